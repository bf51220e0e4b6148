"""A whole site's pages, cards and the files beside them: the stage ``render``, by the workers that it is handed.

Takes a site and the material that was drawn; gives files as they are printed, with what is wrong. It writes none of them.
"""

from collections import deque
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from itertools import chain
from typing import TypeVar

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
    DrawnGoal,
    Frame,
    Material,
    PageUnit,
    Printed,
    RowWords,
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
    shown_together,
    templates_for,
    units_beside_goals,
    units_of_goal,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Printing:
    """What a process needs to print pages: the theme is compiled there."""

    theme: Theme
    frame: Frame


#: Goals that were drawn, by their ids, as they are asked for.
Drawn = Iterable[tuple[str, DrawnGoal]]
_Unit = TypeVar("_Unit")
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


def goals_in_turn(site: WholeSite) -> Iterator[str]:
    """The goals by id, those that support others before these: a goal's page shows their rows."""
    done: set[str] = set()
    for name in site.goals:
        waiting = [name]
        while waiting:
            first = [each for each in site.goals[waiting[-1]].supporters if each not in done | {*waiting}]
            if first:
                waiting.append(first[0])
                continue
            last = waiting.pop()
            if last not in done:
                done.add(last)
                yield last


def print_site(
    site: WholeSite, material: Material, goals: Drawn, workers: Workers, progress: Progress
) -> Iterator[Printed]:
    """The pages from the workers, then what stands beside them from here.

    ``material`` is without ``goals``. These come one by one, ``goals_in_turn``, and go when their pages are printed: the other pages,
    which follow, are made of their rows.
    """
    to_card: list[CardUnit] = []
    pages = spread(workers, _pages(site), _units(site, material, goals, to_card))
    total = count_of(site) + count_beside(site) + (len(site.goals) if site.frame.with_cards else 0)
    return told(chain(pages, _cards(site, to_card, workers), files_beside(site)), "render", total, progress)


def print_some(
    site: WholeSite, material: Material, goals: Drawn, workers: Workers, progress: Progress, *, plan: PagePlan
) -> Iterator[Printed]:
    """The same of the pages that have to be printed, each of which is noted in the plan; all that stands beside them."""
    to_card: list[CardUnit] = []
    units = _units(site, material, goals, to_card, lambda *page: plan.is_wanted(page_name(*page)))
    drawn = (unit for unit in to_card if plan.is_wanted(name_of_card(unit)))
    named = chain(
        _named(units, name_of_page, partial(spread, workers, _pages(site))),
        _named(drawn, name_of_card, lambda wanted: _cards(site, wanted, workers)),
    )
    total = len(plan.made_of) - len(plan.kept) + count_beside(site)
    others = files_beside(site, plan.lines.there)
    return told(chain(_noted(named, plan), others), "render", total, progress)


def _units(
    site: WholeSite,
    material: Material,
    goals: Drawn,
    to_card: list[CardUnit],
    wanted: Callable[[str, int, str], bool] = lambda *_: True,
) -> Iterator[PageUnit]:
    """The pages of each goal, then all others. On the way it is gathered what there are cards of, which no large site has."""
    rows: dict[str, Mapping[str, RowWords]] = {}
    together = {each.goal.id for each in shown_together(site)}
    shown: dict[str, DrawnGoal] = {}
    for name, goal in goals:
        rows[name] = goal.rows
        own = {name: goal}
        yield from units_of_goal(site, replace(material, goals=own, rows=rows), name, wanted)
        to_card.extend(card_units(site, own))
        if name in together:
            shown[name] = goal
    yield from units_beside_goals(site, replace(material, goals=shown, rows=rows), wanted)


def _named(
    units: Iterable[_Unit],
    name: Callable[[_Unit], str],
    printed: Callable[[Iterable[_Unit]], Iterable[Printed]],
) -> Iterator[tuple[str, Printed]]:
    """What is ``printed`` of units, each with its name; none of them is held for it."""
    names: deque[str] = deque()

    def passing() -> Iterator[_Unit]:
        for unit in units:
            names.append(name(unit))
            yield unit

    for each in printed(passing()):
        yield names.popleft(), each


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
