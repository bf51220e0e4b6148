"""What each type of metric may and must say: one rule is one function, all in ``RULES``.

Takes what was written of a metric; gives diagnostics. Only what the site itself wrote is judged: what it took over
from the catalogue fits already. It knows nothing of other metrics.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from generator.check.authored.forms.metric import MetricForm
from generator.check.authored.unit_words import WrittenUnit
from generator.check.metrics.declared import MetricLayers
from generator.check.metrics.units import SECONDS
from generator.diagnostics import Diagnostic
from generator.diagnostics.codes.content import BAD_NUMBER, MISSING_KEY
from generator.diagnostics.codes.metrics import (
    DURATION_UNIT,
    MONEY_UNIT,
    NOT_FOR_TYPE,
    PERCENT_AS_WORD,
    QUOTIENT_SUMMED,
)
from generator.diagnostics.suggestions import did_you_mean, listed
from generator.model.metric import TRAITS, Aggregate, MetricType, Operation, Traits

TIME_UNITS = tuple(SECONDS)
#: Units that say of a ratio that it is a share.
PERCENT = frozenset({"%", "percent"})
_LONG_UNITS = {"sec": "s", "second": "s", "minute": "min", "m": "min", "hour": "h", "hr": "h", "day": "d"}
#: What a type has that each of these keys is for, and the type to offer; the other keys are for all.
_FOR: Mapping[str, tuple[Callable[[Traits], bool], MetricType]] = {
    "aggregate": (lambda traits: bool(traits.aggregates), MetricType.DURATION),
    "numerator": (lambda traits: traits.has_parts, MetricType.RATIO),
    "denominator": (lambda traits: traits.has_parts, MetricType.RATIO),
    "currency": (lambda traits: traits.may_have_currency, MetricType.MONEY),
    "missing": (lambda traits: traits.adds_up, MetricType.FLOW),
}

Rule = Callable[[MetricForm, MetricForm, MetricType], Iterable[Diagnostic]]


def rule_diagnostics(layers: MetricLayers, kind: MetricType) -> Iterator[Diagnostic]:
    """What is wrong with the site's own words on a metric of the type ``kind``."""
    if layers.own is not None:
        for rule in RULES:
            yield from rule(layers.own, layers.merged, kind)


def _keys_fit_type(own: MetricForm, _merged: MetricForm, kind: MetricType) -> Iterator[Diagnostic]:
    for key, (fits, fitting) in _FOR.items():
        if getattr(own, key) is not None and not fits(TRAITS[kind]):
            fix = f"remove it, or write `type: {fitting}`"
            yield NOT_FOR_TYPE.at(
                own.place(key), f"`{key}` does not apply to a metric of the type `{kind}`", fix=fix
            )


def _sum_fits_type(own: MetricForm, _merged: MetricForm, kind: MetricType) -> Iterator[Diagnostic]:
    if own.aggregate and own.aggregate.value is Aggregate.SUM and TRAITS[kind].is_time:
        message = "durations are combined by their mean or median, not their sum"
        yield NOT_FOR_TYPE.at(own.aggregate.span, message, fix="write `median` or `mean`")


def _ratio_is_whole(own: MetricForm, merged: MetricForm, kind: MetricType) -> Iterator[Diagnostic]:
    if not TRAITS[kind].has_parts or (merged.numerator is None) == (merged.denominator is None):
        return
    there, missing = ("numerator", "denominator") if merged.numerator else ("denominator", "numerator")
    if own.lacks(missing):
        message = f"a ratio with a `{there}` needs a `{missing}`"
        yield MISSING_KEY.at(
            own.place(there), message, fix=f"add `{missing}: …`, or record readings of the ratio itself"
        )


def _formula_stands_alone(own: MetricForm, merged: MetricForm, kind: MetricType) -> Iterator[Diagnostic]:
    if own.formula is None:
        return
    if merged.numerator is not None:
        message = "a metric has either a `formula` or a `numerator` and a `denominator`, not both"
        yield NOT_FOR_TYPE.at(own.place("formula"), message, fix="remove one of them")
    if TRAITS[kind].per_item:
        message = "items have one value for each post, so a formula cannot compute them"
        yield NOT_FOR_TYPE.at(own.place("formula"), message, fix="remove `formula`, or choose another `type`")


