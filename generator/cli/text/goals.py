"""Goals for a terminal: the worst first, each cell in words.

Takes judged goals and the English ``Words``; gives plain text. It lays nothing out and colours nothing.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from generator.diagnostics.excerpt import visible
from generator.l10n import Words, status_glyph, status_word, why_unknown
from generator.l10n.sentences.terms.amounts import bare, quantity_of
from generator.l10n.sentences.terms.sides import is_held
from generator.l10n.sentences.terms.titles import key_result_title
from generator.l10n.unit_words import without_word
from generator.model.calendar import Day
from generator.model.fact import Fact, Unknown, known
from generator.model.goal import Op
from generator.model.metric import Frequency, Metric
from generator.model.report import Because, GoalReport, KeyResultReport, Status

_RANKS = tuple(Status)
GLYPHS: Mapping[str, str] = MappingProxyType(
    {
        "disc": "●",
        "diamond": "◆",
        "triangle": "▲",
        "star": "★",
        "cross": "✕",
        "ring": "○",
        "broken-ring": "◌",
        "half-disc": "◔",
        "dots": "…",
        "play": "▷",
        "barred-ring": "⊘",
        "pencil": "✎",
    }
)
_FOR_A_TERMINAL = str.maketrans("\u00a0", " ", "\u2060\u2066\u2067\u2068\u2069")


def worst_first(goals: Iterable[GoalReport]) -> tuple[GoalReport, ...]:
    """By their statuses alone, of equals the one that is due first; a site's lists go by groups, where what can be mended leads."""
    return tuple(
        sorted(
            goals,
            key=lambda goal: (
                _RANKS.index(goal.status),
                goal.period.end if goal.period else Day.max,
                goal.goal.id,
            ),
        )
    )


def status_cell(words: Words, status: Status) -> str:
    return f"{GLYPHS[status_glyph(status)]} {status_word(words, status)}"


def spoken(text: str) -> str:
    """A sentence of ``l10n`` as a terminal shows it: isolates, which it does not know, are left out, and blanks are blanks."""
    return visible(text.translate(_FOR_A_TERMINAL))


def title_of(goal: GoalReport) -> str:
    return visible(goal.goal.title.first)


def result_title(words: Words, result: KeyResultReport) -> str:
    return visible(key_result_title(words, result.key_result, result.metric).text)


def value_cell(words: Words, result: KeyResultReport) -> str:
    """``431 of 480``, ``74 min (≤ 60 min)``, ``2,170 (≥ 2,000)`` of what is held; a dash for what is unknown."""
    texts = bare(words, result)
    value, target = spoken(texts.value) or "–", spoken(texts.target)
    if not target:
        return value
    if result.key_result.op is Op.LTE:
        return f"{value} (≤ {target})"
    adds_up = _adds_up(result.metric) and not is_held(result)
    return f"{value} of {target}" if adds_up else f"{value} (≥ {target})"


def _adds_up(metric: Metric | None) -> bool:
    """Whether a part of the target is a part of the way: a stock or a total, not a mean or a share."""
    return metric is None or metric.traits.is_stock or metric.is_total


def rate_cell(words: Words, result: KeyResultReport, rate: Fact) -> str:
    """A rate per day or week, as the metric's frequency suggests, without a noun; a dash where there is none."""
    if not known(rate):
        return "–"
    daily = result.metric is not None and result.metric.frequency is Frequency.DAILY
    amount = words.quantity(without_word(quantity_of(result, rate if daily else rate * 7)))
    return spoken(f"{amount}/{'day' if daily else 'week'}")


def chance_cell(words: Words, because: Because) -> str:
    """How likely the target is met, where the status rests on that."""
    if because.chance is None or because.code not in {"chance", "product"}:
        return ""
    return spoken(words.chance(because.chance))


def progress_cell(words: Words, progress: Fact) -> str:
    return spoken(words.percent(progress)) if known(progress) else "–"


def due_cell(words: Words, goal: GoalReport, as_of: Day) -> str:
    return (
        spoken(words.date(goal.period.end, "short" if goal.period.end.year == as_of.year else "medium"))
        if goal.period
        else "–"
    )


def fact_text(words: Words, result: KeyResultReport, fact: Fact) -> str:
    """A fact in the metric's unit, or why it is missing."""
    if isinstance(fact, Unknown):
        return unknown_text(words, fact)
    return spoken(words.quantity(quantity_of(result, fact)))


def unknown_text(words: Words, fact: Unknown) -> str:
    return f"unknown: {why_unknown(words, fact.reason)}"
