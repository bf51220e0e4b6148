"""Work units: one for each page in all its languages, one for each file beside the pages, one for each asset.

A unit is plain and can be printed in any process. It holds what of the drawings its pages show; everything else is in
the site. It does not print itself.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.model.drawing import Drawing
from generator.model.reading import SeriesKey
from generator.model.source import Asset
from generator.render.files import FILES
from generator.render.page_context import WholeSite
from generator.render.pages import KINDS, Material
from generator.render.routes.places import Place

#: Drawings by goal and key result.
Drawings = Mapping[str, Mapping[str, Drawing]]
#: The theme's style sheet is printed with the theme's colours, not copied.
STYLE = "style.css"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """What is printed at once: a page in all languages, or the file at ``place.key``, copied where there is an ``asset``."""

    place: Place
    material: Material = field(default_factory=Material)
    asset: Asset | None = None


def units(site: WholeSite, drawings: Drawings, strokes: Mapping[SeriesKey, str]) -> tuple[Unit, ...]:
    """Everything there is to print, in a fixed order. ``drawings`` are by goal and key result, ``strokes`` by series."""
    files = (Unit(place=Place("file", each.path)) for each in FILES if each.wanted(site))
    assets = (Unit(place=Place("asset", path), asset=asset) for path, asset in _assets(site))
    return (*_pages(site, drawings, strokes), *files, *assets)


def _pages(site: WholeSite, drawings: Drawings, strokes: Mapping[SeriesKey, str]) -> Iterator[Unit]:
    sparklines = {goal: _first_sparkline(of_goal) for goal, of_goal in drawings.items()}
    for place in site.routes.folders:
        kind = KINDS[place.kind]
        shown = {goal: sparklines.get(goal, "") for goal in kind.goals(site, place.key)}
        own = drawings.get(place.key, {}) if place.kind == "goal" else {}
        drawn = {
            key: stroke
            for key, stroke in strokes.items()
            if place.kind == "metric" and key.metric == place.key
        }
        for sheet in range(1, kind.sheets(site, place.key) + 1):
            yield Unit(
                place=place, material=Material(drawings=own, sparklines=shown, strokes=drawn, sheet=sheet)
            )


def _first_sparkline(drawings: Mapping[str, Drawing]) -> str:
    return next((drawing.sparkline for drawing in drawings.values() if drawing.sparkline), "")


def _assets(site: WholeSite) -> Iterator[tuple[str, Asset]]:
    """Each asset with its path in the site; the theme's below ``assets/``, the site's own as they stand in content."""
    yield from ((f"assets/{path}", asset) for path, asset in site.theme.assets.items() if path != STYLE)
    yield from ((asset.path, asset) for asset in site.assets)
