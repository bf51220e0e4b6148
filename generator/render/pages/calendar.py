"""The calendar: every year at a glance, from the first month with anything on it to the last."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from generator.l10n.sentences.periods.calendar import next_end
from generator.model.calendar import Day
from generator.model.goal_days import Event
from generator.model.report import Report
from generator.model.text import LocalText
from generator.records import dataclass
from generator.render.page_context import PageContext
from generator.render.pages.kind import Making, PageKind
from generator.render.parts.dates import Entry, month_keys
from generator.render.parts.frame import head
from generator.render.parts.months import month_table, months_between
from generator.render.routes.places import Place, Places
from generator.render.views import CalendarPage, CalendarYear

#: Years on one page, those nearest to the day of judgement: a site of decades stays light.
_YEARS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarInputs:
    """What is on each month, by its key, and the goal that ends next."""

    months: Mapping[str, tuple[Entry, ...]]
    next_goal: LocalText | None
    next_day: Day | None


def _inputs(making: Making) -> CalendarInputs:
    site, as_of = making.site, making.site.report.as_of
    ahead = (each for each in site.entries if each.event is Event.END and each.date >= as_of)
    following = next(ahead, None)
    return CalendarInputs(
        months=_nearest(site.months, as_of),
        next_goal=site.goals[following.goal.key].goal.title if following else None,
        next_day=following.date if following else None,
    )


def _nearest(months: Mapping[str, tuple[Entry, ...]], as_of: Day) -> dict[str, tuple[Entry, ...]]:
    years = sorted({int(month[:4]) for month in months}, key=lambda year: (abs(year - as_of.year), year))
    kept = set(years[:_YEARS])
    return {month: found for month, found in months.items() if int(month[:4]) in kept}


def _links(inputs: CalendarInputs) -> Iterator[Place]:
    return (Place("month", month) for month in inputs.months)


def _view(here: PageContext, inputs: CalendarInputs) -> CalendarPage:
    title = here.words.text("Calendar")
    answer = next_end(here.words, inputs.next_goal, inputs.next_day)
    return CalendarPage(
        head=head(here, title, answer.text), answer=answer.parts, years=tuple(_years(here, inputs))
    )


def _years(here: PageContext, inputs: CalendarInputs) -> Iterator[CalendarYear]:
    for year, months in groupby(sorted(inputs.months), key=lambda month: month[:4]):
        found = list(months)
        yield CalendarYear(
            name=year,
            months=tuple(
                month_table(here, month, inputs.months.get(month, ()))
                for month in months_between(found[0], found[-1])
            ),
        )


def _places(report: Report) -> Iterator[tuple[str, str]]:
    """None where nothing has a day."""
    if month_keys(report.goals):
        yield "", "calendar"


KIND = PageKind(
    id="calendar",
    template="calendar.html",
    places=Places(folder="calendar", shared=False, of=_places),
    word=lambda words: words.text("Calendar"),
    in_menu=True,
    inputs=_inputs,
    links=_links,
    view=_view,
    of_reports=True,
)
