"""The page of a goal: the answer, the picture, what it takes, the claims, the work, and where every number comes from."""

from collections.abc import Iterator

from generator.l10n import answer, confidence_word, phrase
from generator.model.book import CheckIn
from generator.model.report import GoalReport, Status
from generator.model.text import Said
from generator.render.page_context import PageContext, WholeSite, link, text, to_file
from generator.render.pages.kind import Material, PageKind
from generator.render.parts.actions import action_views
from generator.render.parts.bodies import body, prose
from generator.render.parts.frame import head
from generator.render.parts.goalposts import ledger_view
from generator.render.parts.indicators import goal_bar, status_view
from generator.render.parts.key_results import key_result_view
from generator.render.parts.rows import UNJUDGED, goal_row
from generator.render.parts.smart import letter_views
from generator.render.parts.sources import goal_details, report_error_link
from generator.render.parts.work import budget_view, work_view
from generator.render.routes.places import Place
from generator.render.views import CheckInView, GoalPage, Link, Text


def _view(here: PageContext, material: Material) -> GoalPage:
    report = here.site.goals[here.place.key]
    goal, words = report.goal, here.words
    supporters = tuple(here.site.goals[id_] for id_ in report.supporters)
    said = answer(words, report, here.report.as_of, supporters=supporters)
    title = text(here, goal.title)
    about = body(here, goal.body, below=2)
    achieved = report.status is Status.ACHIEVED
    return GoalPage(
        head=head(here, title.text, said.text, texts=(title, *([about] if about else []))),
        id=goal.id,
        breadcrumb=tuple(_breadcrumb(here, report)),
        title=title,
        answer=said.parts,
        status=status_view(words, report.status),
        lead=tuple(_lead(here, report)),
        celebrate=goal.celebrate if achieved else None,
        celebrated=_celebrated(here, report) if achieved else None,
        bar=goal_bar(words, report),
        several=len(report.key_results) > 1 or bool(supporters),
        key_results=tuple(
            key_result_view(here, each, material.drawings.get(each.key_result.id), number)
            for number, each in enumerate(report.key_results, 1)
        ),
        supporters=tuple(goal_row(here, each, material.sparklines) for each in supporters),
        notes=tuple(phrase(words, note).text for note in report.notes)
        if report.status not in UNJUDGED
        else (),
        smart=letter_views(here, report),
        goalposts=ledger_view(here, report),
        budget=budget_view(here, report),
        actions=action_views(here, goal),
        work=work_view(here, report),
        checkins=tuple(_checkin(here, each) for each in report.checkins),
        prose=about,
        details=goal_details(here, report),
        csv=to_file(here, readings_path(goal.id)) if has_readings(report) else None,
        report_error=report_error_link(here, report),
    )


def readings_path(id_: str) -> str:
    """The file of a goal's readings, the same for all languages."""
    return f"goals/{id_}/readings.csv"


def has_readings(report: GoalReport) -> bool:
    return any(each.points for each in report.key_results)


def _breadcrumb(here: PageContext, report: GoalReport) -> Iterator[Link]:
    goal = report.goal
    if goal.client is not None:
        yield link(here, Place("client", goal.client))
    if goal.objectives:
        yield link(here, Place("objective", goal.objectives[0]))
    if report.platform is not None:
        yield link(here, Place("platform", report.platform))
    if goal.supports is not None and here.site.routes.has(Place("goal", goal.supports)):
        yield link(here, Place("goal", goal.supports))


def _lead(here: PageContext, report: GoalReport) -> Iterator[Link]:
    """What stands beside the status: how long there is, whose it is, how fresh the number is."""
    left = _left(here, report)
    if left:
        yield Link(text=Text(left), href=None)
    if report.goal.owner is not None:
        yield link(here, Place("owner", report.goal.owner))
    read = [each.last_reading for each in report.key_results if each.last_reading is not None]
    if read:
        days = (max(read) - here.report.as_of).days
        fresh = here.words.text("last read {when}", when=here.words.relative_days(days))
        yield Link(text=Text(fresh), href=None)


def _left(here: PageContext, report: GoalReport) -> str:
    words, period, today = here.words, report.goal.period, here.report.as_of
    if period is None or report.status is Status.CANCELLED:
        return ""
    if today < period.start:
        return words.text("starts {when}", when=words.relative_days((period.start - today).days))
    if today > period.end:
        return words.text("ended on {date}", date=words.day(period.end, today))
    left = (period.end - today).days
    return words.ntext("{n} day left", "{n} days left", left) if left else words.text("the last day")


def _celebrated(here: PageContext, report: GoalReport) -> str | None:
    """When it was first met: of several key results, when the last of them was."""
    days = [each.because.date for each in report.key_results if each.because.date is not None]
    day = report.because.date or max(days, default=None)
    return here.words.text("First met on {date}", date=here.words.date(day)) if day else None


def _checkin(here: PageContext, note: CheckIn) -> CheckInView:
    words = here.words
    return CheckInView(
        date=words.date(note.date),
        date_iso=note.date.isoformat(),
        author=note.author,
        confidence=confidence_word(words, note.confidence) if note.confidence else None,
        prose=prose(here, Said(note.body, note.language), below=3),
    )


def _supporters(site: WholeSite, key: str) -> tuple[str, ...]:
    return site.goals[key].supporters


KIND = PageKind(id="goal", template="goal.html", view=_view, goals=_supporters)
