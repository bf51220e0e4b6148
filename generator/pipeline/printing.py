"""A whole site's pages, cards and the files beside them: the stage ``render``, by the workers that it is handed.

Takes a site and the material that was drawn; gives files as they are printed, with what is wrong. It writes none of them.
"""

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from generator.chart import card_png
from generator.model.output import OutputFile
from generator.model.theme import Theme
from generator.pipeline.drawing import Progress, as_it_is, told
from generator.pipeline.workers import Task, Workers, spread
from generator.render import (
    CardUnit,
    DrawnGoal,
    Frame,
    Material,
    PageUnit,
    Printed,
    Templates,
    WholeSite,
    card_colours,
    card_units,
    cards,
    count_beside,
    count_of,
    files_beside,
    page_units,
    render,
    templates_for,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Printing:
    """What a process needs to print pages: the theme is compiled there."""

    theme: Theme
    frame: Frame


@dataclass(frozen=True, slots=True, kw_only=True)
class _CardDrawing:
    """What a process needs to draw cards."""

    frame: Frame
    colours: Mapping[str, str]


def print_site(
    site: WholeSite, material: Material, workers: Workers, progress: Progress
) -> Iterator[Printed]:
    """The pages from the workers, then what stands beside them from here."""
    units = page_units(site, material)
    setting = _Printing(theme=site.theme, frame=site.frame)
    pages = spread(
        workers, Task(ready=_ready_to_print, work=_print, setting=setting, name=_name_of_page), units
    )
    total = count_of(site) + count_beside(site) + (len(material.goals) if site.frame.with_cards else 0)
    return told(
        chain(pages, _cards(site, material.goals, workers), files_beside(site)), "render", total, progress
    )


def _cards(site: WholeSite, goals: Mapping[str, DrawnGoal], workers: Workers) -> Iterator[Printed]:
    """The goals' cards; none of a site without any."""
    setting = _CardDrawing(frame=site.frame, colours=card_colours(site.theme))
    task = Task(ready=as_it_is, work=_card, setting=setting, name=_name_of_card)
    return spread(workers, task, card_units(site, goals))


def _card(drawing: _CardDrawing, unit: CardUnit) -> Printed:
    worded = cards(unit, drawing.frame, drawing.colours)
    return tuple(OutputFile(path, card_png(card)) for path, card in worded), ()


def _ready_to_print(setting: _Printing) -> tuple[Frame, Templates]:
    templates, _ = templates_for(setting.theme, setting.frame.languages)
    return setting.frame, templates


def _print(ready: tuple[Frame, Templates], unit: PageUnit) -> Printed:
    frame, templates = ready
    return render(unit, frame, templates)


def _name_of_page(unit: PageUnit) -> Hashable:
    return unit.place, unit.sheet


def _name_of_card(unit: CardUnit) -> str:
    return unit.report.goal.id
