"""One month of the calendar, day by day: what starts, ends and is aimed for, what was said, and when readings are due."""

from collections.abc import Iterator
from itertools import groupby

from generator.l10n import key_result_title, quantity_of, words_for
from generator.l10n.sentences.periods.calendar import event_word, month_sentence
from generator.l10n.sentences.terms.spelled import capital
from generator.model.goal_days import Event
from generator.model.report import Report
from generator.model.text import LocalText
from generator.records import dataclass
from generator.render.page_context import PageContext, link, said
from generator.render.pages.kind import Making, PageKind
from generator.render.parts.dates import Entry, first_of, month_keys
from generator.render.parts.frame import head
from generator.render.parts.months import anchor_of, month_table
from generator.render.routes.places import Place, Places
from generator.render.views import DayEntry, DayView, MonthPage, Text

CALENDAR = Place("calendar")


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthInputs:
    """What is on the month, and the months before and after it that have anything on them."""

    month: str
    entries: tuple[Entry, ...]
    previous: str | None
    following: str | None


def _inputs(making: Making) -> MonthInputs:
    months = making.site.months
    keys = list(months)
    place = keys.index(making.key)
    return MonthInputs(
        month=making.key,
        entries=months[making.key],
        previous=keys[place - 1] if place else None,
        following=keys[place + 1] if place + 1 < len(keys) else None,
    )


def _links(inputs: MonthInputs) -> Iterator[Place]:
    yield CALENDAR
    yield from (Place("month", each) for each in (inputs.previous, inputs.following) if each)
    yield from (each.goal for each in inputs.entries)


def _view(here: PageContext, inputs: MonthInputs) -> MonthPage:
    words, events = here.words, [each.event for each in inputs.entries]
    heading = capital(words.date(first_of(inputs.month), "month"))
    answer = month_sentence(words, events.count(Event.START), events.count(Event.END))
    return MonthPage(
        head=head(here, heading, answer.text),
        heading=heading,
        answer=answer.parts,
        table=month_table(here, inputs.month, inputs.entries),
        days=tuple(_days(here, inputs)),
        previous=link(here, Place("month", inputs.previous)) if inputs.previous else None,
        following=link(here, Place("month", inputs.following)) if inputs.following else None,
        calendar=link(here, CALENDAR),
    )


def _days(here: PageContext, inputs: MonthInputs) -> Iterator[DayView]:
    for day, found in groupby(inputs.entries, key=lambda each: each.date):
        yield DayView(
            anchor=anchor_of(day),
            date=here.words.date(day, "day"),
            date_iso=day.isoformat(),
            weekday=here.words.weekday(day.isoweekday()),
            today=day == here.as_of,
            entries=tuple(
                _entry(here, event, tuple(each), late=day < here.as_of)
                for event, each in groupby(found, key=lambda entry: entry.event)
            ),
        )


def _entry(here: PageContext, event: Event, entries: tuple[Entry, ...], *, late: bool) -> DayEntry:
    return DayEntry(
        what=_word(here, event, late=late),
        goals=tuple((link(here, each.goal), _detail(here, each)) for each in entries),
    )


def _detail(here: PageContext, entry: Entry) -> Text | None:
    """What is to be reached by a milestone, or which result has to be read."""
    result, value = entry.day.result, entry.day.value
    if result is None:
        return None
    if value is not None:
        return Text(here.words.quantity(quantity_of(result, value)))
    return said(here, key_result_title(here.words, result.key_result, result.metric))


def _word(here: PageContext, event: Event, *, late: bool) -> str:
    if event is Event.READING and late:
        return here.words.ctext("calendar", "reading was due")
    return event_word(here.words, event)


def _places(report: Report) -> Iterator[tuple[str, str]]:
    return ((month, f"calendar/{month}") for month in month_keys(report.goals))


def _titles(report: Report) -> dict[str, LocalText]:
    return {
        month: LocalText(
            tuple(
                (language, capital(words_for(language).date(first_of(month), "month")))
                for language in report.site.languages
            )
        )
        for month in month_keys(report.goals)
    }


KIND = PageKind(
    id="month",
    template="month.html",
    places=Places(folder="calendar", shared=True, of=_places),
    titles=_titles,
    inputs=_inputs,
    links=_links,
    view=_view,
    of_reports=True,
)
