"""What may be written of a broad objective, a free page and a check-in, and in their translations, as forms."""

from typing import Annotated, ClassVar

from generator.check.authored.dates import Day
from generator.check.authored.fields import Flag, Number, Told, Word, Words, choice
from generator.check.authored.form import Form
from generator.check.authored.written import Written
from generator.model.book import Confidence


class ObjectiveForm(Form):
    """A broad objective: prose for one that ships, or a new one."""

    title: Told | None = None
    platforms: Words = ()


class PageForm(Form):
    """A free page; `nav: true` puts it into the menu."""

    needed: ClassVar[tuple[str, ...]] = ("title",)

    title: Told | None = None
    nav: Flag | None = None
    order: Number | None = None
    audience: Words = ()


class CheckInForm(Form):
    """A dated note on a goal, with the author's own confidence."""

    needed: ClassVar[tuple[str, ...]] = ("date", "goal")

    date: Day | None = None
    goal: Word | None = None
    author: Word | None = None
    confidence: Annotated[Written[Confidence], choice(Confidence)] | None = None
    audience: Words = ()


class TitleForm(Form):
    """A page or an objective in another language."""

    title: Word | None = None
