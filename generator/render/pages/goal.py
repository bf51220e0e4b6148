"""The page of a goal: the answer, the picture, what it takes, the claims, the work, and where every number comes from."""

from collections.abc import Iterable, Iterator, Mapping
from html import escape

from generator.documents import (
    atom,
    chart_places,
    has_chart,
)
from generator.l10n import answer, direction_of, phrase
from generator.model.drawing import Drawing, FigureDrawing
from generator.model.output import OutputFile
from generator.model.report import GoalReport, Report, Status
from generator.model.text import LocalText
from generator.records import dataclass
from generator.render.feeds.entries import feed, folder_of
from generator.render.feeds.events import events_of
from generator.render.page_context import (
    PageContext,
    in_full,
    link,
    path_of,
    target_of,
    text,
    to_file,
    to_place,
)
from generator.render.pages.embed import FOLDER as EMBED
from generator.render.pages.kind import Making, PageKind
from generator.render.parts.actions import action_views
from generator.render.parts.at_a_glance import lead, places_at_a_glance, side
from generator.render.parts.bodies import body, places_named, versions
from generator.render.parts.checkins import checkin_view
from generator.render.parts.course import course_view
from generator.render.parts.explore import explore_view
from generator.render.parts.frame import ATOM, POLICY, head
from generator.render.parts.goal_files import (
    badge_path,
    chart_path,
    chart_script_path,
    goal_files,
    has_readings,
    readings_path,
)
from generator.render.parts.goalposts import Metrics, ledger_view, metrics_named
from generator.render.parts.indicators import status_view
from generator.render.parts.key_results import key_result_view
from generator.render.parts.posts_line import posts_line
from generator.render.parts.record import FORECAST, ChanceRecord, chance_record, record_view
from generator.render.parts.row_words import RowWords
from generator.render.parts.rows import goal_row
from generator.render.parts.since import since_on_goal
from generator.render.parts.smart import letter_views
from generator.render.parts.sources import goal_details, report_error_link, source_views
from generator.render.parts.stage import stage_view
from generator.render.parts.work import budget_view, work_view
from generator.render.routes.aliases import (
    OldAddress,
    alias_file,
    alias_page,
    folders_leading_to,
    in_language,
)
from generator.render.routes.places import Place, Places, language_folder
from generator.render.views import CheckInView, GoalPage, KeyResultView, LetterView, Link, Prose, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalInputs:
    """One goal as it was judged, and what of others its page shows.

    ``supporters`` come with their rows by language; ``metrics`` are those that its ledger names. ``file`` and ``line`` say
    where it is written. ``aliases`` are the folders of its old addresses; ``record`` is what came of chances like its own.
    """

    report: GoalReport
    file: str
    line: int
    supporters: tuple[GoalReport, ...]
    rows: Mapping[str, tuple[RowWords, ...]]
    drawings: Mapping[str, Drawing]
    pace: FigureDrawing | None
    metrics: Metrics
    aliases: tuple[str, ...]
    record: ChanceRecord | None


def _inputs(making: Making) -> GoalInputs:
    site, material = making.site, making.material
    report = site.goals[making.key]
    return GoalInputs(
        report=report,
        file=report.goal.span.path,
        line=report.goal.span.line,
        supporters=tuple(site.goals[id_] for id_ in report.supporters),
        rows={
            language: tuple(material.rows[id_][language] for id_ in report.supporters)
            for language in site.frame.languages
        },
        drawings=material.goals[making.key].drawings,
        pace=material.goals[making.key].pace,
        metrics=metrics_named(report.goalposts.moves, site.report.metrics),
        aliases=folders_leading_to(site, Place("goal", making.key)) if report.goal.aliases else (),
        record=chance_record(report, site.record),
    )


def _links(inputs: GoalInputs) -> Iterator[Place]:
    report, goal = inputs.report, inputs.report.goal
    yield Place(EMBED, goal.id)
    yield Place("sheet", goal.id)
    yield from _above(report)
    yield from places_at_a_glance(report)
    yield from (Place("metric", each.metric.id) for each in report.key_results if each.metric is not None)
    yield from (Place("goal", id_) for id_ in report.supporters)
    if inputs.record is not None:
        yield FORECAST
    yield from places_named((*versions(goal.body), *(each.body for each in report.checkins)))


