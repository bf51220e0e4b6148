"""The page of a metric: what it measures and how, its series, and which goals share it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup

from generator.documents import series_csv, series_script
from generator.documents.address import INDEX
from generator.l10n import Words, frequency_word, measured, metric_type_word
from generator.l10n.sentences.terms.kinds import unit_name
from generator.l10n.sentences.work.work import trend_sentence
from generator.model.calendar import Period
from generator.model.drawing import Drawing, FigureDrawing
from generator.model.metric import Metric
from generator.model.output import OutputFile
from generator.model.reading import SeriesKey
from generator.model.report import GoalReport, Point, Report, SeriesReport
from generator.model.text import LocalText
from generator.model.trend import Trend
from generator.records import dataclass
from generator.render.page_context import PageContext, link, path_of, series_name, text
from generator.render.pages.kind import Making, PageKind
from generator.render.parts.explore import explore_view
from generator.render.parts.figure import figure_picture
from generator.render.parts.frame import head
from generator.render.parts.listing import Listing, listed_places, listing, rows, sheets, sheets_of
from generator.render.parts.picture import series_picture
from generator.render.parts.posts import posts_view
from generator.render.routes.places import Place, named_pages
from generator.render.site import WholeSite
from generator.render.views import Detail, ExploreView, Link, MetricPage, Picture, SeriesView, TableView, Text

#: Readings of a series that its page shows; series that have such a table; series that are shown at all.
_ROWS, _TABLES, _SERIES = 24, 12, 60
#: Series whose days of reading are shown.
_CALENDARS = 4
#: Goals that are named beside the series that they share.
_USERS = 6
Strokes = Mapping[SeriesKey, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class MetricInputs:
    """The metric, its goals, and on the first sheet its series with their drawings or lines, of all those that were ``read``.

    ``parts`` are what the metrics of its numerator and denominator are called, where it is made of two.
    """

    metric: Metric
    parts: tuple[LocalText, ...]
    goals: Listing
    series: tuple[SeriesReport, ...]
    read: tuple[SeriesReport, ...]
    strokes: Strokes
    drawings: Mapping[SeriesKey, Drawing]
    days: Mapping[SeriesKey, FigureDrawing]


def series_drawn(report: Report) -> tuple[SeriesReport, ...]:
    """The series whose pages show a whole picture: those of metrics that have few, so that no page grows heavy."""
    counts = Counter(each.key.metric for each in report.series)
    return tuple(each for each in report.series if each.points and counts[each.key.metric] <= _TABLES)


def _inputs(making: Making) -> MetricInputs:
    site, strokes, drawings = making.site, making.material.strokes, making.material.series
    found = tuple(each for each in site.report.series if each.key.metric == making.key)
    read = found if making.sheet == 1 else ()
    shown = read[:_SERIES]
    return MetricInputs(
        metric=site.report.metrics[making.key],
        parts=_parts(site.report.metrics, site.report.metrics[making.key]),
        goals=listing(site, making.material, _goals(site, making.key), making.sheet),
        series=shown,
        read=read,
        strokes={each.key: strokes[each.key] for each in shown if each.key in strokes},
        drawings={each.key: drawings[each.key] for each in shown if each.key in drawings},
        days=_days(shown, making.material.days),
    )


def _days(
    shown: Sequence[SeriesReport], days: Mapping[SeriesKey, FigureDrawing]
) -> Mapping[SeriesKey, FigureDrawing]:
    """The days read of the series; none where these are many, for a square a day is heavy."""
    return (
        {each.key: days[each.key] for each in shown if each.key in days} if len(shown) <= _CALENDARS else {}
    )


def _parts(metrics: Mapping[str, Metric], metric: Metric) -> tuple[LocalText, ...]:
    """The labels of both parts of a ratio; none where it is read as it is or one of them is not read."""
    ids = (metric.numerator or "", metric.denominator or "")
    return tuple(metrics[id_].label for id_ in ids) if all(id_ in metrics for id_ in ids) else ()


def _links(inputs: MetricInputs) -> Iterator[Place]:
    yield from listed_places(inputs.goals)
    for each in inputs.series:
        yield from _user_places(each)


def _view(here: PageContext, inputs: MetricInputs) -> MetricPage:
    metric, count = inputs.metric, len(inputs.goals.statuses)
    heading = text(here, metric.label)
    with_table = len(inputs.read) <= _TABLES
    return MetricPage(
        head=head(here, heading.text, metric_type_word(here.words, metric.type)),
        heading=heading,
        description=text(here, metric.description) if metric.description else None,
        details=tuple(_details(here, metric, inputs.parts)),
        series=tuple(_series(here, inputs, each, with_table=with_table) for each in inputs.series),
        goals=rows(here, inputs.goals),
        count=count,
        sheets=sheets(here, count),
    )


def readings_file(page: str) -> str:
    """The file of all readings of the metric whose page in the first language is ``page``."""
    return page.removesuffix(INDEX) + "readings.csv"


def _beside(here: PageContext, inputs: MetricInputs) -> Iterator[OutputFile]:
    """All readings of the metric, and its charts to look into, once for all languages."""
    if here.words.language != here.frame.languages[0]:
        return
    if any(each.points for each in inputs.read):
        yield OutputFile(readings_file(here.path), series_csv(inputs.read, inputs.metric.unit).encode())
    if explored := _explored(inputs):
        yield OutputFile(_chart_file(here), series_script(explored, inputs.metric).encode())


def _explored(inputs: MetricInputs) -> tuple[SeriesReport, ...]:
    """The series whose charts can be looked into: those that are drawn and have more than one reading."""
    return tuple(each for each in inputs.series if each.key in inputs.drawings and len(each.points) > 1)


def _chart_file(here: PageContext) -> str:
    """The script with the metric's charts, beside its page in the first language."""
    page = path_of(here, Place("metric", here.place.key), here.frame.languages[0])
    return page.removesuffix(INDEX) + "chart.js"


