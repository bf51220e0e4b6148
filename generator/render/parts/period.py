"""The report on a period as its page and its letter show it: by the words, names and thresholds of its own time.

Takes a page's context and the period's report, gives the view. Nothing of today's site goes into it: no menu, no link to a page
that may go away, no name that was given later. It judges nothing.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from itertools import islice

from generator.l10n import (
    Words,
    answer,
    direction_of,
    language_name,
    quantity_of,
    words_for,
)
from generator.l10n.sentences.periods.calendar import event_word
from generator.l10n.sentences.periods.outcome import (
    open_sentence,
    outcome_sentence,
    period_name,
    rule_sentences,
    running_sentence,
)
from generator.model.book import CheckIn
from generator.model.calendar import Day
from generator.model.fact import Fact, known
from generator.model.goal_days import GoalDay
from generator.model.phrase import Quantity
from generator.model.report import GoalReport, KeyResultReport, Status
from generator.model.reported import PeriodReport, ReportedGoal, ReportedPeriod, Upcoming
from generator.render.page_context import PageContext, path_of, text, to_file, to_place
from generator.render.parts.checkins import checkin_view
from generator.render.parts.goalposts import move_view, moves_view
from generator.render.parts.indicators import status_view
from generator.render.parts.listing import by_attention
from generator.render.parts.rows import row_chance, value_to_target
from generator.render.routes.places import Place
from generator.render.views import (
    ComingRow,
    GoalNote,
    Head,
    LanguageLink,
    Link,
    PeriodPage,
    PeriodResult,
    PeriodRow,
    SpentRow,
    Text,
)

#: Days to come in one report: the nearest.
_MOST = 12
_ENDINGS = (Status.ACHIEVED, Status.MISSED, Status.CANCELLED)


def then(here: PageContext, report: PeriodReport) -> PageContext:
    """The page's context as of the period: its names and thresholds, and no file that may go away."""
    site = report.site
    frame = replace(
        here.frame,
        title=site.title,
        as_of=report.period.judged_on,
        thresholds=site.status.both,
        currency=site.currency,
        repository=site.repository,
        names=site.names,
        assets=(),
    )
    return replace(here, frame=frame, words=words_for(here.words.language, site.status.both))


def period_page(today: PageContext, report: PeriodReport) -> PeriodPage:
    """The whole report in the page's language."""
    here = then(today, report)
    words, period = here.words, report.period
    ended = outcome_sentence(words, report.outcome)
    name = period_name(words, period)
    goals = tuple(_in_order(report))
    return PeriodPage(
        head=_head(here, name, ended.text),
        id=period.id,
        name=name,
        site_title=text(here, here.frame.title),
        languages=tuple(_languages(here, report)),
        all=to_place(here, Place("periods")),
        open=open_sentence(words, period) if report.is_open else "",
        answer=ended.parts,
        running=running_sentence(words, report.outcome).parts,
        before=words.date(report.before, "short"),
        after=words.date(period.days.end, "short"),
        rows=tuple(_rows(here, goals, report.before)),
        moves=moves_view(
            move_view(here, goal.shown, move, report.metrics, Link(text=_title(here, goal.shown), href=None))
            for goal, move in report.moves
        ),
        spent=tuple(row for each in goals if (row := _spent(here, each)) is not None),
        notes=tuple(_note(here, goal.shown, each, period) for goal in goals for each in goal.checkins),
        coming=tuple(_coming(here, each) for each in islice(report.upcoming, _MOST)),
        later=_later(words, len(report.upcoming) - _MOST),
        rule=rule_sentences(words, period, report.basis, report.written_on, is_open=report.is_open).parts,
    )


def _head(here: PageContext, name: str, description: str) -> Head:
    """What the page says of itself; its address is no part of it, for a site can move."""
    words = here.words
    site = words.name(here.frame.title.in_language(words.language).text)
    return Head(
        title=f"{name} · {site}",
        description=description,
        canonical=None,
        alternates=(),
        feeds=(),
        card=None,
        untranslated=None,
    )


def _languages(here: PageContext, report: PeriodReport) -> Iterator[LanguageLink]:
    """The languages that the site had then, as far as it still has them."""
    for language in report.site.languages:
        if language in here.frame.languages:
            yield LanguageLink(
                name=language_name(language),
                language=language,
                direction=direction_of(language),
                href=to_file(here, path_of(here, here.place, language)),
                current=language == here.words.language,
            )


def _in_order(report: PeriodReport) -> Iterator[ReportedGoal]:
    """What ended in the period first, then what needs attention, then what was settled before or is gone."""
    goals = {each.shown.goal.id: each for each in report.goals}
    ranked = [goals[each.goal.id] for each in by_attention([each.shown for each in report.goals])]
    yield from sorted(ranked, key=_rank)


def _rank(goal: ReportedGoal) -> int:
    ended = [place for place, status in enumerate(_ENDINGS) if goal.became(status)]
    if ended:
        return ended[0]
    if goal.after is None:
        return len(_ENDINGS) + 2
    return len(_ENDINGS) + (goal.after.status in _ENDINGS)


