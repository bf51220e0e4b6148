"""Key results: one form beside its metric, its goal and the readings becomes a ``KeyResult``.

Takes forms and known names; gives the record and what is wrong with it. Its ids are told apart by ``goals``.
"""

from collections.abc import Iterator
from datetime import date

from generator.check.authored import Written
from generator.check.authored.fields import shown
from generator.check.authored.forms.key_result import BaselineForm, KeyResultForm, MeasuredForm
from generator.check.authored.spelled import Spelled
from generator.check.goals.account_choice import NO_READINGS, AccountChoice, ReadingFacts, choose_account
from generator.check.goals.known import Known, metric_diagnostics
from generator.check.goals.targets import Aim, aim_of
from generator.check.goals.unread import unread_account
from generator.check.metrics.units import amount_in_unit
from generator.check.names.accounts import account_diagnostics, fold_account
from generator.check.texts.local_texts import language_diagnostics, optional_text
from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes.content import OUT_OF_RANGE
from generator.diagnostics.codes.goals import (
    AMBIGUOUS_ACCOUNT,
    BAD_BASELINE,
    BAD_MILESTONE,
    NO_SUCH_SEGMENT,
    NO_SUCH_TAG,
    WRONG_SIDE,
)
from generator.diagnostics.suggestions import did_you_mean, listed
from generator.model.book import Site
from generator.model.calendar import Period
from generator.model.goal import Baseline, KeyResult, Milestone, Op, TargetKind, When
from generator.model.metric import Metric
from generator.model.text import LocalText

Said = tuple[Diagnostic, ...]


def key_result_of(
    form: MeasuredForm,
    *,
    identity: str,
    goal_account: str | None,
    period: Period | None,
    known: Known,
    as_of: date,
) -> tuple[KeyResult, Said]:
    """The key result that ``form`` describes, and what is wrong with it. ``goal_account`` is folded."""
    metric = known.metrics.get(form.metric.value) if form.metric is not None else None
    facts = NO_READINGS if metric is None else known.facts.get(metric.id, NO_READINGS)
    choice = _account(form, goal_account, facts, known, as_of)
    aim, wrong = aim_of(form, metric)
    baseline, wrong_baseline = baseline_of(form.baseline, metric, known.site)
    milestones, wrong_milestones = _milestones(form, metric, period, baseline)
    title = form.title if isinstance(form, KeyResultForm) else None
    result = KeyResult(
        id=identity,
        title=optional_text(title, known.site.languages),
        metric=_text(form.metric),
        account=choice.account,
        account_inferred=choice.inferred,
        segment=_text(form.segment),
        tag=_text(form.tag),
        part=_called(form.segment or form.tag, known.site),
        baseline=baseline,
        target=aim.target,
        stretch=aim.stretch,
        op=aim.op,
        when=aim.when,
        shape=aim.shape,
        milestones=milestones,
        weight=1.0 if form.weight is None else form.weight.value,
        lone=not isinstance(form, KeyResultForm),
        span=form.span if isinstance(form, KeyResultForm) else _lone_span(form),
    )
    references = (
        *metric_diagnostics(form.metric, known),
        *language_diagnostics(title, known.site.languages),
        *_account_doubts(form, choice, known),
        *_reading_doubts(form, metric, facts),
        *_weight(form.weight),
        *unread_account(form, metric, choice.account, facts, known.platforms),
        *_wrong_side(form, metric, aim, baseline),
    )
    return result, (*references, *wrong, *wrong_baseline, *wrong_milestones)


def _wrong_side(
    form: MeasuredForm, metric: Metric | None, aim: Aim, baseline: Baseline | None
) -> Iterator[Diagnostic]:
    """A bare number that the written baseline meets already; with its sign it is a goal to hold."""
    target = aim.target
    if metric is None or target is None or target.kind is not TargetKind.VALUE or not metric.traits.is_stock:
        return
    if form.target is None or form.target.op is not None or aim.when is not When.BY:
        return
    value = None if baseline is None else baseline.value
    if value is not None and (target.amount < value if aim.op is Op.GTE else target.amount > value):
        side, here, there = ("below", ">=", "<=") if aim.op is Op.GTE else ("above", "<=", ">=")
        message = f"the target {shown(target.text)} is {side} the baseline {value:.10g}"
        sign, why = (here, "it is to be held") if metric.better_written else (there, "that side is good")
        fix = f'check the two numbers, or write `"{sign} {target.amount:.10g}"` if {why}'
        yield WRONG_SIDE.at(target.span, message, fix=fix)


def _text(written: Written[str] | None) -> str | None:
    return None if written is None else written.value


def _called(written: Written[str] | None, site: Site) -> LocalText | None:
    return None if written is None else site.called(written.value)


def _lone_span(form: MeasuredForm) -> Span:
    """A lone key result stands where its metric or target does."""
    written = form.metric or form.target
    return form.span if written is None else written.span


def _account(
    form: MeasuredForm, goal_account: str | None, facts: ReadingFacts, known: Known, as_of: date
) -> AccountChoice:
    if form.account is not None and isinstance(form, KeyResultForm):
        return AccountChoice(fold_account(form.account.value, known.platforms))
    if goal_account is not None:
        return AccountChoice(goal_account)
    return choose_account(facts, _text(form.segment), as_of)


