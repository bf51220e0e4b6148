"""One value of a reading as text: a number, the sign that it is missing, or what to say of it.

Takes the text of a cell or a YAML scalar and the metric that it belongs to; gives a float, None where the value is
missing, or a trouble with its code. It knows no file and no place.
"""

import re
from enum import Enum

from generator.check.authored.numbers import beyond, parse_number, plain_spellings
from generator.check.metrics.rules import time_unit
from generator.check.metrics.units import SECONDS, convert_time
from generator.check.standards.currencies import CURRENCIES
from generator.diagnostics import Code
from generator.diagnostics.codes.content import BAD_NUMBER, LOCALISED_NUMBER
from generator.diagnostics.codes.readings import OTHER_CURRENCY, UNIT_IN_VALUE
from generator.model.metric import Metric
from generator.model.reading import share_of
from generator.records import dataclass

#: Spellings, in any case, that say that there is no value. Never 0.
MISSING = frozenset({"", "na", "n/a", "-", "--", "nan"})
_INFINITE = frozenset({"inf", "infinity", ".inf", ".nan", "∞"})
_WITH_UNIT = re.compile(
    r"(?P<before>[^\d.,+−-]{0,12})(?P<number>[+−-]?\d[\d.,'’_ \u00a0\u202f]*)(?P<after>[^\d]{0,20})"
)
_CLOCK = re.compile(r"(\d{1,3}):([0-5]\d)", re.ASCII)
_SIGNS = {"€": "EUR", "£": "GBP", "₪": "ILS", "₹": "INR", "₺": "TRY", "₩": "KRW"}
_SHORT = {"k": 1e3, "m": 1e6, "mill": 1e6, "b": 1e9, "bn": 1e9}
PERCENT_SIGNS = ("%", "٪")
_SHOWN = 40


class Bad(Enum):
    """That a cell was refused; what to say of it is worked out apart, for few are."""

    BAD = "bad"


@dataclass(frozen=True, slots=True)
class ValueTrouble:
    """Why a text is no value: the code, and the words at its place."""

    code: Code
    message: str
    fix: str


def read_value(text: str) -> float | Bad | None:
    """The number that ``text`` is; None where it says that the value is missing.

    >>> read_value("431"), read_value(" N/A "), read_value("4.2 %")
    (431.0, None, <Bad.BAD: 'bad'>)
    """
    number = parse_number(text)
    if number is not None:
        return number
    return None if text.strip().casefold() in MISSING else Bad.BAD


def read_share(text: str) -> float | Bad | None:
    """The value of a share, which may have its sign.

    >>> read_share("37%"), read_share("37 %"), read_share("0.37"), read_share("37 min")
    (0.37, 0.37, 0.37, <Bad.BAD: 'bad'>)
    """
    bare = text.strip()
    if not bare.endswith(PERCENT_SIGNS):
        return read_value(text)
    number = parse_number(bare[:-1])
    return Bad.BAD if number is None else share_of(number)


def read_in_unit(text: str, metric: Metric) -> float | Bad:
    """The number of a text that names the metric's unit, or another unit of time for one that counts time: as in targets."""
    match = _WITH_UNIT.fullmatch(text.strip())
    number = None if match is None else parse_number(match["number"].strip())
    if match is None or number is None or match["before"].strip():
        return Bad.BAD
    unit = match["after"].strip()
    time = time_unit(unit)
    if time is not None and metric.unit in SECONDS:
        return convert_time(number, time, metric.unit)
    return number if unit and unit == metric.unit else Bad.BAD


def value_trouble(text: str, metric: Metric | None) -> ValueTrouble:
    """What to say of a text that ``read_value`` refused.

    >>> value_trouble("1 200,5", None).fix
    'write `1200.5`'
    """
    bare = text.strip()
    shown = bare if len(bare) <= _SHOWN else f"{bare[:_SHOWN]}…"
    spellings = plain_spellings(bare)
    if spellings:
        other = f", or `{spellings[1]}` if that is meant" if len(spellings) > 1 else ""
        fix = f"write `{spellings[0]}`{other}"
        return ValueTrouble(LOCALISED_NUMBER, f"`{shown}` is a localised number", fix)
    return _clock(bare, shown, metric) or _with_unit(bare, shown, metric) or _no_number(bare, shown)


def _clock(bare: str, shown: str, metric: Metric | None) -> ValueTrouble | None:
    """``1:30`` as a length of time: hours and minutes."""
    match = _CLOCK.fullmatch(bare)
    if match is None or metric is None or metric.unit not in SECONDS:
        return None
    length = convert_time(int(match[1]) * 60 + int(match[2]), "min", metric.unit)
    return ValueTrouble(
        UNIT_IN_VALUE, f"`{shown}` is a time of the clock", f"write `{length:.10g}`, in {metric.unit}"
    )


def _no_number(bare: str, shown: str) -> ValueTrouble:
    digits = bare.lstrip("+-")
    if digits.casefold() in _INFINITE:
        fix = "write the number, or leave it empty if it is missing"
        return ValueTrouble(BAD_NUMBER, f"`{shown}` is not a finite number", fix)
    too_large = beyond(bare)
    if too_large is not None:
        return ValueTrouble(BAD_NUMBER, f"`{shown}` is not accepted: {too_large}", "check the digits")
    fix = "write digits, as in `431` or `0.5`; leave it empty if the value is missing"
    return ValueTrouble(BAD_NUMBER, f"`{shown}` is not a number", fix)


def _with_unit(bare: str, shown: str, metric: Metric | None) -> ValueTrouble | None:
    """The trouble with a number that has something beside it; None where it is none."""
    match = _WITH_UNIT.fullmatch(bare)
    if match is None:
        return None
    number = _plain(match["number"])
    unit = f"{match['before']}{match['after']}".strip()
    if number is None or not unit:
        return None
    currency = _currency(unit)
    if metric is not None and metric.currency and currency and currency != metric.currency:
        message = f"`{shown}` is in {currency}, but `{metric.id}` is in {metric.currency}"
        return ValueTrouble(OTHER_CURRENCY, message, f"convert it to {metric.currency} at that day's rate")
    if unit in PERCENT_SIGNS and metric is not None and not metric.is_share:
        message = f"`{shown}` is a share, and `{metric.id}` is not"
        return ValueTrouble(UNIT_IN_VALUE, message, "write the number itself, without the sign")
    message = f"`{shown}` has more than a number in it"
    return ValueTrouble(UNIT_IN_VALUE, message, f"write `{_in_metrics_unit(number, unit, metric)}`")


def _plain(text: str) -> str | None:
    bare = text.strip().rstrip(".,").replace("−", "-")
    if parse_number(bare) is not None:
        return bare
    spellings = plain_spellings(bare)
    return spellings[0] if spellings else None


def _currency(unit: str) -> str | None:
    word = unit.strip(" .").upper()
    return word if word in CURRENCIES else _SIGNS.get(unit)


def _in_metrics_unit(number: str, unit: str, metric: Metric | None) -> str:
    """The bare number that was probably meant: a percentage of a share as a part of 1, a time converted, ``1.2k`` in full.

    >>> _in_metrics_unit("1.2", "k", None), _in_metrics_unit("431", "followers", None)
    ('1200', '431')
    """
    if unit in PERCENT_SIGNS and metric is not None and metric.is_share:
        return f"{float(number) / 100:.10g}"
    time = time_unit(unit)
    if time is not None and metric is not None and metric.unit in SECONDS:
        return f"{convert_time(float(number), time, metric.unit):.10g}"
    factor = _SHORT.get(unit.casefold().rstrip("."))
    return f"{float(number) * factor:.15g}" if factor else number
