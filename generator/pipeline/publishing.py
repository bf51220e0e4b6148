"""A whole site to a published one: the stages ``chart``, ``render`` and ``write``, by the workers that it is handed.

Takes a site, a place and workers; gives what was written, or what stopped it. Charts are all drawn, and goals' rows worded,
before the first page is printed; pages go to the stage one by one as they are printed. It decides nothing about pages or
pictures.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import TypeVar

from generator.chart import (
    FIGURE,
    PreparedCharts,
    card_png,
    draw,
    draw_days,
    draw_pace,
    draw_portfolio,
    draw_series,
    draw_voices,
    kinds_needed,
    prepare,
    row_png,
    sparkline,
)
from generator.diagnostics import Diagnostic, stops
from generator.model.drawing import Drawing, FigureDrawing
from generator.model.metric import Metric
from generator.model.output import OutputFile, Owner, WriteSummary
from generator.model.reading import SeriesKey
from generator.model.report import SeriesReport
from generator.model.reported import newest_of_each
from generator.model.theme import Theme
from generator.model.voice import voices_of
from generator.pipeline.stopwatch import Stopwatch, Timing
from generator.pipeline.workers import Task, Workers, spread
from generator.render import (
    CardUnit,
    DrawnGoal,
    Frame,
    Material,
    PageUnit,
    Printed,
    RowInputs,
    Templates,
    WholeSite,
    card_colours,
    card_units,
    cards,
    count_beside,
    count_of,
    files_beside,
    page_units,
    render,
    row_inputs,
    rows_in,
    series_drawn,
    templates_for,
)
from generator.write import Place, publish

#: What is told on the way: a stage, how many of its units are done, and of how many.
Progress = Callable[[str, int, int], None]
#: How finely the line of a whole series is drawn, which a metric's page shows as wide as its text.
_STROKE = 368
#: Pictures of one e-mail: more would make it too heavy to be sent.
_MOST_PICTURES = 40
_Done = TypeVar("_Done")


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """``summary`` is None where a diagnostic stopped it; ``charts`` counts key results with a picture."""

    summary: WriteSummary | None
    charts: int
    diagnostics: tuple[Diagnostic, ...]
    timings: tuple[Timing, ...]


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
class _Printing:
    """What a process needs to print pages: the theme is compiled there."""

    theme: Theme
    frame: Frame


@dataclass(frozen=True, slots=True, kw_only=True)
class _CardDrawing:
    """What a process needs to draw cards."""

    frame: Frame
    colours: Mapping[str, str]


def publish_site(
    site: WholeSite,
    place: Place,
    *,
    workers: Workers,
    strict: bool,
    progress: Progress,
    waiting: Callable[[Owner], None],
    others: Iterable[OutputFile] = (),
) -> Published:
    """Draw, print and write ``site``, with ``others`` beside its pages; the same bytes whoever does the work."""
    watch = Stopwatch()
    with watch.stage("chart"):
        drawing = _ready_to_draw(site)
        goals = _draw_goals(site, drawing, workers, progress)
        series = _draw_series(site, drawing, workers)
        portfolio = draw_portfolio(drawing.charts, site.report.goals, drawing.as_of, site.frame.thresholds)
        voices = _draw_voices(site, drawing.charts)
    charts = sum(len(each.drawings) for each in goals.values()) + len(series)
    material = Material(
        goals=goals,
        strokes=_strokes(site),
        pictures=_pictures(site),
        series={key: each.picture for key, each in series.items() if each.picture is not None},
        portfolio=portfolio,
        days={key: each.days for key, each in series.items() if each.days is not None},
        voices=voices,
    )
    wrong: list[Diagnostic] = []
    with watch.stage("render and write"):
        summary, faults = publish(
            chain(_files(_print_all(site, material, workers, progress), wrong), others),
            place,
            broken=lambda: any(stops(each, strict=strict) for each in wrong),
            waiting=waiting,
        )
    return Published(summary=summary, charts=charts, diagnostics=(*wrong, *faults), timings=watch.timings)


def _ready_to_draw(site: WholeSite) -> _Drawing:
    needed = kinds_needed(site.report.goals, _with_metrics(site))
    return _Drawing(
        charts=prepare((*needed, FIGURE)),
        as_of=site.frame.as_of,
        languages=site.frame.languages,
        thresholds=site.frame.thresholds,
    )


def _with_metrics(site: WholeSite) -> tuple[tuple[SeriesReport, Metric], ...]:
    """The series that get a picture of their own, each with its metric."""
    return tuple((each, site.report.metrics[each.key.metric]) for each in series_drawn(site.report))


def _draw_goals(
    site: WholeSite, setting: _Drawing, workers: Workers, progress: Progress
) -> Mapping[str, DrawnGoal]:
    units = (row_inputs(goal, site.goals, site.frame) for goal in site.report.goals)
    drawn = spread(workers, Task(ready=_as_it_is, work=_draw, setting=setting), units)
    return dict(zip(site.goals, _told(drawn, "chart", len(site.goals), progress), strict=True))


def _draw_series(site: WholeSite, setting: _Drawing, workers: Workers) -> Mapping[SeriesKey, _DrawnSeries]:
    units = _with_metrics(site)
    drawn = spread(workers, Task(ready=_as_it_is, work=_draw_one, setting=setting), units)
    pairs = zip((each.key for each, _ in units), drawn, strict=True)
    return {key: each for key, each in pairs if each.picture is not None}


def _draw_one(drawing: _Drawing, unit: tuple[SeriesReport, Metric]) -> _DrawnSeries:
    series, metric = unit
    return _DrawnSeries(
        picture=draw_series(drawing.charts, series, metric, drawing.as_of),
        days=draw_days(drawing.charts, series, metric, drawing.as_of),
    )


def _draw_voices(site: WholeSite, charts: PreparedCharts) -> Mapping[SeriesKey, FigureDrawing]:
    report = site.report
    drawn = {
        each.own.key: draw_voices(charts, each, report.metrics[each.spoken], report.site.languages[0])
        for each in voices_of(report)
    }
    return {key: picture for key, picture in drawn.items() if picture is not None}


def _strokes(site: WholeSite) -> Mapping[SeriesKey, str]:
    return {each.key: sparkline(each.points, each.breaks, _STROKE) for each in site.report.series}


def _as_it_is(setting: _Drawing) -> _Drawing:
    return setting


def _draw(drawing: _Drawing, goal: RowInputs) -> DrawnGoal:
    """A goal's pictures and its row: one unit, for the row shows the first picture's line."""
    drawings = draw(drawing.charts, goal.report, drawing.as_of)
    return DrawnGoal(
        drawings=drawings,
        rows=rows_in(drawing.languages, goal, drawings, drawing.thresholds),
        pace=draw_pace(drawing.charts, goal.report, drawing.as_of),
    )


def _print_all(
    site: WholeSite, material: Material, workers: Workers, progress: Progress
) -> Iterator[Printed]:
    """The pages from the workers, then what stands beside them from here."""
    units = page_units(site, material)
    setting = _Printing(theme=site.theme, frame=site.frame)
    pages = spread(workers, Task(ready=_ready_to_print, work=_print, setting=setting), units)
    total = count_of(site) + count_beside(site) + (len(material.goals) if site.frame.with_cards else 0)
    return _told(
        chain(pages, _cards(site, material.goals, workers), files_beside(site)), "render", total, progress
    )


def _cards(site: WholeSite, goals: Mapping[str, DrawnGoal], workers: Workers) -> Iterator[Printed]:
    """The goals' cards; none of a site without any."""
    setting = _CardDrawing(frame=site.frame, colours=card_colours(site.theme))
    return spread(workers, Task(ready=_ready_for_cards, work=_card, setting=setting), card_units(site, goals))


