"""The page of a goal: the answer, the picture, what it takes, the claims, the work, and where every number comes from."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.documents import readings_csv
from generator.l10n import answer, confidence_word, phrase
from generator.model.book import CheckIn
from generator.model.drawing import Drawing
from generator.model.output import OutputFile
from generator.model.report import GoalReport, KeyResultReport, Report, Status
from generator.model.text import LocalText, Said
from generator.render.page_context import PageContext, called, link, target_of, text, to_file
from generator.render.pages.kind import Making, PageKind
from generator.render.parts.actions import action_views
from generator.render.parts.bodies import body, places_named, prose, versions
from generator.render.parts.course import course_view
from generator.render.parts.frame import head
from generator.render.parts.goalposts import Metrics, ledger_view, metrics_named
from generator.render.parts.indicators import status_view
from generator.render.parts.key_results import key_result_view
from generator.render.parts.posts_line import posts_line
from generator.render.parts.row_words import RowWords
from generator.render.parts.rows import goal_row, left_words, row_chance
from generator.render.parts.smart import letter_views
from generator.render.parts.sources import goal_details, report_error_link
from generator.render.parts.work import budget_view, work_view
from generator.render.routes.aliases import alias_file, alias_page, folders_leading_to
from generator.render.routes.places import Place, Places
from generator.render.views import CheckInView, Detail, GoalPage, LetterView, Link, Prose, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalInputs:
    """One goal as it was judged, and what of others its page shows.

    ``supporters`` come with their rows by language; ``metrics`` are those that its ledger names. ``file`` and ``line`` say
    where it is written. ``aliases`` are the folders of its old addresses.
    """

    report: GoalReport
    file: str
    line: int
    supporters: tuple[GoalReport, ...]
    rows: Mapping[str, tuple[RowWords, ...]]
    drawings: Mapping[str, Drawing]
    metrics: Metrics
    aliases: tuple[str, ...]


def _inputs(making: Making) -> GoalInputs:
    site, material = making.site, making.material
    report = site.goals[making.key]
    return GoalInputs(
        report=report,
        file=report.goal.span.path,
        line=report.goal.span.line,
        supporters=tuple(site.goals[id_] for id_ in report.supporters),
        rows={
            language: tuple(material.goals[id_].rows[language] for id_ in report.supporters)
            for language in site.frame.languages
        },
        drawings=material.goals[making.key].drawings,
        metrics=metrics_named(report.goalposts.moves, site.report.metrics),
        aliases=folders_leading_to(site, Place("goal", making.key)) if report.goal.aliases else (),
    )


def _links(inputs: GoalInputs) -> Iterator[Place]:
    report, goal = inputs.report, inputs.report.goal
    yield from _above(report)
    yield from (Place("owner", owner) for owner in goal.owners)
    yield from (Place("metric", each.metric.id) for each in report.key_results if each.metric is not None)
    yield from (Place("goal", id_) for id_ in report.supporters)
    yield from places_named((*versions(goal.body), *(each.body for each in report.checkins)))


def _view(here: PageContext, inputs: GoalInputs) -> GoalPage:
    report, words = inputs.report, here.words
    goal = report.goal
    said = answer(words, report, here.as_of, supporters=inputs.supporters)
    title = text(here, goal.title)
    about = body(here, goal.body, below=2)
    holds = all(each.because.holds is not False for each in report.key_results)
    achieved = report.status is Status.ACHIEVED and holds
    results = tuple(
        key_result_view(
            here, each, inputs.drawings.get(each.key_result.id), number, opened=each is _decider(report)
        )
        for number, each in enumerate(report.key_results, 1)
    )
    actions, letters = action_views(here, goal), letter_views(here, report)
    checkins = tuple(_checkin(here, each) for each in report.checkins)
    authored = _authored(
        (title, about, *(each.title for each in results), *(each.title for each in actions)),
        letters,
        checkins,
    )
    return GoalPage(
        head=head(here, title.text, said.text, texts=authored),
        id=goal.id,
        breadcrumb=tuple(_breadcrumb(here, report)),
        title=title,
        answer=said.parts,
        status=status_view(words, report),
        lead=tuple(_lead(here, report)),
        celebrate=goal.celebrate if achieved else None,
        celebrated=_celebrated(here, report) if achieved else None,
        several=len(report.key_results) > 1 or bool(inputs.supporters),
        takes=any(each.scale or each.figures or each.course or each.notes for each in results),
        key_results=results,
        supporters=tuple(goal_row(here, each) for each in inputs.rows[words.language]),
        notes=tuple(phrase(words, note).text for note in report.notes) if report.status.is_judged else (),
        smart=letters,
        goalposts=ledger_view(here, report, inputs.metrics),
        budget=budget_view(here, report),
        actions=actions,
        work=work_view(here, report),
        checkins=checkins,
        prose=about,
        side=tuple(_side(here, report)),
        posts_line=posts_line(here, report),
        course=course_view(here, report),
        details=goal_details(here, inputs.file, inputs.line),
        csv=to_file(here, readings_path(goal.id)) if has_readings(report) else None,
        report_error=report_error_link(here, inputs.file),
    )


def _authored(
    texts: Iterable[Text | Prose | None], letters: Iterable[LetterView], checkins: Iterable[CheckInView]
) -> Iterator[Text | Prose]:
    """Everything on the page that somebody wrote, and that may not be in its language."""
    yield from filter(None, (*texts, *(each.claimed for each in letters)))
    yield from (each.prose for each in checkins)


def readings_path(id_: str) -> str:
    """The file of a goal's readings, the same for all languages."""
    return f"goals/{id_}/readings.csv"


