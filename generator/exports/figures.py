"""Numbers as other tools write them: the whole column decides whether a comma parts decimals or thousands.

Takes the texts of a column; gives ``Marks`` and, by them, numbers, ``MISSING`` or ``BAD``. It never guesses: a column that
fits both readings says so.
"""

import re
from collections.abc import Iterable, Sequence
from enum import Enum

from generator.exports.draft import NotTakenError
from generator.model.reading import share_of
from generator.model.text import western_digits
from generator.records import dataclass

#: What tools write where they have no value. It is never 0.
_MISSING = frozenset(
    {
        "",
        "-",
        "--",
        "—",
        "–",
        "na",
        "n/a",
        "n.a.",
        "nan",
        "null",
        "none",
        "undefined",
        "(not set)",
        "not available",
        "#n/a",
    }
)
_SPACES = re.compile(r"[\s\u00a0\u2009\u202f'’]")
#: Signs and codes of currencies around a number, and the marks of direction that exports leave in.
_AROUND = re.compile(r"^[\u200e\u200f\u202a-\u202e\u2066-\u2069]+|[\u200e\u200f\u202a-\u202e\u2066-\u2069]+$")
_MONEY = re.compile(r"^(?:[A-Z]{3}|kr\.?|[$€£¥₹])\s*(?=[-−+\d.,])|(?<=\d)\s*(?:[A-Z]{3}|kr\.?|[$€£¥₹])$")
_SIGNS = str.maketrans("٫٬−", ".,-")
_PLAIN = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?")
_GROUPED = {
    ",": re.compile(r"[-+]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?"),
    ".": re.compile(r"[-+]?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d*)?"),
}
_OTHER = {",": ".", ".": ","}
#: What may be a number, whatever its signs part; words with a comma in them decide nothing.
_NUMERAL = re.compile(r"[-+]?[\d.,]*\d[\d.,]*(?:[eE][-+]?\d{1,3})?")
_TIME = re.compile(r"(?:(\d+):)?(\d{1,2}):(\d{2})(?:\.\d+)?")
_SPELLED = re.compile(
    r"(?:(\d+)\s*d\w*\.?)?\s*(?:(\d+)\s*h\w*\.?)?\s*(?:(\d+)\s*m\w*\.?)?\s*(?:(\d+)\s*s\w*\.?)?"
)


class Odd(Enum):
    """A cell that is no number: because nothing was read, or because it is something else."""

    MISSING = "missing"
    BAD = "bad"


MISSING, BAD = Odd.MISSING, Odd.BAD


class Kind(Enum):
    """What numbers a column can hold: whole ones, parts of a whole, or any."""

    COUNT = "count"
    SHARE = "share"
    MEASURE = "measure"


@dataclass(frozen=True, slots=True)
class Marks:
    """Which sign parts decimals in a column. ``decided`` is False where the column fits both readings."""

    decimal: str
    decided: bool = True


def is_missing(text: str) -> bool:
    return text.strip().casefold() in _MISSING


def marks_of(texts: Iterable[str], *, separator: str | None = ",", kind: Kind = Kind.MEASURE) -> Marks:
    """What the commas and points of a column are.

    A text with both decides by the last of them; a lone sign parts decimals where other than three digits stand behind it or 0 before it, where
    it stands twice it parts thousands. Where each lone sign has three digits behind it, what is counted decides: a share has decimals, and a whole
    number has none, so its sign parts thousands; but a point may have been written by a program that gives every number decimals (``350.000``),
    which shows in numbers of four digits without a sign. What is left is a comma in a file parted by commas, which parts thousands, as in
    English; and a point there, which parts decimals. In any other file it is left undecided.

    >>> marks_of(["1,234", "12"]), marks_of(["1,5", "2"]), marks_of(["1.234,5"])
    (Marks(decimal='.', decided=True), Marks(decimal=',', decided=True), Marks(decimal=',', decided=True))
    >>> marks_of(["1,234"], separator=";"), marks_of(["1.234"], separator=";"), marks_of(["1.234", "56"], kind=Kind.COUNT)
    (Marks(decimal='.', decided=False), Marks(decimal='.', decided=False), Marks(decimal=',', decided=True))
    """
    shown: set[str] = set()
    seen: set[str] = set()
    parted: set[str] = set()
    ungrouped = False
    for text in set(texts):
        bare = _bare(text).rstrip("%٪").strip("()")
        if not _NUMERAL.fullmatch(bare):
            continue
        signs = [sign for sign in bare if sign in ",."]
        if not signs:
            ungrouped |= len(bare.lstrip("+-")) > 3
        elif len(set(signs)) == 2:
            shown.add(signs[-1])
        elif len(signs) > 1:
            shown.add(_OTHER[signs[0]])
        elif not _GROUPED[signs[0]].fullmatch(bare):
            shown.add(signs[0])
        else:
            seen.add(signs[0])
            parted |= set() if bare.endswith("000") else {signs[0]}
    if shown:
        # A whole number has no decimals: where one would, as 1,204 beside 1,20, one of the two was written wrongly.
        decimal = min(shown)
        return Marks(decimal, decided=len(shown) == 1 and not (kind is Kind.COUNT and decimal in parted))
    if len(seen) != 1:
        return Marks(".", decided=not seen)
    return _lone(seen.pop(), kind, separator, ungrouped=ungrouped)


