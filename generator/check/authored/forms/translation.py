"""What may be written in a goal's translation, as forms: titles and claims, and nothing that is judged."""

from typing import Annotated

from pydantic import Field

from generator.check.authored.fields import (
    Word,
    many,
)
from generator.check.authored.form import Form


class KeyResultTitleForm(Form):
    """The title of a key result in another language."""

    id: Word = Field(title="Id", description="The id of the key result.", examples=["followers-city"])
    title: Word = Field(title="Title", description="Its title in this language.", examples=["Følgere i byen"])


class ClaimWordsForm(Form):
    """The author's own words in one language."""

    specific: Word | None = Field(
        default=None,
        title="Specific",
        description="Who wants to reach what, and where.",
        examples=["Increase Facebook followers by 20% within our city."],
    )
    measurable: Word | None = Field(
        default=None,
        title="Measurable",
        description="How you will know.",
        examples=["We can monitor the number of followers in our city."],
    )
    achievable: Word | None = Field(
        default=None,
        title="Achievable",
        description="Why you can do it.",
        examples=["We have a content plan and can boost posts to people within 3 miles."],
    )
    realistic: Word | None = Field(
        default=None,
        title="Realistic",
        description="Why it is the right size for your budget and your time.",
        examples=["With 400 followers, 20% is realistic."],
    )
    time_bound: Word | None = Field(
        default=None, title="Time-bound", description="By when.", examples=["Within one month."]
    )


class GoalTranslationForm(Form):
    """A goal in another language: `title`, `smart` and the titles of its key results."""

    title: Word | None = Field(
        default=None,
        title="Title",
        description="The goal's title in this language.",
        examples=["Flere følgere i byen"],
    )
    smart: ClaimWordsForm | None = Field(
        default=None, title="SMART claims", description="Your words for each letter in this language."
    )
    key_results: Annotated[tuple[KeyResultTitleForm, ...], many()] = Field(
        default=(), title="Key results", description="The titles of key results in this language."
    )
