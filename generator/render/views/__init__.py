"""What templates see: frozen views with fields only, one for the site and one for each kind of page.

Everything in them is worded and linked for one page in one language. Text that an author wrote is a ``Text`` and knows
its language; ``Markup`` is made by us. Views hold no methods and compute nothing.
"""

from generator.render.views.pages import (
    ActionView,
    CheckInView,
    ClaimView,
    FreePageView,
    GoalPage,
    KeyResultView,
    ListPage,
    MetricPage,
    NotFoundPage,
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

__all__ = [
    "ActionView",
    "Alternate",
    "Bar",
    "CheckInView",
    "ClaimView",
    "Detail",
    "Facet",
    "Figure",
    "FreePageView",
    "GoalPage",
    "GoalRow",
    "Group",
    "Head",
    "KeyResultView",
    "LanguageLink",
    "Link",
    "ListPage",
    "MetricPage",
    "NotFoundPage",
    "Picture",
    "Prose",
    "SeriesView",
    "Sheets",
    "SiteView",
    "StatusView",
    "TableView",
    "Text",
]
