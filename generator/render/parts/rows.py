"""A goal in a list: one row with its name, its pace, its status and its end.

Takes a goal's report, what its row says of other goals, and its drawings; gives the row's words, once for a language, and
the row as a page links it. Sorting and grouping are in ``listing``.
"""

from collections.abc import Iterable, Iterator, Mapping

from markupsafe import Markup

from generator.l10n import Words, because, key_result_title, short_pace, status_word, words_for
from generator.l10n.sentences.goalposts.closing import closing_text
from generator.l10n.sentences.goalposts.ledger import eased_mark
from generator.l10n.sentences.terms.amounts import bare, metric_name
from generator.l10n.sentences.terms.sides import is_held, is_limit
from generator.model.calendar import Day
from generator.model.drawing import Drawing
from generator.model.goal import Op, Shape
from generator.model.report import GoalReport, KeyResultReport, Status
from generator.model.text import LocalText
from generator.records import dataclass
from generator.render.page_context import PageContext, to_place, written_text
from generator.render.parts.indicators import status_view
from generator.render.parts.row_parts import row_parts
from generator.render.parts.row_words import RelatedGoal, RowWords
from generator.render.routes.places import Place
from generator.render.site import Frame
from generator.render.views import GoalRow


@dataclass(frozen=True, slots=True, kw_only=True)
class RowInputs:
    """What a goal's row is made of; ``names`` are those of its owners, client, team and tags that are translated."""

    report: GoalReport
    related: Mapping[str, RelatedGoal]
    names: Mapping[str, LocalText]
    as_of: Day


def row_inputs(report: GoalReport, goals: Mapping[str, GoalReport], frame: Frame) -> RowInputs:
    """The inputs of the row of ``report``, one of ``goals``."""
    named = (*report.supporters, *([report.because.goal] if report.because.goal else []))
    related = {id_: _related(goals[id_]) for id_ in named if id_ in goals}
    goal = report.goal
    people = filter(None, (*goal.owners, goal.client, goal.team, *goal.tags))
    return RowInputs(
        report=report,
        related=related,
        names={each: frame.names[each] for each in people if each in frame.names},
        as_of=frame.as_of,
    )


def _related(report: GoalReport) -> RelatedGoal:
    return RelatedGoal(
        title=report.goal.title,
        status=report.status,
        reason=report.because.code,
        chance=report.because.chance,
    )


def rows_in(
    languages: Iterable[str],
    inputs: RowInputs,
    drawings: Mapping[str, Drawing],
    thresholds: tuple[float, ...],
) -> Mapping[str, RowWords]:
    """The row's words in every language."""
    return {language: row_words(words_for(language, thresholds), inputs, drawings) for language in languages}


def row_words(words: Words, inputs: RowInputs, drawings: Mapping[str, Drawing]) -> RowWords:
    report, goal, as_of = inputs.report, inputs.report.goal, inputs.as_of
    drawing = _only_drawing(report, drawings)
    value, unit = _value(words, inputs)
    chance = row_chance(words, report)
    parts, more_parts = ((), "") if _is_one(report) else row_parts(words, report, inputs.related)
    return RowWords(
        goal=goal.id,
        title=written_text(words, goal.title),
        line=_line(words, inputs),
        eased=eased_mark(words, report.goalposts),
        meta=tuple(_meta(words, inputs)),
        picture=Markup(drawing.row if drawing else ""),  # noqa: S704 - drawn by us, without words
        edges=tuple(words.date(day, "short") for day in drawing.edges) if drawing else (),
        parts=parts,
        more_parts=more_parts,
        status=status_view(words, report),
        value=value,
        unit=unit,
        chance=chance,
        chance_of=_chance_of(words, report) if chance else "",
        percent=row_percent(report),
        still="" if chance else _still(words, report),
        left=left_words(words, report, as_of),
        words=" ".join(filter(None, _findable(words, inputs))),
    )


def _findable(words: Words, inputs: RowInputs) -> Iterator[str | None]:
    """The words by which a search in the list finds the goal: names as they are written, and in the reader's language."""
    report, goal = inputs.report, inputs.report.goal
    yield from (*goal.owners, goal.client, goal.team, report.platform, goal.campaign, *goal.tags)
    yield from (each.in_language(words.language).text for each in inputs.names.values())


def _only_drawing(report: GoalReport, drawings: Mapping[str, Drawing]) -> Drawing | None:
    """The picture of a goal that is one measure: that of one result would answer for others which decide as well.

    None where nobody can judge.
    """
    if not _is_one(report) or not report.status.is_judged or report.status is Status.NO_DATA:
        return None
    drawing = drawings.get(report.key_results[0].key_result.id)
    return drawing if drawing is not None and drawing.row else None


