"""What feeds and calendars tell: titles of entries, and lines of what was read.

Takes words, names and facts, gives plain text, in which names keep their own direction. Moves of goalposts are worded in ``goalposts``.
"""

from generator.l10n.sentences.terms.amounts import measured
from generator.l10n.sentences.terms.status import status_within, status_word
from generator.l10n.words import Words
from generator.model.fact import known
from generator.model.hindsight import Turn
from generator.model.metric import Metric
from generator.model.report import KeyResultReport

#: Readings of one day that are told one by one, as posts have them.
_SHOWN = 5


def turned_title(words: Words, goal: str, turn: Turn) -> str:
    """``Grow the page: at risk``."""
    return words.text("{goal}: {status}", goal=words.name(goal), status=status_within(words, turn.after))


def turned_text(words: Words, turn: Turn) -> str:
    """``On track → At risk · 54 % chance``: before, after, the chance that was given on the day, and whether it corrects what was said."""
    change = words.text(
        "{before} → {after}",
        before=status_word(words, turn.before),
        after=status_word(words, turn.after),
    )
    told = [change]
    if known(turn.chance) and turn.after.is_under_way:
        told.append(words.text("{chance} chance", chance=words.chance(turn.chance)))
    if turn.corrected:
        told.append(words.text("readings of earlier days were corrected on this day"))
    return " · ".join(told)


def moved_title(words: Words, goal: str) -> str:
    """Whose goalposts were moved."""
    return words.text("Goalposts moved: {goal}", goal=words.name(goal))


def read_title(words: Words, goal: str) -> str:
    """Of which goal something was read."""
    return words.text("New readings: {goal}", goal=words.name(goal))


def all_read_title(words: Words, goals: int) -> str:
    """Of how many goals something was read on one day."""
    return words.ntext("New readings for {n} goal", "New readings for {n} goals", goals)


def more_goals(words: Words, goals: int) -> str:
    """Goals that are counted, where others are named."""
    return words.ntext("and {n} more goal", "and {n} more goals", goals)


def values_read(words: Words, metric: Metric | None, unit: str | None, values: tuple[float, ...]) -> str:
    """The readings of a day: the first few, and that there are more."""
    told = [words.quantity(measured(metric, unit, value)) for value in values[:_SHOWN]]
    return words.list([*told, "…"] if len(values) > _SHOWN else told)


def named_value(words: Words, name: str, value: str) -> str:
    """``Followers: 431``."""
    return words.text("{name}: {value}", name=words.name(name), value=value)


def deadline_title(words: Words, goal: str) -> str:
    """A goal's last day in a calendar."""
    return words.text("Ends: {goal}", goal=words.name(goal))


def start_title(words: Words, goal: str) -> str:
    """A goal's first day in a calendar."""
    return words.text("Begins: {goal}", goal=words.name(goal))


def milestone_title(words: Words, goal: str, value: str) -> str:
    """A milestone's day in a calendar, with what is to be reached by then."""
    return words.text("Milestone: {goal}, {value}", goal=words.name(goal), value=value)


def due_title(words: Words, goal: str, name: str) -> str:
    """The last day on which a result is not out of date without a new reading, in a calendar."""
    return words.text("Last day for a reading: {goal}, {name}", goal=words.name(goal), name=words.name(name))


def due_text(words: Words, result: KeyResultReport) -> str | None:
    """When a result of which a reading is due was read last, and from where; None where nothing was read."""
    if result.last_reading is None:
        return None
    date = words.date(result.last_reading)
    source = result.provenance.source if result.provenance else None
    if not source:
        return words.text("Last read on {date}.", date=date)
    return words.text("Last read on {date}, from {source}.", date=date, source=words.name(source))
