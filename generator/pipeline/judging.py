"""A checked book to a judged report, for the audience that is to see it, or for each of the site's audiences.

Takes a site's root and the functions that choose the day and the audience; gives reports, or only what is wrong with the
content. It draws and writes nothing.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from generator.evaluate import evaluate, seen_by
from generator.model.book import Book
from generator.model.calendar import Day
from generator.model.report import Report
from generator.model.verdict import Ledger
from generator.pipeline.checking import Checked, ChooseAudience, ChooseDay, check
from generator.pipeline.hindsight import evaluate_recalling
from generator.pipeline.looking_back import LookedBack, Looking, look_back, looking
from generator.pipeline.recalling import Recalled
from generator.pipeline.remembering import remember
from generator.pipeline.stopwatch import Stopwatch, Timing
from generator.records import dataclass

#: Judges the goals of a book on a day by what git knows of them.
Evaluate = Callable[[Book, Day, Mapping[str, Ledger]], Report]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """``report`` holds what ``audience`` may see (None: all); it is None where the content stops it."""

    report: Report | None
    audience: str | None
    checked: Checked
    timings: tuple[Timing, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedForAll:
    """A report for each audience of the site; none where the content stops it, or where the site has no audiences."""

    reports: Mapping[str, Report]
    checked: Checked
    timings: tuple[Timing, ...]


def judge(
    root: Path,
    choose_day: ChooseDay,
    choose_audience: ChooseAudience,
    *,
    strict: bool,
    now: datetime | None = None,
    recalled: Recalled | None = None,
) -> Judged:
    """Check the site and, if nothing stops it, judge its goals; with what is ``recalled`` of closed periods also at each close.

    ``now`` is the moment of the run, where one is at hand. What was checked comes back as settings alone, where it was judged: the rest is
    let go as soon as the judgement needs it no more.
    """
    checked = check(root, choose_day)
    if not checked.sound(strict=strict):
        return Judged(report=None, audience=None, checked=checked, timings=checked.timings)
    audience = choose_audience(checked.book.site)
    watch = Stopwatch()
    asked = _asked(checked, now, watch, with_periods=recalled is not None)
    checked = checked.without_files()
    past = _past(asked, checked, (audience,), watch, recalled)
    del asked  # it may hold files by which closed periods were judged
    reports = _reports(checked, past, _evaluating(recalled), watch)
    return Judged(
        report=reports[audience],
        audience=audience,
        checked=checked.settings_alone(),
        timings=(*checked.timings, *watch.timings),
    )


def judge_checked(
    checked: Checked,
    choose_audience: ChooseAudience,
    *,
    strict: bool,
    now: datetime | None = None,
    recalled: Recalled | None = None,
    evaluated: Evaluate | None = None,
) -> Judged:
    """As ``judge``, of a site that was checked already; ``evaluated`` may know more of it than the book."""
    if not checked.sound(strict=strict):
        return Judged(report=None, audience=None, checked=checked, timings=checked.timings)
    audience = choose_audience(checked.book.site)
    watch = Stopwatch()
    asked = _asked(checked, now, watch, with_periods=recalled is not None)
    past = _past(asked, checked, (audience,), watch, recalled)
    reports = _reports(checked, past, evaluated or _evaluating(recalled), watch)
    return Judged(
        report=reports[audience],
        audience=audience,
        checked=checked,
        timings=(*checked.timings, *watch.timings),
    )


def judge_for_all(
    root: Path, choose_day: ChooseDay, *, strict: bool, recalled: Recalled, now: datetime | None = None
) -> JudgedForAll:
    """As ``judge``, for every audience: read, checked and remembered once, and judged as if nothing hidden were there."""
    checked = check(root, choose_day)
    if not checked.sound(strict=strict):
        return JudgedForAll(reports={}, checked=checked, timings=checked.timings)
    watch, audiences = Stopwatch(), checked.book.site.audiences
    asked = _asked(checked, now, watch, with_periods=True)
    checked = checked.without_files()
    past = _past(asked, checked, audiences, watch, recalled)
    del asked  # it may hold files by which closed periods were judged
    reports = _reports(checked, past, _evaluating(recalled), watch)
    return JudgedForAll(
        reports={audience: report for audience, report in reports.items() if audience is not None},
        checked=checked.settings_alone(),
        timings=(*checked.timings, *watch.timings),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Past:
    """What git remembers of each goal, and what each audience is told of the periods that are over."""

    ledgers: Mapping[str, Ledger]
    over: Mapping[str | None, LookedBack]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """All for which the files themselves are read. ``looking`` is None where nobody asks for periods."""

    ledgers: Mapping[str, Ledger]
    looking: Looking | None


def _asked(checked: Checked, now: datetime | None, watch: Stopwatch, *, with_periods: bool) -> _Asked:
    with watch.stage("history"):
        ledgers = remember(checked.located, checked.tree, checked.book, checked.as_of, now=now)
    if not with_periods:
        return _Asked(ledgers=ledgers, looking=None)
    with watch.stage("periods"):
        return _Asked(ledgers=ledgers, looking=looking(checked))


def _past(
    asked: _Asked,
    checked: Checked,
    audiences: Iterable[str | None],
    watch: Stopwatch,
    recalled: Recalled | None,
) -> _Past:
    audiences = tuple(audiences)
    if asked.looking is None or recalled is None:
        nothing = LookedBack(periods=(), removed=())
        return _Past(ledgers=asked.ledgers, over=dict.fromkeys(audiences, nothing))
    with watch.stage("periods"):
        return _Past(ledgers=asked.ledgers, over=look_back(asked.looking, checked, audiences, recalled))


def _evaluating(recalled: Recalled | None) -> Evaluate:
    return evaluate if recalled is None else partial(evaluate_recalling, recalled)


def _reports(
    checked: Checked, past: _Past, evaluated: Evaluate, watch: Stopwatch
) -> Mapping[str | None, Report]:
    """The report of each audience; those who may see the same share one."""
    reports: dict[str | None, Report] = {}
    with watch.stage("evaluate"):
        judged: list[tuple[tuple[Book, LookedBack], Report]] = []
        for audience, over in past.over.items():
            known = (seen_by(checked.book, audience, checked.as_of), over)
            found = next((report for alike, report in judged if alike == known), None)
            reports[audience] = found or _report(*known, checked, past.ledgers, evaluated)
            judged.append((known, reports[audience]))
    return reports


def _report(
    seen: Book,
    over: LookedBack,
    checked: Checked,
    ledgers: Mapping[str, Ledger],
    evaluated: Evaluate,
) -> Report:
    """Of what is seen; what git knows of other goals is not there."""
    known = {id_: each for id_, each in ledgers.items() if id_ in seen.goals}
    return replace(evaluated(seen, checked.as_of, known), periods=over.periods, removed=over.removed)
