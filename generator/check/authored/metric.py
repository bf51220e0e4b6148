"""What may be written of a metric, a platform and a shipped objective.

Every key is optional, since a file may override a few fields of what lies underneath; ``check.metrics`` says what is
needed in the end. It states no rule between keys.
"""

from typing import Annotated

from generator.check.authored.dates import Length
from generator.check.authored.fields import Told, Whole, Word, Words, choice
from generator.check.authored.form import Form
from generator.check.authored.values import Currency
from generator.check.authored.written import Written
from generator.model.metric import Aggregate, Better, Frequency, MetricType


class MetricForm(Form):
    """A metric: what is measured, in which way its readings add up, how often, and which side is good."""

    label: Told | None = None
    description: Told | None = None
    type: Annotated[Written[MetricType], choice(MetricType)] | None = None
    unit: Word | None = None
    better: Annotated[Written[Better], choice(Better)] | None = None
    frequency: Annotated[Written[Frequency], choice(Frequency)] | None = None
    max_age: Length | None = None
    aggregate: Annotated[Written[Aggregate], choice(Aggregate)] | None = None
    currency: Currency | None = None
    numerator: Word | None = None
    denominator: Word | None = None
    formula: Word | None = None
    objectives: Words = ()
    version: Whole | None = None


class PlatformForm(Form):
    """A platform: its label, other names for it, and the objectives it suits."""

    label: Told | None = None
    aliases: Words = ()
    objectives: Words = ()


class ShippedObjectiveForm(Form):
    """A broad objective of the catalogue."""

    platforms: Words = ()