def _ready_for_cards(setting: _CardDrawing) -> _CardDrawing:
    return setting


def _card(drawing: _CardDrawing, unit: CardUnit) -> Printed:
    worded = cards(unit, drawing.frame, drawing.colours)
    return tuple(OutputFile(path, card_png(card)) for path, card in worded), ()


def _pictures(site: WholeSite) -> Mapping[str, Mapping[str, bytes]]:
    """The pictures of the reports that are there as e-mails, as far as their rows have any."""
    colours = {name: light for name, (light, _) in site.theme.tokens.items()}
    return {
        each.period.id: {
            goal.shown.goal.id: picture
            for goal in each.goals[:_MOST_PICTURES]
            if goal.after is not None and (picture := row_png(goal.after, colours)) is not None
        }
        for each in newest_of_each(site.report.periods)
    }


def _ready_to_print(setting: _Printing) -> tuple[Frame, Templates]:
    templates, _ = templates_for(setting.theme, setting.frame.languages)
    return setting.frame, templates


def _print(ready: tuple[Frame, Templates], unit: PageUnit) -> Printed:
    frame, templates = ready
    return render(unit, frame, templates)


def _files(printed: Iterable[Printed], wrong: list[Diagnostic]) -> Iterator[OutputFile]:
    """The files, with what is wrong gathered on the way."""
    for files, found in printed:
        wrong.extend(found)
        yield from files


def _told(done: Iterable[_Done], stage: str, total: int, progress: Progress) -> Iterator[_Done]:
    for number, each in enumerate(done, start=1):
        progress(stage, number, total)
        yield each
