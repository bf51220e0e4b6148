"""What is known on a day: the evidence of that day, and every measurement that is made of it, each made once.

Takes the book, gives the one record that all of the judgement asks. Nothing is judged here.
"""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from generator.evaluate.readings.derived import Measurements, measurements_in
from generator.evaluate.readings.evidence import Evidence, gather
from generator.model.book import Book
from generator.model.calendar import Day
from generator.records import dataclass

_NOTHING_CLOSED: Mapping[str, Day] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The evidence, and ``measurement``: what a series comes to, by its key and by what of it exists for a goal."""

    evidence: Evidence
    measurement: Measurements

    @property
    def as_of(self) -> Day:
        return self.evidence.as_of

    def apart(self) -> "Known":
        """The same with measurements of its own, which end with it: for days that nobody else asks for."""
        return Known(evidence=self.evidence, measurement=measurements_in(self.evidence))

    def on(self, day: Day, closed: Mapping[str, Day]) -> "Known":
        """The same readings on an earlier day with the goals ``closed`` by then; right only where none was read again since."""
        return Known(
            evidence=replace(self.evidence, as_of=day, closed=closed, begun_by=day),
            measurement=self.measurement,
        )


def known_on(
    book: Book, as_of: Day, closed: Mapping[str, Day] = _NOTHING_CLOSED, begun_by: Day | None = None
) -> Known:
    """What the book holds on ``as_of``; ``closed`` is what git says of closed goals, and at a close ``begun_by`` the period's end."""
    evidence = gather(book, as_of, closed, begun_by)
    return Known(evidence=evidence, measurement=measurements_in(evidence))
