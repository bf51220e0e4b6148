"""One moved goalpost in words: what was moved, from where to where, and what that did to the goal.

Takes a move and the metrics that its figures are counted in; gives text. It does not ask whether anybody said why.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType

from generator.l10n.sentence import Sentence, Tone, marked as _
from generator.l10n.sentences.terms.amounts import measured
from generator.l10n.words import Words
from generator.model.calendar import Day
from generator.model.metric import Metric
from generator.model.phrase import Quantity
from generator.model.verdict import Direction, Move, MoveValue
from generator.records import dataclass

FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "target": _("Target"),
        "stretch": _("Stretch target"),
        "milestones": _("Milestones"),
        "baseline": _("Baseline"),
        "op": _("Good side of the target"),
        "when": _("Day on which the target counts"),
        "shape": _("Course of the plan"),
        "metric": _("Metric"),
        "account": _("Account"),
        "segment": _("Segment"),
        "tag": _("Tag"),
        "weight": _("Weight"),
        "start": _("Start"),
        "end": _("End"),
        "rollup": _("How key results add up"),
        "state": _("State"),
        "key_result": _("Key result"),
        "site.status.on_track": _("Chance that counts as on track"),
        "site.status.at_risk": _("Chance that counts as at risk"),
        "metric.type": _("Type of the metric"),
        "metric.formula": _("Formula of the metric"),
        "metric.better": _("Better side of the metric"),
        "metric.version": _("Version of the metric"),
    }
)
#: What a field can be set to, by the field and the value as a file has it.
CHOICES: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("op", "gte"): _("at least"),
        ("op", "lte"): _("at most"),
        ("when", "by"): _("any day up to the end"),
        ("when", "at"): _("the last day"),
        ("when", "throughout"): _("every day"),
        ("shape", "linear"): _("step by step to the target"),
        ("shape", "flat"): _("the whole target from the first day"),
        ("rollup", "weighted"): _("weighted mean"),
        ("rollup", "worst"): _("the worst one decides"),
        ("state", "draft"): _("draft"),
        ("state", "active"): _("active"),
        ("state", "closed"): _("closed"),
        ("state", "cancelled"): _("cancelled"),
    }
)
_MEASURED = frozenset(("target", "stretch", "baseline"))
_SHARES = frozenset(("site.status.on_track", "site.status.at_risk"))
_DAYS = frozenset(("start", "end"))
_TONES: Mapping[Direction, Tone] = MappingProxyType(
    {Direction.EASIER: "doubtful", Direction.HARDER: "strong", Direction.NEUTRAL: "soft"}
)
#: A mapping as a file has it, which is nothing to show a reader.
_RAW = re.compile(r"\b\w+: ")
#: A bare number with its unit behind it, and perhaps the side before it.
_FIGURE = re.compile(r"(?:[<>]=?|[≤≥])?\s*([0-9][0-9,_ \u00a0\u202f]*(?:\.[0-9]+)?)\s*(%?)[^0-9+−-]*")


@dataclass(frozen=True, slots=True)
class Measures:
    """The metrics of a key result before and after a move, None where one is not known, and all metrics by id."""

    old: Metric | None
    new: Metric | None
    all: Mapping[str, Metric]


def move_sentence(words: Words, move: Move, measures: Measures) -> Sentence:
    """``Target: 17,500 → 16,000, easier``; of a correction it is said that it is one."""
    tone = direction_tone(move.direction)
    direction = direction_word(words, move.direction)
    if move.field == "key_result":
        added = move.new is not None
        pattern = (
            _("Key result added: {name}, <tone>{direction}</tone>")
            if added
            else _("Key result dropped: {name}, <tone>{direction}</tone>")
        )
        name = words.name(str(move.new if added else move.old))
        return words.sentence(pattern, tone, name=name, direction=direction)
    old, new = _sides(words, move, measures)
    return words.sentence(
        "{field}: {old} → {new}, <tone>{direction}</tone>",
        tone,
        field=field_word(words, move.field),
        old=old,
        new=new,
        direction=direction,
    )


def field_word(words: Words, field: str) -> str:
    """What was moved, as a label."""
    return words.text(FIELDS[field]) if field in FIELDS else words.name(field)


def direction_word(words: Words, direction: Direction) -> str:
    """What a move did to the goal: ``easier``, ``harder``, ``cannot be compared``."""
    match direction:
        case Direction.EASIER:
            return words.text("easier")
        case Direction.HARDER:
            return words.text("harder")
        case Direction.NEUTRAL:
            return words.text("cannot be compared")


def direction_tone(direction: Direction) -> Tone:
    return _TONES[direction]


def _sides(words: Words, move: Move, measures: Measures) -> tuple[str, str]:
    """Where it stood before and after, told apart where rounding would make them equal."""
    old, new = _resolved(words, move, measures)
    return (
        _as_written(words, move.old, move.old_text, old, measures.old),
        _as_written(words, move.new, move.new_text, new, measures.new),
    )


def _resolved(words: Words, move: Move, measures: Measures) -> tuple[str, str]:
    old, new = move.old, move.new
    if isinstance(old, float) and isinstance(new, float) and move.field in _MEASURED:
        first, second = _quantity(measures.old, old), _quantity(measures.new, new)
        if (first.unit, first.share) == (second.unit, second.share):
            texts = words.apart([first, second])
            return texts[0], texts[1]
    return (
        _value(words, move.field, old, measures.old, measures.all),
        _value(words, move.field, new, measures.new, measures.all),
    )


def _quantity(metric: Metric | None, value: float) -> Quantity:
    return measured(metric, metric.unit if metric else None, value)


def _value(
    words: Words, field: str, value: MoveValue, metric: Metric | None, metrics: Mapping[str, Metric]
) -> str:
    if value is None:
        return words.text("deleted") if field == "state" else words.text("not set")
    if isinstance(value, float):
        return _number(words, field, value, metric)
    if (field, value) in CHOICES:
        return words.text(CHOICES[field, value])
    if field in _DAYS:
        return words.date(Day.fromisoformat(value))
    if field == "milestones":
        return _milestones(words, value, metric)
    if field == "metric" and value in metrics:
        return words.say(metrics[value].label)
    return words.name(value)


def _milestones(words: Words, text: str, metric: Metric | None) -> str:
    """Each day with its value; ``text`` is the line that the ledger makes of milestones."""
    found = (each.partition(": ") for each in text.split(", "))
    return words.list(
        [
            words.text(
                "{value} on {date}",
                value=words.quantity(_quantity(metric, float(value))),
                date=Day.fromisoformat(day),
            )
            for day, _sep, value in found
        ]
    )


def _number(words: Words, field: str, value: float, metric: Metric | None) -> str:
    if field in _SHARES:
        return words.percent(value)
    return words.quantity(_quantity(metric, value)) if field in _MEASURED else words.number(value)


def _as_written(
    words: Words, value: MoveValue, text: str | None, resolved: str, metric: Metric | None
) -> str:
    """What it came down to, and before it what was written, where that is more than the same in other letters."""
    if value is None or text is None or text == value or _RAW.search(text):
        return resolved
    if isinstance(value, float) and is_figure(text, value, share=metric is not None and metric.is_share):
        return resolved
    return words.text("{written} ({value})", written=words.name(text), value=resolved)


def is_figure(text: str, value: float, *, share: bool = False) -> bool:
    """Whether ``text`` is ``value`` itself and no change that comes down to it.

    >>> is_figure(">= 130,000 USD", 130000.0), is_figure("4.5 %", 0.045, share=True), is_figure("+20 %", 480.0)
    (True, True, False)
    """
    match = _FIGURE.fullmatch(text.strip())
    if match is None:
        return False
    number = float(re.sub(r"[,_\s]", "", match[1]))
    return abs((number / 100 if share and match[2] else number) - value) <= 1e-9 * abs(value)
