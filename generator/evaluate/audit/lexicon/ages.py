"""Ages in phrases that are listed with ``#`` in their place: mellom # og # år.

Takes words of a text; says whether they are such a phrase with ages in it.
"""

from generator.evaluate.audit.lexicon.listed import PLACES
from generator.evaluate.audit.lexicon.words import Token, is_number, number_of

AGE = "#"
_AGES = range(3, 100)


def is_of_ages(words: tuple[Token, ...]) -> bool:
    """Whether a listed phrase stands here with ages in its ``#``."""
    if len(words) == 1 or not any(is_number(word.word) for word in words):
        return False
    return " ".join(AGE if is_age(word) else word.word for word in words) in PLACES


def is_age(word: Token) -> bool:
    return is_number(word.word) and number_of(word.word) in _AGES
