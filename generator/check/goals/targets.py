"""Targets: their amount in the metric's unit, which side is good, when they hold and what is expected meanwhile.

Takes a key result's form and its metric; gives ``Aim``, with the defaults of the metric's type filled in, and what
contradicts itself. It resolves no change into a value: that takes a baseline.
"""

from collections.abc import Iterator
from itertools import pairwise

from generator.check.authored import Written
from generator.check.authored.fields import shown
from generator.check.authored.forms.key_result import MeasuredForm, TargetForm
from generator.check.authored.spelled import Spelled
from generator.check.metrics.units import amount_in_unit
from generator.diagnostics import Diagnostic
from generator.diagnostics.codes.goals import BAD_TARGET, BY_ON_CEILING, CONTRADICTION
from generator.diagnostics.codes.readings import SHARE_ABOVE_ONE
from generator.model.defaults import default_op, default_shape, default_when
from generator.model.goal import Op, Shape, Target, TargetKind, When
from generator.model.metric import Metric
from generator.model.source import Entry, Scalar
from generator.records import dataclass

_KINDS = {"value": TargetKind.VALUE, "change": TargetKind.CHANGE, "change_percent": TargetKind.PERCENT}
_SIDES = {Op.GTE: "more", Op.LTE: "less"}
_SIGNS = {Op.GTE: ">=", Op.LTE: "<="}
_AMOUNT = tuple[TargetKind, Written[Spelled]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """What a key result is after."""

    target: Target | None
    stretch: Target | None
    op: Op
    when: When
    shape: Shape


def aim_of(form: MeasuredForm, metric: Metric | None) -> tuple[Aim, tuple[Diagnostic, ...]]:
    """The aim of a key result on ``metric`` (None where that is not known), and what is wrong with it."""
    target, wrong = _target(form.target, metric)
    stretch, more = _target(form.stretch, metric)
    op = _op(form.target, metric)
    aim = Aim(
        target=target, stretch=stretch, op=op, when=_when(form.target, op, metric), shape=_shape(form, metric)
    )
    rules = (
        *_contradictions(form.target, metric),
        *_stretch_rules(form.stretch, aim, form),
        *_nearer(form.stretch, aim),
        *_ceiling(form, aim, metric),
        *_shares(aim, metric),
    )
    return aim, (*wrong, *more, *rules)


def _shares(aim: Aim, metric: Metric | None) -> Iterator[Diagnostic]:
    """Targets of a share above 100 % that were written without the sign: a percentage, most likely."""
    if metric is None or not metric.is_share:
        return
    for target in (aim.target, aim.stretch):
        if (
            target is not None
            and target.kind is TargetKind.VALUE
            and target.amount > 1
            and "%" not in target.text
        ):
            message = f"`{metric.id}` is a share, of which {target.amount:g} is {target.amount * 100:g}%"
            yield SHARE_ABOVE_ONE.at(target.span, message, fix=f"write `{shown(target.text).strip()}%`")


def _target(form: TargetForm | None, metric: Metric | None) -> tuple[Target | None, tuple[Diagnostic, ...]]:
    if form is None:
        return None, ()
    amounts = _amounts(form)
    if len(amounts) != 1:
        return None, tuple(_not_one(form, amounts))
    ((kind, written),) = amounts
    amount = _amount(kind, written, metric)
    if isinstance(amount, Diagnostic):
        return None, (amount,)
    return Target(kind=kind, amount=amount, text=_text(form), span=form.span), ()


def _amounts(form: TargetForm) -> list[_AMOUNT]:
    written = ((kind, getattr(form, key)) for key, kind in _KINDS.items())
    return [(kind, amount) for kind, amount in written if amount is not None]


def _not_one(form: TargetForm, amounts: list[_AMOUNT]) -> Iterator[Diagnostic]:
    if len(amounts) > 1:
        message = "more than one of `value`, `change` and `change_percent` is given"
        yield BAD_TARGET.at(amounts[1][1].span, message, fix="keep the one you mean")
    elif all(form.lacks(key) for key in _KINDS):
        yield BAD_TARGET.at(
            form.span, "this target has no amount", fix="add `value: …`, `change: …` or `change_percent: …`"
        )


def _amount(kind: TargetKind, written: Written[Spelled], metric: Metric | None) -> float | Diagnostic:
    spelled = written.value
    if kind is TargetKind.PERCENT:
        if spelled.unit in ("", "%"):
            return spelled.signed
        message = f"`{shown(written.text)}` is not a percentage"
        return BAD_TARGET.at(written.span, message, fix=f"write `change_percent: {spelled.signed:g}`")
    if kind is TargetKind.CHANGE and spelled.unit == "%":
        message = f"`{shown(written.text)}` is a change in percent"
        return BAD_TARGET.at(written.span, message, fix=f"write `change_percent: {spelled.signed:g}`")
    if kind is TargetKind.VALUE and spelled.sign == "+":
        key, amount = (
            ("change_percent", f"{spelled.number:.10g}") if spelled.unit == "%" else ("change", written.text)
        )
        message = f"`{shown(written.text)}` is a change, and `value` is the target itself"
        fix = f"write `{key}: {shown(amount)}`, or the value without its sign"
        return BAD_TARGET.at(written.span, message, fix=fix)
    return amount_in_unit(written, metric)


def _text(form: TargetForm) -> str:
    """The target as written: its own text, or its keys."""
    return ", ".join(map(_entry_text, form.written.entries))


def _entry_text(entry: Entry) -> str:
    value = entry.value.text if isinstance(entry.value, Scalar) else "…"
    return f"{entry.key.text}: {value}" if entry.key.text else value


def _direction(form: TargetForm | None) -> Op | None:
    """The side that the sign of a change shows."""
    if form is None:
        return None
    signed = next((a.value.signed for a in (form.change, form.change_percent) if a is not None), 0)
    return None if signed == 0 else Op.GTE if signed > 0 else Op.LTE


def _op(form: TargetForm | None, metric: Metric | None) -> Op:
    written = form.op.value if form is not None and form.op is not None else None
    return written or _direction(form) or default_op(metric)


def _contradictions(form: TargetForm | None, metric: Metric | None) -> Iterator[Diagnostic]:
    """The first two of op, sign and metric that are written and disagree."""
    if form is None:
        return
    said = _said(form, metric)
    for (first, side), (second, other) in pairwise(said):
        if side is not other:
            message = f"{first} says that {_SIDES[side]} is better, and {second} that {_SIDES[other]} is"
            yield CONTRADICTION.at(form.span, message, fix=_contradiction_fix(second, other, metric))
            return


def _said(form: TargetForm, metric: Metric | None) -> list[tuple[str, Op]]:
    said: list[tuple[str, Op]] = []
    if form.op is not None:
        said.append((f"`{_SIGNS[form.op.value]}`", form.op.value))
    direction = _direction(form)
    if direction is not None:
        said.append(("the sign of the change", direction))
    if metric is not None and metric.better_written:
        said.append((f"the metric `{metric.id}`", default_op(metric)))
    return said


def _contradiction_fix(second: str, side: Op, metric: Metric | None) -> str:
    sign = "+" if side is Op.GTE else "-"
    if metric is not None and second == f"the metric `{metric.id}`":
        better = "higher" if side is Op.LTE else "lower"
        return f"write `{_SIGNS[side]}` or a change with `{sign}`, or give the metric `better: {better}`"
    return f"write `{_SIGNS[side]}`, or turn the sign of the change"


def _stretch_rules(stretch: TargetForm | None, aim: Aim, form: MeasuredForm) -> Iterator[Diagnostic]:
    """A stretch is a target further out: on the same side, and judged at the same time."""
    if stretch is None:
        return
    if form.lacks("target"):
        yield BAD_TARGET.at(stretch.span, "there is a stretch but no target", fix="write it as `target: …`")
    side = stretch.op.value if stretch.op is not None else _direction(stretch)
    if side is not None and side is not aim.op:
        message = f"the stretch says that {_SIDES[side]} is better, and the target that {_SIDES[aim.op]} is"
        yield CONTRADICTION.at(stretch.span, message, fix=f"write `{_SIGNS[aim.op]}`, or leave out the sign")
    if stretch.when is not None and stretch.when.value is not aim.when:
        fix = (
            "remove `when`"
            if form.target is None or form.target.when is None
            else f"write `when: {aim.when}`"
        )
        yield BAD_TARGET.at(
            stretch.when.span, f"the target is judged `{aim.when}`, so its stretch is too", fix=fix
        )


def _nearer(form: TargetForm | None, aim: Aim) -> Iterator[Diagnostic]:
    """A stretch that is met before its target; told where the two are written in one way, and so can be compared."""
    target, stretch = aim.target, aim.stretch
    if form is None or target is None or stretch is None or target.kind is not stretch.kind:
        return
    nearer = stretch.amount < target.amount if aim.op is Op.GTE else stretch.amount > target.amount
    side = form.op.value if form.op is not None else _direction(form)
    if nearer and side in {None, aim.op}:
        message = f"this stretch is easier than the target, `{shown(target.text)}`"
        yield BAD_TARGET.at(
            form.span, message, fix="make the stretch harder than the target, or swap the two"
        )


def _when(form: TargetForm | None, op: Op, metric: Metric | None) -> When:
    if form is not None and form.when is not None:
        return form.when.value
    return default_when(metric, op)


def _ceiling(form: MeasuredForm, aim: Aim, metric: Metric | None) -> Iterator[Diagnostic]:
    when = form.target.when if form.target is not None else None
    if when is None or metric is None or not metric.is_total:
        return
    if when.value is When.BY and aim.op is Op.LTE:
        message = f"`{metric.id}` is a total, and this is a ceiling on it"
        yield BY_ON_CEILING.at(when.span, message, fix="remove `when: by`, or write `when: at`")


def _shape(form: MeasuredForm, metric: Metric | None) -> Shape:
    if form.shape is not None:
        return form.shape.value
    return default_shape(metric)