def _lone(sign: str, kind: Kind, separator: str | None, *, ungrouped: bool) -> Marks:
    """What ``sign`` is where each number has it at most once, with three digits behind it."""
    if kind is Kind.SHARE:
        return Marks(sign)
    if kind is Kind.COUNT:
        # Four digits without a sign beside three behind one: nobody parts thousands only at times.
        return Marks(_OTHER[sign], decided=not ungrouped)
    return Marks(".", decided=separator == ",")


def decided_marks(
    texts: Sequence[str], *, header: str, separator: str | None, kind: Kind, decimal: str | None
) -> Marks:
    """The marks of a column, of which ``decimal`` was told where it is not None.

    Raises:
        NotTakenError: the column fits two readings.
    """
    if decimal is not None:
        return Marks(decimal)
    marks = marks_of(texts, separator=separator, kind=kind)
    if not marks.decided:
        example = next(text for text in texts if "," in text or "." in text)
        raise NotTakenError(
            f"`{example}` in the column `{header}` is two different numbers, by whether its sign parts thousands or decimals",
            fix='say which parts decimals: --map decimal="," or --map decimal="."',
        )
    return marks


def number(text: str, marks: Marks) -> float | Odd:
    """The number that ``text`` writes; a percentage is the share itself.

    >>> [number(t, Marks(".")) for t in ("1,234", "4.5 %", "--", "$1,075.20", "(12)", "0,5")]
    [1234.0, 0.045, <Odd.MISSING: 'missing'>, 1075.2, -12.0, <Odd.BAD: 'bad'>]
    >>> number("1 234,5", Marks(",")), number("١٬٢٣٤", Marks("."))
    (1234.5, 1234.0)
    """
    if is_missing(text):
        return MISSING
    bare = _bare(text)
    is_percent = bare.endswith(("%", "٪"))
    bare = bare.rstrip("%٪")
    if bare.startswith("(") and bare.endswith(")"):
        bare = f"-{bare[1:-1]}"
    if marks.decimal == ",":
        if "." in bare and not _GROUPED["."].fullmatch(bare):
            return BAD
        bare = bare.replace(".", "").replace(",", ".")
    elif "," in bare:
        if not _GROUPED[","].fullmatch(bare):
            return BAD
        bare = bare.replace(",", "")
    if not _PLAIN.fullmatch(bare):
        return BAD
    value = float(bare)
    if value in (float("inf"), float("-inf")):
        return BAD
    return share_of(value) if is_percent else value


def seconds(text: str) -> float | Odd:
    """A length of time: ``0:04:34``, ``4:34``, ``1h 5m``, ``274 s``.

    >>> seconds("0:04:34"), seconds("2h 29m"), seconds("274 s"), seconds("--"), seconds("noon")
    (274.0, 8940.0, 274.0, <Odd.MISSING: 'missing'>, <Odd.BAD: 'bad'>)
    """
    if is_missing(text):
        return MISSING
    bare = _western(text.strip())
    clock = _TIME.fullmatch(bare)
    if clock:
        hours, minutes, secs = clock.groups()
        return float(int(hours or 0) * 3600 + int(minutes) * 60 + int(secs))
    spelled = _SPELLED.fullmatch(bare.casefold())
    if spelled and any(spelled.groups()):
        days, hours, minutes, secs = (int(each or 0) for each in spelled.groups())
        return float(((days * 24 + hours) * 60 + minutes) * 60 + secs)
    return BAD


def _bare(text: str) -> str:
    """The text without spaces, currencies and marks of direction, in Western digits."""
    bare = _western(_AROUND.sub("", text.strip()))
    return _SPACES.sub("", _MONEY.sub("", bare))


def _western(text: str) -> str:
    return western_digits(text).translate(_SIGNS)
