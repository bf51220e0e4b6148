"""What may be written of a break, a campaign or an event. It states no rule between keys."""

from typing import Annotated, ClassVar

from pydantic import Field

from generator.check.authored.dates import Day
from generator.check.authored.fields import Flag, Number, Told, Word, choice
from generator.check.authored.form import Form
from generator.check.authored.written import Written
from generator.model.reading import AnnotationKind


class AnnotationForm(Form):
    """Something that happened on a day, or from one day to another, and what it concerns."""

    needed: ClassVar[tuple[str, ...]] = ("title", "kind")

    title: Told | None = Field(
        default=None, title="Title", description="What happened.", examples=["X removed locked accounts"]
    )
    kind: Annotated[Written[AnnotationKind], choice(AnnotationKind)] | None = Field(
        default=None,
        title="Kind",
        description="`break` where readings before and after cannot be compared, `campaign` or `event` for the rest.",
        examples=["event"],
    )
    date: Day | None = Field(
        default=None, title="Day", description="The day on which it happened.", examples=["2018-07-12"]
    )
    start: Day | None = Field(
        default=None,
        title="First day",
        description="The first day of something that took several.",
        examples=["2026-11-26"],
    )
    end: Day | None = Field(
        default=None, title="Last day", description="The last day of it.", examples=["2026-12-22"]
    )
    metric: Word | None = Field(
        default=None,
        title="Metric",
        description="The id of the metric that it concerns. Without one it is all of them.",
        examples=["followers"],
    )
    account: Word | None = Field(
        default=None,
        title="Account",
        description="The account that it concerns. Without one it is all of them.",
        examples=["x/example"],
    )
    goal: Word | None = Field(
        default=None,
        title="Goal",
        description="The id of the goal that it concerns.",
        examples=["pepperoni-palace"],
    )
    carry: Flag | None = Field(
        default=None,
        title="Carry on",
        description="Of a break: `true` where the level goes on as if nothing had happened.",
        examples=[True],
    )
    offset: Number | None = Field(
        default=None,
        title="Offset",
        description="Of a break: what to add to every reading before it.",
        examples=[-120],
    )
