"""Moved goalposts in sentences: how often, whether anybody said why, and how a goal stands by its first terms.

Takes ledgers and standings, gives ``Sentence``s. A history that nobody knows is said to be unknown, never to be empty.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from generator.l10n.sentence import Sentence, forms, joined, marked as _, plain
from generator.l10n.sentences.terms.amounts import measured
from generator.l10n.sentences.terms.spelled import capital, spelled
from generator.l10n.sentences.terms.status import status_tone, status_within
from generator.l10n.words import Words
from generator.model.calendar import Day
from generator.model.fact import Fact, Unknown, known
from generator.model.phrase import Quantity
from generator.model.report import KeyResultReport, OriginalStanding, Status
from generator.model.verdict import Ledger, Move, eased, eased_without_reason

#: Why git tells nothing, in a clause that can follow a colon.
REASONS: Mapping[str, str] = MappingProxyType(
    {
        "no-git": _("there is no git history here"),
        "git-refuses": _(
            "git refuses to read this repository; its folder may need to be added to safe.directory"
        ),
        "too-much-history": _("this goal's history is larger than is read"),
        "no-version": _("git has no version of this goal up to this day"),
        "no-history": _("git does not have this goal's whole history"),
    }
)
#: Statuses of which a chance tells more.
_OPEN = frozenset({Status.ON_TRACK, Status.AT_RISK, Status.OFF_TRACK})


def ledger_sentence(words: Words, ledger: Ledger) -> Sentence:
    """Whether anything was moved, since when, and how much of it made the goal easier without a reason."""
    if ledger.first_committed is None or not ledger.tells:
        return words.sentence(
            "Whether anything was moved is <strong>unknown</strong>: {why}.", why=_why(words, ledger)
        )
    counted = [move for move in ledger.moves if not move.correction]
    if not counted:
        return _unmoved(words, ledger)
    moved = _moved(words, len(counted), ledger.first_committed)
    return joined((moved, _eased(words, ledger.moves, _OF_ONE)))


def _moved(words: Words, n: int, first: Day) -> Sentence:
    if n == 2:
        return words.sentence(
            "Moved <strong>twice</strong> since it was first recorded on {date}.", "none", date=first
        )
    return words.nsentence(
        "Moved <strong>once</strong> since it was first recorded on {date}.",
        "Moved <strong>{number} times</strong> since it was first recorded on {date}.",
        n,
        "none",
        number=spelled(words, n, "times"),
        date=first,
    )


def _why(words: Words, ledger: Ledger) -> str:
    unread = ledger.original.reason if isinstance(ledger.original, Unknown) else "no-history"
    reason = "no-version" if ledger.known else unread
    return words.text(REASONS.get(reason, REASONS["no-history"]))


def _unmoved(words: Words, ledger: Ledger) -> Sentence:
    first = ledger.first_committed
    if ledger.moves and first is not None:
        return words.sentence(
            "Nothing has been moved since {date}, but for corrections in the first days.", date=first
        )
    return (
        words.sentence("Nothing has been moved since {date}.", date=first) if first is not None else plain("")
    )


#: One goal's moves that made it easier: all without a reason, all with some of them without.
_OF_ONE = (
    forms(
        "<tone>One move made it easier, and no reason is given.</tone>",
        "<tone>{number} moves made it easier, and no reason is given.</tone>",
    ),
    forms("One move made it easier.", "{number} moves made it easier."),
)
#: The same of several goals.
_OF_ALL = (
    forms(
        "<tone>One move made a goal easier, and no reason is given.</tone>",
        "<tone>{number} moves made a goal easier, and no reason is given.</tone>",
    ),
    forms("One move made a goal easier.", "{number} moves made a goal easier."),
)
_Forms = tuple[str, str]


def _eased(words: Words, moves: Sequence[Move], said: tuple[_Forms, _Forms]) -> Sentence:
    """How many moves made something easier, and how many of these nobody explained; nothing where all have a reason."""
    silent, easier = len(eased_without_reason(moves)), len(eased(moves))
    if not silent:
        return plain("")
    unexplained, counted = said
    number = capital(spelled(words, easier, "moves"))
    if silent == easier:
        return words.nsentence(*unexplained, easier, "doubtful", number=number)
    return joined((words.nsentence(*counted, easier, number=number), _silent(words, silent)))


def moves_summary(words: Words, moves: Sequence[Move]) -> Sentence:
    """All moves of all goals in one sentence."""
    counted = [move for move in moves if not move.correction]
    if not counted:
        return words.sentence("No goalposts were moved.")
    total = _moved_in_all(words, len(counted))
    return joined((total, _eased(words, counted, _OF_ALL)))


def _moved_in_all(words: Words, n: int) -> Sentence:
    if n == 2:
        return words.sentence("The goalposts were moved <strong>twice</strong>.")
    return words.nsentence(
        "The goalposts were moved <strong>once</strong>.",
        "The goalposts were moved <strong>{number} times</strong>.",
        n,
        "none",
        number=spelled(words, n, "times"),
    )


def _silent(words: Words, silent: int) -> Sentence:
    """How many of the moves that made something easier nobody explained."""
    return words.nsentence(
        "<tone>One of them gives no reason.</tone>",
        "<tone>{number} of them give no reason.</tone>",
        silent,
        "doubtful",
        number=capital(spelled(words, silent, "moves")),
    )


def eased_mark(words: Words, ledger: Ledger) -> str:
    """A few words for a list, where a goal was made easier and nobody said why; else empty."""
    moves = eased_without_reason(ledger.moves)
    if not moves:
        return ""
    if all(move.field == "target" for move in moves):
        return words.text("target eased without a reason")
    return words.text("made easier without a reason")


def unexplained_text(words: Words) -> str:
    """What is said where nobody gave a reason."""
    return words.text("no reason given")


def standings_sentence(words: Words, report: KeyResultReport) -> Sentence:
    """How it stands by its first terms, and by today's; empty where both are the same or the first are not known."""
    first = report.original
    end = report.period.end if report.period else None
    if isinstance(first, Unknown):
        return plain("")
    stays = (first.target, first.end) == (report.target, end)
    if stays and (first.status is report.status or report.status.is_authored):
        return plain("")
    old, new = _targets(words, report, first)
    dated = first.end != end
    return joined(
        (
            words.sentence(
                _("Against the first target of <strong>{target}</strong>: <tone>{standing}</tone>.")
                if old
                else _("By the first terms: <tone>{standing}</tone>."),
                status_tone(first.status),
                target=_dated(words, old, first.end if dated else None),
                standing=_standing(words, first.status, first.chance),
            ),
            words.sentence(
                _("Against today's target of <strong>{target}</strong>: <tone>{standing}</tone>.")
                if new
                else _("By today's terms: <tone>{standing}</tone>."),
                status_tone(report.status),
                target=_dated(words, new, end if dated else None),
                standing=_standing(words, report.status, _chance(report)),
            ),
        )
    )


