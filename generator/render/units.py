"""Work units: one for each sheet of a page, in all its languages, with everything that it is made of.

Takes the whole site and what was made before, gives plain records: a unit can be printed in any process that has the frame
and the templates, and its digest is the page's identity. It does not print itself.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any

from generator import __version__
from generator.model.digest import digest
from generator.model.theme import Theme
from generator.records import dataclass
from generator.render.pages import KINDS, Making
from generator.render.routes.places import Place, Target
from generator.render.site import Frame, Material, WholeSite

#: The pages that show the same goal, its own first.
_OF_A_GOAL = ("goal", "sheet", "embed")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageUnit:
    """One sheet of a page: its place, the pages that it links to, and the inputs that its kind gathered."""

    place: Place
    sheet: int
    targets: Mapping[Place, Target]
    inputs: Any


def _every(kind: str, sheet: int, key: str) -> bool:
    del kind, sheet, key
    return True


def page_units(
    site: WholeSite, material: Material, wanted: Callable[[str, int, str], bool] = _every
) -> Iterator[PageUnit]:
    """Every page there is to print, in a fixed order; of some only those that are ``wanted`` by kind, sheet and key."""
    for place in _in_turn(site.targets):
        yield from _sheets(site, material, place, wanted)


def units_of_goal(
    site: WholeSite, material: Material, goal: str, wanted: Callable[[str, int, str], bool] = _every
) -> Iterator[PageUnit]:
    """The pages of one goal, for which its own pictures and the rows of those that support it are enough."""
    for kind in _OF_A_GOAL:
        if Place(kind, goal) in site.targets:
            yield from _sheets(site, material, Place(kind, goal), wanted)


def units_beside_goals(
    site: WholeSite, material: Material, wanted: Callable[[str, int, str], bool] = _every
) -> Iterator[PageUnit]:
    """All other pages, which need the rows of all goals, and the pictures of those that are ``shown_together`` alone."""
    for place in site.targets:
        if place.kind not in _OF_A_GOAL:
            yield from _sheets(site, material, place, wanted)


def _sheets(
    site: WholeSite, material: Material, place: Place, wanted: Callable[[str, int, str], bool]
) -> Iterator[PageUnit]:
    kind = KINDS[place.kind]
    for sheet in range(1, kind.sheets(site, place.key) + 1):
        if wanted(place.kind, sheet, place.key):
            inputs = kind.inputs(Making(site=site, material=material, key=place.key, sheet=sheet))
            targets = _declared(site, (place, *kind.links(inputs)))
            yield PageUnit(place=place, sheet=sheet, targets=targets, inputs=inputs)


def _in_turn(places: Collection[Place]) -> Iterator[Place]:
    """``places`` in their order, but all pages of a goal after its own: the numbers and days that they share were just written then."""
    for place in places:
        if place.kind == _OF_A_GOAL[0]:
            own = (Place(kind, place.key) for kind in _OF_A_GOAL)
            yield from (each for each in own if each in places)
        elif place.kind not in _OF_A_GOAL:
            yield place


def is_of_reports(unit: PageUnit) -> bool:
    """Whether the unit is made of the reports of many goals."""
    return KINDS[unit.place.kind].of_reports


def count_of(site: WholeSite) -> int:
    """How many units there are."""
    return sum(KINDS[place.kind].sheets(site, place.key) for place in site.targets)


def setting_digest(theme: Theme, frame: Frame) -> str:
    """What all pages depend on beside their inputs: this tool, the theme's templates and words, and the frame."""
    return digest((__version__, theme.templates, theme.words, frame))


def page_identity(unit: PageUnit, language: str, setting: str) -> str:
    """The digest of all that the page in ``language`` is made of; ``setting`` is ``setting_digest``'s."""
    return digest((setting, language, unit))


def _declared(site: WholeSite, places: Iterable[Place]) -> dict[Place, Target]:
    return {place: site.targets[place] for place in places if place in site.targets}
