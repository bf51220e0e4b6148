"""What pages show of the site's own record: under one chance, and on a page of its own.

Fields only; made in ``record`` and ``pages.forecast``.
"""

from markupsafe import Markup

from generator.l10n import Part
from generator.records import dataclass
from generator.render.views.parts import Link, TableView
from generator.render.views.site import Head

#: A sentence in parts.
Spoken = tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A drawing in two widths, and what it says."""

    wide: Markup
    narrow: Markup
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordView:
    """What came of chances like a goal's: in words, drawn where there is enough to say, and the page that tells more."""

    said: Spoken
    drawn: Drawn | None
    notes: tuple[str, ...]
    more: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class ForecastPage:
    """How often the forecasts were right: the answer and what is told with it, the diagram, every band, every kind of readings,
    every distance looked ahead (``ahead``), and how it was tried.
    """

    head: Head
    answer: Spoken
    told: tuple[Spoken, ...]
    drawn: Drawn | None
    caption: str
    bands: TableView | None
    groups: TableView | None
    ahead: TableView | None
    notes: tuple[str, ...]
    csv: str | None
