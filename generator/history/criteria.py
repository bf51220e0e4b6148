"""The criteria: what goals are judged by beside their own terms, as each commit had it.

Takes versions of the site's file and its metrics; gives revisions of status thresholds and of what metrics mean. A version
that cannot be read is passed over. Which goals a move concerns is for ``ledger`` to tell.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from generator.history.commits import Commit
from generator.history.fields import lowered
from generator.history.lineage import Version
from generator.history.trace import way
from generator.history.written import GOAL, Key
from generator.model.book import StatusThresholds
from generator.model.calendar import Day
from generator.model.goal import Op
from generator.model.metric import Metric
from generator.model.verdict import Direction, MoveValue
from generator.records import dataclass

THRESHOLDS = ("site.status.on_track", "site.status.at_risk")


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What judges goals: the site's thresholds and all metrics."""

    status: StatusThresholds
    metrics: Mapping[str, Metric]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Criteria:
    """What goals were judged by after one commit. ``shown`` is what a move of each field shows."""

    commit: Commit
    parents: tuple["Criteria", ...]
    judgement: Judgement
    written: Mapping[Key, object]
    shown: Mapping[Key, MoveValue]


@dataclass(frozen=True, slots=True, kw_only=True)
class CriteriaMove:
    """A threshold, or what the metric ``metric`` means, was moved."""

    commit: Commit
    metric: str | None
    field: str
    old: MoveValue
    new: MoveValue
    direction: Direction


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedBy:
    """The criteria's moves, oldest first, and today's thresholds.

    ``lost`` is the order of the last commit whose criteria git does not have, -1 where it has all.
    """

    moves: tuple[CriteriaMove, ...]
    thresholds: StatusThresholds
    lost: int


#: Reads a version of the site's file and metrics; None where they say nothing that can be used.
Judge = Callable[[Version], Judgement | None]


def criteria_of(versions: Sequence[Version], judge: Judge, until: Day | None) -> tuple[Criteria, ...]:
    """The criteria that the last of ``versions`` comes down to, without commits after ``until``."""
    standing: dict[Version, tuple[Criteria, ...]] = {}
    for version in versions:
        before = tuple(dict.fromkeys(head for parent in version.parents for head in standing[parent]))
        later = until is not None and version.commit.date > until
        judgement = None if later else judge(version)
        standing[version] = before if judgement is None else (criteria(version.commit, judgement, before),)
    return standing[versions[-1]] if versions else ()


def criteria(commit: Commit, judgement: Judgement, before: tuple[Criteria, ...]) -> Criteria:
    """The criteria that ``commit`` left."""
    fields = list(_fields(judgement))
    return Criteria(
        commit=commit,
        parents=before,
        judgement=judgement,
        written={key: form for key, form, _ in fields},
        shown={key: shown for key, _, shown in fields},
    )


def _fields(judgement: Judgement) -> Iterator[tuple[Key, object, MoveValue]]:
    """Each field with the form that is compared and what is shown."""
    status = judgement.status
    for field, chance in zip(THRESHOLDS, (status.on_track, status.at_risk), strict=True):
        yield (GOAL, field), chance, chance
    for name, metric in judgement.metrics.items():
        yield (name, "metric.type"), metric.type, metric.type.value
        yield (name, "metric.formula"), _composition(metric), _formula_text(metric)
        yield (name, "metric.better"), metric.better if metric.better_written else None, metric.better.value
        yield (name, "metric.version"), metric.version, float(metric.version)


def _composition(metric: Metric) -> object:
    return metric.formula or (metric.numerator, metric.denominator)


def _formula_text(metric: Metric) -> str | None:
    """What a metric is computed as: its formula, or its ratio's parts."""
    if metric.formula_text is not None or metric.numerator is None:
        return metric.formula_text
    return f"{metric.numerator} / {metric.denominator}"


def same_criteria(old: Criteria, new: Criteria, key: Key) -> bool:
    """Whether a field means the same; what is usual for a metric's type is nothing that was moved."""
    return old.written.get(key) == new.written.get(key) or old.shown.get(key) == new.shown.get(key)


def criteria_moves(tip: Criteria, key: Key) -> Iterator[CriteriaMove]:
    """The moves of one field up to ``tip``, newest first; a metric that comes or goes moves nothing."""
    for node, origin, moved in way(tip, key, same_criteria):
        if moved and origin is not None and key in origin.written and key in node.written:
            old, new = origin.shown[key], node.shown[key]
            yield CriteriaMove(
                commit=node.commit,
                metric=key[0] or None,
                field=key[1],
                old=old,
                new=new,
                direction=_direction(old, new, key),
            )


def _direction(old: MoveValue, new: MoveValue, key: Key) -> Direction:
    """A lower threshold is easier; what a metric means has no side."""
    if key[1] in THRESHOLDS and isinstance(old, float) and isinstance(new, float):
        return lowered(old, new, Op.GTE)
    return Direction.NEUTRAL


def measured_by(names: frozenset[str], metrics: Mapping[str, Metric]) -> frozenset[str]:
    """``names`` and all metrics that these are computed from."""
    found = names
    edge = names
    while edge:
        edge = frozenset(part for name in edge if name in metrics for part in _parts(metrics[name])) - found
        found |= edge
    return found


def _parts(metric: Metric) -> Iterator[str]:
    yield from (step.metric for step in metric.formula if step.kind == "metric")
    yield from (part for part in (metric.numerator, metric.denominator) if part is not None)
