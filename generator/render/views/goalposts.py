"""What pages show of moved goalposts: each move, a goal's ledger, and the ledger of all goals.

Fields only; made in ``goalposts`` and ``pages.goalposts``.
"""

from generator.l10n import Part
from generator.records import dataclass
from generator.render.views.parts import Link, Sheets, Text
from generator.render.views.site import Head


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveView:
    """One move. ``goal`` is set where several goals are listed, ``of`` where a goal has several key results.

    ``reason`` is None where ``unexplained`` says that there is none; ``correction`` is empty of a move that counts.
    ``clock`` is empty unless the commit is dated in the future.
    ``commit`` is None of an edit that is not committed yet.
    """

    date: str
    date_iso: str
    goal: Link | None
    of: Text | None
    change: tuple[Part, ...]
    reason: Text | None
    unexplained: str
    correction: str
    clock: str
    author: str | None
    commit: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingView:
    """How a key result stands by its first terms and by today's; ``about`` where there are several."""

    about: Text | None
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MovesView:
    """A list of moves; ``authors`` says whether any bears a name."""

    rows: tuple[MoveView, ...]
    authors: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerView:
    """What git tells of one goal: in a sentence, move by move, and what the moves did to the result."""

    answer: tuple[Part, ...]
    moves: MovesView
    standings: tuple[StandingView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalpostsPage:
    """The moves of all goals, newest first, and the goals of which nobody knows."""

    head: Head
    answer: tuple[Part, ...]
    moves: MovesView
    sheets: Sheets | None
    unknown: tuple[Link, ...]
