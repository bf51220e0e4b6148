"""A goal's row as it is worded once for a language: everything but the link, which depends on the page.

Fields only; made in ``rows``.
"""

from markupsafe import Markup

from generator.model.report import Status
from generator.model.text import LocalText
from generator.records import dataclass
from generator.render.views import RowPart, StatusView, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedGoal:
    """What a row says of another goal: one that supports it, or that decides its status."""

    title: LocalText
    status: Status
    reason: str
    chance: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RowWords:
    """The fields of ``GoalRow`` but its ``href``; ``goal`` is the goal's id, ``percent`` the chance as a number."""

    goal: str
    title: Text
    line: str
    eased: str
    meta: tuple[str, ...]
    picture: Markup
    edges: tuple[str, ...]
    parts: tuple[RowPart, ...]
    more_parts: str
    status: StatusView
    value: str
    unit: str
    chance: str
    chance_of: str
    percent: int | None
    still: str
    left: str
    words: str
