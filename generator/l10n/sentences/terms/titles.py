"""What a key result is called and what it asks for, where its author gave it no title.

Takes key results and metrics. It does not look at readings.
"""

from generator.l10n.sentences.terms.amounts import measured
from generator.l10n.sentences.terms.nouns import with_noun
from generator.l10n.words import Words
from generator.model.calendar import Day
from generator.model.fact import known
from generator.model.goal import KeyResult, Op, TargetKind, When
from generator.model.metric import Metric
from generator.model.phrase import Percent
from generator.model.report import KeyResultReport
from generator.model.text import Said


def key_result_title(words: Words, key_result: KeyResult, metric: Metric | None) -> Said:
    """The written title, else the metric's label with the segment, in the language that it is in."""
    if key_result.title is not None:
        return key_result.title.in_language(words.language)
    if metric is None:
        return Said(key_result.id, words.words_language)
    label = metric.label.in_language(words.language)
    if key_result.part is None:
        return label
    return Said(f"{label.text} ({key_result.part.in_language(label.language).text})", label.language)


def target_text(words: Words, report: KeyResultReport, as_of: Day) -> str:
    """What is asked for: ``at least 480 followers by 22 December (+20 %)``; empty without a target."""
    if not known(report.target):
        return ""
    value = _bound(words, report, report.target)
    end = words.day(report.period.end, as_of) if report.period else ""
    return _with_change(words, report, _with_time(words, report.key_result.when, value, end))


def _bound(words: Words, report: KeyResultReport, target: float) -> str:
    number = words.quantity(measured(report.metric, report.unit, target), governed=True)
    value = with_noun(words, report.metric, target, number, governed=True) or number
    if report.key_result.op is Op.GTE:
        return words.text("at least {value}", value=value)
    return words.text("at most {value}", value=value)


def _with_time(words: Words, when: When, bound: str, end: str) -> str:
    if not end:
        return bound
    match when:
        case When.BY:
            return words.text("{bound} by {date}", bound=bound, date=end)
        case When.AT:
            return words.text("{bound} at the end, on {date}", bound=bound, date=end)
        case When.THROUGHOUT:
            return words.text("{bound} all the time until {date}", bound=bound, date=end)


def _with_change(words: Words, report: KeyResultReport, text: str) -> str:
    change = change_text(words, report)
    return words.text("{target} ({change})", target=text, change=change) if change else text


def change_text(words: Words, report: KeyResultReport) -> str:
    """The change that was asked for: ``+20 %``, ``+80``, ``+2.1 points``; empty where a value was."""
    target = report.key_result.target
    if target is None or target.kind is TargetKind.VALUE:
        return ""
    if target.kind is TargetKind.PERCENT:
        return words.say(Percent(target.amount / 100, signed=True))
    if report.metric is not None and report.metric.is_share:
        return words.points(target.amount, signed=True)
    return words.quantity(measured(report.metric, report.unit, target.amount, signed=True))
