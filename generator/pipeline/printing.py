"""A whole site's pages, cards and the files beside them: the stage ``render``, by the workers that it is handed.

Takes a site and the material that was drawn; gives files as they are printed, with what is wrong. It writes none of them.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from functools import partial
from itertools import chain

from generator.chart import card_png
from generator.model.output import OutputFile
from generator.model.theme import Theme
from generator.pipeline.drawing import Progress, as_it_is, told
from generator.pipeline.keeping import Kept
from generator.pipeline.page_keeping import PagePlan, name_of_card, name_of_page, page_name
from generator.pipeline.workers import Task, Workers, spread
from generator.records import dataclass
from generator.render import (
    CardUnit,
    Frame,
    Material,
    PageUnit,
    Printed,
    Templates,
    WholeSite,
    beside,
    card_colours,
    card_units,
    cards,
    count_beside,
    count_of,
    files_beside,
    is_of_reports,
    page_units,
    render,
    templates_for,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Printing:
    """What a process needs to print pages: the theme is compiled there."""

    theme: Theme
    frame: Frame


Pages = Task[_Printing, tuple[Frame, Templates], PageUnit, Printed]


@dataclass(frozen=True, slots=True, kw_only=True)
class _CardDrawing:
    """What a process needs to draw cards."""

    frame: Frame
    colours: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What prints a page, or a file beside them: its name, how, and whether all that it is made of is what it was."""

    name: Hashable
    make: Callable[[], Printed]
    is_kept: bool
    is_copied: bool = False


def print_ahead(site: WholeSite, material: Material, workers: Workers, progress: Progress) -> None:
    """Print pages that are to be kept by several processes at once; one that works alone has no reason to."""
    if workers.number > 1:
        for _ in told(
            spread(workers, _pages(site), page_units(site, material)), "render", count_of(site), progress
        ):
            pass


def print_jobs(site: WholeSite, material: Material, workers: Workers, kept: Kept) -> Iterator[Job]:
    """What ``print_site`` does, in parts that can be done in any order by those who cannot wait for all of them."""
    same = kept.same("site", site)
    for each in beside(site):
        yield Job(
            name=each.path,
            make=each.make if each.is_copied else partial(kept.by_name, "beside", each.path, same, each.make),
            is_kept=not each.is_copied and kept.holds("beside", each.path, same),
            is_copied=each.is_copied,
        )
    task = _pages(site)
    setting = kept.same(f"{task.called}: setting", task.setting)
    for unit in page_units(site, material):
        yield Job(
            name=task.name(unit),
            make=partial(_only, workers, task, unit),
            is_kept=kept.holds(task.called, task.name(unit), (setting, unit)),
        )


def _only(workers: Workers, task: Pages, unit: PageUnit) -> Printed:
    return next(spread(workers, task, [unit]))


def print_site(
    site: WholeSite, material: Material, workers: Workers, progress: Progress
) -> Iterator[Printed]:
    """The pages from the workers, then what stands beside them from here."""
    units = page_units(site, material)
    pages = spread(workers, _pages(site), units)
    total = count_of(site) + count_beside(site) + (len(material.goals) if site.frame.with_cards else 0)
    cards_ = _cards(site, card_units(site, material.goals), workers)
    return told(chain(pages, cards_, files_beside(site)), "render", total, progress)


def print_some(
    site: WholeSite, material: Material, plan: PagePlan, workers: Workers, progress: Progress
) -> Iterator[Printed]:
    """The same of the pages that have to be printed, each of which is noted in the plan; all that stands beside them."""
    units = list(page_units(site, material, lambda *page: plan.is_wanted(page_name(*page))))
    drawn = [unit for unit in card_units(site, material.goals) if plan.is_wanted(name_of_card(unit))]
    named = chain(
        zip(map(name_of_page, units), spread(workers, _pages(site), units), strict=True),
        zip(map(name_of_card, drawn), _cards(site, drawn, workers), strict=True),
    )
    total = len(units) + len(drawn) + count_beside(site)
    others = files_beside(site, plan.lines.there)
    return told(chain(_noted(named, plan), others), "render", total, progress)


def _noted(named: Iterable[tuple[str, Printed]], plan: PagePlan) -> Iterator[Printed]:
    """A page with which anything is wrong is printed again, so that it is said again."""
    for name, (files, wrong) in named:
        if not wrong:
            plan.note(name, tuple(file.path for file in files))
        yield files, wrong


def _pages(site: WholeSite) -> Pages:
    setting = _Printing(theme=site.theme, frame=site.frame)
    return Task(ready=_ready_to_print, work=_print, setting=setting, name=_name_of_page, is_sent=_is_sent)


def _cards(site: WholeSite, units: Iterable[CardUnit], workers: Workers) -> Iterator[Printed]:
    """The goals' cards; none of a site without any."""
    setting = _CardDrawing(frame=site.frame, colours=card_colours(site.theme))
    task = Task(ready=as_it_is, work=_card, setting=setting, name=_goal_of_card)
    return spread(workers, task, units)


def _card(drawing: _CardDrawing, unit: CardUnit) -> Printed:
    worded = cards(unit, drawing.frame, drawing.colours)
    return tuple(OutputFile(path, card_png(card)) for path, card in worded), ()


def _ready_to_print(setting: _Printing) -> tuple[Frame, Templates]:
    templates, _ = templates_for(setting.theme, setting.frame.languages)
    return setting.frame, templates


def _print(ready: tuple[Frame, Templates], unit: PageUnit) -> Printed:
    frame, templates = ready
    return render(unit, frame, templates)


def _is_sent(unit: PageUnit) -> bool:
    return not is_of_reports(unit)


def _name_of_page(unit: PageUnit) -> Hashable:
    return unit.place, unit.sheet


def _goal_of_card(unit: CardUnit) -> str:
    return unit.report.goal.id
