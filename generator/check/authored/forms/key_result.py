"""What may be written of a key result: metric, baseline, target and the plan between them, as forms.

What a target means beside its metric is checked in ``check.goals``.
"""

from typing import Annotated

from pydantic import BeforeValidator, Field

from generator.check.authored.dates import Day, Length
from generator.check.authored.fields import (
    Number,
    Told,
    Word,
    choice,
    many,
    otherwise,
    plain,
    shown,
)
from generator.check.authored.form import Form
from generator.check.authored.json_types import AMOUNT, TARGET, in_json
from generator.check.authored.spelled import Spelled, baseline_in_full, read_amount, target_in_full
from generator.check.authored.written import LocatedDict, Written
from generator.model.goal import Op, Shape, When
from generator.model.source import Scalar

#: What people write beside a target that belongs into it.
_OF_A_TARGET = ("op", "when")
Amount = Annotated[Written[Spelled], plain(read_amount, AMOUNT)]


class TargetForm(Form):
    """A target in full: one of `value`, `change` and `change_percent`."""

    op: Annotated[Written[Op], choice(Op)] | None = Field(
        default=None,
        title="At least or at most",
        description="`gte` where the value should be at least the target, `lte` where it should be at most that.",
        examples=["gte"],
    )
    value: Amount | None = Field(
        default=None,
        title="Value",
        description="The value to reach, in the metric's unit.",
        examples=[480, "2 h"],
    )
    change: Amount | None = Field(
        default=None,
        title="Change",
        description="The difference from the baseline, in the metric's unit.",
        examples=[80],
    )
    change_percent: Amount | None = Field(
        default=None,
        title="Change in percent",
        description="The change from the baseline in percent: 20 means 20 % more.",
        examples=[20],
    )
    when: Annotated[Written[When], choice(When)] | None = Field(
        default=None,
        title="When it counts",
        description="`by`: reached once within the period is enough. `at`: judged on the last day. `throughout`: it must hold all the time.",
        examples=["by"],
    )


Target = Annotated[
    TargetForm, BeforeValidator(target_in_full, json_schema_input_type=in_json(TARGET) | TargetForm)
]


class BaselineForm(Form):
    """A baseline: a value that somebody read, or a length of data before the start."""

    value: Amount | None = Field(
        default=None,
        title="Value",
        description="The value at the start, in the metric's unit.",
        examples=[400],
    )
    date: Day | None = Field(
        default=None,
        title="Day",
        description="The day on which that value was read.",
        examples=["2026-11-22"],
    )
    source: Word | None = Field(
        default=None,
        title="Source",
        description="Where the value comes from.",
        examples=["facebook-insights"],
    )
    segment: Word | None = Field(
        default=None,
        title="Segment",
        description="The segment that the value is of, where it is not the key result's own.",
        examples=["page"],
    )
    from_data: Length | None = Field(
        default=None,
        title="From the readings",
        description="Take the baseline from the readings of this length before the start.",
        examples=["P28D"],
    )


class MilestoneForm(Form):
    """A point that the plan goes through."""

    date: Day = Field(
        title="Day", description="The day by which the value should be reached.", examples=["2026-12-07"]
    )
    value: Amount = Field(
        title="Value",
        description="The value that the plan goes through on that day, in the metric's unit.",
        examples=[440],
    )


class MeasuredForm(Form):
    """The fields of a key result that may stand at a goal's top level too."""

    metric: Word | None = Field(
        default=None,
        title="Metric",
        description="The id of the metric that this is measured by: one of the catalogue, or of your own in `metrics/`.",
        examples=["followers"],
    )
    account: Word | None = Field(
        default=None,
        title="Account",
        description="The account that is measured. Without one it is the goal's.",
        examples=["facebook/pepperoni-palace"],
    )
    segment: Word | None = Field(
        default=None,
        title="Segment",
        description="Count only this segment of the readings.",
        examples=["city"],
    )
    tag: Word | None = Field(
        default=None, title="Tag", description="Count only posts with this tag.", examples=["new-cafe"]
    )
    baseline: (
        Annotated[
            BaselineForm,
            BeforeValidator(baseline_in_full, json_schema_input_type=in_json(AMOUNT) | BaselineForm),
        ]
        | None
    ) = Field(
        default=None,
        title="Baseline",
        description="Where you start from: a number, or a value with its day and source. Without one it is taken from the readings.",
        examples=[400],
    )
    target: Target | None = Field(
        default=None,
        title="Target",
        description="What you want to reach: a value, or a change from the baseline. Quote it where it begins with `>` or `<`.",
        examples=["+20%", ">= 480", "<= 2 h"],
    )
    stretch: Target | None = Field(
        default=None,
        title="Stretch",
        description="A target beyond the target: good to reach, and no failure to miss.",
        examples=["+30%"],
    )
    milestones: Annotated[tuple[MilestoneForm, ...], many("date", "value")] = Field(
        default=(), title="Milestones", description="Values that the plan goes through on the way."
    )
    shape: Annotated[Written[Shape], choice(Shape)] | None = Field(
        default=None,
        title="Shape of the plan",
        description="`linear`: a steady climb from the baseline to the target. `flat`: the target is expected from the first day.",
        examples=["linear"],
    )
    weight: Number | None = Field(
        default=None,
        json_schema_extra=otherwise(1),
        title="Weight",
        description="How much this key result counts beside the goal's others. Without one it is 1.",
        examples=[2],
    )

    @classmethod
    def elsewhere(cls, key: str, found: LocatedDict) -> str | None:
        value = found.get(key)
        if key not in _OF_A_TARGET or not isinstance(value, Scalar):
            return None
        parts = {"op": "gte", "value": "…", key: shown(value.text)}
        return f"write the target in full: `target: {{{', '.join(f'{name}: {part}' for name, part in parts.items())}}}`"


class KeyResultForm(MeasuredForm):
    """One measured result of a goal."""

    id: Word | None = Field(
        default=None,
        title="Id",
        description="A short name, unique within the goal. Without one it is the metric's id.",
        examples=["followers-city"],
    )
    title: Told | None = Field(
        default=None,
        title="Title",
        description="What the key result is called on pages.",
        examples=["Followers in our city"],
    )