def _duration_has_time_unit(own: MetricForm, _merged: MetricForm, kind: MetricType) -> Iterator[Diagnostic]:
    unit = own.unit
    if TRAITS[kind].is_time and unit is not None and unit.value not in TIME_UNITS:
        yield DURATION_UNIT.at(unit.span, f"`{unit.value}` is not a unit of time", fix=_time_unit_fix(unit))


def _time_unit_fix(unit: WrittenUnit) -> str:
    meant = time_unit(unit.value)
    if meant is not None:
        return f"write `{meant}`"
    return did_you_mean(unit.value.casefold(), TIME_UNITS, otherwise=f"write one of {listed(TIME_UNITS)}")


def time_unit(word: str) -> str | None:
    """The unit of time that ``word`` is a name of.

    >>> time_unit("h"), time_unit("Minutes"), time_unit("people")
    ('h', 'min', None)
    """
    small = word.casefold()
    if small in SECONDS:
        return small
    return _LONG_UNITS.get(small) or _LONG_UNITS.get(small.rstrip("s"))


def _money_has_currency(own: MetricForm, merged: MetricForm, kind: MetricType) -> Iterator[Diagnostic]:
    unit = own.unit
    if unit is None or not _is_money(merged, kind):
        return
    if merged.currency is None or merged.currency.value != unit.value:
        code = unit.value.upper() if len(unit.value) == 3 else "EUR"
        yield MONEY_UNIT.at(
            own.place("unit"), "the unit of money is its currency", fix=f"write `currency: {code}`"
        )


def _is_money(merged: MetricForm, kind: MetricType) -> bool:
    """Whether it is counted in a currency: money always is, a level where it names one."""
    traits = TRAITS[kind]
    return traits.has_currency or (traits.may_have_currency and merged.currency is not None)


def _percent_is_a_share(own: MetricForm, merged: MetricForm, kind: MetricType) -> Iterator[Diagnostic]:
    """That a percent behind the numbers of what is no ratio makes no shares of them."""
    unit, traits = own.unit, TRAITS[kind]
    if unit is None or traits.has_parts or traits.is_time or _is_money(merged, kind):
        return
    if unit.value.casefold() in PERCENT:
        message = f"of the type `{kind}` the unit `{unit.value}` is only a word, and `+10%` asks for a tenth more, not for ten points"
        fix = "write `type: ratio` if it is a share of something; else leave it"
        yield PERCENT_AS_WORD.at(unit.span, message, fix=fix)


def quotient_diagnostics(
    merged: MetricForm, own: MetricForm | None, formula: Sequence[Operation]
) -> Iterator[Diagnostic]:
    """That a total is computed as a quotient: the sum of daily quotients is a quotient of nothing."""
    if own is None or merged.type is None or merged.formula is None:
        return
    kind = merged.type.value
    if TRAITS[kind].adds_up and is_quotient(formula):
        message = f"a metric of the type `{kind}` adds up its days, and quotients do not add up"
        fix = "write `type: ratio`, and a `unit` unless it is a share"
        yield QUOTIENT_SUMMED.at(merged.formula.span, message, fix=fix)


def is_quotient(formula: Sequence[Operation]) -> bool:
    """Whether a formula divides by a metric. To divide by a number is to count in a larger unit."""
    measured: list[bool] = []
    for step in formula:
        if step.kind in {"number", "metric"}:
            measured.append(step.kind == "metric")
            continue
        divisor = measured.pop()
        if step.kind == "/" and divisor:
            return True
        measured[-1] = measured[-1] or divisor
    return False


def _version_counts_from_one(own: MetricForm, _merged: MetricForm, _kind: MetricType) -> Iterator[Diagnostic]:
    if own.version is not None and own.version.value < 1:
        yield BAD_NUMBER.at(own.version.span, "versions are numbered from 1", fix="write `1`")


RULES: tuple[Rule, ...] = (
    _keys_fit_type,
    _sum_fits_type,
    _ratio_is_whole,
    _formula_stands_alone,
    _duration_has_time_unit,
    _money_has_currency,
    _percent_is_a_share,
    _version_counts_from_one,
)
