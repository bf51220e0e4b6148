"""All reports on periods that are over, by year, the newest first."""

from collections.abc import Collection, Iterator
from itertools import groupby

from generator.l10n.sentences.periods.outcome import outcome_sentence
from generator.model.report import Report
from generator.model.reported import Outcome, ReportedPeriod, newest_of_each
from generator.records import dataclass
from generator.render.page_context import PageContext, link, name_of, to_file
from generator.render.pages.kind import Making, PageKind
from generator.render.parts.frame import head
from generator.render.parts.listing import SHEET, sheets, sheets_of
from generator.render.parts.mail import mail_folder
from generator.render.routes.places import Place, Places
from generator.render.site import WholeSite
from generator.render.views import PeriodEntry, PeriodsPage, PeriodsYear


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodsInputs:
    """The newest of all reports, and those of this sheet; ``count`` are all. ``sent`` are there as e-mails."""

    newest: Outcome
    sent: frozenset[ReportedPeriod]
    shown: tuple[Outcome, ...]
    count: int


def _inputs(making: Making) -> PeriodsInputs:
    periods = making.site.report.periods
    outcomes = [each.outcome for each in reversed(periods)]
    first = (making.sheet - 1) * SHEET
    return PeriodsInputs(
        newest=outcomes[0],
        sent=frozenset(each.period for each in newest_of_each(periods)),
        shown=tuple(outcomes[first : first + SHEET]),
        count=len(outcomes),
    )


def _links(inputs: PeriodsInputs) -> Iterator[Place]:
    yield from (Place("period", each.period.id) for each in (inputs.newest, *inputs.shown))


def _view(here: PageContext, inputs: PeriodsInputs) -> PeriodsPage:
    title = here.words.text("Reports")
    newest = outcome_sentence(here.words, inputs.newest)
    name = name_of(here, Place("period", inputs.newest.period.id)).text
    return PeriodsPage(
        head=head(here, title, newest.text),
        newest=name,
        answer=newest.parts,
        years=tuple(_years(here, inputs)),
        sheets=sheets(here, inputs.count),
    )


def _years(here: PageContext, inputs: PeriodsInputs) -> Iterator[PeriodsYear]:
    for _, found in groupby(inputs.shown, key=lambda each: each.period.days.end.year):
        outcomes = tuple(found)
        yield PeriodsYear(
            name=here.words.date(outcomes[0].period.days.end, "year"),
            entries=tuple(_entry(here, each, inputs.sent) for each in outcomes),
        )


def _entry(here: PageContext, outcome: Outcome, sent: Collection[ReportedPeriod]) -> PeriodEntry:
    closes = outcome.period.collected_by
    open_until = (
        here.words.text("Readings are still collected until {date}.", date=closes)
        if here.as_of <= closes
        else ""
    )
    return PeriodEntry(
        link=link(here, Place("period", outcome.period.id)),
        answer=outcome_sentence(here.words, outcome).parts,
        open=open_until,
        mail=to_file(here, f"{mail_folder(here, outcome.period)}/report.eml")
        if outcome.period in sent
        else None,
    )


def _sheets(site: WholeSite, key: str) -> int:
    del key
    return sheets_of(len(site.report.periods))


def _places(report: Report) -> Iterator[tuple[str, str]]:
    """None where no period is over yet."""
    if report.periods:
        yield "", "reports"


KIND = PageKind(
    id="periods",
    template="periods.html",
    places=Places(folder="reports", shared=False, of=_places),
    word=lambda words: words.text("Reports"),
    in_menu=True,
    inputs=_inputs,
    links=_links,
    view=_view,
    sheets=_sheets,
)
