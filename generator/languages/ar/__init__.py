"""العربية: Arabic, with Western digits."""

from generator.languages.ar.fields import FIELDS
from generator.languages.ar.hints import HINTS
from generator.languages.ar.labels import LABELS
from generator.languages.ar.vocabulary import VOCABULARY
from generator.languages.language import Language

LANGUAGE = Language(
    code="ar",
    name="العربية",
    called=("arabic", "العربية"),
    columns={"التاريخ": "date", "الحساب": "account", "المصدر": "source", "القيمة": "value"},
    fields=FIELDS,
    hints=HINTS,
    labels=LABELS,
    vocabulary=VOCABULARY,
    comma="، ",
)
