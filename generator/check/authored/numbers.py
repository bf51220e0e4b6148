"""Numbers as text: the one spelling that files have, and what somebody meant by another.

Takes text, gives floats or suggestions. It knows no unit and makes no diagnostic.
"""

import math
import re

from generator.model.text import western_digits

_NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?", re.ASCII)
_GROUPED = re.compile(r"[+-]?\d[\d.,'_ ]*", re.ASCII)
_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " ", "’": "'", "٬": ",", "٫": ".", "−": "-"})
_LONGEST = 40
#: Larger than any count of people, money or time; squares of it are still finite.
LARGEST = 1e18
#: So many digits are never too large.
_DIGITS = 18
_LIMIT = "10^18"


def parse_number(text: str) -> float | None:
    """A finite number from its plain spelling, with a hyphen or a real minus; None where it is none.

    >>> parse_number("1200.5"), parse_number("−3"), parse_number("1e3"), parse_number("1 200,5")
    (1200.5, -3.0, 1000.0, None)
    """
    if len(text) <= _DIGITS and text.isascii() and text.isdecimal():
        return float(text)  # most numbers of most files
    plain = text.strip().replace("−", "-")
    if len(plain) > _LONGEST or not _NUMBER.fullmatch(plain):
        return None
    number = float(plain)
    return number if math.isfinite(number) and abs(number) <= LARGEST else None


def beyond(text: str) -> str | None:
    """Why a number of plain spelling is not taken: it is too large, whichever its sign. None of any other text.

    >>> beyond("-1e308"), beyond("1e308"), beyond("1e3"), beyond("many")
    ('it is below -10^18', 'it is above 10^18', None, None)
    """
    plain = text.strip().replace("−", "-")
    if not _NUMBER.fullmatch(plain) or abs(float(plain)) <= LARGEST:
        return None
    return f"it is below -{_LIMIT}" if plain.startswith("-") else f"it is above {_LIMIT}"


def plain_spellings(text: str) -> tuple[str, ...]:
    """What a localised number may mean, in the files' own spelling; empty where it is no number at all.

    >>> plain_spellings("1 200,5"), plain_spellings("1,200.5"), plain_spellings("1,200"), plain_spellings("٤٨٠")
    (('1200.5',), ('1200.5',), ('1200', '1.200'), ('480',))
    """
    western = western_digits(text.strip()[:_LONGEST]).translate(_SPACES)
    if not _GROUPED.fullmatch(western):
        return ()
    bare = re.sub(r"[ '_]", "", western).rstrip(".,")
    return tuple(found for found in _readings(bare) if parse_number(found) is not None)


def _readings(bare: str) -> tuple[str, ...]:
    marks = [char for char in bare if char in ".,"]
    if not marks:
        return (bare,)
    if len(set(marks)) == 2:
        return (_with_decimals(bare, marks[-1]),)
    if len(marks) > 1:
        return (bare.replace(marks[0], ""),)
    decimal = _with_decimals(bare, marks[0])
    thousands = marks[0] == "," and re.search(r",\d{3}$", bare)
    return (bare.replace(",", ""), decimal) if thousands else (decimal,)


def _with_decimals(bare: str, mark: str) -> str:
    whole, _, decimals = bare.rpartition(mark)
    return f"{whole.replace('.', '').replace(',', '')}.{decimals}"
