"""What may be written of a break, a campaign or an event. It states no rule between keys."""

from typing import Annotated, ClassVar

from generator.check.authored.dates import Day
from generator.check.authored.fields import Flag, Number, Told, Word, choice
from generator.check.authored.form import Form
from generator.check.authored.written import Written
from generator.model.reading import AnnotationKind


class AnnotationForm(Form):
    """Something that happened on a day, or from one day to another, and what it concerns."""

    needed: ClassVar[tuple[str, ...]] = ("title", "kind")

    title: Told | None = None
    kind: Annotated[Written[AnnotationKind], choice(AnnotationKind)] | None = None
    date: Day | None = None
    start: Day | None = None
    end: Day | None = None
    metric: Word | None = None
    account: Word | None = None
    goal: Word | None = None
    carry: Flag | None = None
    offset: Number | None = None
