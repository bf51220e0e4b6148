"""A whole site's pictures, and the rows of its goals: the stage ``chart``, by the workers that it is handed.

Takes a site and workers; gives the material that pages are printed from, with all goals or with each of them as it is wanted: their
pictures are most of a site, and need not all be there at once. A unit holds all that its picture is made of, so what a worker remembers
of an equal one need not be drawn again. It decides nothing about pictures.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from generator.chart import (
    PreparedCharts,
    draw,
    draw_days,
    draw_pace,
    draw_portfolio,
    draw_series,
    draw_voices,
    prepare,
    row_png,
    sparkline,
)
from generator.model.drawing import Drawing, FigureDrawing
from generator.model.metric import Metric
from generator.model.reading import SeriesKey
from generator.model.report import GoalReport, SeriesReport
from generator.model.reported import PeriodReport, newest_of_each
from generator.model.voice import Voices, voices_of
from generator.pipeline.workers import Task, Workers, spread
from generator.records import dataclass
from generator.render import DrawnGoal, Material, RowInputs, WholeSite, row_inputs, rows_in, series_drawn

#: What is told on the way: a stage, how many of its units are done, and of how many.
Progress = Callable[[str, int, int], None]
#: A picture, or all of one goal, series or period: what it is of, and which one.
Picture = tuple[str, Hashable]
GOAL, SERIES, PERIOD, STROKE = "goal", "series", "period", "stroke"
PORTFOLIO: Picture = ("portfolio", None)
VOICES: Picture = ("voices", None)
#: How finely the line of a whole series is drawn, which a metric's page shows as wide as its text.
_STROKE = 368
#: Pictures of one e-mail: more would make it too heavy to be sent.
_MOST_PICTURES = 40
_Done = TypeVar("_Done")
_Setting = TypeVar("_Setting")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Drawing:
    """What a process needs to draw goals and word their rows."""

    charts: PreparedCharts
    as_of: date
    languages: tuple[str, ...]
    thresholds: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _DrawnSeries:
    """A series' whole picture, and that of the days on which it was read."""

    picture: Drawing | None
    days: FigureDrawing | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Compared:
    """Accounts beside each other, the metric that is compared, and the language in which they are named."""

    voices: Voices
    metric: Metric
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _MailRow:
    """A goal as an e-mail on a period shows it."""

    period: str
    report: GoalReport


def _every(picture: Picture) -> bool:
    del picture
    return True


def draw_site(
    site: WholeSite,
    workers: Workers,
    progress: Progress,
    wanted: Callable[[Picture], bool] = _every,
    *,
    by_vega: bool = False,
) -> Material:
    """Every picture of ``site``, and its goals' rows; of some only those that are ``wanted``, and rows of their goals.

    ``by_vega`` draws with Vega itself, which takes longer.
    """
    names = [name for name in site.goals if wanted((GOAL, name))]
    drawn = dict(draw_goals(site, names, workers, progress, by_vega=by_vega))
    return replace(
        draw_beside_goals(site, workers, wanted, by_vega=by_vega),
        goals=drawn,
        rows={name: each.rows for name, each in drawn.items()},
    )


def draw_beside_goals(
    site: WholeSite,
    workers: Workers,
    wanted: Callable[[Picture], bool] = _every,
    *,
    by_vega: bool = False,
) -> Material:
    """As ``draw_site``, all but goals: without their pictures and rows."""
    series = tuple(each for each in with_metrics(site) if wanted((SERIES, each[0].key)))
    speaking = voices_of(site.report) if wanted(VOICES) else ()
    figures = wanted(PORTFOLIO) or bool(speaking)
    drawing = _ready_to_draw(site, by_vega=by_vega) if series or figures else None
    drawn = _draw_series(series, drawing, workers) if drawing else {}
    return Material(
        goals={},
        rows={},
        strokes=_strokes_of(site, wanted),
        pictures=_pictures(site, workers, wanted),
        series={key: each.picture for key, each in drawn.items() if each.picture is not None},
        portfolio=_draw_portfolio(site, drawing, workers) if drawing and wanted(PORTFOLIO) else None,
        days={key: each.days for key, each in drawn.items() if each.days is not None},
        voices=_draw_voices(site, speaking, drawing, workers) if drawing else {},
    )


def draw_voices_of(site: WholeSite, workers: Workers) -> Mapping[SeriesKey, FigureDrawing]:
    """The pictures of our own accounts beside their competitors' alone."""
    speaking = voices_of(site.report)
    drawing = _ready_to_draw(site, by_vega=False) if speaking else None
    return _draw_voices(site, speaking, drawing, workers) if drawing else {}


def _strokes_of(site: WholeSite, wanted: Callable[[Picture], bool]) -> Mapping[SeriesKey, str]:
    """The line of each series' readings, which is a path of our own."""
    return {
        each.key: sparkline(each.points, each.breaks, _STROKE)
        for each in site.report.series
        if wanted((STROKE, each.key))
    }


def told(done: Iterable[_Done], stage: str, total: int, progress: Progress) -> Iterator[_Done]:
    """What is ``done``, with each told on the way."""
    for number, each in enumerate(done, start=1):
        progress(stage, number, total)
        yield each


def as_it_is(setting: _Setting) -> _Setting:
    """A setting that needs no making ready."""
    return setting


def _ready_to_draw(site: WholeSite, *, by_vega: bool) -> _Drawing:
    return _Drawing(
        charts=prepare(by_vega=by_vega),
        as_of=site.frame.as_of,
        languages=site.frame.languages,
        thresholds=site.frame.thresholds,
    )