def first_terms_sentence(words: Words, report: KeyResultReport) -> Sentence:
    """Of what is met only because it was made easier, that it is not met by its first terms; else empty."""
    first = report.original
    if isinstance(first, Unknown) or not report.met_by_easing:
        return plain("")
    end = report.period.end if report.period else None
    old, new = _targets(words, report, first)
    missed = first.status is Status.MISSED
    if not old or (old == new and first.end == end):
        return (
            words.sentence("By the first terms it was missed.")
            if missed
            else words.sentence("By the first terms it is not met.")
        )
    target = _dated(words, old, first.end if first.end != end else None)
    if missed:
        return words.sentence("<tone>The first target of {target} was missed.</tone>", "bad", target=target)
    return words.sentence("The first target of {target} is not met.", target=target)


def _targets(words: Words, report: KeyResultReport, first: OriginalStanding) -> tuple[str, str]:
    """Both targets as text, with digits that tell them apart; empty where one is unknown."""
    then = measured(first.metric, first.unit, first.target) if known(first.target) else None
    now = measured(report.metric, report.unit, report.target) if known(report.target) else None
    if then is not None and now is not None and (then.unit, then.share) == (now.unit, now.share):
        old, new = words.apart([then, now])
        return old, new
    return _text(words, then), _text(words, now)


def _text(words: Words, quantity: Quantity | None) -> str:
    return "" if quantity is None else words.quantity(quantity)


def _dated(words: Words, target: str, end: Day | None) -> str:
    return target if end is None else words.text("{bound} by {date}", bound=target, date=end)


def _chance(report: KeyResultReport) -> Fact:
    return report.forecast if isinstance(report.forecast, Unknown) else report.forecast.probability


def _standing(words: Words, status: Status, chance: Fact) -> str:
    """The status within a sentence, with the chance where it rests on one."""
    word = status_within(words, status)
    if not known(chance) or status not in _OPEN:
        return word
    return words.text(
        "{status}; {chance} chance of reaching the target", status=word, chance=words.chance(chance)
    )
