"""A site before anything is drawn: its pages' material with stand-ins for pictures, by which it shows what a page is made of.

Takes a whole site; gives material from which every page's inputs can be gathered, and tells which pictures these show. A stand-in
says by what its picture would differ, so two pages with equal stand-ins have equal pictures; it is never printed. Pictures that are paths
of our own, in rows, are there already.
"""

from collections.abc import Iterable, Iterator, Mapping, Set as AbstractSet
from dataclasses import fields, is_dataclass
from functools import lru_cache
from typing import Any

from generator.chart import undrawn, undrawn_series
from generator.model.digest import Digests
from generator.model.drawing import Drawing, FigureDrawing
from generator.model.phrase import Phrase
from generator.model.reading import SeriesKey
from generator.model.report import GoalReport
from generator.model.reported import newest_of_each
from generator.pipeline.drawing import (
    GOAL,
    PERIOD,
    PORTFOLIO,
    SERIES,
    STROKE,
    Picture,
    draw_voices_of,
    with_metrics,
)
from generator.pipeline.workers import InThisProcess, Workers
from generator.records import dataclass
from generator.render import (
    DrawnGoal,
    Entry,
    Material,
    Place,
    RowWords,
    Target,
    WholeSite,
    row_inputs,
    rows_in,
)

#: Pictures are held by what pages are made of, not by facts: no record of another package is opened.
_OPENED = "generator.render."
#: There are thousands of these on a page, and none of them holds a picture that is not there yet.
_WITHOUT = (Entry, Place, RowWords, Target)
#: Kinds of values that there are on pages, with room.
_KINDS = 2_048


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """``material`` with stand-ins, and which picture each of them stands for, by which one it is."""

    material: Material
    pictures: Mapping[int, Picture]

    def shown_in(self, inputs: object) -> Iterator[Picture]:
        """The pictures that a page with these inputs shows."""
        for each in _parts(inputs):
            picture = self.pictures.get(id(each))
            if picture is not None:
                yield picture
            elif _is_opened(_kind(each)):
                yield from self.shown_in(each)

    def filled(self, drawn: Material, needed: AbstractSet[Picture]) -> Material:
        """The material with the pictures that were ``needed`` in the place of their stand-ins."""
        own = self.material
        return Material(
            goals={**own.goals, **drawn.goals},
            rows={**own.rows, **drawn.rows},
            strokes={**own.strokes, **drawn.strokes},
            pictures={**own.pictures, **drawn.pictures},
            series={**own.series, **drawn.series},
            portfolio=drawn.portfolio if PORTFOLIO in needed else own.portfolio,
            days={key: each for key, each in own.days.items() if (SERIES, key) not in needed}
            | dict(drawn.days),
            voices=own.voices,
        )


def _parts(value: Any) -> Iterable[object]:
    """What a value holds itself."""
    if isinstance(value, tuple | list):
        return value
    if isinstance(value, Mapping):
        return value.values()
    return (getattr(value, name) for name in _names_in(_kind(value)))


def _kind(value: Any) -> Any:
    return type(value)


@lru_cache(maxsize=_KINDS)
def _is_opened(kind: type[Any]) -> bool:
    """Whether a value of this ``kind`` may hold pictures."""
    if issubclass(kind, tuple | list | Mapping):
        return True
    return kind.__module__.startswith(_OPENED) and is_dataclass(kind) and kind not in _WITHOUT


@lru_cache(maxsize=_KINDS)
def _names_in(kind: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def sketched(site: WholeSite, digests: Digests) -> Sketch:
    """``site`` before anything is drawn, but for accounts beside each other: which of them have a picture decides who is shown."""
    report, pictures = site.report, dict[int, Picture]()
    goals = {name: _goal(site, each) for name, each in site.goals.items()}
    for name, goal in goals.items():
        pictures.update((id(each), (GOAL, name)) for each in (*goal.drawings.values(), goal.pace))
    series = dict(_series(site))
    days = {key: _figure("") for key in series}
    for drawn in (series, days):
        pictures.update((id(each), (SERIES, key)) for key, each in drawn.items())
    strokes = {each.key: digests.of(each) for each in report.series}
    pictures.update((id(each), (STROKE, key)) for key, each in strokes.items())
    mails = {each.period.id: {"": each.period.id.encode()} for each in newest_of_each(report.periods)}
    pictures.update((id(rows[""]), (PERIOD, name)) for name, rows in mails.items())
    portfolio = _figure(digests.of(report.goals))
    pictures[id(portfolio)] = PORTFOLIO
    return Sketch(
        material=Material(
            goals=goals,
            rows={name: each.rows for name, each in goals.items()},
            strokes=strokes,
            pictures=mails,
            series=series,
            portfolio=portfolio,
            days=days,
            voices=draw_voices_of(site, Workers(InThisProcess(), 1)),
        ),
        pictures=pictures,
    )


def _goal(site: WholeSite, report: GoalReport) -> DrawnGoal:
    """A page with a goal's pictures holds its report, which says by what they would differ."""
    drawings = undrawn(report, site.frame.as_of)
    inputs = row_inputs(report, site.goals, site.frame)
    return DrawnGoal(
        drawings=drawings,
        rows=rows_in(site.frame.languages, inputs, drawings, site.frame.thresholds),
        pace=_figure(""),
    )


def _series(site: WholeSite) -> Iterator[tuple[SeriesKey, Drawing]]:
    for series, metric in with_metrics(site):
        drawing = undrawn_series(series, metric, site.frame.as_of)
        if drawing is not None:
            yield series.key, drawing


def _figure(made_of: str) -> FigureDrawing:
    """A stand-in for a figure that is made of more than what its page holds, or of no more."""
    return FigureDrawing(kind="", wide=made_of, narrow="", words={}, point=Phrase(""), rows=())
