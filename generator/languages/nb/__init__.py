"""Norsk bokmål: Norwegian in its more common written form."""

from generator.languages.language import Language
from generator.languages.nb.fields import FIELDS
from generator.languages.nb.hints import HINTS
from generator.languages.nb.labels import LABELS
from generator.languages.nb.vocabulary import VOCABULARY

LANGUAGE = Language(
    code="nb",
    name="Norsk bokmål",
    called=("bokmal", "bokmål", "no-nb", "nor", "norsk", "norwegian"),
    columns={"dato": "date", "dag": "date", "konto": "account", "kilde": "source", "verdi": "value"},
    fields=FIELDS,
    hints=HINTS,
    labels=LABELS,
    vocabulary=VOCABULARY,
    spelled_to=12,
)
