"""Actions: what is due, and how a figure went on each side of an action.

Takes goals and judged, gives places in a goal's list of actions and figures over windows. It knows of no causes: two
windows are compared, and what else happened in them is not asked.
"""

from collections.abc import Iterable, Iterator

from generator.evaluate.arithmetic import finite
from generator.evaluate.key_result.inputs import Inputs
from generator.evaluate.key_result.pace import stretches_of
from generator.model.calendar import DAY, Day, Period, before
from generator.model.fact import Fact, Unknown, known
from generator.model.goal import Action, ActionStatus, Goal, State
from generator.model.work import Agenda, BeforeAfter

_OPEN = {ActionStatus.PLANNED, ActionStatus.DOING}
_BEGUN = {ActionStatus.DOING, ActionStatus.DONE}
#: A window is four weeks, or four periods of a metric that is read less often.
_WEEKS = 28
_TOO_FEW = Unknown("too-few-readings")


def agenda_of(goal: Goal, as_of: Day) -> Agenda:
    """What should be done by now, what these days are for, and what begins next; nothing of a goal that is not at work."""
    if goal.state is not State.ACTIVE:
        return Agenda()
    dated = [
        (place, each.period)
        for place, each in enumerate(goal.actions)
        if each.status in _OPEN and each.period is not None
    ]
    coming = [(period.start, place) for place, period in dated if period.start > as_of]
    return Agenda(
        overdue=tuple(place for place, period in dated if period.end < as_of),
        today=tuple(place for place, period in dated if period.contains(as_of)),
        next=min(coming)[1] if coming else None,
    )


def before_and_after(goal: Goal, judged: Iterable[Inputs]) -> tuple[BeforeAfter, ...]:
    """Each begun action with each key result that was read often enough on both sides of its first day."""
    begun = [(place, action) for place, action in enumerate(goal.actions) if action.status in _BEGUN]
    known_inputs = tuple(judged) if begun else ()
    return tuple(
        found
        for place, action in begun
        for inputs in known_inputs
        for found in _compared(place, action, inputs)
    )


def _compared(place: int, action: Action, inputs: Inputs) -> Iterator[BeforeAfter]:
    last = inputs.measurement.observed.in_force(inputs.cut)
    if action.period is None or last is None or last.end < action.period.start:
        return
    begun = action.period.start
    days = min((last.end - begun).days + 1, _longest(inputs))
    after = Period(begun, begun + (days - 1) * DAY)
    former = before(begun, days)
    if inputs.measurement.observed.splits_between(former.start, after.end):
        return
    figures = figure_over(inputs, former), figure_over(inputs, after)
    if known(figures[0]) and known(figures[1]):
        yield BeforeAfter(
            action=place,
            key_result=inputs.key_result.id,
            before=former,
            after=after,
            figure_before=figures[0],
            figure_after=figures[1],
            is_rate=inputs.metric.has_rate,
            by_days_read=any(_has_gaps(inputs, each) for each in (former, after)),
        )


def _has_gaps(inputs: Inputs, days: Period) -> bool:
    """Whether a total was not read on some of the days."""
    read = inputs.measure.read(inputs.measurement, inputs.metric, days)
    return read is not None and read.read < days.days


def _longest(inputs: Inputs) -> int:
    lengths = (stretch.days + 30 * stretch.months for stretch in stretches_of(inputs.metric))
    return max(lengths, default=_WEEKS)


def figure_over(inputs: Inputs, days: Period) -> Fact:
    """The rate of a level a day, of a total a day that was read, of all else the figure itself; from two readings at least.

    Of a total half of the days must have been read, as for its baseline: one week does not speak for four.
    """
    if inputs.metric.traits.is_stock:
        return _slope(inputs, days)
    if inputs.measure.count(inputs.measurement, days) < 2:
        return _TOO_FEW
    figure = inputs.measure.figure(inputs.measurement, inputs.metric, days)
    if isinstance(figure, Unknown) or not inputs.metric.has_rate:
        return figure
    # A day that nobody read is not a day on which nothing happened: a rate is that of the days that were.
    read = inputs.measure.read(inputs.measurement, inputs.metric, days)
    if read is None:
        return figure / days.days
    return figure / read.read if 2 * read.read >= days.days else _TOO_FEW


def _slope(inputs: Inputs, days: Period) -> Fact:
    """From the level on the eve of the days to that on their last; unknown where either was not read.

    A level that was read earlier tells of other days than these: what they brought would be mixed with what came before.
    """
    observed = inputs.measurement.observed
    first, last = observed.in_force(days.start - DAY), observed.in_force(days.end)
    if first is None or last is None or first.end != days.start - DAY or last.end != days.end:
        return _TOO_FEW
    return finite((last.value - first.value) / days.days, "too-few-readings")
