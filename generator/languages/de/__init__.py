"""Deutsch: German, as it is written in Germany and Austria, with ß."""

from generator.languages.de.fields import FIELDS
from generator.languages.de.hints import HINTS
from generator.languages.de.labels import LABELS
from generator.languages.de.vocabulary import VOCABULARY
from generator.languages.language import Language

LANGUAGE = Language(
    code="de",
    name="Deutsch",
    called=("deutsch", "deu", "german", "ger"),
    columns={"datum": "date", "tag": "date", "konto": "account", "quelle": "source", "wert": "value"},
    fields=FIELDS,
    hints=HINTS,
    labels=LABELS,
    vocabulary=VOCABULARY,
    spelled_to=12,
)
