"""What was written at each commit that a period was judged by: its files with the readings as they are now, as a book and in ledgers.

Takes the checked site as it is and commits; gives what they held, each read, checked and asked for once. When readings were collected tells
which of them there were at a close, so those of today are as good as those of then. It judges no goal.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import cache, partial

from generator.check import check_book, check_site, with_checkins
from generator.diagnostics import Diagnostic, stops
from generator.diagnostics.codes.goals import AMBIGUOUS_ACCOUNT
from generator.evaluate import baselines, begun_at_close, known_at_close
from generator.history import Held, Stages, tree_at
from generator.model.book import Book, Site
from generator.model.calendar import Day
from generator.model.fact import Fact, Unknown
from generator.model.goal import Goal, KeyResult
from generator.model.reported import ReportedPeriod
from generator.model.source import Kind, SourceTree
from generator.model.verdict import Ledger
from generator.pipeline.addresses import RESERVED
from generator.pipeline.checking import Checked
from generator.pipeline.readings_known import ReadingsKnown
from generator.pipeline.remembering import remember, stages_for
from generator.read import read_files
from generator.records import dataclass

_READINGS = "snapshots/"
_NOTES = "checkins/"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Written:
    """What a commit held, with the readings as they are now; ``site`` is that of its time."""

    tree: SourceTree
    site: Site


class WrittenThen:
    """The commits of the site of which ``checked`` is today's state, with the readings that were ``known`` at any close.

    What a goal's file says depends on the close only by which series had begun.
    """

    def __init__(self, checked: Checked, known: ReadingsKnown) -> None:
        self._known = known
        self._read_files = partial(read_files, known=None if checked.unreadable else checked.tree)
        self._checked = checked
        self._written: dict[str, _Written | None] = {}
        self._notes: dict[str, SourceTree | None] = {}
        self._books: dict[tuple[str, str], Book] = {}
        self._ledgers: dict[tuple[object, ...], Mapping[str, Ledger]] = {}

    def is_sound(self, commit: str) -> bool:
        """Whether ``commit`` held goals, and nothing in it stops it from being judged."""
        return self._of(commit) is not None

    def book(self, held: Held | None, period: ReportedPeriod, notes: str | None = None) -> Book:
        """The book of a sound commit at the close of ``period``, with the check-ins of the commit ``notes``; None is the folder of today."""
        written = self._of(held.commit) if held is not None else None
        if held is None or written is None:
            return self._checked.book
        key = (held.commit, self._known.begun_at(period))
        if key not in self._books:
            self._books[key] = self._at_close(written, period)
        beside = self._notes_in(notes) if notes is not None else None
        if beside is None:
            return self._books[key]
        return with_checkins(self._books[key], _with_notes(written.tree, beside), period.judged_on)

    def book_now(self, commit: str) -> Book:
        """The book of a sound commit by all readings of today."""
        written = self._of(commit)
        return self._checked.book if written is None else self._checked_book(written, self._checked.as_of)[0]

    def ledgers(self, held: Held, period: ReportedPeriod) -> Mapping[str, Ledger]:
        """What git told of the goals by a sound commit at the close of ``period``: also with what was known then of where they began.

        Most targets are numbers, so that one answer does for all closes.
        """
        written = self._of(held.commit)
        if written is None:
            return {}
        book, alike = self.book(held, period), (held.commit, self._known.begun_at(period))
        alone = (*alike, period.days.end)
        for key in (alike, alone):
            if key in self._ledgers:
                return self._ledgers[key]
        stages, is_asked = _stages_at(book, period)
        found = remember(
            self._checked.located, written.tree, book, held.day, commit=held.commit, stages=stages
        )
        self._ledgers[alone if is_asked() else alike] = found
        return found

    def _of(self, commit: str) -> _Written | None:
        if commit not in self._written:
            self._written[commit] = self._read(commit)
        return self._written[commit]

    def _read(self, commit: str) -> _Written | None:
        read = tree_at(self._checked.located, commit, self._read_files, wanted=_is_no_reading)
        if isinstance(read, Unknown):
            return None
        tree, unreadable = read
        tree = _with_readings(tree, self._checked.tree)
        site, misset = check_site(tree)
        written = _Written(tree=tree, site=site)
        _, wrong = self._checked_book(written, self._checked.as_of)
        if _stopped((*unreadable, *misset, *wrong)) or not any(tree.of(Kind.GOAL)):
            return None
        return written

    def _notes_in(self, commit: str) -> SourceTree | None:
        if commit not in self._notes:
            self._notes[commit] = self._read_notes(commit)
        return self._notes[commit]

    def _read_notes(self, commit: str) -> SourceTree | None:
        """The check-ins of a commit; git is asked only where its other files were not read either."""
        written = self._written.get(commit)
        if written is not None:
            return _notes_of(written.tree)
        read = tree_at(self._checked.located, commit, self._read_files, wanted=_is_note)
        return None if isinstance(read, Unknown) else read[0]

    def _checked_book(self, written: _Written, day: Day) -> tuple[Book, Iterable[Diagnostic]]:
        return check_book(written.tree, written.site, day, reserved=RESERVED, known=self._checked.book)

    def _at_close(self, written: _Written, period: ReportedPeriod) -> Book:
        """The book by the readings that were known at a close: of a goal that says none an account that came later is none of its."""
        begun = partial(begun_at_close, period=period)
        day, known = period.judged_on, self._checked.book
        return check_book(written.tree, written.site, day, reserved=RESERVED, known=known, begun=begun)[0]


def _stages_at(book: Book, period: ReportedPeriod) -> tuple[Stages, Callable[[], bool]]:
    """What history borrows at a close, and whether it asked where a goal began: what it told without is the same at others."""
    asked: list[KeyResult] = []
    known = cache(lambda: baselines(known_at_close(book, period), period.judged_on))

    def began(goal: Goal, key_result: KeyResult) -> Fact:
        asked.append(key_result)
        return known()(goal, key_result)

    begun = replace(book, series=begun_at_close(book.series, period))
    return replace(stages_for(begun, period.judged_on), baseline=began), lambda: bool(asked)


def _is_no_reading(path: str) -> bool:
    return not path.startswith(_READINGS)


def _with_readings(tree: SourceTree, now: SourceTree) -> SourceTree:
    """``tree`` with the readings that lie in the folder now: when they were collected tells which of them there were."""
    documents = (*tree.documents, *now.of(Kind.SNAPSHOT))
    return replace(
        tree,
        documents=tuple(sorted(documents, key=lambda each: each.path)),
        tables=now.tables,
        texts={**tree.texts, **{path: text for path, text in now.texts.items() if _READINGS in path}},
    )


def _is_note(path: str) -> bool:
    return path.startswith(_NOTES)


def _notes_of(tree: SourceTree) -> SourceTree:
    """``tree`` without anything but its check-ins."""
    texts = {path: text for path, text in tree.texts.items() if path.startswith(f"content/{_NOTES}")}
    return replace(tree, documents=tuple(tree.of(Kind.CHECKIN)), tables=(), texts=texts)


def _with_notes(tree: SourceTree, notes: SourceTree) -> SourceTree:
    """``tree`` with the check-ins of ``notes`` for its own."""
    others = (each for each in tree.documents if each.kind is not Kind.CHECKIN)
    documents = sorted((*others, *notes.of(Kind.CHECKIN)), key=lambda each: each.path)
    return replace(tree, documents=tuple(documents), texts={**tree.texts, **notes.texts})


def _stopped(said: Iterable[Diagnostic]) -> bool:
    """Whether anything stops it; readings that are written by later metrics, or of other accounts, are no fault of those days."""
    return any(stops(each, strict=False) for each in said if not _is_of_readings(each))


def _is_of_readings(said: Diagnostic) -> bool:
    if said.code == AMBIGUOUS_ACCOUNT.id:
        return True
    return said.span is not None and said.span.path.startswith(f"content/{_READINGS}")
