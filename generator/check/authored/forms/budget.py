"""What may be written of a goal's budget and its actions, as forms. Sums are made in ``evaluate``."""

from typing import Annotated, ClassVar

from pydantic import Field

from generator.check.authored.dates import Day
from generator.check.authored.fields import (
    Number,
    Told,
    Word,
    choice,
)
from generator.check.authored.form import Form
from generator.check.authored.forms.key_result import Amount
from generator.check.authored.values import Currency
from generator.check.authored.written import Written
from generator.model.goal import ActionStatus


class BudgetForm(Form):
    """Planned money, and where what was spent and earned is read."""

    lone: ClassVar[str] = "amount"

    amount: Amount | None = Field(
        default=None, title="Amount", description="The planned money in all.", examples=[1500]
    )
    unit_cost: Amount | None = Field(
        default=None,
        title="Cost per unit",
        description="What one unit costs, where the plan is a number of units.",
        examples=[0.5],
    )
    units: Number | None = Field(
        default=None, title="Units", description="How many units are planned.", examples=[3000]
    )
    currency: Currency | None = Field(
        default=None,
        title="Currency",
        description="The currency of the budget, by its ISO 4217 code. Without one it is the site's.",
        examples=["EUR"],
    )
    audience: Word | None = Field(
        default=None,
        title="Audience",
        description="The people whom the money is to reach.",
        examples=["people within 3 miles"],
    )
    spent_metric: Word | None = Field(
        default=None,
        title="Spent",
        description="The id of a metric of money that says what was spent. Without one the costs of the actions count.",
        examples=["ad_spend"],
    )
    value_per_result: Amount | None = Field(
        default=None,
        title="Value of a result",
        description="What one more of the result is worth, for the return on investment.",
        examples=[12],
    )
    revenue_metric: Word | None = Field(
        default=None,
        title="Revenue",
        description="The id of a metric of money that says what was earned.",
        examples=["sales_revenue"],
    )


class ActionForm(Form):
    """Something that is done for a goal."""

    lone: ClassVar[str] = "title"

    title: Told = Field(title="Title", description="What is done.", examples=["Boost posts within 3 miles"])
    date: Day | None = Field(
        default=None,
        title="Day",
        description="The day of something that is done in one day.",
        examples=["2026-11-23"],
    )
    start: Day | None = Field(
        default=None, title="First day", description="The day on which it begins.", examples=["2026-11-26"]
    )
    end: Day | None = Field(
        default=None, title="Last day", description="The day on which it ends.", examples=["2026-12-22"]
    )
    owner: Word | None = Field(default=None, title="Owner", description="Who does it.", examples=["Dana"])
    status: Annotated[Written[ActionStatus], choice(ActionStatus)] | None = Field(
        default=None, title="Status", description="How far it has come.", examples=["doing"]
    )
    cost: Amount | None = Field(
        default=None, title="Cost", description="What it costs, in the budget's currency.", examples=[300]
    )