def _title(here: PageContext, report: GoalReport) -> Text:
    return text(here, report.goal.title)


def _rows(here: PageContext, goals: Collection[ReportedGoal], close: Day) -> Iterator[PeriodRow]:
    """A row a goal; ``close`` is the day of the close before."""
    shown = {each.shown.goal.id: each.shown for each in goals}
    return (_row(here, each, shown, close) for each in goals)


def _row(here: PageContext, goal: ReportedGoal, goals: Mapping[str, GoalReport], close: Day) -> PeriodRow:
    words, after, before = here.words, goal.after, _recorded(goal, close)
    supporters = [goals[name] for name in after.supporters if name in goals] if after else []
    return PeriodRow(
        id=goal.shown.goal.id,
        goal=_title(here, goal.shown),
        before=status_view(words, before) if before else None,
        after=status_view(words, after) if after else None,
        news=before is None or after is None or before.status is not after.status,
        answer=answer(words, after, here.as_of, supporters=supporters).parts if after else (),
        results=tuple(_results(here, goal, close)),
        chance=row_chance(words, after) if after else "",
    )


def _recorded(goal: ReportedGoal, day: Day) -> GoalReport | None:
    """The goal at the close before; None where git first held it after ``day`` and it had not begun by then either.

    It was no goal then that had a status. One that had begun has that of the report on the period before.
    """
    first, before = goal.shown.goalposts.first_committed, goal.before
    if first is None or first <= day or (before is not None and _had_begun(before, day)):
        return before
    return None


def _had_begun(report: GoalReport, day: Day) -> bool:
    return report.period is not None and report.period.start <= day


def _results(here: PageContext, goal: ReportedGoal, day: Day) -> Iterator[PeriodResult]:
    """Each key result of which there is a value; what came before a goal's start is no gain of it."""
    if goal.after is None:
        return
    before = goal.before if goal.before is not None and _had_begun(goal.before, day) else None
    was = {each.key_result.id: each for each in before.key_results} if before else {}
    for each in goal.after.key_results:
        value, name = value_to_target(here.words, each)
        if value:
            yield PeriodResult(
                about=Text(name) if name else None,
                amount=value,
                gain=_gain(here.words, was.get(each.key_result.id), each),
            )


def _gain(words: Words, before: KeyResultReport | None, after: KeyResultReport) -> str:
    """How far a level or total came since the close before; of all else, and across a break, a difference would tell little."""
    if before is None or after.metric is None or before.metric != after.metric or _is_cut(before, after):
        return ""
    if before.last_reading is not None and before.last_reading == after.last_reading:
        return words.text("no new reading")
    if not after.metric.has_rate or not known(before.value) or not known(after.value):
        return ""
    gained = quantity_of(after, after.value - before.value, signed=True)
    return words.text("{gain} in the period", gain=words.quantity(gained))


def _is_cut(before: KeyResultReport, after: KeyResultReport) -> bool:
    """Whether the close before knew nothing yet of a break by which values are other ones now."""
    told = {each.date for each in before.breaks}
    return any(each.date not in told for each in after.breaks)


def _spent(here: PageContext, goal: ReportedGoal) -> SpentRow | None:
    """The money of a goal that has any; nothing of one of which nothing is known."""
    report = goal.after
    if report is None or report.budget is None or not known(goal.spent):
        return None
    return SpentRow(
        goal=_title(here, report),
        spent=_money(here, report, goal.spent),
        so_far=_money(here, report, goal.spent_so_far),
        planned=_money(here, report, report.budget.planned),
    )


def _money(here: PageContext, report: GoalReport, fact: Fact) -> str:
    if report.budget is None or not known(fact):
        return ""
    return here.words.quantity(Quantity(fact, report.budget.currency))


def _note(here: PageContext, report: GoalReport, note: CheckIn, period: ReportedPeriod) -> GoalNote:
    is_late = note.date < period.days.start
    return GoalNote(
        goal=_title(here, report),
        note=checkin_view(here, note),
        late=here.words.text("came after the report on that day was closed") if is_late else "",
        learned=text(here, note.learned) if note.learned else None,
    )


def _coming(here: PageContext, coming: Upcoming) -> ComingRow:
    day = coming.day
    return ComingRow(
        date=here.words.date(day.date),
        date_iso=day.date.isoformat(),
        what=_what(here.words, day),
        goal=text(here, coming.goal),
    )


def _later(words: Words, left: int) -> str | None:
    """That there are more days than stand there."""
    return (
        words.ntext("{n} more row is not shown.", "{n} more rows are not shown.", left) if left > 0 else None
    )


def _what(words: Words, day: GoalDay) -> str:
    word = event_word(words, day.event)
    if day.value is None or day.result is None:
        return word
    return words.text("{name}: {value}", name=word, value=words.quantity(quantity_of(day.result, day.value)))
