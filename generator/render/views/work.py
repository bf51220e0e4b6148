"""What pages show of the work on goals: budgets, what is due, how it went, what posts tell, and all goals together.

Fields only; made in ``budget``, ``work`` and ``posts``.
"""

from markupsafe import Markup

from generator.l10n import Part
from generator.records import dataclass
from generator.render.views.parts import Figure, Link, Picture, TableView
from generator.render.views.site import Head

#: A sentence in parts.
Spoken = tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StopView:
    """A pace and the value that it would lead to; ``outer`` ones are left out where there is little room."""

    pace: str
    end: str
    tone: str
    outer: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SliderView:
    """Paces from the first to the ``last``, one by one shown by a script: ``data`` are JSON, ``note`` says what a chance there means."""

    last: int
    data: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ScaleView:
    """What it takes as one scale, wide and narrow, said in ``name``; ``stops`` are other paces, counted in ``unit``.

    ``origin`` says from where all of them count where that is not where the forecast starts; else it is empty.
    """

    wide: Markup
    narrow: Markup
    name: str
    unit: str
    stops: tuple[StopView, ...]
    slider: SliderView | None
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseView:
    """How the chance came to be, wide and narrow, and its first, lowest, highest and newest value in words."""

    wide: Markup
    narrow: Markup
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PostsLine:
    """Moved goalposts on a line of time, wide and narrow."""

    wide: Markup
    narrow: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetView:
    """A goal's money: known figures, what is said of them, which figures are missing and why, and its pace."""

    figures: tuple[Figure, ...]
    sentences: tuple[Spoken, ...]
    gaps: tuple[str, ...]
    picture: Picture | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkView:
    """The work on a goal: ``agenda`` is what is due, ``around`` how it went around actions, ``belief`` what its people say.

    ``caution`` says what a comparison around an action does not tell.
    """

    agenda: tuple[Spoken, ...]
    around: tuple[Spoken, ...]
    caution: str
    belief: Spoken


@dataclass(frozen=True, slots=True, kw_only=True)
class PostsView:
    """What the posts of a series tell: the best, by weekday, and by their number a week."""

    summary: Spoken
    tables: tuple[TableView, ...]
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidOf:
    """A link and what is said of it."""

    about: Link
    sentences: tuple[Spoken, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TogetherPage:
    """All goals together: what is due, where confidence and chance differ, the track record, and all chances.

    ``untold`` says of a ``record`` that is None that too few goals have ended; it is empty where none has. ``csv`` has all
    goals.
    """

    head: Head
    answer: Spoken
    due: tuple[SaidOf, ...]
    beliefs: tuple[SaidOf, ...]
    record: TableView | None
    untold: Spoken
    csv: str
    chances: Picture | None
