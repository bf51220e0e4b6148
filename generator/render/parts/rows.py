"""A goal in a list: one row with its name, its pace, its status and its end.

Takes a goal's report, what its row says of other goals, and its sparkline; gives the row's words, once for a language, and
the row as a page links it. Sorting and grouping are in ``listing``.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator.l10n import Words, amount, because, key_result_title, short_pace, status_word, words_for
from generator.l10n.sentences.goalposts.ledger import eased_mark
from generator.model.calendar import Day
from generator.model.report import GoalReport, Status
from generator.model.text import LocalText
from generator.render.page_context import PageContext, to_place, written_text
from generator.render.parts.indicators import goal_bar, status_view
from generator.render.parts.row_words import RowWords
from generator.render.routes.places import Place
from generator.render.views import GoalRow


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedGoal:
    """What a row says of another goal: one that supports it, or that decides its status."""

    title: LocalText
    status: Status
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RowInputs:
    """What a goal's row is made of."""

    report: GoalReport
    related: Mapping[str, RelatedGoal]
    as_of: Day


def row_inputs(report: GoalReport, goals: Mapping[str, GoalReport], as_of: Day) -> RowInputs:
    """The inputs of the row of ``report``, one of ``goals``."""
    named = (*report.supporters, *([report.because.goal] if report.because.goal else []))
    related = {id_: _related(goals[id_]) for id_ in named if id_ in goals}
    return RowInputs(report=report, related=related, as_of=as_of)


def _related(report: GoalReport) -> RelatedGoal:
    return RelatedGoal(title=report.goal.title, status=report.status, reason=report.because.code)


def rows_in(
    languages: Iterable[str], inputs: RowInputs, sparkline: str, thresholds: tuple[float, ...]
) -> Mapping[str, RowWords]:
    """The row's words in every language."""
    return {language: row_words(words_for(language, thresholds), inputs, sparkline) for language in languages}


def row_words(words: Words, inputs: RowInputs, sparkline: str) -> RowWords:
    report, goal = inputs.report, inputs.report.goal
    end = goal.period.end if goal.period else None
    return RowWords(
        goal=goal.id,
        title=written_text(words, goal.title),
        line=_line(words, inputs),
        eased=eased_mark(words, report.goalposts),
        sparkline=Markup(sparkline),  # noqa: S704 - drawn by us, without words
        status=status_view(words, report),
        value=_value(words, inputs),
        bar=goal_bar(words, report),
        chance=_chance(words, report),
        end=words.date(end, "short" if end.year == inputs.as_of.year else "medium") if end else "",
        end_iso=end.isoformat() if end else "",
        words=" ".join(
            filter(None, (*goal.owners, goal.client, goal.team, report.platform, goal.campaign, *goal.tags))
        ),
    )


def goal_row(here: PageContext, row: RowWords) -> GoalRow:
    """The row on a page, with its link."""
    return GoalRow(
        href=to_place(here, Place("goal", row.goal)),
        title=row.title,
        line=row.line,
        eased=row.eased,
        sparkline=row.sparkline,
        status=row.status,
        value=row.value,
        bar=row.bar,
        chance=row.chance,
        end=row.end,
        end_iso=row.end_iso,
        words=row.words,
    )


def _is_one(report: GoalReport) -> bool:
    return len(report.key_results) == 1 and not report.supporters


def _line(words: Words, inputs: RowInputs) -> str:
    """What it takes, or why it stands as it does; of several key results, the one that decides."""
    report = inputs.report
    if not _is_one(report):
        return _deciding(words, inputs)
    only = report.key_results[0]
    if report.because.code in {"pace", "chance", "too-early"}:
        return short_pace(words, only, inputs.as_of) or because(words, only, inputs.as_of).text
    return because(words, only, inputs.as_of).text


def _deciding(words: Words, inputs: RowInputs) -> str:
    report, reason = inputs.report, inputs.report.because
    decider = inputs.related.get(reason.goal or "")
    if decider is not None:
        status = status_word(words, decider.status, decider.reason)
        return words.text("{name}: {value}", name=decider.title, value=status)
    for each in report.key_results:
        if each.key_result.id == reason.key_result:
            title = words.name(key_result_title(words, each.key_result, each.metric).text)
            value = short_pace(words, each, inputs.as_of) or status_word(
                words, each.status, each.because.code
            )
            return words.text("{name}: {value}", name=title, value=value)
    return ""


def _chance(words: Words, report: GoalReport) -> str:
    """How likely the goal is met, where its status rests on that."""
    if report.because.chance is None or report.because.code not in {"chance", "product"}:
        return ""
    return words.text("{chance} chance", chance=words.chance(report.because.chance))


def _value(words: Words, inputs: RowInputs) -> str:
    report = inputs.report
    if _is_one(report):
        return amount(words, report.key_results[0])
    if not report.status.is_judged:
        return ""
    statuses = [each.status for each in report.key_results]
    statuses += [inputs.related[id_].status for id_ in report.supporters]
    good = sum(status.is_good for status in statuses)
    return words.ntext(
        "{good} of {n} result met or on course",
        "{good} of {n} results met or on course",
        len(statuses),
        good=good,
    )
