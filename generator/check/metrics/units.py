"""Amounts in their metric's unit: times are converted, shares come from percent, money has to be in its currency.

Takes a spelled amount and a metric; gives a number, or the diagnostic that says why there is none.
"""

import re

from generator.check.authored import Written
from generator.check.authored.fields import shown
from generator.check.authored.spelled import Spelled
from generator.check.authored.target_words import meant_target
from generator.check.authored.values import currency_fix, meant_currency
from generator.check.standards.currencies import CURRENCIES
from generator.diagnostics import Diagnostic
from generator.diagnostics.codes.content import UNKNOWN_CURRENCY
from generator.diagnostics.codes.goals import PERCENT_OF_WHAT, UNKNOWN_UNIT
from generator.diagnostics.codes.readings import OTHER_CURRENCY
from generator.diagnostics.suggestions import did_you_mean
from generator.model.goal import Op
from generator.model.metric import Metric

SECONDS = {"s": 1.0, "min": 60.0, "h": 3600.0, "d": 86400.0}
_LONG = {
    "sec": "s", "secs": "s", "second": "s", "seconds": "s", "m": "min", "mins": "min", "minute": "min",
    "minutes": "min", "hr": "h", "hrs": "h", "hour": "h", "hours": "h", "t": "h", "day": "d", "days": "d",
    "minutt": "min", "minutter": "min", "time": "h", "timer": "h", "dag": "d", "dager": "d", "sekund": "s", "sekunder": "s",
    "دقيقة": "min", "دقائق": "min", "ساعة": "h", "ساعات": "h", "يوم": "d", "أيام": "d",
}  # fmt: skip

#: Points of a percentage: hundredths of a share.
_POINTS = frozenset(
    {"pp", "pts", "points", "percentage points", "prosentpoeng", "poeng", "نقطة مئوية", "نقاط مئوية"}
)

_MORE = frozenset({"more", "higher", "up", "increase", "flere", "mer", "økning"})
#: ``20% more``, ``80 fewer``: a change in words.
_CHANGE = re.compile(
    r"(%|percent|prosent)? ?(more|higher|up|increase|flere|mer|økning|less|fewer|lower|down|decrease|færre|mindre)(?: \w+)?"
)


def convert_time(number: float, unit: str, into: str) -> float:
    """A time in another unit.

    >>> convert_time(2, "h", "min"), convert_time(90, "s", "min")
    (120.0, 1.5)
    """
    return number * SECONDS[unit] / SECONDS[into]


def amount_in_unit(amount: Written[Spelled], metric: Metric | None) -> float | Diagnostic:
    """The number in the unit of ``metric``; without a metric as it is written."""
    spelled = amount.value
    if metric is None or not spelled.unit or _same(spelled.unit, metric):
        return spelled.signed
    if spelled.unit == "%":
        return spelled.signed / 100 if metric.is_share else _percent_of_what(amount, metric)
    if spelled.unit in SECONDS and metric.unit in SECONDS:
        return convert_time(spelled.signed, spelled.unit, metric.unit)
    if metric.currency is not None:
        return money_in(amount, metric.currency, f"the metric `{metric.id}`")
    return _unknown_unit(amount, metric)


def _same(unit: str, metric: Metric) -> bool:
    """Whether ``unit`` is the metric's own, in any of its forms."""
    return unit == metric.unit or (metric.unit_words is not None and unit in metric.unit_words.all)


def other_currency(amount: Written[Spelled], currency: str, owner: str) -> Diagnostic:
    """That ``amount`` is money in another currency than that of ``owner``."""
    return OTHER_CURRENCY.at(
        amount.span,
        f"this is in {amount.value.unit}, but {owner} is in {currency}",
        fix=f"convert it and write it in {currency}",
    )


def _percent_of_what(amount: Written[Spelled], metric: Metric) -> Diagnostic:
    number = f"{amount.value.number:g}"
    return PERCENT_OF_WHAT.at(
        amount.span,
        f"`{shown(amount.text)}` is a share, but `{metric.id}` is not counted in shares",
        fix=f"for a change from the baseline write `+{number}%` or `-{number}%`; otherwise write the number itself",
    )


def _unknown_unit(amount: Written[Spelled], metric: Metric) -> Diagnostic:
    unit = amount.value.unit
    message = f"`{shown(unit)}` is not a unit of `{metric.id}`" + (f" ({metric.unit})" if metric.unit else "")
    return UNKNOWN_UNIT.at(amount.span, message, fix=_unit_fix(amount.value, metric))


def _unit_fix(spelled: Spelled, metric: Metric) -> str:
    unit, number = spelled.unit, spelled.number
    change = _CHANGE.fullmatch(unit.casefold())
    if change is not None:
        sign, percent = "+" if change[2] in _MORE else "-", "%" if change[1] else ""
        return f"write `{sign}{number:g}{percent}`, which is a change from the baseline"
    long = _LONG.get(unit.casefold())
    if metric.unit in SECONDS:
        fix = f"write `{_sided(f'{number:g} {long}', spelled)}`"
        return fix if long else "write a unit of time: `s`, `min`, `h` or `d`"
    if metric.is_share and unit.casefold() in _POINTS:
        return f"write `{_sided(f'{number / 100:.10g}', spelled)}`"
    otherwise = f"write the number alone: `{_sided(f'{number:.15g}', spelled)}`"
    meant = meant_target(f"{number:.15g}{unit}")
    if meant is not None and unit not in meant:
        return f"write `{_sided(meant, spelled)}`"
    return did_you_mean(unit, [metric.unit] if metric.unit else [], otherwise=otherwise)


def _sided(amount: str, spelled: Spelled) -> str:
    """An amount with the side and the sign that were written: without them it would be another target.

    Only ``>`` needs quotes in YAML.
    """
    if not amount[:1].isdecimal():
        return amount
    signed = f"{spelled.sign}{amount}"
    if spelled.op is None:
        return signed
    return f'">= {signed}"' if spelled.op is Op.GTE else f"<= {signed}"


def money_in(amount: Written[Spelled], currency: str, owner: str) -> float | Diagnostic:
    """A sum of money in the ``currency`` of its ``owner``, which may be written beside it."""
    unit = amount.value.unit
    if unit in ("", currency):
        return amount.value.signed
    if unit in CURRENCIES:
        return other_currency(amount, currency, owner)
    code = meant_currency(unit)
    meant = _sided(f"{amount.value.number:g} {code}", amount.value)
    fix = f"write `{meant}` if that is what you mean" if code else currency_fix(unit)
    return UNKNOWN_CURRENCY.at(amount.span, f"`{shown(unit)}` is not a currency code", fix=fix)
