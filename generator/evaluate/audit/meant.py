"""What a number in a title means: the target, a step on the way to it, or something that is none of the goal's business.

Takes a judged key result and a title, gives the words that name another target than the goal's. A title that can be meant otherwise is
believed: an alarm that is wrong costs more than one that is missed.
"""

from collections.abc import Iterable, Iterator
from itertools import combinations

from generator.evaluate.audit.lexicon import counted, noun_key
from generator.model.fact import known
from generator.model.metric import Metric
from generator.model.report import KeyResultReport
from generator.records import dataclass

#: A title rounds.
_CLOSE = 0.05
#: The days of a day, a week, two, a month and a quarter, in which something may be won again and again.
_RHYTHMS = (1, 7, 14, 30.4, 91.3)
#: What is so many times larger or smaller than the target is about something else.
_FAR = 10
#: Of so many numbers of a title each two are added and multiplied: 10 posts before and 26 after, 4 posts on 9 channels.
_MOST = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The numbers of a key result that its title may name.

    ``whole`` are what it asks for (the target, the stretch, milestones, what is gained by each): a title that has one of them anywhere
    says what it has to. ``beside`` are the baseline and the rhythm in which the whole is won: such a number is no other target.
    """

    nouns: frozenset[str]
    target: float
    baseline: float | None
    whole: tuple[float, ...]
    beside: tuple[float, ...]


def asked_by(report: KeyResultReport) -> Asked | None:
    """What may be named; None where not enough is known to call a number another target."""
    metric, target, baseline = report.metric, report.target, report.baseline
    if metric is None or not known(target) or not (metric.is_total or known(baseline)):
        return None
    start = baseline if known(baseline) and not metric.is_total else None
    levels = [target, *(fact for fact in (report.stretch,) if known(fact))]
    levels += [each.value for each in report.key_result.milestones]
    gains = [abs(value - start) for value in levels] if start is not None else []
    whole = (*levels, *gains)
    return Asked(
        nouns=_nouns_of(metric),
        target=target,
        baseline=start,
        whole=whole,
        beside=(*((baseline,) if known(baseline) else ()), *_rhythms(report, whole)),
    )


def _rhythms(report: KeyResultReport, whole: Iterable[float]) -> Iterator[float]:
    """What comes to one of them when it is won again and again within the period."""
    days = report.period.days if report.period else 0
    lengths = [length for length in _RHYTHMS if length <= days]
    yield from (value / days * length for value in whole for length in lengths)


def _nouns_of(metric: Metric) -> frozenset[str]:
    """The words for what is counted: the unit's forms, and a label of one word; of a share or money none."""
    if metric.is_share or metric.currency is not None:
        return frozenset()
    units = metric.unit_words.versions if metric.unit_words else ()
    texts = [text for _, forms in units for _, text in forms]
    texts += [label for _, label in metric.label.versions]
    return frozenset(key for text in texts if (key := noun_key(text)) is not None)


def other_target(asked: Asked, title: str) -> str | None:
    """The first number of what is counted that the title gives out as the target, where it has none that is asked for."""
    numbers = list(counted(title, asked.nouns))
    amounts = [amount for each in numbers for amount in each.amounts]
    if _is_any((*amounts, *_together([each.amounts[0] for each in numbers])), asked.whole):
        return None
    others = (each for each in numbers if each.claimed and not _is_any(each.amounts, asked.beside))
    return next((each.text for each in others if _may_be_target(asked, each.amounts[0])), None)


def _together(amounts: list[float]) -> Iterator[float]:
    """What the numbers of a title come to: all of them, and each two."""
    few = amounts[:_MOST]
    yield sum(few)
    for one, other in combinations(few, 2):
        yield from (one + other, one * other)


def _may_be_target(asked: Asked, amount: float) -> bool:
    """Whether it is of the target's size, and on its side of the baseline."""
    if not abs(asked.target) / _FAR <= amount <= abs(asked.target) * _FAR:
        return False
    return asked.baseline is None or (amount - asked.baseline) * (asked.target - asked.baseline) > 0


def _is_any(amounts: Iterable[float], values: tuple[float, ...]) -> bool:
    """Whether any of the amounts is one of the values, rounded."""
    return any(abs(amount - value) <= _CLOSE * abs(value) for amount in amounts for value in values)
