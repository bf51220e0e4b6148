"""What may be written of a goal, as forms.

What the keys mean together (a period's two forms, key results at the top level) is checked in ``check.goals``.
"""

from types import MappingProxyType
from typing import Annotated, ClassVar

from pydantic import BeforeValidator, ConfigDict, Field

from generator.check.authored.dates import Day, Length
from generator.check.authored.fields import (
    Told,
    Word,
    Words,
    choice,
    many,
    otherwise,
    shown,
)
from generator.check.authored.form import Form
from generator.check.authored.forms.budget import ActionForm, BudgetForm
from generator.check.authored.forms.key_result import KeyResultForm, MeasuredForm
from generator.check.authored.json_types import PERIOD, in_json
from generator.check.authored.limits import KEY_RESULTS
from generator.check.authored.period_words import period_in_full
from generator.check.authored.written import LocatedDict, Written
from generator.model.goal import Rollup, State
from generator.model.source import Scalar


class PeriodForm(Form):
    """A goal's days, first and last included: `start` with `end` or `length`."""

    opening: ClassVar[str] = "start: …, end: …"

    start: Day = Field(title="First day", description="The first day that counts.", examples=["2026-11-23"])
    end: Day | None = Field(
        default=None, title="Last day", description="The last day that counts.", examples=["2026-12-22"]
    )
    length: Length | None = Field(
        default=None,
        title="Length",
        description="How long the period is, instead of its last day.",
        examples=["P30D", "P1M"],
    )


class ClaimsForm(Form):
    """The author's own words for each SMART letter."""

    specific: Told | None = Field(
        default=None,
        title="Specific",
        description="Who wants to reach what, and where.",
        examples=["Increase Facebook followers by 20% within our city."],
    )
    measurable: Told | None = Field(
        default=None,
        title="Measurable",
        description="How you will know.",
        examples=["We can monitor the number of followers in our city."],
    )
    achievable: Told | None = Field(
        default=None,
        title="Achievable",
        description="Why you can do it.",
        examples=["We have a content plan and can boost posts to people within 3 miles."],
    )
    realistic: Told | None = Field(
        default=None,
        title="Realistic",
        description="Why it is the right size for your budget and your time.",
        examples=["With 400 followers, 20% is realistic."],
    )
    time_bound: Told | None = Field(
        default=None, title="Time-bound", description="By when.", examples=["Within one month."]
    )


def _as_period(found: LocatedDict) -> str:
    """The period that days at the top level make, with those that stand in it already."""
    within = found.get("period")
    days = (
        {key: value.text for key, value in within.items() if isinstance(value, Scalar)}
        if isinstance(within, LocatedDict)
        else {}
    )
    days |= {
        _LOOSE_DAYS[key]: value.text
        for key, value in found.items()
        if key in _LOOSE_DAYS and isinstance(value, Scalar)
    }
    return f"write `period: {{start: {days.get('start', '…')}, end: {days.get('end', '…')}}}`"


class ChangeForm(Form):
    """Why a target, a baseline or a date was edited."""

    date: Day = Field(title="Day", description="The day of the edit.", examples=["2026-12-01"])
    reason: Told = Field(
        title="Reason",
        description="Why the target, the baseline or the period was edited.",
        examples=["The second shop opens in spring."],
    )


#: A goal cannot stand still, for its days do not.
_PAUSED = MappingProxyType(
    dict.fromkeys(
        ("paused", "pause", "on hold", "on-hold", "hold", "suspended", "postponed", "pausiert", "på vent"),
        "there is no pause, for the goal's days go on: move its `end` and say why in `changes`, or write `cancelled` and begin"
        " another goal later",
    )
)
#: Keys by which people write a goal's first and last day at its top level.
_LOOSE_DAYS = {
    "start": "start",
    "start_date": "start",
    "end": "end",
    "end_date": "end",
    "due": "end",
    "due_date": "end",
    "deadline": "end",
}


