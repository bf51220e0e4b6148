"""Numbers before a unit, in digits or in words of one part or several: 1,000, twenty-five, خمسة عشر, halvannen.

Takes the words of a text, gives the number that ends at a place. A number of which a part is not understood is given up,
never read by half.
"""

from generator.evaluate.audit.lexicon.listed import ANDS, ARTICLES, HALF_MORE, HALVES, NUMBERS
from generator.evaluate.audit.lexicon.words import Token, is_number, number_of

#: Norwegian for 2, English for a direction: up to ten miles.
_TWO_OR_PREPOSITION = "to"
_TEN, _HUNDRED, _THOUSAND = 10, 100, 1000
_MOST_WORDS = 6
#: And a half.
_LONGEST_HALF = 3


def amount_before(words: tuple[Token, ...], stop: int) -> tuple[int, float | None]:
    """Where the number that ends before ``stop`` begins, and what it is; ``stop`` itself where none does."""
    begin = stop
    while begin and stop - begin < _MOST_WORDS and _goes_on(words, begin - 1, stop):
        begin -= 1
    while begin < stop and words[begin].word in ANDS:
        begin += 1
    return begin, _amount(words[begin:stop]) if begin < stop else None


def _goes_on(words: tuple[Token, ...], place: int, stop: int) -> bool:
    """Whether the number before ``stop``, of which what follows ``place`` is known, takes this word in."""
    word = words[place]
    if place + 1 == stop:
        return is_number(word.word) or _value(word) is not None
    after = words[place + 1]
    if is_number(after.word):
        return False
    if is_number(word.word) or word.word == _TWO_OR_PREPOSITION:
        return _is_half_next(words[place + 1 : stop]) or (_value(after) or 0) >= _HUNDRED
    return word.word in ANDS or _value(word) is not None


def _is_half_next(words: tuple[Token, ...]) -> bool:
    return words[0].word in ANDS and _is_half(words[-1])


def _value(word: Token) -> float | None:
    if word.word in NUMBERS:
        return NUMBERS[word.word]
    joined = word.word[1:] if word.word.startswith("و") else ""
    return NUMBERS.get(joined, NUMBERS.get(word.bare))


def is_article(word: str) -> bool:
    """Whether the word for one is also an article."""
    return word in ARTICLES


def is_half_after(words: tuple[Token, ...], place: int) -> int | None:
    """Where ``and a half`` ends that begins at ``place``; None where it does not."""
    for stop in range(place + 1, min(place + _LONGEST_HALF, len(words)) + 1):
        if " ".join(word.word for word in words[place:stop]) in HALF_MORE:
            return stop - 1
    return None


def _amount(words: tuple[Token, ...]) -> float | None:
    """What the words count; None where they are no number that this grammar knows."""
    if _is_half(words[0]) or _is_half(words[-1]):
        return _with_half(words)
    return _whole([word for word in words if word.word not in ANDS])


def _is_half(word: Token) -> bool:
    return word.word in HALVES or word.bare in HALVES


def _with_half(words: tuple[Token, ...]) -> float | None:
    """Half of one, or a half more than what stands before ``and``: half a mile, two and a half."""
    joins = [place for place, word in enumerate(words) if word.word in ANDS]
    if joins:
        whole = _whole(list(words[: joins[-1]]))
        return None if whole is None else whole + 0.5
    others = [word for word in words if not _is_half(word)]
    return 0.5 if all(word.word in ARTICLES for word in others) else None


def _whole(words: list[Token]) -> float | None:
    """One number of its parts: each smaller than the one before it, or times a hundred or a thousand."""
    total, group, last = 0.0, 0.0, float("inf")
    for word in words:
        part = number_of(word.word) if is_number(word.word) else _value(word)
        if part is None:
            return None
        if part in {_HUNDRED, _THOUSAND} and 0 < group < part:
            group *= part
        elif (part < last and _fits(group, part)) or _is_units_first(group, part, word):
            group += part
        else:
            return None
        last = part
        if part == _THOUSAND:
            total, group = total + group, 0.0
    return total + group


def _fits(group: float, part: float) -> bool:
    """Whether a part is smaller than the last place that is still free: twenty five, but not twelve three."""
    return (
        group == 0
        or (group % _TEN == 0 and part < _TEN and group % _HUNDRED != _TEN)
        or group % _HUNDRED == 0
    )


def _is_units_first(group: float, part: float, word: Token) -> bool:
    """Whether Arabic says the units before the tens: خمسة عشر, خمسة وعشرون."""
    return word.word[0] > "z" and 0 < group % _HUNDRED < _TEN <= part < _HUNDRED and part % _TEN == 0