def _meta(words: Words, inputs: RowInputs) -> Iterator[str]:
    """Whose it is, and how fresh its newest number is while that matters."""
    report, goal, as_of = inputs.report, inputs.report.goal, inputs.as_of
    people = filter(None, (*goal.owners, goal.client))
    yield from (
        words.say(inputs.names[each]) if each in inputs.names else words.name(each) for each in people
    )
    read = [each.last_reading for each in report.key_results if each.last_reading is not None]
    if read and not report.status.is_settled and report.status.is_judged:
        yield words.text("last read {when}", when=words.relative_days((max(read) - as_of).days))


def _still(words: Words, report: GoalReport) -> str:
    """What stands in the chance's place."""
    if not report.status.is_judged or report.status.is_settled:
        return ""
    return words.ctext("chance", "not known")


def left_words(words: Words, report: GoalReport, as_of: Day) -> str:
    """How long there is, when it begins, or when it ended."""
    period = report.goal.period
    if period is None or report.status.is_authored:
        return ""
    closed = closing_text(words, report, as_of)
    if closed:
        return closed
    if as_of < period.start:
        return words.text("starts {when}", when=words.relative_days((period.start - as_of).days))
    if as_of > period.end:
        return words.text("ended on {date}", date=words.day(period.end, as_of))
    left = (period.end - as_of).days
    return words.ntext("{n} day left", "{n} days left", left) if left else words.text("the last day")


def goal_row(here: PageContext, row: RowWords) -> GoalRow:
    """The row on a page, with its link."""
    return GoalRow(
        href=to_place(here, Place("goal", row.goal)),
        title=row.title,
        line=row.line,
        eased=row.eased,
        meta=row.meta,
        picture=row.picture,
        edges=row.edges,
        parts=row.parts,
        more_parts=row.more_parts,
        status=row.status,
        value=row.value,
        unit=row.unit,
        chance=row.chance,
        chance_of=row.chance_of,
        still=row.still,
        left=row.left,
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
    supporter, result = inputs.related.get(inputs.report.because.goal or ""), inputs.report.deciding
    if supporter is not None:
        status = status_word(words, supporter.status)
        return words.text("{name}: {value}", name=supporter.title, value=status)
    if result is None:
        return ""
    title = words.name(key_result_title(words, result.key_result, result.metric).text)
    value = short_pace(words, result, inputs.as_of) or status_word(words, result.status)
    return words.text("{name}: {value}", name=title, value=value)


def row_chance(words: Words, report: GoalReport) -> str:
    """How likely the goal is met, where its status rests on that."""
    chance = report.stated_chance
    return "" if chance is None else words.chance(chance)


def _chance_of(words: Words, report: GoalReport) -> str:
    """What the chance of a goal of several results is one of: of all together, or of the one that its status comes from."""
    if _is_one(report):
        return ""
    if report.because.code == "product":
        return words.text("that all are met")
    return words.text("of the one that decides")


def row_percent(report: GoalReport) -> int | None:
    """The same as a number, to compare."""
    chance = report.stated_chance
    return None if chance is None else round(100 * chance)


def _value(words: Words, inputs: RowInputs) -> tuple[str, str]:
    """Where it stands and is to go, and in what that is counted."""
    report = inputs.report
    if _is_one(report):
        return value_to_target(words, report.key_results[0])
    if not report.status.is_judged:
        return "", ""
    statuses = [each.status for each in report.key_results]
    statuses += [inputs.related[id_].status for id_ in report.supporters]
    good = sum(status.is_good for status in statuses)
    return (
        words.text("{value} of {target}", value=good, target=len(statuses)),
        words.text("results met or on course"),
    )


def bound(words: Words, report: KeyResultReport) -> str:
    """``at most 60 min``: the target beside a value from which no arrow leads there; else empty."""
    both = bare(words, report)
    if not both.target or not both.value:
        return ""
    if report.key_result.op is Op.LTE:
        return words.text("at most {value}", value=both.target)
    apart = report.status.is_settled or _goes_no_way(report)
    return words.text("at least {value}", value=both.target) if apart else ""


def _goes_no_way(report: KeyResultReport) -> bool:
    """Whether the target is asked for from the first day on, so that no part of it is a part of a way."""
    flat = report.key_result.shape is Shape.FLAT or report.metric is None or not report.metric.has_rate
    return flat or is_held(report)


def value_to_target(words: Words, report: KeyResultReport) -> tuple[str, str]:
    """``446 → 480`` and what is counted; of a limit or a level to hold the value alone, and the limit beneath it."""
    both = bare(words, report)
    name = metric_name(words, report)
    if both.target and not both.value:
        if is_limit(report):
            return words.text("limit {value}", value=both.target), name
        return words.text("target {value}", value=both.target), name
    if not both.target:
        return both.value, name
    if report.status.is_settled:
        return both.value, words.text("{name}, against {target}", name=name, target=both.target)
    if report.key_result.op is Op.LTE:
        return both.value, words.text("{name}, at most {value}", name=name, value=both.target)
    if _goes_no_way(report):
        return both.value, words.text("{name}, at least {value}", name=name, value=both.target)
    return words.text("{value} → {target}", value=both.value, target=both.target), name
