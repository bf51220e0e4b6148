"""English, the language of the message ids: its file of messages holds nothing but a header."""

from generator.languages.en.labels import LABELS
from generator.languages.en.vocabulary import VOCABULARY
from generator.languages.language import Language

LANGUAGE = Language(
    code="en",
    name="English",
    dates="en_GB",
    called=("english", "eng"),
    columns={"day": "date", "channel": "account"},
    fields={},
    hints={},
    labels=LABELS,
    vocabulary=VOCABULARY,
)
