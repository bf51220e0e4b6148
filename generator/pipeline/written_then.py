"""What was written at each commit that a period was judged by: its files with the readings as they are now, as a book and in ledgers.

Takes the checked site as it is and commits; gives what they held, each read, checked and asked for once. When readings were collected tells
which of them there were, so those of today are as good as those of then. It judges no goal.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from generator.check import check_book, check_site, with_checkins
from generator.diagnostics import Diagnostic, stops
from generator.history import tree_at
from generator.model.book import Book, Site
from generator.model.calendar import Day
from generator.model.fact import Unknown
from generator.model.source import Kind, SourceTree
from generator.model.verdict import Ledger
from generator.pipeline.addresses import RESERVED
from generator.pipeline.checking import Checked
from generator.pipeline.readings_known import ReadingsKnown
from generator.pipeline.remembering import remember
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
    """The commits of the site in ``root``, of which ``checked`` is today's state, with the readings that were ``known`` by any day.

    What a goal's file says depends on its day only by which series had begun.
    """

    def __init__(self, root: Path, checked: Checked, known: ReadingsKnown) -> None:
        self._root, self._known = root, known
        self._read_files = partial(read_files, known=None if checked.unreadable else checked.tree)
        self._checked = checked
        self._written: dict[str, _Written | None] = {}
        self._notes: dict[str, SourceTree | None] = {}
        self._books: dict[tuple[str, str], Book] = {}
        self._ledgers: dict[str, Mapping[str, Ledger]] = {}

    def is_sound(self, commit: str) -> bool:
        """Whether ``commit`` held goals, and nothing in it stops it from being judged."""
        return self._of(commit) is not None

    def book(self, commit: str | None, day: Day, notes: str | None = None) -> Book:
        """The book of a sound ``commit`` on ``day``, with the check-ins of the commit ``notes``; None is the folder, as it is today."""
        written = self._of(commit) if commit is not None else None
        if commit is None or written is None:
            return self._checked.book
        key = (commit, self._known.begun_by(day))
        if key not in self._books:
            self._books[key] = self._checked_book(written, day)[0]
        beside = self._notes_in(notes) if notes is not None else None
        if beside is None:
            return self._books[key]
        return with_checkins(self._books[key], _with_notes(written.tree, beside), day)

    def ledgers(self, commit: str, day: Day) -> Mapping[str, Ledger]:
        """What git told of the goals by a sound ``commit``, which was there on ``day``."""
        written = self._of(commit)
        if written is None:
            return {}
        if commit not in self._ledgers:
            self._ledgers[commit] = remember(
                self._root, written.tree, self.book(commit, day), day, commit=commit
            )
        return self._ledgers[commit]

    def _of(self, commit: str) -> _Written | None:
        if commit not in self._written:
            self._written[commit] = self._read(commit)
        return self._written[commit]

    def _read(self, commit: str) -> _Written | None:
        read = tree_at(self._root, commit, self._read_files, wanted=_is_no_reading)
        if isinstance(read, Unknown):
            return None
        tree, unreadable = read
        tree = _with_readings(tree, self._checked.tree)
        site, misset = check_site(tree)
        written = _Written(tree=tree, site=site)
        book, wrong = self._checked_book(written, self._checked.as_of)
        if _stopped((*unreadable, *misset, *wrong)) or not any(tree.of(Kind.GOAL)):
            return None
        self._books[commit, self._known.begun_by(self._checked.as_of)] = book
        return written

    def _notes_in(self, commit: str) -> SourceTree | None:
        if commit not in self._notes:
            read = tree_at(self._root, commit, self._read_files, wanted=_is_note)
            self._notes[commit] = None if isinstance(read, Unknown) else read[0]
        return self._notes[commit]

    def _checked_book(self, written: _Written, day: Day) -> tuple[Book, Iterable[Diagnostic]]:
        return check_book(written.tree, written.site, day, reserved=RESERVED, known=self._checked.book)


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


def _with_notes(tree: SourceTree, notes: SourceTree) -> SourceTree:
    """``tree`` with the check-ins of ``notes`` for its own."""
    others = (each for each in tree.documents if each.kind is not Kind.CHECKIN)
    documents = sorted((*others, *notes.of(Kind.CHECKIN)), key=lambda each: each.path)
    return replace(tree, documents=tuple(documents), texts={**tree.texts, **notes.texts})


def _stopped(said: Iterable[Diagnostic]) -> bool:
    """Whether anything stops it; readings that are written by later metrics are no fault of those days."""
    return any(stops(each, strict=False) for each in said if not _is_of_readings(each))


def _is_of_readings(said: Diagnostic) -> bool:
    return said.span is not None and said.span.path.startswith(f"content/{_READINGS}")
