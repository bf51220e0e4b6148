"""Why a figure is missing: every ``…_unknown`` code in a short clause.

Takes the reason of an ``Unknown``. It never shows a number in its place.
"""

from collections.abc import Mapping
from types import MappingProxyType

from generator.l10n.sentence import marked as _
from generator.l10n.words import Words

REASONS: Mapping[str, str] = MappingProxyType(
    {
        "no-baseline": _("there is no baseline to count from"),
        "baseline-before-break": _("the baseline lies before a break in the readings"),
        "no-target": _("no target can be worked out"),
        "no-reading": _("there is no reading that counts"),
        "too-few-readings": _("there are too few readings"),
        "settled": _("it is settled"),
        "none-set": _("none was set"),
        "last-day": _("it is the last day or later"),
        "not-for-type": _("this kind of metric has no such figure"),
        "no-history": _("there is no history from before the start"),
        "no-git": _("the history in git is not there"),
        "git-refuses": _("git refuses to read its history"),
        "no-version": _("git has no version of this goal up to this day"),
        "too-much-history": _("its history is larger than is read"),
        "added-later": _("it was added later"),
        "no-units": _("the number of units was not written"),
        "no-budget": _("no budget was written"),
        "no-cost": _("no cost was written"),
        "nothing-spent": _("nothing was spent so far"),
        "no-result": _("there is no result yet to divide by"),
        "no-value": _("the value of a result was not written"),
        "too-few-windows": _("there are too few earlier periods to compare with"),
        "cannot-tell": _("nobody can tell: the trend from before might have brought as much"),
        "too-few-posts": _("there are too few posts"),
        "rate-not-positive": _("it was not moving in the wanted direction before"),
        "at-a-close": _("a report on a period does not ask for it"),
    }
)


def why_unknown(words: Words, reason: str) -> str:
    """The reason as a clause that can follow a colon: ``there is no reading that counts``."""
    return words.text(REASONS[reason])
