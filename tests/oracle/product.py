"""A site taken through the product as its readers get it: pages, terminal, CSV and JSON of every goal, in one process.

Takes a site's root; gives ``Edition``s of text and the judged report beside them. Nothing is written to disk.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.chart import draw, prepare
from generator.cli.text import detail as detail_module
from generator.cli.text.board import board
from generator.documents.goals import goals_json
from generator.l10n import words_for
from generator.model.report import GoalReport, Report
from generator.pipeline.judging import judge
from generator.pipeline.theming import theme_of
from generator.render import (
    DrawnGoal,
    Material,
    page_units,
    render,
    row_inputs,
    rows_in,
    templates_for,
    whole_site,
)
from generator.render.site import WholeSite

#: Columns of the terminal: wide enough that no sentence is cut.
WIDE = 400


@dataclass(frozen=True)
class Shown:
    """Everything that is shown of one goal: its page by language, its terminal text, its CSV and its JSON; ``last_read`` is when the series of each key result was last read."""

    report: GoalReport
    pages: Mapping[str, str]
    terminal: str
    csv: str
    json: Mapping[str, Any]
    board: str
    thresholds: tuple[float, float]
    last_read: Mapping[str, date | None]


@dataclass(frozen=True)
class Site:
    report: Report
    goals: tuple[Shown, ...]


def site_of(root: Path, as_of=None, *, languages: tuple[str, ...] = ("en",)) -> Site:
    """All goals of the site in ``root``, with their pages in ``languages``."""
    judged = judge(root, lambda site: as_of or site.as_of, lambda site: None, strict=False)
    report = judged.report
    assert report is not None, [str(each) for each in judged.checked.diagnostics if each.severity == "error"][
        :9
    ]
    theme = theme_of(root, judged.checked).theme
    assert theme is not None
    printed = _printed(whole_site(report, theme))
    by_id = {each.goal.id: each for each in report.goals}
    facts = {each["id"]: each for each in json.loads(goals_json(report))["goals"]}
    told = board(words_for("en", report.site.status.both), report, width=WIDE, colour=False)
    read = {series.key: series.last_reading for series in report.series}
    return Site(
        report,
        tuple(
            Shown(
                goal,
                {language: printed.get(_page(report, language, id_), "") for language in languages},
                _terminal(report, goal),
                printed.get(f"goals/{id_}/readings.csv", ""),
                facts[id_],
                told,
                (report.site.status.on_track, report.site.status.at_risk),
                {each.key_result.id: read.get(each.series) for each in goal.key_results},
            )
            for id_, goal in by_id.items()
        ),
    )


def _page(report: Report, language: str, id_: str) -> str:
    prefix = "" if language == report.site.languages[0] else f"{language}/"
    return f"{prefix}goals/{id_}/index.html"


def _printed(site: WholeSite) -> dict[str, str]:
    """The pages of the goals with what stands beside them, by path."""
    templates, wrong = templates_for(site.theme, site.frame.languages)
    assert not wrong, wrong
    printed: dict[str, str] = {}
    goals = _drawn(site)
    rows = {id_: each.rows for id_, each in goals.items()}
    for unit in page_units(site, Material(goals=goals, rows=rows, strokes={}, pictures={})):
        if unit.place.kind == "goal":
            files, wrong = render(unit, site.frame, templates)
            assert not wrong, wrong
            printed.update({file.path: file.content.decode() for file in files})
    return printed


def _drawn(site: WholeSite) -> dict[str, DrawnGoal]:
    report = site.report
    prepared = prepare()
    drawn = {}
    for goal in report.goals:
        drawings = draw(prepared, goal, report.as_of)
        inputs = row_inputs(goal, site.goals, site.frame)
        rows = rows_in(site.frame.languages, inputs, drawings, site.frame.thresholds)
        drawn[goal.goal.id] = DrawnGoal(drawings=drawings, rows=rows)
    return drawn


def _terminal(report: Report, goal: GoalReport) -> str:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(detail_module, "_WIDEST", WIDE)
        return detail_module.detail(
            words_for("en", report.site.status.both), report, goal, width=WIDE, colour=False
        )
