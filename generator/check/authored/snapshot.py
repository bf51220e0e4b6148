"""What may be written of a day's readings in YAML or front matter.

``values`` are by metric id and ``segments`` by name, so both are free tables; ``check.readings_yaml`` reads them.
"""

from typing import ClassVar

from generator.check.authored.dates import Day, Length
from generator.check.authored.fields import FreeTable, Word
from generator.check.authored.form import Form


class DayForm(Form):
    """The readings of one day from one source: the day that they describe, who counted, and the values."""

    needed: ClassVar[tuple[str, ...]] = ("date",)

    date: Day | None = None
    collected: Day | None = None
    source: Word | None = None
    account: Word | None = None
    values: FreeTable | None = None
    segments: FreeTable | None = None
    note: Word | None = None


class ValueForm(Form):
    """A value with the length of time that it covers, where that is not the metric's own."""

    value: Word | None = None
    window: Length | None = None
