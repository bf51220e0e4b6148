"""What templates see: frozen views with fields only, one for the site and one for each kind of page.

Everything in them is worded and linked for one page in one language. Text that an author wrote is a ``Text`` and knows
its language; ``Markup`` is made by us. Views hold no methods and compute nothing.
"""

from generator.render.views.pages import (
    ActionView,
    AuditPage,
    AuditRow,
    CheckInView,
    EvidenceView,
    FreePageView,
    GoalPage,
    KeyResultView,
    LetterView,
    ListPage,
    MetricPage,
    NotFoundPage,
    RealismView,
    SeriesView,
)
from generator.render.views.parts import (
    Bar,
    Detail,
    Facet,
    Figure,
    GoalRow,
    Group,
    Link,
    Picture,
    Prose,
    Sheets,
    StatusView,
    TableView,
    Text,
)
from generator.render.views.site import Alternate, Head, LanguageLink, SiteView
from generator.render.views.work import BudgetView, PostsView, SaidOf, SharedView, TogetherPage, WorkView

__all__ = [
    "ActionView",
    "Alternate",
    "AuditPage",
    "AuditRow",
    "Bar",
    "BudgetView",
    "CheckInView",
    "Detail",
    "EvidenceView",
    "Facet",
    "Figure",
    "FreePageView",
    "GoalPage",
    "GoalRow",
    "Group",
    "Head",
    "KeyResultView",
    "LanguageLink",
    "LetterView",
    "Link",
    "ListPage",
    "MetricPage",
    "NotFoundPage",
    "Picture",
    "PostsView",
    "Prose",
    "RealismView",
    "SaidOf",
    "SeriesView",
    "SharedView",
    "Sheets",
    "SiteView",
    "StatusView",
    "TableView",
    "Text",
    "TogetherPage",
    "WorkView",
]
