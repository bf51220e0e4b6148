"""What may be written of a goal, and in its translations, as forms.

What the keys mean together (a target beside its metric, a period's two forms) is checked in ``check.goals`` and its
neighbours.
"""

from typing import Annotated, ClassVar

from pydantic import BeforeValidator, ConfigDict

from generator.check.authored.dates import Day, Length
from generator.check.authored.fields import (
    Number,
    Told,
    Word,
    Words,
    choice,
    many,
    plain,
    short_for,
)
from generator.check.authored.form import Form
from generator.check.authored.spelled import Spelled, read_amount, target_in_full
from generator.check.authored.values import Currency
from generator.check.authored.written import Written
from generator.model.goal import ActionStatus, Op, Rollup, Shape, State, When

Amount = Annotated[Written[Spelled], plain(read_amount, str | float)]


class TargetForm(Form):
    """A target in full: one of `value`, `change` and `change_percent`."""

    op: Annotated[Written[Op], choice(Op)] | None = None
    value: Amount | None = None
    change: Amount | None = None
    change_percent: Amount | None = None
    when: Annotated[Written[When], choice(When)] | None = None


Target = Annotated[
    TargetForm, BeforeValidator(target_in_full, json_schema_input_type=str | float | TargetForm)
]


class BaselineForm(Form):
    """A baseline: a value that somebody read, or a length of data before the start."""

    value: Amount | None = None
    date: Day | None = None
    source: Word | None = None
    segment: Word | None = None
    from_data: Length | None = None


class MilestoneForm(Form):
    """A point that the plan goes through."""

    date: Day
    value: Amount


class MeasuredForm(Form):
    """The fields of a key result that may stand at a goal's top level too."""

    metric: Word | None = None
    account: Word | None = None
    segment: Word | None = None
    tag: Word | None = None
    baseline: (
        Annotated[
            BaselineForm,
            BeforeValidator(short_for("value"), json_schema_input_type=str | float | BaselineForm),
        ]
        | None
    ) = None
    target: Target | None = None
    stretch: Target | None = None
    milestones: Annotated[tuple[MilestoneForm, ...], many()] = ()
    shape: Annotated[Written[Shape], choice(Shape)] | None = None
    weight: Number | None = None


class KeyResultForm(MeasuredForm):
    """One measured result of a goal."""

    id: Word | None = None
    title: Told | None = None


class PeriodForm(Form):
    """A goal's days, first and last included: `start` with `end` or `length`."""

    opening: ClassVar[str] = "start: …, end: …"

    start: Day
    end: Day | None = None
    length: Length | None = None


class BudgetForm(Form):
    """Planned money, and where what was spent and earned is read."""

    amount: Amount | None = None
    unit_cost: Amount | None = None
    units: Number | None = None
    currency: Currency | None = None
    audience: Word | None = None
    spent_metric: Word | None = None
    value_per_result: Amount | None = None
    revenue_metric: Word | None = None


class ActionForm(Form):
    """Something that is done for a goal."""

    title: Told
    date: Day | None = None
    start: Day | None = None
    end: Day | None = None
    owner: Word | None = None
    status: Annotated[Written[ActionStatus], choice(ActionStatus)] | None = None
    cost: Amount | None = None


class ClaimsForm(Form):
    """The author's own words for each SMART letter."""

    specific: Told | None = None
    measurable: Told | None = None
    achievable: Told | None = None
    realistic: Told | None = None
    time_bound: Told | None = None


class ChangeForm(Form):
    """Why a target, a baseline or a date was edited."""

    date: Day
    reason: Told


class GoalForm(MeasuredForm):
    """A goal: who wants to reach what, by when, and how it is measured."""

    model_config = ConfigDict(
        json_schema_extra={
            "if": {"properties": {"state": {"const": State.DRAFT.value}}, "required": ["state"]},
            "else": {"required": ["title", "period"]},
        }
    )

    opening: ClassVar[str] = "title: …, period: {start: …, end: …}, metric: …, target: …"

    title: Told | None = None
    state: Annotated[Written[State], choice(State)] | None = None
    objective: Words = ()
    supports: Word | None = None
    campaign: Word | None = None
    tags: Words = ()
    owner: Word | None = None
    team: Word | None = None
    client: Word | None = None
    platform: Word | None = None
    period: PeriodForm | None = None
    key_results: Annotated[tuple[KeyResultForm, ...], many()] = ()
    rollup: Annotated[Written[Rollup], choice(Rollup)] | None = None
    budget: BudgetForm | None = None
    actions: Annotated[tuple[ActionForm, ...], many()] = ()
    smart: ClaimsForm | None = None
    changes: Annotated[tuple[ChangeForm, ...], many()] = ()
    audience: Words = ()
    aliases: Words = ()
    celebrate: Word | None = None


class KeyResultTitleForm(Form):
    """The title of a key result in another language."""

    id: Word
    title: Word


class ClaimWordsForm(Form):
    """The author's own words in one language."""

    specific: Word | None = None
    measurable: Word | None = None
    achievable: Word | None = None
    realistic: Word | None = None
    time_bound: Word | None = None


class GoalTranslationForm(Form):
    """A goal in another language: `title`, `smart` and the titles of its key results."""

    title: Word | None = None
    smart: ClaimWordsForm | None = None
    key_results: Annotated[tuple[KeyResultTitleForm, ...], many()] = ()
