"""Facts → words: Babel's numbers and dates, gettext's catalogues, and the sentences made of them.

Takes a language's tag and gives ``Words``; takes phrases and reports and gives ``Sentence``s in that language. English
is the language of the message ids; ``locales/<code>.po`` holds every other. It judges nothing: what is said was found
by ``evaluate``.
"""

from generator.l10n.languages import LANGUAGES, direction_of, language_name
from generator.l10n.phrases import phrase
from generator.l10n.sentence import Part, Sentence, Tone
from generator.l10n.sentences.status import status_glyph, status_tone, status_word
from generator.l10n.sentences.unknown import why_unknown
from generator.l10n.words import Words, words_for

__all__ = [
    "LANGUAGES",
    "Part",
    "Sentence",
    "Tone",
    "Words",
    "direction_of",
    "language_name",
    "phrase",
    "status_glyph",
    "status_tone",
    "status_word",
    "why_unknown",
    "words_for",
]
