"""What the calendar says: what comes on a day, how many goals start and end in a month, and which ends next.

Takes counts and days, gives sentences.
"""

from generator.l10n.sentence import Sentence, joined
from generator.l10n.sentences.terms.spelled import capital, spelled
from generator.l10n.words import Words
from generator.model.calendar import Day
from generator.model.goal_days import Event
from generator.model.text import LocalText


def event_word(words: Words, event: Event) -> str:
    """What comes on a day."""
    match event:
        case Event.START:
            return words.ctext("calendar", "starts")
        case Event.END:
            return words.ctext("calendar", "ends")
        case Event.MILESTONE:
            return words.ctext("calendar", "milestone")
        case Event.CHECKIN:
            return words.ctext("calendar", "check-in")
        case Event.READING:
            return words.ctext("calendar", "last day for a reading")


def month_sentence(words: Words, starts: int, ends: int) -> Sentence:
    """How many goals start and end (``Three goals start. One goal ends.``)."""
    said = (
        words.nsentence(
            "{number} goal starts.",
            "{number} goals start.",
            starts,
            number=capital(spelled(words, starts, "goals")),
        ),
        words.nsentence(
            "{number} goal ends.", "{number} goals end.", ends, number=capital(spelled(words, ends, "goals"))
        ),
    )
    found = joined(each for each, n in zip(said, (starts, ends), strict=True) if n)
    return found if found.parts else words.sentence("No goal starts or ends.")


def next_end(words: Words, goal: LocalText | None, day: Day | None) -> Sentence:
    """Which goal ends next; that there is none where all are over."""
    if goal is None or day is None:
        return words.sentence("No goal is still to end.")
    return words.sentence("Next to end, on {date}: {goal}.", date=day, goal=goal)
