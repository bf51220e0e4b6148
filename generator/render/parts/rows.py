"""A goal in a list: one row with its name, its pace, its status and its end.

Takes a goal's report and its sparkline, gives ``GoalRow``. Sorting and grouping are in ``listing``.
"""

from collections.abc import Mapping

from markupsafe import Markup

from generator.l10n import Words, amount, because, key_result_title, short_pace, status_word
from generator.l10n.sentences.goalposts import eased_mark
from generator.model.report import GoalReport, Status
from generator.render.page_context import PageContext, text, to_place
from generator.render.parts.indicators import goal_bar, status_view
from generator.render.routes.places import Place
from generator.render.views import GoalRow

_GOOD = frozenset({Status.ACHIEVED, Status.ON_TRACK})
#: Goals that nobody judges, yet or any more.
UNJUDGED = frozenset({Status.DRAFT, Status.CANCELLED, Status.NOT_STARTED})


def goal_row(here: PageContext, report: GoalReport, sparklines: Mapping[str, str]) -> GoalRow:
    goal, words = report.goal, here.words
    end = goal.period.end if goal.period else None
    return GoalRow(
        href=to_place(here, Place("goal", goal.id)),
        title=text(here, goal.title),
        line=_line(here, report),
        eased=eased_mark(words, report.goalposts),
        sparkline=Markup(sparklines.get(goal.id, "")),  # noqa: S704 - drawn by us, without words
        status=status_view(words, report.status),
        value=_value(here, report),
        bar=goal_bar(words, report),
        chance=_chance(words, report),
        end=words.date(end, "short" if end.year == here.report.as_of.year else "medium") if end else "",
        end_iso=end.isoformat() if end else "",
        words=" ".join(
            filter(None, (goal.owner, goal.client, goal.team, report.platform, goal.campaign, *goal.tags))
        ),
    )


def _is_one(report: GoalReport) -> bool:
    return len(report.key_results) == 1 and not report.supporters


def _line(here: PageContext, report: GoalReport) -> str:
    """What it takes, or why it stands as it does; of several key results, the one that decides."""
    words = here.words
    if not _is_one(report):
        return _deciding(here, report)
    only = report.key_results[0]
    if report.because.code in {"pace", "chance", "too-early"}:
        return short_pace(words, only) or because(words, only, here.report.as_of).text
    return because(words, only, here.report.as_of).text


def _deciding(here: PageContext, report: GoalReport) -> str:
    words, reason = here.words, report.because
    if reason.goal is not None and reason.goal in here.site.goals:
        decider = here.site.goals[reason.goal]
        status = status_word(words, decider.status)
        return words.text("{name}: {value}", name=decider.goal.title, value=status)
    for each in report.key_results:
        if each.key_result.id == reason.key_result:
            title = words.name(key_result_title(words, each.key_result, each.metric).text)
            value = short_pace(words, each) or status_word(words, each.status)
            return words.text("{name}: {value}", name=title, value=value)
    return ""


def _chance(words: Words, report: GoalReport) -> str:
    """How likely the goal is met, where its status rests on that."""
    if report.because.chance is None or report.because.code not in {"chance", "product"}:
        return ""
    return words.text("{chance} likely", chance=words.chance(report.because.chance))


def _value(here: PageContext, report: GoalReport) -> str:
    if _is_one(report):
        return amount(here.words, report.key_results[0])
    if report.status in UNJUDGED:
        return ""
    statuses = [each.status for each in report.key_results]
    statuses += [here.site.goals[id_].status for id_ in report.supporters]
    good = sum(status in _GOOD for status in statuses)
    return here.words.ntext(
        "{good} of {n} result met or on course",
        "{good} of {n} results met or on course",
        len(statuses),
        good=good,
    )
