"""A site's closed periods, each judged anew as it was known at its close: readings by when they were collected, files by git.

Takes the checked site as it is and gives a record for each period of which there is anything to tell. What is judged and told
is ``evaluate``'s; which commit stood on a day, ``history``'s; what it held, ``written_then``'s. A goal's words and the site's settings are
those of the commit too; its languages, addresses and theme are today's.

A period that is over changes no more, so what it was judged by has a digest, and one that was judged before under the same digest is judged
again only if somebody looks at more than its numbers.
"""

import hashlib
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property, partial
from typing import cast
from zoneinfo import ZoneInfo

from generator.evaluate import book_at_close, evaluate, period_report
from generator.history import Held, held_by, line_of
from generator.history.fates import Fates
from generator.model.book import Book
from generator.model.calendar import Day
from generator.model.digest import digest
from generator.model.fact import Unknown
from generator.model.report import Report
from generator.model.reported import (
    Basis,
    Cadence,
    ClosedPeriod,
    PeriodReport,
    ReportedPeriod,
    period_with,
    periods_over,
    preceding,
)
from generator.model.verdict import Removed
from generator.pipeline.checking import Checked
from generator.pipeline.closings_told import (
    believed_closing,
    believed_day,
    closing_of,
    told_closing,
    told_day,
)
from generator.pipeline.readings_known import ReadingsKnown
from generator.pipeline.recalling import Recalled, truth
from generator.pipeline.remembering import what_became
from generator.pipeline.seen_then import SeenThen
from generator.pipeline.written_then import WrittenThen
from generator.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class LookedBack:
    """What an audience is told of what was: the periods that are over, and the goals that are gone."""

    periods: tuple[ClosedPeriod, ...]
    removed: tuple[Removed, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Files:
    """The files by which a period is judged. ``held`` is None of those that lie in the folder."""

    held: Held | None
    basis: Basis


_TODAYS = _Files(held=None, basis=Basis.TODAY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Looking:
    """What the files tell of earlier days: those that git held, what became of goals, and when readings were known."""

    line: Sequence[Held]
    fates: Fates
    known: ReadingsKnown
    written: WrittenThen


def looking(checked: Checked) -> Looking:
    """All for which today's files are read; what git held is read beside them, and without any of it they can go."""
    found = line_of(checked.located, ZoneInfo(checked.book.site.timezone))
    line, fates = ((), {}) if isinstance(found, Unknown) else (found, what_became(checked))
    known = ReadingsKnown(checked.tree, checked.book.series.values())
    written = WrittenThen(checked if line else checked.without_files(), known)
    return Looking(line=line, fates=fates, known=known, written=written)


def look_back(
    by: Looking, checked: Checked, audiences: Iterable[str | None], recalled: Recalled
) -> dict[str | None, LookedBack]:
    """All closed periods that each of ``audiences`` may see, the oldest first, a quarter after its last month.

    A goal that it may not see any more is in none of them, whatever it could see then. What was ``recalled`` is not judged again.
    """
    seen = {each: SeenThen(checked, each, by.fates) for each in audiences}
    return {
        audience: LookedBack(
            periods=tuple(_Archive(by, checked, each, recalled).periods()),
            removed=each.removed(),
        )
        for audience, each in seen.items()
    }


class _Archive:
    """What one audience may know of the site's past: each close is judged once for one run, for a quarter ends with its last month."""

    def __init__(self, by: Looking, checked: Checked, seen: SeenThen, recalled: Recalled) -> None:
        self._checked, self._seen, self._written, self._known = checked, seen, by.written, by.known
        self._recalled = recalled
        self._cadences = tuple(Cadence(each) for each in checked.book.site.reports)
        self._histories = dict(_histories(by.line))
        self._closes: dict[Day, Report] = {}
        self._line = self._shown(by.line)

    def periods(self) -> Iterator[ClosedPeriod]:
        """Those of which there is anything to tell."""
        since = self._begun()
        if since is None:
            return
        over = [
            period for each in self._cadences for period in periods_over(each, since, self._checked.as_of)
        ]
        for period in sorted(over, key=lambda each: (each.days.end, each.days.days)):
            found = self._closed(period)
            if found is not None:
                yield found

    def _closed(self, period: ReportedPeriod) -> ClosedPeriod | None:
        """The period by its numbers, which are recalled where it was judged by the same before."""
        closes = (preceding(period), period)
        made_of = digest(
            (self._viewer, period, self._is_open(period), [self._judged_by(each) for each in closes])
        )
        judged = _Once(partial(self._report_on, period))
        closing = self._recalled.once(
            f"period {made_of}",
            lambda: closing_of(judged()),
            told=told_closing,
            believed=partial(believed_closing, period),
        )
        if closing is None:
            return None
        return ClosedPeriod(
            period=period,
            made_of=made_of,
            outcome=closing.outcome,
            noted=closing.noted,
            judge=cast("Callable[[], PeriodReport]", judged),
        )

    def _judged_by(self, period: ReportedPeriod) -> tuple[object, ...]:
        """All that a close goes by."""
        files = self._files_on(period.days.end)
        return (
            self._named(files),
            self._notes_by(period),
            self._known.by(period.collected_by),
        )

    def _report_on(self, period: ReportedPeriod) -> PeriodReport | None:
        before, files = preceding(period), self._files_on(period.days.end)
        return period_report(
            period,
            self._judged(before),
            self._judged(period),
            called=self._seen.called,
            basis=files.basis,
            written_on=None if files.held is None else files.held.day,
            is_open=self._is_open(period),
        )

    def _judged(self, period: ReportedPeriod) -> Report:
        """All goals that a period ending then can tell of, whatever its length."""
        if period.days.end not in self._closes:
            files = self._files_on(period.days.end)
            ending = (period_with(each, period.days.end) for each in self._cadences)
            since = min(
                preceding(each).days.start for each in (*ending, period) if each.days.end == period.days.end
            )
            written = self._written.book(files.held, period, self._notes_by(period))
            book = book_at_close(self._seen.book(written, period.judged_on), period, since)
            ledgers = {} if files.held is None else self._written.ledgers(files.held, period)
            self._closes[period.days.end] = evaluate(
                book, period.judged_on, ledgers, hindsight=False, begun_by=period.days.end
            )
        return self._closes[period.days.end]

    def _is_open(self, period: ReportedPeriod) -> bool:
        return self._checked.as_of <= period.collected_by

    def _files_on(self, day: Day) -> _Files:
        """The newest files by ``day`` that can be understood; where git had none yet, the first that it held."""
        for held in reversed(held_by(self._line, day)):
            if self._is_sound(held.commit):
                return _Files(held=held, basis=Basis.THEN)
        for held in self._line:
            if self._is_sound(held.commit):
                return _Files(held=held, basis=Basis.FIRST)
        return _TODAYS

    def _named(self, files: _Files) -> object:
        """What tells these files from all others, with the history by which ledgers go."""
        return files, self._folder if files.held is None else self._histories[files.held.commit]

    def _notes_by(self, period: ReportedPeriod) -> str | None:
        """The commit whose check-ins were there by the close: of what happened in its last days people write afterwards."""
        held = held_by(self._line, min(period.collected_by, self._checked.as_of))
        return held[-1].commit if held else None

    def _book(self, commit: str | None) -> Book:
        """What is written there, by today's readings, without what its audience may not see, then or now."""
        book = self._checked.book if commit is None else self._written.book_now(commit)
        return self._seen.book(book, self._checked.as_of)

    def _shown(self, line: Sequence[Held]) -> Sequence[Held]:
        """``line`` from the first files on in which there is a goal to see: what came before was written for others."""
        first = self._seen.since()
        if first is None:
            return ()
        for place in range(bisect_left(line, first, key=lambda each: each.day), len(line)):
            commit = line[place].commit
            if self._is_sound(commit) and self._shows_goals(commit):
                return line[place:]
        return ()

    def _is_sound(self, commit: str) -> bool:
        followed = digest((commit, self._checked.as_of, self._known.accounts, self._metrics))
        return self._recalled.once(
            f"sound {followed}", partial(self._written.is_sound, commit), told=bool, believed=truth
        )

    def _shows_goals(self, commit: str) -> bool:
        return self._recalled.once(
            f"shows {digest((self._viewer, commit, self._known.accounts))}",
            lambda: bool(self._book(commit).goals),
            told=bool,
            believed=truth,
        )

    def _begun(self) -> Day | None:
        """The day on which the first goal began, of those that were written first; None where there is none."""
        files = self._files_on(Day.min)
        return self._recalled.once(
            f"begun {digest((self._viewer, self._named(files), self._known.accounts))}",
            lambda: _first_day(self._book(files.held.commit if files.held else None)),
            told=told_day,
            believed=believed_day,
        )

    @cached_property
    def _viewer(self) -> str:
        """Who looks, and what today's settings have to do with it."""
        return digest((self._seen.identity, self._cadences))

    @cached_property
    def _folder(self) -> str:
        """The files as they lie in the folder, without readings and prose of its own."""
        return digest(replace(self._checked.book, series={}, pages=()))

    @cached_property
    def _metrics(self) -> str:
        """What readings mean today."""
        book = self._checked.book
        return digest((book.site, book.metrics, book.platforms))


class _Once:
    """What ``make`` gives, made when it is first asked for: then all that it was to be made of, the whole archive, is let go."""

    def __init__(self, make: Callable[[], PeriodReport | None]) -> None:
        self._make: Callable[[], PeriodReport | None] | None = make
        self._made: PeriodReport | None = None

    def __call__(self) -> PeriodReport | None:
        if self._make is not None:
            self._made, self._make = self._make(), None
        return self._made


def _histories(line: Iterable[Held]) -> Iterator[tuple[str, str]]:
    """Each commit with the digest of all up to it."""
    running = hashlib.sha256()
    for held in line:
        running.update(f"{held.commit} {held.day}\n".encode())
        yield held.commit, running.hexdigest()


def _first_day(book: Book) -> Day | None:
    return min((goal.period.start for goal in book.goals.values() if goal.period is not None), default=None)
