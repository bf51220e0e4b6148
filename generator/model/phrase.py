"""Facts on their way to becoming words: a phrase is a code with typed facts, worded per language by ``l10n``."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date

from generator.model.calendar import Period
from generator.model.text import LocalText, UnitWords
from generator.records import dataclass


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in a metric's unit (``people``, ``min``, a currency code, None for a bare number).

    ``words`` are the unit's forms and languages where it has them. ``signed`` shows a plus sign too. ``share`` says that the number is a ratio shown in percent (0.15 is 15 %).
    """

    value: float
    unit: str | None = None
    signed: bool = False
    share: bool = False
    words: UnitWords | None = None


@dataclass(frozen=True, slots=True)
class Chance:
    """A probability between 0 and 1, shown as 2 to 98 % at most."""

    value: float


@dataclass(frozen=True, slots=True)
class Percent:
    """A part of a whole or a change: 0.15 is 15 %. Never rounded up to 100 %."""

    value: float
    signed: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """What somebody called something: shown isolated, whatever its direction."""

    text: str


FactValue = Quantity | Chance | Percent | Name | LocalText | date | Period | int | bool


@dataclass(frozen=True, slots=True)
class Phrase:
    """One thing to be said: the code of a sentence in ``l10n`` and the facts that fill it."""

    code: str
    facts: Mapping[str, FactValue] = field(default_factory=dict)
