"""A goal in a list: one row with its name, its pace, its status and its end.

Takes a goal's report and its sparkline, gives ``GoalRow``. Sorting and grouping are in ``listing``.
"""

from collections.abc import Mapping

from markupsafe import Markup

from generator.l10n import amount, because, short_pace
from generator.model.fact import known
from generator.model.report import GoalReport
from generator.render.atlas import Place
from generator.render.edition import Desk, text, to_place
from generator.render.marks import goal_bar, status_view
from generator.render.views import GoalRow


def goal_row(desk: Desk, report: GoalReport, sparklines: Mapping[str, str]) -> GoalRow:
    goal, words = report.goal, desk.words
    end = goal.period.end if goal.period else None
    return GoalRow(
        href=to_place(desk, Place("goal", goal.id)),
        title=text(desk, goal.title),
        line=_line(desk, report),
        sparkline=Markup(sparklines.get(goal.id, "")),  # noqa: S704 - drawn by us, without words
        status=status_view(words, report.status),
        value=_value(desk, report),
        bar=goal_bar(words, report),
        end=words.date(end, "short" if end.year == desk.report.as_of.year else "medium") if end else "",
        end_iso=end.isoformat() if end else "",
        words=" ".join(
            filter(None, (goal.owner, goal.client, goal.team, report.platform, goal.campaign, *goal.tags))
        ),
    )


def _line(desk: Desk, report: GoalReport) -> str:
    """What it takes, or why it stands as it does."""
    words = desk.words
    if len(report.key_results) != 1 or report.supporters:
        return _parts(desk, report)
    only = report.key_results[0]
    if report.because.code in {"pace", "chance", "too-early"}:
        return short_pace(words, only) or because(words, only, desk.report.as_of).text
    return because(words, only, desk.report.as_of).text


def _parts(desk: Desk, report: GoalReport) -> str:
    words = desk.words
    parts = []
    if report.key_results:
        parts.append(words.ntext("{n} key result", "{n} key results", len(report.key_results)))
    if report.supporters:
        parts.append(words.ntext("{n} goal supports it", "{n} goals support it", len(report.supporters)))
    return words.list(parts)


def _value(desk: Desk, report: GoalReport) -> str:
    words = desk.words
    if len(report.key_results) == 1 and not report.supporters:
        return amount(words, report.key_results[0])
    if known(report.progress):
        return words.text("{percent} of the way", percent=words.percent(report.progress))
    return ""