class GoalForm(MeasuredForm):
    """A goal: who wants to reach what, by when, and how it is measured."""

    @classmethod
    def elsewhere(cls, key: str, found: LocatedDict) -> str | None:
        if key == "status":
            return "remove it: a status is computed; only `state: draft`, `closed` or `cancelled` are written"
        if key in _LOOSE_DAYS:
            return _as_period(found)
        value = found.get(key)
        if key in ClaimsForm.model_fields and isinstance(value, Scalar):
            return f"put it under `smart`: `smart: {{{key}: {shown(value.text)}}}`"
        return super().elsewhere(key, found)

    def has_loose_days(self) -> bool:
        """Whether days stand at the top level that belong to the period, which is told there."""
        return any(entry.key.text in _LOOSE_DAYS for entry in self.written.entries)

    model_config = ConfigDict(
        json_schema_extra={
            "if": {"properties": {"state": {"const": State.DRAFT.value}}, "required": ["state"]},
            "else": {"required": ["title", "period"]},
        }
    )

    opening: ClassVar[str] = "title: …, period: {start: …, end: …}, metric: …, target: …"

    title: Told | None = Field(
        default=None,
        title="Title",
        description="What the goal is called on pages: one text, or one for each language.",
        examples=["Grow our followers in the city"],
    )
    state: Annotated[Written[State], choice(State, missed=_PAUSED)] | None = Field(
        default=None,
        json_schema_extra=otherwise(State.ACTIVE),
        title="State",
        description="`draft` goals may be incomplete, `active` ones are judged, `closed` ones have ended, `cancelled` ones were given up.",
        examples=["draft"],
    )
    objective: Words = Field(
        default=(),
        title="Objective",
        description="The broad objective that the goal serves: one id, or a list.",
        examples=["brand-awareness"],
    )
    supports: Word | None = Field(
        default=None,
        title="Supports",
        description="The id of the goal that this one serves.",
        examples=["grow-audience"],
    )
    campaign: Word | None = Field(
        default=None,
        title="Campaign",
        description="The campaign that the goal belongs to.",
        examples=["Opening"],
    )
    tags: Words = Field(
        default=(), title="Tags", description="Free words to find the goal by.", examples=[["autumn"]]
    )
    owner: Words = Field(
        default=(),
        title="Owner",
        description="Who answers for the goal: one name, or a list. Each owner gets a page.",
        examples=["Dana"],
    )
    team: Word | None = Field(
        default=None,
        title="Team",
        description="The team that works on it. The team gets a page.",
        examples=["Social"],
    )
    client: Word | None = Field(
        default=None,
        title="Client",
        description="Whom the goal is for. The client gets a page.",
        examples=["Pepperoni Palace"],
    )
    platform: Word | None = Field(
        default=None,
        title="Platform",
        description="The platform, by its id. Without one it is the account's.",
        examples=["facebook"],
    )
    period: (
        Annotated[
            PeriodForm, BeforeValidator(period_in_full, json_schema_input_type=in_json(PERIOD) | PeriodForm)
        ]
        | None
    ) = Field(
        default=None,
        title="Period",
        description="The days that count, first and last included; or a year, quarter, month or week in one word: `2026`, `2026-Q4`, `2026-11`, `2026-W48`.",
        examples=["2026-Q4"],
    )
    key_results: Annotated[tuple[KeyResultForm, ...], many("id", most=KEY_RESULTS)] = Field(
        default=(),
        title="Key results",
        description="What is measured. A goal with one key result may write its fields at the top level.",
    )
    rollup: Annotated[Written[Rollup], choice(Rollup)] | None = Field(
        default=None,
        json_schema_extra=otherwise(Rollup.WEIGHTED),
        title="Roll-up",
        description="How the key results make one status: `weighted`, or as good as the `worst`.",
        examples=["worst"],
    )
    budget: BudgetForm | None = Field(
        default=None, title="Budget", description="Planned money, and where spending and revenue are read."
    )
    actions: Annotated[tuple[ActionForm, ...], many()] = Field(
        default=(), title="Actions", description="What is done to reach the goal."
    )
    smart: ClaimsForm | None = Field(
        default=None,
        title="SMART claims",
        description="Your own words for each letter. The audit judges them by the facts.",
    )
    changes: Annotated[tuple[ChangeForm, ...], many()] = Field(
        default=(),
        title="Changes",
        description="Why a target, a baseline or a period was edited. Git knows what was edited.",
    )
    audience: Words = Field(
        default=(),
        title="Audience",
        description="Who may see the goal: any of the `audiences` in site.yaml. Without one everybody may.",
        examples=[["internal"]],
    )
    aliases: Words = Field(
        default=(),
        title="Old addresses",
        description="Addresses that lead here, such as that of a renamed goal.",
        examples=[["goals/old-name"]],
    )
    celebrate: Word | None = Field(
        default=None, title="Celebration", description="Shown when the goal is met.", examples=["🍕"]
    )
