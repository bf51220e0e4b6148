"""The page of a metric: what it measures and how, its series, and which goals share it."""

from collections.abc import Iterator, Mapping

from markupsafe import Markup

from generator.l10n import Words, frequency_word, measured, metric_type_word
from generator.model.calendar import Period
from generator.model.metric import Metric
from generator.model.report import Point, SeriesReport
from generator.render.atlas import Place
from generator.render.edition import Desk, Edition, link, text
from generator.render.pages.kind import Material, PageKind
from generator.render.rows import goal_row
from generator.render.site_view import head
from generator.render.views import Detail, Link, MetricPage, SeriesView, TableView, Text

#: Readings of a series that its page shows.
_ROWS = 24


def _view(desk: Desk, material: Material) -> MetricPage:
    metric = desk.report.metrics[desk.place.key]
    heading = text(desk, metric.label)
    goals = (desk.edition.goals[id_] for id_ in _goals(desk.edition, metric.id))
    return MetricPage(
        head=head(desk, heading.text, metric_type_word(desk.words, metric.type)),
        heading=heading,
        description=text(desk, metric.description) if metric.description else None,
        details=tuple(_details(desk, metric)),
        series=tuple(
            _series(desk, metric, each, material.strokes)
            for each in desk.report.series
            if each.key.metric == metric.id
        ),
        goals=tuple(goal_row(desk, each, material.sparklines) for each in goals),
    )


def _details(desk: Desk, metric: Metric) -> Iterator[Detail]:
    words = desk.words
    yield Detail(name=words.text("Kind"), text=Text(metric_type_word(words, metric.type)))
    yield Detail(name=words.text("Frequency"), text=Text(frequency_word(words, metric.frequency)))
    if metric.unit is not None:
        yield Detail(name=words.text("Unit"), text=Text(metric.unit))
    if metric.numerator is not None and metric.denominator is not None:
        yield Detail(name=words.text("Formula"), text=Text(f"{metric.numerator} / {metric.denominator}"))
    if metric.formula_text is not None:
        yield Detail(name=words.text("Formula"), text=Text(metric.formula_text))


def _series(
    desk: Desk, metric: Metric, report: SeriesReport, strokes: Mapping[tuple[str, str], str]
) -> SeriesView:
    words = desk.words
    own = next((strokes[use] for use in report.used_by if use in strokes), "")
    return SeriesView(
        account=Text(" · ".join(filter(None, (report.key.account, report.key.segment))) or metric.id),
        sparkline=Markup(own),  # noqa: S704 - drawn by us, without words
        latest=_latest(desk, metric, report),
        table=_table(words, metric, report),
        users=tuple(_user(desk, goal) for goal in dict.fromkeys(goal for goal, _ in report.used_by)),
        notes=tuple(
            words.text("{date}: {title}", date=words.day(mark.date, desk.report.as_of), title=mark.title)
            for mark in report.breaks
        ),
    )


def _user(desk: Desk, goal: str) -> Link:
    return link(desk, Place("goal", goal))


def _latest(desk: Desk, metric: Metric, report: SeriesReport) -> str:
    words = desk.words
    if not report.points:
        return words.text("There is no reading yet.")
    newest = report.points[-1]
    value = words.quantity(measured(metric, metric.unit, newest.value))
    return words.text("{value} on {date}", value=value, date=words.day(newest.end, desk.report.as_of))


def _table(words: Words, metric: Metric, report: SeriesReport) -> TableView:
    older = len(report.points) - _ROWS
    return TableView(
        caption=words.text("Readings"),
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


def _goals(edition: Edition, key: str) -> tuple[str, ...]:
    """The goals of whose key results one is measured by this metric, each once."""
    users = (
        each.goal.id
        for each in edition.report.goals
        if any(
            key_result.metric is not None and key_result.metric.id == key for key_result in each.key_results
        )
    )
    return tuple(users)


KIND = PageKind(id="metric", template="metric.html", view=_view, goals=_goals)
