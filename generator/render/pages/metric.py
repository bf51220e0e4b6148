"""The page of a metric: what it measures and how, its series, and which goals share it."""

from collections.abc import Iterator, Mapping

from markupsafe import Markup

from generator.l10n import Words, frequency_word, measured, metric_type_word
from generator.l10n.sentences.work import trend_sentence
from generator.model.calendar import Period
from generator.model.metric import Metric
from generator.model.reading import SeriesKey
from generator.model.report import Point, SeriesReport
from generator.model.trend import Trend
from generator.render.page_context import PageContext, WholeSite, link, text
from generator.render.pages.kind import Material, PageKind
from generator.render.parts.frame import head
from generator.render.parts.listing import on_sheet, sheets, sheets_of
from generator.render.parts.posts import posts_view
from generator.render.parts.rows import goal_row
from generator.render.routes.places import Place
from generator.render.views import Detail, Link, MetricPage, SeriesView, TableView, Text

#: Readings of a series that its page shows; series that have such a table; series that are shown at all.
_ROWS, _TABLES, _SERIES = 24, 12, 60
#: Goals that are named beside the series that they share.
_USERS = 6
Strokes = Mapping[SeriesKey, str]


def _view(here: PageContext, material: Material) -> MetricPage:
    metric, sheet = here.report.metrics[here.place.key], material.sheet
    heading = text(here, metric.label)
    goals = [here.site.goals[id_] for id_ in _goals(here.site, metric.id)]
    return MetricPage(
        head=head(here, heading.text, metric_type_word(here.words, metric.type), sheet=sheet),
        heading=heading,
        description=text(here, metric.description) if metric.description else None,
        details=tuple(_details(here, metric)),
        series=_all_series(here, metric, material.strokes) if sheet == 1 else (),
        goals=tuple(goal_row(here, each, material.sparklines) for each in on_sheet(goals, sheet)),
        count=len(goals),
        sheets=sheets(here, len(goals), sheet),
    )


def _all_series(here: PageContext, metric: Metric, strokes: Strokes) -> tuple[SeriesView, ...]:
    found = [each for each in here.report.series if each.key.metric == metric.id]
    with_table = len(found) <= _TABLES
    return tuple(_series(here, metric, each, strokes, with_table=with_table) for each in found[:_SERIES])


def _details(here: PageContext, metric: Metric) -> Iterator[Detail]:
    words = here.words
    yield Detail(name=words.text("Kind"), text=Text(metric_type_word(words, metric.type)))
    yield Detail(name=words.text("Frequency"), text=Text(frequency_word(words, metric.frequency)))
    if metric.unit is not None:
        yield Detail(name=words.text("Unit"), text=Text(metric.unit))
    if metric.numerator is not None and metric.denominator is not None:
        yield Detail(name=words.text("Formula"), text=Text(f"{metric.numerator} / {metric.denominator}"))
    if metric.formula_text is not None:
        yield Detail(name=words.text("Formula"), text=Text(metric.formula_text))


def _series(
    here: PageContext, metric: Metric, report: SeriesReport, strokes: Strokes, *, with_table: bool
) -> SeriesView:
    words = here.words
    name = " · ".join(filter(None, (report.key.account, report.key.segment))) or metric.id
    return SeriesView(
        account=Text(name),
        sparkline=Markup(strokes.get(report.key, "")),  # noqa: S704 - drawn by us, without words
        latest=_latest(here, metric, report),
        table=_table(words, metric, report, name) if with_table else None,
        users=_users(here, report),
        trend=trend_sentence(words, report.trend).parts if isinstance(report.trend, Trend) else (),
        posts=posts_view(words, metric, report.posts) if report.posts else None,
        notes=tuple(
            words.text("{date}: {title}", date=words.day(mark.date, here.report.as_of), title=mark.title)
            for mark in report.breaks
        ),
    )


def _users(here: PageContext, report: SeriesReport) -> tuple[Link, ...]:
    """The goals that share a series; none where it is one goal's own, or so many goals' that the list below tells."""
    goals = tuple(dict.fromkeys(goal for goal, _ in report.used_by))
    return tuple(link(here, Place("goal", goal)) for goal in goals) if 1 < len(goals) <= _USERS else ()


def _latest(here: PageContext, metric: Metric, report: SeriesReport) -> str:
    words = here.words
    if not report.points:
        return words.text("There is no reading yet.")
    newest = report.points[-1]
    value = words.quantity(measured(metric, metric.unit, newest.value))
    return words.text("{value} on {date}", value=value, date=words.day(newest.end, here.report.as_of))


def _table(words: Words, metric: Metric, report: SeriesReport, name: str) -> TableView:
    older = len(report.points) - _ROWS
    return TableView(
        caption=words.text("Readings: {title}", title=words.name(name)),
        columns=(words.text("Date"), words.text("Reading")),
        rows=tuple(_row(words, metric, point) for point in report.points[: -_ROWS - 1 : -1]),
        more=words.ntext("{n} older reading is not shown.", "{n} older readings are not shown.", older)
        if older > 0
        else None,
    )


def _row(words: Words, metric: Metric, point: Point) -> tuple[str, str]:
    day = (
        words.date(point.end, "medium")
        if point.start == point.end
        else words.period(Period(point.start, point.end))
    )
    first = f"{day} · {words.name(point.item)}" if point.item else day
    return first, words.quantity(measured(metric, metric.unit, point.value))


def _goals(site: WholeSite, key: str) -> tuple[str, ...]:
    """The goals of whose key results one is measured by this metric, each once."""
    users = (
        each.goal.id
        for each in site.report.goals
        if any(
            key_result.metric is not None and key_result.metric.id == key for key_result in each.key_results
        )
    )
    return tuple(users)


def _sheets(site: WholeSite, key: str) -> int:
    return sheets_of(len(_goals(site, key)))


KIND = PageKind(id="metric", template="metric.html", view=_view, sheets=_sheets, goals=_goals)
