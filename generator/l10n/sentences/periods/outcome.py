"""A period that is over: what it is called, what became of its goals, and how far that can be relied on.

Takes the period's outcome, gives sentences. It counts and does not weigh.
"""

from generator.l10n.sentence import Sentence, joined, plain
from generator.l10n.sentences.answer.overview import Group, group_of
from generator.l10n.sentences.terms.spelled import capital, spelled
from generator.l10n.words import Words
from generator.model.calendar import Day
from generator.model.reported import Basis, Cadence, Outcome, ReportedPeriod


def period_name(words: Words, period: ReportedPeriod) -> str:
    """``November 2026``, ``4th quarter 2026``, ``Week 48 of 2026``."""
    start = period.days.start
    match period.cadence:
        case Cadence.MONTH:
            return capital(words.date(start, "month"))
        case Cadence.QUARTER:
            return words.date(start, "quarter")
        case Cadence.WEEK:
            year, week, _ = start.isocalendar()
            return words.text("Week {week} of {year}", week=str(week), year=str(year))


def outcome_sentence(words: Words, outcome: Outcome) -> Sentence:
    """What ended in the period (``Two goals were met. One goal was missed.``)."""
    met, missed, cancelled = outcome.met, outcome.missed, outcome.cancelled
    eased = _eased(words, outcome.eased, met)
    said = [
        joined(
            (
                words.nsentence(
                    "{number} goal was met.", "{number} goals were met.", met, number=_number(words, met)
                ),
                *((eased,) if eased.parts else ()),
            )
        ),
        words.nsentence(
            "{number} goal was missed.", "{number} goals were missed.", missed, number=_number(words, missed)
        ),
        words.nsentence(
            "{number} goal was cancelled.",
            "{number} goals were cancelled.",
            cancelled,
            number=_number(words, cancelled),
        ),
    ]
    counts = (met, missed, cancelled)
    found = joined(each for each, n in zip(said, counts, strict=True) if n)
    return found if found.parts else words.sentence("No goal was met or missed.")


def _eased(words: Words, eased: int, met: int) -> Sentence:
    """How many of the met goals were met only because they were made easier."""
    if not eased:
        return plain("")
    if met == 1:
        return words.sentence("It was met only after it had been made easier.")
    if eased == met:
        return words.sentence("All of them were met only after they had been made easier.")
    return words.nsentence(
        "{number} of them was met only after it had been made easier.",
        "{number} of them were met only after they had been made easier.",
        eased,
        number=_number(words, eased),
    )


def running_sentence(words: Words, outcome: Outcome) -> Sentence:
    """How the goals stand that run on: ``Eight goals run on. Five of them need attention``."""
    total = len(outcome.running)
    if not total:
        return words.sentence("No goal runs on.")
    needy = sum(group_of(each) is Group.ATTENTION for each in outcome.running)
    counted = words.nsentence(
        "{number} goal runs on.", "{number} goals run on.", total, number=_number(words, total)
    )
    return joined((counted, _needing(words, needy, total)))


def _needing(words: Words, needy: int, total: int) -> Sentence:
    """How many of those that run on need attention."""
    if total == 1:
        return (
            words.sentence("It needs attention.") if needy else words.sentence("It does not need attention.")
        )
    if not needy:
        return words.sentence("None of them needs attention.")
    if needy == total:
        return words.sentence("All of them need attention.")
    return words.nsentence(
        "{number} of them needs attention.",
        "{number} of them need attention.",
        needy,
        number=_number(words, needy),
    )


def open_sentence(words: Words, period: ReportedPeriod) -> str:
    """That readings of the period may still come in."""
    return words.text("Provisional: readings are still collected until {date}.", date=period.collected_by)


def rule_sentences(
    words: Words, period: ReportedPeriod, basis: Basis, written_on: Day | None, *, is_open: bool
) -> Sentence:
    """By what the period was judged, and whether later days can change it."""
    counted = words.sentence(
        "Readings up to {end} count here if they were collected by {date}; one that does not say when counts from its own day.",
        end=period.days.end,
        date=period.collected_by,
    )
    match basis:
        case Basis.THEN:
            files = words.sentence("Goals count as git held them at the end of {date}.", date=period.days.end)
        case Basis.FIRST:
            assert written_on is not None, "git held the first files on some day"
            files = words.sentence(
                "Git first held these goals on {date}; this report judges them as they stood then.",
                date=written_on,
            )
        case Basis.TODAY:
            return joined(
                (
                    counted,
                    words.sentence(
                        "Git's history is not at hand: this report judges goals as they are written now, and can still change."
                    ),
                )
            )
    if is_open:
        return joined((counted, files))
    settled = words.sentence(
        "What comes later changes nothing here, but for readings that do not say when they were collected."
    )
    return joined((counted, files, settled))


def _number(words: Words, n: int) -> str:
    return capital(spelled(words, n, "goals"))
