"""What may be written of a broad objective, a free page and a check-in, and in their translations, as forms."""

from typing import Annotated, ClassVar

from pydantic import Field

from generator.check.authored.dates import Day
from generator.check.authored.fields import Flag, Number, Told, Word, Words, choice
from generator.check.authored.form import Form
from generator.check.authored.written import Written
from generator.model.book import Confidence


class ObjectiveForm(Form):
    """A broad objective: prose for one that ships, or a new one."""

    title: Told | None = Field(
        default=None,
        title="Title",
        description="What the objective is called on pages.",
        examples=["Customer loyalty"],
    )
    platforms: Words = Field(
        default=(),
        title="Platforms",
        description="The platforms that suit it, as a hint.",
        examples=[["facebook"]],
    )


class PageForm(Form):
    """A free page; `nav: true` puts it into the menu."""

    needed: ClassVar[tuple[str, ...]] = ("title",)

    title: Told | None = Field(
        default=None, title="Title", description="What the page is called.", examples=["Our strategy"]
    )
    nav: Flag | None = Field(
        default=None, title="In the menu", description="Whether the menu shows the page.", examples=[True]
    )
    order: Number | None = Field(
        default=None,
        title="Order",
        description="Where it stands in the menu: smaller numbers come first.",
        examples=[1],
    )
    audience: Words = Field(
        default=(),
        title="Audience",
        description="Who may see the page: any of the `audiences` in site.yaml.",
        examples=[["internal"]],
    )


class CheckInForm(Form):
    """A dated note on a goal, with the author's own confidence."""

    needed: ClassVar[tuple[str, ...]] = ("date", "goal")

    date: Day | None = Field(
        default=None, title="Day", description="The day of the note.", examples=["2026-12-07"]
    )
    goal: Word | None = Field(
        default=None,
        title="Goal",
        description="The id of the goal that the note is about.",
        examples=["pepperoni-palace"],
    )
    author: Word | None = Field(default=None, title="Author", description="Who writes.", examples=["Dana"])
    confidence: Annotated[Written[Confidence], choice(Confidence)] | None = Field(
        default=None,
        title="Confidence",
        description="How sure you are to reach the goal: `low`, `medium` or `high`.",
        examples=["medium"],
    )
    learned: Told | None = Field(
        default=None,
        title="Learned",
        description="What you learned, in a sentence. It is shown with the goal when it has ended.",
        examples=["Boosting works better on Thursdays."],
    )
    audience: Words = Field(
        default=(),
        title="Audience",
        description="Who may see the note: any of the `audiences` in site.yaml.",
        examples=[["internal"]],
    )


class TitleForm(Form):
    """A page or an objective in another language."""

    title: Word | None = Field(
        default=None, title="Title", description="The title in this language.", examples=["Vår strategi"]
    )
