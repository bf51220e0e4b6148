"""Statuses in a word, with the name of their glyph and the tone that colours them.

Takes a ``Status``. It does not say why a goal has it.
"""

from collections.abc import Mapping
from types import MappingProxyType

from generator.l10n.sentence import Tone, marked_in
from generator.l10n.words import Words
from generator.model.report import Status

_TONES: Mapping[Status, Tone] = MappingProxyType(
    {
        Status.MISSED: "bad",
        Status.OFF_TRACK: "bad",
        Status.AT_RISK: "doubtful",
        Status.ON_TRACK: "good",
        Status.ACHIEVED: "good",
    }
)

#: Names of the drawn glyphs: disc, diamond, triangle, star, cross, ring, broken ring, dots, half disc, play, barred ring.
_GLYPHS: Mapping[Status, str] = MappingProxyType(
    {
        Status.ON_TRACK: "disc",
        Status.AT_RISK: "diamond",
        Status.OFF_TRACK: "triangle",
        Status.ACHIEVED: "star",
        Status.MISSED: "cross",
        Status.NO_DATA: "ring",
        Status.STALE: "broken-ring",
        Status.AWAITING: "half-disc",
        Status.TOO_EARLY: "dots",
        Status.NOT_STARTED: "play",
        Status.CANCELLED: "barred-ring",
        Status.DRAFT: "pencil",
    }
)


def status_word(words: Words, status: Status) -> str:
    """``On track``, ``Missed`` …, as it stands alone: one word for each status, whatever is behind it."""
    match status:
        case Status.ON_TRACK:
            return words.text("On track")
        case Status.AT_RISK:
            return words.text("At risk")
        case Status.OFF_TRACK:
            return words.text("Off track")
        case Status.ACHIEVED:
            return words.text("Achieved")
        case Status.MISSED:
            return words.text("Missed")
        case Status.NO_DATA:
            return words.text("Cannot be judged")
        case Status.STALE:
            return words.text("Out of date")
        case Status.AWAITING:
            return words.text("Awaiting a reading")
        case Status.TOO_EARLY:
            return words.text("Too early")
        case Status.NOT_STARTED:
            return words.text("Not started")
        case Status.CANCELLED:
            return words.text("Cancelled")
        case Status.DRAFT:
            return words.text("Draft")


_WITHIN: Mapping[Status, str] = MappingProxyType(
    {
        Status.ON_TRACK: marked_in("in a sentence", "on track"),
        Status.AT_RISK: marked_in("in a sentence", "at risk"),
        Status.OFF_TRACK: marked_in("in a sentence", "off track"),
        Status.ACHIEVED: marked_in("in a sentence", "achieved"),
        Status.MISSED: marked_in("in a sentence", "missed"),
        Status.NO_DATA: marked_in("in a sentence", "cannot be judged"),
        Status.STALE: marked_in("in a sentence", "out of date"),
        Status.AWAITING: marked_in("in a sentence", "awaiting a reading"),
        Status.TOO_EARLY: marked_in("in a sentence", "too early to judge"),
        Status.NOT_STARTED: marked_in("in a sentence", "not started"),
        Status.CANCELLED: marked_in("in a sentence", "cancelled"),
        Status.DRAFT: marked_in("in a sentence", "a draft"),
    }
)


def status_within(words: Words, status: Status) -> str:
    """The status behind a colon: ``off track``."""
    return words.ctext("in a sentence", _WITHIN[status])


def status_tone(status: Status) -> Tone:
    """The colour of a status; soft where nothing is judged.

    >>> status_tone(Status.OFF_TRACK), status_tone(Status.STALE)
    ('bad', 'soft')
    """
    return _TONES.get(status, "soft")


def status_glyph(status: Status) -> str:
    """The name of the shape that goes with the word, so that colour never speaks alone."""
    return _GLYPHS[status]
