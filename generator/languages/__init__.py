"""The languages that Goalposts is written in: a folder and a line each.

A folder holds ``messages.po`` (every sentence), ``vocabulary`` (words for places, groups, distances and money),
``labels`` (what ships, by name) and, in its ``__init__``, the record with everything short: its own name, its dates, the
names of columns. ``l10n``, ``check`` and the audit read them; nothing here imports anything but the standard library.
"""

from generator.languages import ar, de, en, nb
from generator.languages.labels import Labels
from generator.languages.language import Language
from generator.languages.vocabulary import Vocabulary

#: English comes first: it is the language of the message ids, and of what has no translation.
LANGUAGES: tuple[Language, ...] = (
    en.LANGUAGE,
    nb.LANGUAGE,
    ar.LANGUAGE,
    de.LANGUAGE,
)
ENGLISH = en.LANGUAGE

__all__ = ["ENGLISH", "LANGUAGES", "Labels", "Language", "Vocabulary"]
