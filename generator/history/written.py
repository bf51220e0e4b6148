"""What was written of a goal, field by field: forms in which two versions can be compared.

Takes a goal and its metrics; gives, for every field that can be moved, what it came down to. What merely follows from a
metric (the usual side, time and shape) is nothing written. Spans, comments and order are left out.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator.model.defaults import default_op, default_shape, default_when
from generator.model.goal import Baseline, Goal, KeyResult, Target
from generator.model.metric import Metric
from generator.model.source import Document, Node, Scalar, Table

#: Whose field: a key result, by who it is, or ``GOAL``; and its name.
Key = tuple[str, str]
GOAL = ""
#: The fields of a goal, and of a key result, in the order in which moves of one commit are listed.
GOAL_FIELDS = ("state", "start", "end", "rollup")
RESULT_FIELDS = (
    "key_result", "metric", "account", "segment", "tag", "baseline", "target", "op", "when", "stretch", "milestones",
    "shape", "weight",
)  # fmt: skip


class Spelled(NamedTuple):
    """A period as its author spelled it: a date, the length that gives the end, or the one word that gives both days."""

    start: str | None
    end: str | None


def spelled_in(document: Document) -> Spelled:
    """How a goal's file spells its period."""
    period = document.root.get("period") if isinstance(document.root, Table) else None
    if not isinstance(period, Table):
        return Spelled(_text(period), _text(period))
    return Spelled(_text(period.get("start")), _text(period.get("end")) or _text(period.get("length")))


def _text(node: Node | None) -> str | None:
    return node.text if isinstance(node, Scalar) and node.value is not None else None


def written_in(
    goal: Goal, results: Mapping[str, KeyResult], metrics: Mapping[str, Metric]
) -> dict[Key, object]:
    """What every field of ``goal`` came down to; ``results`` are its key results by who they are."""
    period = goal.period
    found: dict[Key, object] = {
        (GOAL, "state"): goal.state.value,
        (GOAL, "start"): period and period.start,
        (GOAL, "end"): period and period.end,
        (GOAL, "rollup"): goal.rollup.value,
    }
    for label, result in results.items():
        metric = metrics.get(result.metric) if result.metric else None
        fields = zip(RESULT_FIELDS, _fields(result, metric), strict=True)
        found.update({(label, field): form for field, form in fields})
    return found


def _fields(result: KeyResult, metric: Metric | None) -> Iterator[object]:
    """The forms of a key result's fields, in the order of ``RESULT_FIELDS``."""
    yield True
    yield from (result.metric, result.account, result.segment, result.tag)
    yield baseline_form(result.baseline)
    yield target_form(result.target)
    yield None if result.op is default_op(metric) else result.op
    yield None if result.when is default_when(metric, result.op) else result.when
    yield target_form(result.stretch)
    yield result.milestones
    yield None if result.shape is default_shape(metric) else result.shape
    yield result.weight


def target_form(target: Target | None) -> object:
    return target and (target.kind, target.amount)


def baseline_form(baseline: Baseline | None) -> object:
    return baseline and (baseline.value, baseline.from_data)
