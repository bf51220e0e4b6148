"""The results of a goal of several, in its row: each with its chance, or with its status where no chance was worked out.

Takes a judged goal and what its row says of others, gives ``RowPart``s. What decides comes first, so that a reader sees
whose number stands for the whole.
"""

from collections.abc import Iterator, Mapping
from itertools import islice

from generator.l10n import Words, key_result_title, status_tone, status_word
from generator.model.report import GoalReport, Status
from generator.render.parts.row_words import RelatedGoal
from generator.render.views import RowPart

#: A row has room for so many.
_MOST = 4
#: What a chance alone stands for; of all else the reason is the news.
_BY_CHANCE = frozenset({"chance", "product"})


def row_parts(
    words: Words, report: GoalReport, related: Mapping[str, RelatedGoal]
) -> tuple[tuple[RowPart, ...], str]:
    """The parts that are shown, and how many more there are, in words; none of a goal that is not judged."""
    if not report.status.is_judged:
        return (), ""
    because = report.because
    parts = sorted(
        _parts(words, report, related), key=lambda part: part[0] not in {because.key_result, because.goal}
    )
    more = len(parts) - _MOST
    shown = tuple(part for _, part in islice(parts, _MOST))
    return shown, words.ntext("and {n} more", "and {n} more", more) if more > 0 else ""


def _parts(
    words: Words, report: GoalReport, related: Mapping[str, RelatedGoal]
) -> Iterator[tuple[str, RowPart]]:
    """Each with the id of the key result or the goal that it is."""
    for each in report.key_results:
        title = key_result_title(words, each.key_result, each.metric).text
        yield each.key_result.id, _part(words, title, each.status, each.because.code, each.because.chance)
    for id_ in report.supporters:
        goal = related[id_]
        title = goal.title.in_language(words.language).text
        yield id_, _part(words, title, goal.status, goal.reason, goal.chance)


def _part(words: Words, title: str, status: Status, reason: str, chance: float | None) -> RowPart:
    if chance is None or reason not in _BY_CHANCE:
        return RowPart(name=title, said=status_word(words, status), tone=status_tone(status), share=None)
    return RowPart(name=title, said=words.chance(chance), tone=status_tone(status), share=round(100 * chance))
