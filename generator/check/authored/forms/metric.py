"""What may be written of a metric, a platform and a shipped objective.

Every key is optional, since a file may override a few fields of what lies underneath; ``check.metrics`` says what is
needed in the end. It states no rule between keys.
"""

from typing import Annotated

from pydantic import Field

from generator.check.authored.dates import Length
from generator.check.authored.fields import Told, Whole, Word, Words, choice, otherwise
from generator.check.authored.form import Form
from generator.check.authored.unit_words import Unit
from generator.check.authored.values import Currency
from generator.check.authored.written import Written
from generator.model.metric import Aggregate, Better, Frequency, MetricType, Missing


class MetricForm(Form):
    """A metric: what is measured, in which way its readings add up, how often, and which side is good."""

    label: Told | None = Field(
        default=None,
        title="Label",
        description="What the metric is called on pages: one text, or one for each language.",
        examples=["Followers"],
    )
    description: Told | None = Field(
        default=None,
        title="Description",
        description="What exactly is counted.",
        examples=["Accounts that follow the page."],
    )
    type: Annotated[Written[MetricType], choice(MetricType)] | None = Field(
        default=None,
        title="Type",
        description="How readings add up: `level` keeps its last value, `flow` and `money` are summed, `unique` counts people and is never summed, `ratio` divides two sums, `duration` is time, `item` has a value for each post.",
        examples=["level"],
    )
    unit: Unit | None = Field(
        default=None,
        title="Unit",
        description="What the values are counted in: a word, its forms and languages, or `s`, `min`, `h` or `d` of a duration. A ratio in `%` is a share.",
        examples=[
            "people",
            {"one": "member", "other": "members", "nb": {"one": "medlem", "other": "medlemmer"}},
        ],
    )
    better: Annotated[Written[Better], choice(Better)] | None = Field(
        default=None,
        title="Better",
        description="Whether `higher` or `lower` values are good.",
        examples=["higher"],
    )
    frequency: Annotated[Written[Frequency], choice(Frequency)] | None = Field(
        default=None,
        json_schema_extra=otherwise(Frequency.IRREGULAR),
        title="Frequency",
        description="How often it is read.",
        examples=["weekly"],
    )
    max_age: Length | None = Field(
        default=None,
        title="Longest age",
        description="How old the newest reading may be before it counts as stale.",
        examples=["P10D"],
    )
    aggregate: Annotated[Written[Aggregate], choice(Aggregate)] | None = Field(
        default=None,
        title="Aggregate",
        description="How durations or posts are drawn together: `mean`, `median` or, of posts, `sum`.",
        examples=["median"],
    )
    currency: Currency | None = Field(
        default=None,
        title="Currency",
        description="The currency of money, by its ISO 4217 code; without one it is the site's. A level with a currency is a standing amount, such as monthly recurring revenue, and never summed.",
        examples=["EUR"],
    )
    numerator: Word | None = Field(
        default=None,
        title="Numerator",
        description="The id of the metric that a ratio divides.",
        examples=["engagements"],
    )
    denominator: Word | None = Field(
        default=None,
        title="Denominator",
        description="The id of the metric that a ratio divides by.",
        examples=["impressions"],
    )
    formula: Word | None = Field(
        default=None,
        title="Formula",
        description="Arithmetic over ids of metrics and numbers, with + - * / and parentheses.",
        examples=["followers_facebook + followers_instagram"],
    )
    objectives: Words = Field(
        default=(),
        title="Objectives",
        description="The broad objectives that the metric suits.",
        examples=[["brand-awareness"]],
    )
    missing: Annotated[Written[Missing], choice(Missing)] | None = Field(
        default=None,
        json_schema_extra=otherwise(Missing.UNKNOWN),
        title="Missing days",
        description="What a day without a reading means, between the first reading and the last: `unknown`, or `zero` for exports and tills that leave out days on which nothing happened.",
        examples=["zero"],
    )
    version: Whole | None = Field(
        default=None,
        json_schema_extra=otherwise(1),
        title="Version",
        description="Raise it when the platform or you redefine the metric.",
        examples=[2],
    )


class PlatformForm(Form):
    """A platform: its label, other names for it, and the objectives it suits."""

    label: Told | None = Field(
        default=None, title="Label", description="What the platform is called on pages.", examples=["Threads"]
    )
    aliases: Words = Field(
        default=(),
        title="Other names",
        description="Names that mean the same platform in accounts.",
        examples=[["twitter"]],
    )
    objectives: Words = Field(
        default=(),
        title="Objectives",
        description="The broad objectives that the platform suits.",
        examples=[["engagement"]],
    )


class ShippedObjectiveForm(Form):
    """A broad objective of the catalogue."""

    platforms: Words = Field(default=(), title="Platforms", description="The platforms that suit it.")
