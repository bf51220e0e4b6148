"""How often something is read: ``every 3 days``, ``4 weekly readings``, ``3 months``.

Takes days, counts and the name of a frequency. It does not say whether that is often enough.
"""

from collections.abc import Mapping
from types import MappingProxyType

from generator.l10n.sentence import forms
from generator.l10n.words import Words
from generator.model.metric import Frequency

_READINGS: Mapping[Frequency, tuple[str, str]] = MappingProxyType(
    {
        Frequency.DAILY: forms("{number} daily reading", "{number} daily readings"),
        Frequency.WEEKLY: forms("{number} weekly reading", "{number} weekly readings"),
        Frequency.MONTHLY: forms("{number} monthly reading", "{number} monthly readings"),
        Frequency.QUARTERLY: forms("{number} quarterly reading", "{number} quarterly readings"),
    }
)
_PERIODS: Mapping[Frequency, tuple[str, str]] = MappingProxyType(
    {
        Frequency.DAILY: forms("{number} day", "{number} days"),
        Frequency.WEEKLY: forms("{number} week", "{number} weeks"),
        Frequency.MONTHLY: forms("{number} month", "{number} months"),
        Frequency.QUARTERLY: forms("{number} quarter", "{number} quarters"),
    }
)


def interval(words: Words, days: int) -> str:
    """``every 3 days``."""
    if days <= 1:
        return words.text("every day")
    if days == 2:
        return words.text("every other day")
    if days == 7:
        return words.text("every week")
    if days in range(28, 32):
        return words.text("every month")
    return words.ntext("every {n} day", "every {n} days", days)


def readings_that_fit(words: Words, count: int, frequency: str) -> str:
    """``4 weekly readings``."""
    return words.ntext(*_READINGS[Frequency(frequency)], count, number=words.number(count))


def periods_that_fit(words: Words, count: int, frequency: str) -> str:
    """``4 weeks``."""
    return words.ntext(*_PERIODS[Frequency(frequency)], count, number=words.number(count))