def _account_doubts(form: MeasuredForm, choice: AccountChoice, known: Known) -> Iterator[Diagnostic]:
    if form.account is not None and isinstance(form, KeyResultForm):
        yield from account_diagnostics(form.account.value, form.account.span, known.platforms)
    if choice.candidates and form.lacks("account"):
        span = form.metric.span if form.metric is not None else form.span
        message = f"several accounts have readings for this: {listed(choice.candidates)}"
        yield AMBIGUOUS_ACCOUNT.at(
            span, message, fix=f"say which one you mean: `account: {choice.candidates[0]}`"
        )


def _reading_doubts(form: MeasuredForm, metric: Metric | None, facts: ReadingFacts) -> Iterator[Diagnostic]:
    """Segments and tags that no reading of the metric has."""
    if metric is None:
        return
    if form.segment is not None and form.segment.value not in facts.accounts:
        yield NO_SUCH_SEGMENT.at(
            form.segment.span,
            f"no reading of `{metric.id}` has the segment `{shown(form.segment.value)}`",
            fix=_reading_fix(form.segment.value, facts.segments, "segment"),
        )
    if form.tag is not None and form.tag.value not in facts.tags:
        yield NO_SUCH_TAG.at(
            form.tag.span,
            f"no post of `{metric.id}` has the tag `{shown(form.tag.value)}`",
            fix=_reading_fix(form.tag.value, sorted(facts.tags), "tag"),
        )


def _reading_fix(word: str, there: list[str], kind: str) -> str:
    otherwise = f"use a {kind} that the readings have: {listed(there)}" if there else "add readings with it"
    return did_you_mean(word, there, otherwise=otherwise)


def _weight(weight: Written[float] | None) -> Iterator[Diagnostic]:
    if weight is not None and weight.value <= 0:
        yield OUT_OF_RANGE.at(
            weight.span,
            f"the weight is `{weight.text}`, but it has to be above 0",
            fix="write `1`, or remove it",
        )


def baseline_of(form: BaselineForm | None, metric: Metric | None, site: Site) -> tuple[Baseline | None, Said]:
    """The baseline in the metric's unit; None where none is written, or none that can be used."""
    if form is None:
        return None, ()
    wrong = tuple(_baseline_shape(form))
    value = amount_in_unit(form.value, metric) if form.value is not None else None
    if isinstance(value, Diagnostic):
        return None, (*wrong, value)
    if wrong or (value is None and form.from_data is None):
        return None, wrong
    text = form.value or form.from_data
    return Baseline(
        value=value,
        date=None if form.date is None else form.date.value,
        source=_text(form.source),
        segment=_text(form.segment),
        part=_called(form.segment, site),
        from_data=None if form.from_data is None else form.from_data.value,
        text=text.text if text is not None else "",
        span=form.span,
    ), ()


def _baseline_shape(form: BaselineForm) -> Iterator[Diagnostic]:
    if form.value is not None and form.from_data is not None:
        message = "both `value` and `from_data` are given"
        yield BAD_BASELINE.at(form.place("from_data"), message, fix="remove one of the two")
    elif form.from_data is not None and form.segment is not None:
        message = "`from_data` takes the readings of the key result's own segment"
        yield BAD_BASELINE.at(
            form.place("segment"), message, fix="remove `segment`, or write a `value` in place of `from_data`"
        )
    elif form.lacks("value") and form.lacks("from_data"):
        yield BAD_BASELINE.at(
            form.span, "this baseline has no value", fix="add `value: …`, or `from_data: P28D`"
        )


def _milestones(
    form: MeasuredForm, metric: Metric | None, period: Period | None, baseline: Baseline | None
) -> tuple[tuple[Milestone, ...], Said]:
    found: dict[date, Milestone] = {}
    wrong: list[Diagnostic] = []
    for one in form.milestones:
        day, value = one.date.value, amount_in_unit(one.value, metric)
        if _is_change(one.value.value, metric):
            message = f"`{shown(one.value.text)}` is a change, and a milestone is the value on its day"
            wrong.append(
                BAD_MILESTONE.at(one.value.span, message, fix=_milestone_fix(one.value.value, baseline))
            )
        elif isinstance(value, Diagnostic):
            wrong.append(value)
        elif day in found:
            wrong.append(
                BAD_MILESTONE.at(
                    one.date.span, f"there is already a milestone on {day}", fix="keep one of the two"
                )
            )
        elif period is not None and not period.contains(day):
            message = f"{day} is not between {period.start} and {period.end}"
            wrong.append(BAD_MILESTONE.at(one.date.span, message, fix="write a day within the goal's period"))
        else:
            found[day] = Milestone(day, value)
    return tuple(found[day] for day in sorted(found)), tuple(wrong)


def _is_change(spelled: Spelled, metric: Metric | None) -> bool:
    """Whether an amount says how much more: a value may well be below zero."""
    share = metric is not None and metric.is_share
    return spelled.sign == "+" or (spelled.sign == "-" and spelled.unit == "%" and not share)


def _milestone_fix(spelled: Spelled, baseline: Baseline | None) -> str:
    if baseline is None or baseline.value is None:
        return "write the value that should be reached on that day, as in `value: 480`"
    change = baseline.value * spelled.signed / 100 if spelled.unit == "%" else spelled.signed
    return f"write the value on that day: `{baseline.value + change:.10g}`"
