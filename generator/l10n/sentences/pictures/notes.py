"""What a reader should know of how a figure came about: the notes that ``evaluate`` leaves, one sentence each.

Holds the patterns of codes that begin with ``note-``. A note judges nothing.
"""

from collections.abc import Mapping
from types import MappingProxyType

from generator.l10n.sentence import Sentence, marked as _
from generator.l10n.words import Words
from generator.model.phrase import Phrase

PATTERNS: Mapping[str, str] = MappingProxyType(
    {
        "note-account-inferred": _(
            "No account was written; {account} is the only one with readings and was taken."
        ),
        "note-ratio-read": _(
            "This is the mean of the readings: the ratio itself is read, not what it is made of."
        ),
        "note-ratio-paired": _(
            "This is the mean of the ratio in each window: people reached in several windows cannot be added up."
        ),
        "note-counts-from-break": _("It counts from {date} only, after a break in the readings."),
        "note-break": _("Break on {date}: {title}. Nothing is compared across it."),
        "note-break-bridged": _("Break on {date}: {title}. The readings go on across it."),
        "note-baseline-before-break": _(
            "The baseline lies before the break of {date}, so nothing is measured from it."
        ),
        "note-baseline-open": _(
            "Until {date} the baseline can still change, and the target with it: both come from the readings before the start."
        ),
        "note-ceiling-left-out": _("{name} is a ceiling and does not count in the progress."),
        "note-unknown-left-out": _("The progress of {name} is not known, so it is left out."),
        "note-met-by-restated": _(
            "It was met only by a number that was read again later; as first read it was not met."
        ),
        "note-series-counted-once": _("{name} uses readings that another key result uses; they count once."),
    }
)


def restated(words: Words, said: Phrase) -> Sentence:
    count = said.facts["count"]
    n = count if isinstance(count, int) else 0
    return words.nsentence(
        "{n} reading was read again later with another value.",
        "{n} readings were read again later with other values.",
        n,
    )