def _view(here: PageContext, inputs: GoalInputs) -> GoalPage:
    report, words = inputs.report, here.words
    goal = report.goal
    said = answer(words, report, here.as_of, supporters=inputs.supporters)
    title = text(here, goal.title)
    about = body(here, goal.body, below=2)
    achieved = _is_achieved(report)
    results = tuple(_results(here, inputs))
    actions, letters = action_views(here, goal), letter_views(here, report)
    checkins = tuple(checkin_view(here, each) for each in report.checkins if each.body or each.confidence)
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
        since=since_on_goal(here, report),
        lead=lead(here, report),
        celebrate=goal.celebrate if achieved else None,
        celebrated=_celebrated(here, report) if achieved else None,
        stage=stage_view(here, report),
        several=len(report.key_results) > 1 or bool(inputs.supporters),
        takes=any(each.scale or each.figures for each in results),
        key_results=results,
        supporters=tuple(goal_row(here, each) for each in inputs.rows[words.language]),
        notes=tuple(phrase(words, note).text for note in report.notes) if report.status.is_judged else (),
        smart=letters,
        goalposts=ledger_view(here, report, inputs.metrics),
        budget=budget_view(here, report, inputs.pace),
        actions=actions,
        work=work_view(here, report),
        checkins=checkins,
        prose=about,
        side=side(here, report),
        posts_line=posts_line(here, report),
        course=course_view(here, report),
        record=record_view(here, inputs.record),
        sources=source_views(here, report.key_results),
        details=tuple(goal_details(here, inputs.file, inputs.line, report.goalposts)),
        csv=to_file(here, readings_path(goal.id)) if has_readings(report) else None,
        downloads=tuple(_downloads(here, report)),
        snippet=_snippet(here, title.text),
        report_error=report_error_link(here, inputs.file),
    )


def _is_achieved(report: GoalReport) -> bool:
    """Whether there is something to celebrate: it was met, and nothing was lost again."""
    return report.status is Status.ACHIEVED and all(
        each.because.holds is not False for each in report.key_results
    )


def _results(here: PageContext, inputs: GoalInputs) -> Iterator[KeyResultView]:
    """Each key result with its picture; the one that decides is open."""
    report, path = inputs.report, chart_script_path(inputs.report.goal.id)
    places, foremost = chart_places(report), report.foremost
    for number, each in enumerate(report.key_results, 1):
        id_ = each.key_result.id
        aims = each.target, each.value
        explore = (
            explore_view(here, path, places[id_], each.metric, each.unit, aims=aims)
            if id_ in places
            else None
        )
        yield key_result_view(
            here, each, inputs.drawings.get(id_), number, opened=each is foremost, explore=explore
        )


def _downloads(here: PageContext, report: GoalReport) -> Iterator[Link]:
    """What of the goal can be taken along, in files of their own."""
    words, id_ = here.words, report.goal.id
    if has_readings(report):
        yield Link(text=Text(words.text("Readings as CSV")), href=to_file(here, readings_path(id_)))
    if has_chart(report):
        yield Link(text=Text(words.text("Chart for Vega-Lite")), href=to_file(here, chart_path(id_)))
    yield Link(text=Text(words.text("Badge")), href=to_file(here, badge_path(id_)))
    yield Link(text=Text(words.text("News as a feed")), href=to_file(here, folder_of(here) + ATOM))
    yield Link(text=Text(words.text("For other pages")), href=to_place(here, Place(EMBED, id_)))
    yield Link(text=Text(words.text("Sheet to print")), href=to_place(here, Place("sheet", id_)))


def _snippet(here: PageContext, title: str) -> str | None:
    """HTML that shows the goal on a page elsewhere; None where the site has no address."""
    address = in_full(here, path_of(here, Place(EMBED, here.place.key), here.words.language))
    if address is None:
        return None
    return f'<iframe src="{escape(address)}" title="{escape(title)}" width="100%" height="640" loading="lazy"></iframe>'


def _authored(
    texts: Iterable[Text | Prose | None], letters: Iterable[LetterView], checkins: Iterable[CheckInView]
) -> Iterator[Text | Prose]:
    """Everything on the page that somebody wrote, and that may not be in its language."""
    yield from filter(None, (*texts, *(each.claimed for each in letters)))
    yield from (each.prose for each in checkins)


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


def _celebrated(here: PageContext, report: GoalReport) -> str | None:
    """When it was first met: of several key results, when the last of them was."""
    days = [each.because.date for each in report.key_results if each.because.date is not None]
    day = report.because.date or max(days, default=None)
    return here.words.text("First met on {date}", date=here.words.date(day)) if day else None


def _beside(here: PageContext, inputs: GoalInputs) -> Iterator[OutputFile]:
    """In each language its feed and pages at its old addresses; once its readings, its badge and its chart's specification."""
    report = inputs.report
    title = report.goal.title.in_language(here.words.language).text
    news = feed(here, title, events_of((report,), inputs.metrics), ATOM)
    yield OutputFile(folder_of(here) + ATOM, atom(news).encode())
    prefix = language_folder(here.words.language, here.frame.languages)
    for folder in filter(None, (in_language(each, prefix) for each in inputs.aliases)):
        source = alias_file(folder)
        yield OutputFile(source, alias_page(source, here.path, _old_address(here, report)).encode())
    if not prefix:
        yield from goal_files(here, report)


def _old_address(here: PageContext, report: GoalReport) -> OldAddress:
    title, language = text(here, report.goal.title), here.words.words_language
    return OldAddress(
        title=title.text,
        language=title.language or language,
        direction=title.direction or direction_of(language),
        canonical=in_full(here, here.path),
        policy=POLICY,
    )


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
