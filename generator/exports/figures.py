"""Numbers as other tools write them: the whole column decides whether a comma parts decimals or thousands.

Takes the texts of a column; gives ``Marks`` and, by them, numbers, ``MISSING`` or ``BAD``. It never guesses: a column that
fits both readings says so.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

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
_EASTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫٬−", "01234567890123456789.,-")
_PLAIN = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?")
_GROUPED = {
    ",": re.compile(r"[-+]?\d{1,3}(?:,\d{3})+(?:\.\d*)?"),
    ".": re.compile(r"[-+]?\d{1,3}(?:\.\d{3})+(?:,\d*)?"),
}
_DECIMAL_COMMA = re.compile(r"[-+]?\d*,\d+")
_TIME = re.compile(r"(?:(\d+):)?(\d{1,2}):(\d{2})(?:\.\d+)?")
_SPELLED = re.compile(
    r"(?:(\d+)\s*d\w*\.?)?\s*(?:(\d+)\s*h\w*\.?)?\s*(?:(\d+)\s*m\w*\.?)?\s*(?:(\d+)\s*s\w*\.?)?"
)


class Odd(Enum):
    """A cell that is no number: because nothing was read, or because it is something else."""

    MISSING = "missing"
    BAD = "bad"


MISSING, BAD = Odd.MISSING, Odd.BAD


@dataclass(frozen=True, slots=True)
class Marks:
    """Which sign parts decimals in a column. ``decided`` is False where the column fits both readings."""

    decimal: str
    decided: bool = True


def is_missing(text: str) -> bool:
    return text.strip().casefold() in _MISSING


def marks_of(texts: Iterable[str], *, separator: str | None = ",") -> Marks:
    """What the commas and points of a column are.

    A text with both decides by the last of them; a comma with other than three digits behind it parts decimals; two alike part
    thousands. Where every comma has three digits behind it, it parts thousands, unless cells are parted by semicolons: there
    commas may be decimals too, and it is left undecided.

    >>> marks_of(["1,234", "12"]), marks_of(["1,5", "2"]), marks_of(["1.234,5"])
    (Marks(decimal='.', decided=True), Marks(decimal=',', decided=True), Marks(decimal=',', decided=True))
    >>> marks_of(["1,234"], separator=";"), marks_of(["1.234"], separator=";")
    (Marks(decimal='.', decided=False), Marks(decimal='.', decided=False))
    """
    seen_comma = seen_point = False
    commas_group = points_group = True
    for text in set(texts):
        bare = _bare(text).rstrip("%")
        commas, points = bare.count(","), bare.count(".")
        if commas and points:
            return Marks("," if bare.rfind(",") > bare.rfind(".") else ".")
        if commas > 1:
            return Marks(".")
        if points > 1 and _GROUPED["."].fullmatch(bare):
            return Marks(",")
        if commas:
            seen_comma = True
            commas_group &= bool(_GROUPED[","].fullmatch(bare))
        if points:
            seen_point = True
            points_group &= bool(_GROUPED["."].fullmatch(bare))
    if seen_comma and seen_point:
        # One sign alone in each cell: the one that cannot be a group's parts decimals.
        return Marks("," if not commas_group else ".", decided=commas_group != points_group)
    if seen_comma:
        return Marks(".", decided=separator != ";") if commas_group else Marks(",")
    if seen_point and points_group and separator == ";":
        return Marks(".", decided=False)
    return Marks(".")


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
    # Through a text, so that 4.5 % is .045 and not .045000000000000005.
    return float(f"{value / 100:.15g}") if is_percent else value


def seconds(text: str) -> float | Odd:
    """A length of time: ``0:04:34``, ``4:34``, ``1h 5m``, ``274 s``.

    >>> seconds("0:04:34"), seconds("2h 29m"), seconds("274 s"), seconds("--"), seconds("noon")
    (274.0, 8940.0, 274.0, <Odd.MISSING: 'missing'>, <Odd.BAD: 'bad'>)
    """
    if is_missing(text):
        return MISSING
    bare = text.strip().translate(_EASTERN)
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
    bare = _AROUND.sub("", text.strip()).translate(_EASTERN)
    return _SPACES.sub("", _MONEY.sub("", bare))
