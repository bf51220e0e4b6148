"""The files beside a goal's page, once for all languages: its readings, its chart's specification, its badge.

Takes a page's context and a judged goal, gives the files and their paths. What they hold is written by ``documents``.
"""

from collections.abc import Iterator

from generator.documents import (
    badge_json,
    badge_svg,
    chart_places,
    chart_script,
    chart_spec,
    has_chart,
    readings_csv,
)
from generator.l10n import status_tone, status_word
from generator.model.output import OutputFile
from generator.model.report import GoalReport
from generator.render.page_context import PageContext
from generator.render.parts.rows import row_chance


def goal_files(here: PageContext, report: GoalReport) -> Iterator[OutputFile]:
    """In the site's first language."""
    id_, title = report.goal.id, report.goal.title.in_language(here.words.language).text
    if has_readings(report):
        yield OutputFile(readings_path(id_), readings_csv(report).encode())
    if has_chart(report):
        spec = chart_spec(report)
        yield OutputFile(chart_path(id_), spec.encode())
        if chart_places(report):
            yield OutputFile(chart_script_path(id_), chart_script(spec).encode())
    badge = (title, _badge_message(here, report), status_tone(report.status))
    yield OutputFile(badge_path(id_), badge_svg(*badge).encode())
    yield OutputFile(f"goals/{id_}/badge.json", badge_json(*badge).encode())


def _badge_message(here: PageContext, report: GoalReport) -> str:
    """The status, and how likely the goal is met where that is open."""
    words, chance = here.words, row_chance(here.words, report)
    status = status_word(words, report.status)
    return f"{status} · {words.text('{chance} chance', chance=chance)}" if chance else status


def readings_path(id_: str) -> str:
    """The file of a goal's readings, the same for all languages."""
    return f"goals/{id_}/readings.csv"


def chart_path(id_: str) -> str:
    """The file of a goal's chart as a specification, the same for all languages."""
    return f"goals/{id_}/chart.vl.json"


def chart_script_path(id_: str) -> str:
    """The same as a script, for the goal's pages."""
    return f"goals/{id_}/chart.js"


def badge_path(id_: str) -> str:
    """The file of a goal's badge, in the site's first language."""
    return f"goals/{id_}/badge.svg"


def has_readings(report: GoalReport) -> bool:
    return any(each.points for each in report.key_results)