def has_readings(report: GoalReport) -> bool:
    return any(each.points for each in report.key_results)


def _breadcrumb(here: PageContext, report: GoalReport) -> Iterator[Link]:
    goals = Place("goal", report.goal.supports or "")
    return (link(here, place) for place in _above(report) if place != goals or target_of(here, place))


def _above(report: GoalReport) -> Iterator[Place]:
    """What the goal belongs to, the widest first."""
    goal = report.goal
    if goal.client is not None:
        yield Place("client", goal.client)
    if goal.objectives:
        yield Place("objective", goal.objectives[0])
    if report.platform is not None:
        yield Place("platform", report.platform)
    if goal.supports is not None:
        yield Place("goal", goal.supports)


def _lead(here: PageContext, report: GoalReport) -> Iterator[Link]:
    """What stands beside the status: how likely it is, how long there is, and whose it is."""
    chance = row_chance(here.words, report)
    if chance:
        yield Link(text=Text(here.words.text("{chance} chance", chance=chance)), href=None)
    left = left_words(here.words, report, here.as_of)
    if left:
        yield Link(text=Text(left), href=None)
    yield from (link(here, Place("owner", owner)) for owner in report.goal.owners)


def _decider(report: GoalReport) -> KeyResultReport | None:
    """The key result that decides; the first where a supporter does or nothing is judged."""
    named = (each for each in report.key_results if each.key_result.id == report.because.key_result)
    return next(named, report.key_results[0] if report.key_results else None)


def _side(here: PageContext, report: GoalReport) -> Iterator[Detail]:
    """Its dates and its source, beside the answer."""
    words, goal = here.words, report.goal
    if goal.owned_by is not None:
        yield Detail(name=words.text("Owner"), text=text(here, goal.owned_by))
    if goal.period is not None:
        yield Detail(name=words.text("Runs"), text=Text(words.period(goal.period)))
    read = [each.last_reading for each in report.key_results if each.last_reading is not None]
    if read:
        day = max(read)
        yield Detail(name=words.text("Last read"), text=Text(words.date(day)))
    sources = sorted({each.provenance.source or "" for each in report.key_results if each.provenance} - {""})
    if sources:
        yield Detail(name=words.text("Source"), text=Text(words.list([words.name(each) for each in sources])))
    if report.goalposts.first_committed is not None:
        yield Detail(name=words.text("Recorded"), text=Text(words.date(report.goalposts.first_committed)))


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
        author=called(here, note.author) if note.author else None,
        confidence=confidence_word(words, note.confidence) if note.confidence else None,
        prose=prose(here, Said(note.body, note.language), below=3),
    )


def _beside(inputs: GoalInputs, file: str) -> Iterator[OutputFile]:
    """The goal's readings, and pages at its old addresses."""
    if has_readings(inputs.report):
        yield OutputFile(readings_path(inputs.report.goal.id), readings_csv(inputs.report).encode())
    for folder in inputs.aliases:
        source = alias_file(folder)
        yield OutputFile(source, alias_page(source, file).encode())


def _places(report: Report) -> Iterator[tuple[str, str]]:
    return ((each.goal.id, f"goals/{each.goal.id}") for each in report.goals)


def _titles(report: Report) -> dict[str, LocalText]:
    return {each.goal.id: each.goal.title for each in report.goals}


KIND = PageKind(
    id="goal",
    template="goal.html",
    places=Places(folder="goals", shared=True, of=_places),
    titles=_titles,
    inputs=_inputs,
    links=_links,
    view=_view,
    beside=_beside,
)
