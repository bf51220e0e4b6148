"""Companies of a size: a noun for companies, and after it in the same clause how many work there.

Takes a text's words, gives where such a group stands. Companies alone are no group: most goals of a business are about some.
"""

from collections.abc import Sequence

from generator.evaluate.audit.lexicon.listed import FIRMS, STAFF, is_any
from generator.evaluate.audit.lexicon.numerals import amount_before
from generator.evaluate.audit.lexicon.words import Token, is_number

#: From the company to the last word of its size: companies in the trade that have fewer than 50 employees.
_FAR = 9
#: Between the number and those who are counted; Arabic may say who before it says how many.
_NEAR = 2


def end_of_sized(words: Sequence[Token], place: int) -> int:
    """Where the size ends of the company that stands at ``place`` of a clause; 0 where none is told."""
    if not is_any(words[place], FIRMS):
        return 0
    near = words[place + 1 : place + 1 + _FAR]
    for at, word in enumerate(near):
        if not is_any(word, STAFF):
            continue
        if _is_counted(near, at):
            return place + at + 2
        after = near[at + 1 : at + 1 + _NEAR]
        is_arabic = word.bare != word.word or word.word[0] > "\u05ff"
        number = next((step for step, each in enumerate(after) if is_number(each.word)), None)
        if is_arabic and number is not None:
            return place + at + number + 3
    return 0


def _is_counted(words: Sequence[Token], at: int) -> bool:
    """Whether a number in digits or in words stands before those who work there, or two words before them: 50 full-time staff."""
    before = tuple(words[:at])
    return any((amount_before(before, stop)[1] or 0) > 1 for stop in range(at, max(0, at - _NEAR - 1), -1))