def _details(here: PageContext, metric: Metric, parts: Sequence[LocalText]) -> Iterator[Detail]:
    words = here.words
    yield Detail(name=words.text("Kind"), text=Text(metric_type_word(words, metric.type)))
    yield Detail(name=words.text("Frequency"), text=Text(frequency_word(words, metric.frequency)))
    if metric.unit_words is not None:
        yield Detail(name=words.text("Unit"), text=text(here, metric.unit_words.names))
    elif metric.unit is not None:
        yield Detail(name=words.text("Unit"), text=Text(unit_name(words, metric.unit)))
    if parts:
        yield Detail(name=words.text("Formula"), text=Text(" / ".join(words.say(each) for each in parts)))
    elif metric.numerator is not None and metric.denominator is not None:
        yield Detail(name=words.text("Formula"), text=Text(f"{metric.numerator} / {metric.denominator}"))
    if metric.formula_text is not None:
        yield Detail(name=words.text("Formula"), text=Text(metric.formula_text))


def _series(here: PageContext, inputs: MetricInputs, report: SeriesReport, *, with_table: bool) -> SeriesView:
    words, metric = here.words, inputs.metric
    name = series_name(here, report.key) or metric.id
    drawing = inputs.drawings.get(report.key)
    table = _table(words, metric, report, name) if with_table else None
    return SeriesView(
        account=Text(name),
        picture=series_picture(here, metric, name, drawing, table, explore=_explore(here, inputs, report))
        if drawing and table
        else None,
        days=_calendar(here, inputs.days[report.key]) if report.key in inputs.days else None,
        sparkline=Markup(inputs.strokes.get(report.key, "")),  # noqa: S704 - drawn by us, without words
        edges=tuple(words.date(each.end, "medium") for each in (report.points[0], report.points[-1]))
        if report.points
        else (),
        latest=_latest(here, metric, report),
        table=table,
        users=_users(here, report),
        trend=trend_sentence(words, report.trend).parts if isinstance(report.trend, Trend) else (),
        posts=posts_view(words, metric, report.posts) if report.posts else None,
        notes=tuple(
            words.text("{date}: {title}", date=words.day(mark.date, here.as_of), title=mark.title)
            for mark in report.breaks
        ),
    )


def _explore(here: PageContext, inputs: MetricInputs, report: SeriesReport) -> ExploreView | None:
    explored, metric = _explored(inputs), inputs.metric
    if report not in explored:
        return None
    aims = (report.points[-1].value,)
    return explore_view(here, _chart_file(here), explored.index(report), metric, metric.unit, aims=aims)


def _calendar(here: PageContext, drawing: FigureDrawing) -> Picture:
    words = here.words
    title = words.text("Days that were read")
    return figure_picture(here, drawing, title, (words.text("Gap"), words.text("Days")))


def _users(here: PageContext, report: SeriesReport) -> tuple[Link, ...]:
    return tuple(link(here, place) for place in _user_places(report))


def _user_places(report: SeriesReport) -> tuple[Place, ...]:
    """The goals that share a series; none where it is one goal's own, or so many goals' that the list below tells."""
    goals = tuple(dict.fromkeys(goal for goal, _ in report.used_by))
    return tuple(Place("goal", goal) for goal in goals) if 1 < len(goals) <= _USERS else ()


def _latest(here: PageContext, metric: Metric, report: SeriesReport) -> str:
    words = here.words
    if not report.points:
        return words.text("There is no reading yet.")
    newest = report.points[-1]
    value = words.quantity(measured(metric, metric.unit, newest.value))
    return words.text("{value} on {date}", value=value, date=words.day(newest.end, here.as_of))


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
    one = point.start == point.end or metric.traits.is_stock
    day = words.date(point.end, "medium") if one else words.period(Period(point.start, point.end))
    first = f"{day} · {words.name(point.item)}" if point.item else day
    return first, words.quantity(measured(metric, metric.unit, point.value))


def _goals(site: WholeSite, key: str) -> tuple[GoalReport, ...]:
    """The goals of whose key results one is measured by this metric, each once."""
    return tuple(
        each
        for each in site.report.goals
        if any(result.metric is not None and result.metric.id == key for result in each.key_results)
    )


def _sheets(site: WholeSite, key: str) -> int:
    return sheets_of(len(_goals(site, key)))


def _titles(report: Report) -> dict[str, LocalText]:
    return {id_: metric.label for id_, metric in report.metrics.items()}


KIND = PageKind(
    id="metric",
    template="metric.html",
    places=named_pages("metrics", lambda report: report.metrics),
    titles=_titles,
    inputs=_inputs,
    links=_links,
    view=_view,
    beside=_beside,
    sheets=_sheets,
)