def with_metrics(site: WholeSite) -> tuple[tuple[SeriesReport, Metric], ...]:
    """The series that get a picture of their own, each with its metric."""
    return tuple((each, site.report.metrics[each.key.metric]) for each in series_drawn(site.report))


def draw_goals(
    site: WholeSite, names: Sequence[str], workers: Workers, progress: Progress, *, by_vega: bool = False
) -> Iterator[tuple[str, DrawnGoal]]:
    """The pictures and rows of the goals of these ``names``, each when it is asked for, or a little before."""
    if not names:
        return
    setting = _ready_to_draw(site, by_vega=by_vega)
    units = (row_inputs(site.goals[name], site.goals, site.frame) for name in names)
    drawn = spread(workers, Task(ready=as_it_is, work=_draw_goal, setting=setting, name=_name_of_goal), units)
    yield from zip(names, told(drawn, "chart", len(names), progress), strict=True)


def _draw_series(
    units: Iterable[tuple[SeriesReport, Metric]], setting: _Drawing, workers: Workers
) -> Mapping[SeriesKey, _DrawnSeries]:
    drawn = spread(
        workers, Task(ready=as_it_is, work=_draw_one, setting=setting, name=_name_of_series), units
    )
    pairs = zip((each.key for each, _ in units), drawn, strict=True)
    return {key: each for key, each in pairs if each.picture is not None}


def _draw_portfolio(site: WholeSite, setting: _Drawing, workers: Workers) -> FigureDrawing | None:
    task = Task(ready=as_it_is, work=_draw_all, setting=setting, name=_no_name, is_sent=_never)
    return next(spread(workers, task, [site.report.goals]))


def _draw_voices(
    site: WholeSite, speaking: Iterable[Voices], setting: _Drawing, workers: Workers
) -> Mapping[SeriesKey, FigureDrawing]:
    report = site.report
    units = [
        _Compared(voices=each, metric=report.metrics[each.spoken], language=report.site.languages[0])
        for each in speaking
    ]
    drawn = spread(
        workers, Task(ready=as_it_is, work=_draw_compared, setting=setting, name=_name_of_voices), units
    )
    pairs = zip(units, drawn, strict=True)
    return {unit.voices.own.key: picture for unit, picture in pairs if picture is not None}


def _pictures(
    site: WholeSite, workers: Workers, wanted: Callable[[Picture], bool]
) -> Mapping[str, Mapping[str, bytes]]:
    """The pictures of the reports that are there as e-mails, as far as their rows have any."""
    colours = {name: light for name, (light, _) in site.theme.tokens.items()}
    sent = [each for each in newest_of_each(site.report.periods) if wanted((PERIOD, each.period.id))]
    units = [_MailRow(period=each.period.id, report=goal) for each in sent for goal in mail_rows(each.report)]
    drawn = spread(workers, Task(ready=as_it_is, work=_draw_row, setting=colours, name=_name_of_row), units)
    found: dict[str, dict[str, bytes]] = {each.period.id: {} for each in sent}
    for unit, picture in zip(units, drawn, strict=True):
        if picture is not None:
            found[unit.period][unit.report.goal.id] = picture
    return found


def mail_rows(period: PeriodReport) -> tuple[GoalReport, ...]:
    """The goals that an e-mail on the period may show a picture of."""
    return tuple(goal.after for goal in period.goals[:_MOST_PICTURES] if goal.after is not None)


def _draw_goal(drawing: _Drawing, goal: RowInputs) -> DrawnGoal:
    """A goal's pictures and its row: one unit, for the row shows the first picture's line."""
    drawings = draw(drawing.charts, goal.report, drawing.as_of)
    return DrawnGoal(
        drawings=drawings,
        rows=rows_in(drawing.languages, goal, drawings, drawing.thresholds),
        pace=draw_pace(drawing.charts, goal.report, drawing.as_of),
    )


def _draw_one(drawing: _Drawing, unit: tuple[SeriesReport, Metric]) -> _DrawnSeries:
    series, metric = unit
    return _DrawnSeries(
        picture=draw_series(drawing.charts, series, metric, drawing.as_of),
        days=draw_days(drawing.charts, series, metric, drawing.as_of),
    )


def _draw_all(drawing: _Drawing, goals: tuple[GoalReport, ...]) -> FigureDrawing | None:
    return draw_portfolio(drawing.charts, goals, drawing.as_of, drawing.thresholds)


def _draw_compared(drawing: _Drawing, unit: _Compared) -> FigureDrawing | None:
    return draw_voices(drawing.charts, unit.voices, unit.metric, unit.language)


def _draw_row(colours: Mapping[str, str], unit: _MailRow) -> bytes | None:
    return row_png(unit.report, colours)


def _name_of_goal(unit: RowInputs) -> str:
    return unit.report.goal.id


def _name_of_series(unit: tuple[SeriesReport, Metric]) -> SeriesKey:
    return unit[0].key


def _name_of_voices(unit: _Compared) -> tuple[str, SeriesKey]:
    return unit.voices.share, unit.voices.own.key


def _name_of_row(unit: _MailRow) -> tuple[str, str]:
    return unit.period, unit.report.goal.id


def _never(unit: object) -> bool:
    """It is all goals: they would take longer to send than to draw."""
    del unit
    return False


def _no_name(unit: object) -> None:
    """There is one of it."""
    del unit
