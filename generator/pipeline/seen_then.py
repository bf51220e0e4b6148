"""What an audience may be told of content as git held it once: by the rules of then, and by those of today.

Takes what was checked and what became of every goal; gives books as the audience may see them. What is gone is told only to
those for whom it is known to have been. It reads no file.
"""

from collections.abc import Iterator
from datetime import date

from generator.evaluate import seen_by, sees_still
from generator.history.fates import Fate, Fates
from generator.model.book import Book, CheckIn, Site
from generator.model.digest import digest
from generator.model.verdict import Removed
from generator.pipeline.checking import Checked


class SeenThen:
    """What ``audience`` may be told (None: everything), by today's content in ``checked`` and the goals' ``fates``.

    ``called`` has the present or last names of goals that went by others.
    """

    def __init__(self, checked: Checked, audience: str | None, fates: Fates) -> None:
        self._audience = audience
        self._fates = fates
        self._now = checked.book.site
        self.called = {
            old: fates[0].name for old, fates in fates.items() if len(fates) == 1 and fates[0].name != old
        }
        seen = seen_by(checked.book, audience, checked.as_of)
        self._seen = frozenset(seen.goals)
        goals = checked.book.goals
        self._written = frozenset(goals)
        self._aliases = frozenset(old for name in self._seen for old in goals[name].former_ids)
        hidden = self._written - self._seen
        self._hidden = hidden | frozenset(old for name in hidden for old in goals[name].former_ids)
        notes = frozenset(each.id for each in seen.checkins)
        self._notes = {each.id: each.id in notes for each in checked.book.checkins}
        self._unsaid = frozenset(
            (each.date, each.body) for each in checked.book.checkins if not self._notes[each.id]
        )

    @property
    def identity(self) -> str:
        """The digest of all that decides what it is told: with the same one it is told the same of the same files."""
        if self._audience is None:
            return digest((None, self.called))
        names = (self._seen, self._written, self._aliases, self._hidden)
        return digest((self._audience, self._now, self.called, self._fates, names, self._notes, self._unsaid))

    def book(self, book: Book, day: date) -> Book:
        """``book``, of an earlier state, without what the audience might not see then or may not see now."""
        hidden = [name for name in book.goals if not self.sees(name)]
        return seen_by(
            book, self._audience, day, hidden=hidden, unsaid=lambda note: not self._reads(note, book.site)
        )

    def sees(self, name: str) -> bool:
        """Whether it may see every goal that ever went by ``name``."""
        if self._audience is None or name in self._seen:
            return all(map(self._may_know, self._others(name)))
        if name in self._hidden:
            return False
        fates = self._fates.get(name, ())
        return all(map(self._may_know, fates)) if fates else name in self._aliases

    def since(self) -> date | None:
        """The day on which git first held a goal that it sees; None where git holds none."""
        days = (fate.since for fates in self._fates.values() for fate in fates if self._may_know(fate))
        return min(days, default=None)

    def removed(self) -> tuple[Removed, ...]:
        """The goals that are gone and that it may know of, by their last ids."""
        fates = {fate.name: fate for own in self._fates.values() for fate in own if self._may_know(fate)}
        gone = (fate.gone for _, fate in sorted(fates.items()) if fate.gone is not None)
        return tuple(each.removed for each in gone if each.removed is not None)

    def _others(self, name: str) -> Iterator[Fate]:
        return (fate for fate in self._fates.get(name, ()) if fate.name != name or fate.gone is not None)

    def _may_know(self, fate: Fate) -> bool:
        if self._audience is None:
            return True
        if fate.gone is None:
            return fate.name in self._seen
        goal, site = fate.gone.goal, fate.gone.site
        if goal is None or site is None:
            return False
        return sees_still(self._audience, goal.audiences, site, self._now)

    def _reads(self, note: CheckIn, then: Site) -> bool:
        if self._audience is None:
            return True
        if note.id in self._notes:
            return self._notes[note.id]
        still = sees_still(self._audience, note.audiences, then, self._now)
        return still and (note.date, note.body) not in self._unsaid
