"""What a kind of page is: the template that prints it and the function that makes its view.

A kind is one file in this package and one line in its tuple. It decides neither where its pages stand (``routes``) nor
how they are printed.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from generator.model.drawing import Drawing
from generator.model.reading import SeriesKey
from generator.render.page_context import PageContext, WholeSite
from generator.render.views import (
    AuditPage,
    FreePageView,
    GoalPage,
    GoalpostsPage,
    ListPage,
    MetricPage,
    NotFoundPage,
    TogetherPage,
)

PageView = (
    ListPage | AuditPage | GoalpostsPage | TogetherPage | GoalPage | MetricPage | FreePageView | NotFoundPage
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What a page shows beside the report: its goal's drawings by key result, and sparklines.

    ``sparklines`` are by goal, ``strokes`` by series, for pages that show single series. ``sheet`` is the part of a
    long list that is to be printed.
    """

    drawings: Mapping[str, Drawing] = field(default_factory=dict)
    sparklines: Mapping[str, str] = field(default_factory=dict)
    strokes: Mapping[SeriesKey, str] = field(default_factory=dict)
    sheet: int = 1


def one_sheet(site: WholeSite, key: str) -> int:
    del site, key
    return 1


def no_goals(site: WholeSite, key: str) -> tuple[str, ...]:
    del site, key
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PageKind:
    """``view`` makes the page's view; ``sheets`` says of how many parts it is; ``goals`` which goals it lists."""

    id: str
    template: str
    view: Callable[[PageContext, Material], PageView]
    sheets: Callable[[WholeSite, str], int] = one_sheet
    goals: Callable[[WholeSite, str], tuple[str, ...]] = no_goals
