"""The work on a goal in words: what is due, how it went around an action, what its people believe, how far along it is.

Takes records of the work and of a key result's course. Of what came after an action it says that it came after.
"""

from collections.abc import Mapping, Sequence

from generator.l10n.sentence import Sentence, joined, plain
from generator.l10n.sentences.answer.pace import rate_texts, rates_read
from generator.l10n.sentences.terms.amounts import quantity_of
from generator.l10n.sentences.terms.kinds import confidence_word
from generator.l10n.sentences.terms.sides import is_held, is_limit, is_open
from generator.l10n.sentences.terms.titles import key_result_title
from generator.l10n.words import Words
from generator.model.calendar import Day
from generator.model.fact import known
from generator.model.goal import Goal, Op
from generator.model.report import KeyResultReport, Status
from generator.model.trend import Course, Trend
from generator.model.work import Agenda, BeforeAfter, Belief


def agenda_sentences(words: Words, goal: Goal, agenda: Agenda, as_of: Day) -> tuple[Sentence, ...]:
    """What is overdue, what these days are for, and what begins next."""
    said = []
    if agenda.overdue:
        names = _names(words, goal, agenda.overdue)
        said.append(words.sentence("<tone>Overdue</tone>: {actions}.", "bad", actions=names))
    if agenda.today:
        names = _names(words, goal, agenda.today)
        said.append(words.sentence("<strong>Now</strong>: {actions}.", "none", actions=names))
    if agenda.next is not None:
        action = goal.actions[agenda.next]
        day = words.day(action.period.start, as_of) if action.period else ""
        said.append(words.sentence("Next: {action}, from {date}.", "none", action=action.title, date=day))
    return tuple(said)


def _names(words: Words, goal: Goal, places: Sequence[int]) -> str:
    return words.list([words.say(goal.actions[place].title) for place in places])


def _figures_around(words: Words, report: KeyResultReport, found: BeforeAfter) -> tuple[str, ...]:
    """The figure after, and the one before."""
    facts = (found.figure_after, found.figure_before)
    if found.by_days_read:
        return rates_read(words, report, facts)
    if found.is_rate:
        return rate_texts(words, report, facts)
    return tuple(words.apart([quantity_of(report, each) for each in facts]))


def around_action(
    words: Words, goal: Goal, found: BeforeAfter, report: KeyResultReport, *, named: bool
) -> Sentence:
    """How a key result went in the first days since an action began, of which four weeks are looked at, beside as many before."""
    after, before = _figures_around(words, report, found)
    if named:
        title = words.name(key_result_title(words, report.key_result, report.metric).text)
        return words.nsentence(
            "<strong>{action}</strong>, {result}: {after} on its first day, {before} on the day before.",
            "<strong>{action}</strong>, {result}: {after} in the first {n} days since it began, {before} in the {n}"
            " days before.",
            found.after.days,
            "none",
            action=goal.actions[found.action].title,
            result=title,
            after=after,
            before=before,
        )
    return words.nsentence(
        "<strong>{action}</strong>: {after} on its first day, {before} on the day before.",
        "<strong>{action}</strong>: {after} in the first {n} days since it began, {before} in the {n} days before.",
        found.after.days,
        "none",
        action=goal.actions[found.action].title,
        after=after,
        before=before,
    )


def coincidence(words: Words) -> str:
    """What such a comparison does not tell."""
    return words.text(
        "One came after the other. What else happened in those days is not known, so no cause is claimed."
    )


def belief_sentence(words: Words, belief: Belief, as_of: Day) -> Sentence:
    """The last stated confidence beside the chance of its day, with today's where that differs."""
    chances = words.chance(belief.chance), words.chance(belief.today)
    if not belief.of_its_day or belief.date == as_of:
        return _beside_today(words, belief, as_of)
    said = _beside_its_day(words, belief, as_of)
    if chances[0] == chances[1]:
        return said
    return joined(
        (said, words.sentence("Today they give <strong>{chance}</strong>.", "none", chance=chances[1]))
    )


def _beside_its_day(words: Words, belief: Belief, as_of: Day) -> Sentence:
    facts = _believed(words, belief, as_of)
    if belief.gap > 0:
        return words.sentence(
            "The check-in of {date} states {confidence}; the figures of that day give <strong>{chance}</strong>,"
            " <tone>less than that</tone>.",
            "doubtful",
            **facts,
        )
    if belief.gap < 0:
        return words.sentence(
            "The check-in of {date} states {confidence}; the figures of that day give <strong>{chance}</strong>,"
            " more than that.",
            "none",
            **facts,
        )
    return words.sentence(
        "The check-in of {date} states {confidence}, and so do the figures of that day: <strong>{chance}</strong>.",
        "none",
        **facts,
    )


def _believed(words: Words, belief: Belief, as_of: Day) -> Mapping[str, str]:
    return {
        "date": words.day(belief.date, as_of),
        "confidence": confidence_word(words, belief.confidence),
        "chance": words.chance(belief.chance),
    }


def _beside_today(words: Words, belief: Belief, as_of: Day) -> Sentence:
    facts = _believed(words, belief, as_of)
    if belief.gap > 0:
        return words.sentence(
            "The check-in of {date} states {confidence}; today the figures give <strong>{chance}</strong>,"
            " <tone>less than that</tone>.",
            "doubtful",
            **facts,
        )
    if belief.gap < 0:
        return words.sentence(
            "The check-in of {date} states {confidence}; today the figures give <strong>{chance}</strong>, more than that.",
            "none",
            **facts,
        )
    return words.sentence(
        "The check-in of {date} states {confidence}, and so do today's figures: <strong>{chance}</strong>.",
        "none",
        **facts,
    )


def course_sentence(words: Words, report: KeyResultReport, as_of: Day) -> Sentence:
    """How many days ahead of its plan or behind it, and which way the readings go; only of what is under way and fresh."""
    if not is_open(report, as_of) or report.status is Status.STALE:
        return plain("")
    return joined((_lead(words, report), _yet(words, report), _trend(words, report)))


def _lead(words: Words, report: KeyResultReport) -> Sentence:
    days = _days_ahead(report)
    if days is None:
        return plain("")
    if days == 0:
        return _beside_plan(words, report)
    if days > 0:
        return words.nsentence(
            "It is <strong>{n} day</strong> ahead of plan.",
            "It is <strong>{n} days</strong> ahead of plan.",
            days,
        )
    return words.nsentence(
        "It is <strong>{n} day</strong> behind plan.", "It is <strong>{n} days</strong> behind plan.", -days
    )


def _beside_plan(words: Words, report: KeyResultReport) -> Sentence:
    """On its plan's first days a value may still be short of where the plan begins, which no number of days tells."""
    if known(report.progress) and report.progress < 0:
        return words.sentence("It is short of where its plan begins.")
    return words.sentence("It is within a day of its plan.")


def _days_ahead(report: KeyResultReport) -> int | None:
    """Whole days ahead of its plan, negative behind it; None where no plan runs from day to day."""
    if not known(report.days_ahead) or is_limit(report) or is_held(report):
        return None
    return round(report.days_ahead)


def _yet(words: Words, report: KeyResultReport) -> Sentence:
    """Why the chance says something else than the plan: where it stands is not where it will end."""
    chance, days = report.because.chance, _days_ahead(report)
    if report.because.code != "chance" or chance is None or not days:
        return plain("")
    ahead = days > 0
    if ahead is (report.status is Status.ON_TRACK):
        return plain("")
    if ahead and _is_pace(report, enough=False):
        return words.sentence(
            "Still, its chance is {chance}: the recent pace falls short of what it needs from here.",
            chance=words.chance(chance),
        )
    if not ahead and _is_pace(report, enough=True):
        return words.sentence(
            "Still, its chance is {chance}: the recent pace is as much as it needs from here, or more.",
            chance=words.chance(chance),
        )
    return words.sentence(
        "Still, its chance is {chance}: the plan says where it stands, the chance where it may end.",
        chance=words.chance(chance),
    )


def _is_pace(report: KeyResultReport, *, enough: bool) -> bool:
    """Whether the recent pace is known to be ``enough``, or known to fall short, of what is needed."""
    recent, needed = report.recent_per_calendar_day, report.needed_per_day
    if not known(recent) or not known(needed):
        return False
    sign = 1 if report.key_result.op is Op.GTE else -1
    return (sign * recent >= sign * needed) is enough


def _trend(words: Words, report: KeyResultReport) -> Sentence:
    return trend_sentence(words, report.trend) if isinstance(report.trend, Trend) else plain("")


def trend_sentence(words: Words, trend: Trend) -> Sentence:
    """Which way the readings go."""
    match trend.course:
        case Course.RISING:
            return words.sentence("The numbers are <strong>rising</strong>.")
        case Course.FALLING:
            return words.sentence("The numbers are <strong>falling</strong>.")
        case Course.FLAT:
            return words.sentence("The numbers are <strong>flat</strong>.")
        case Course.UNCLEAR:
            return words.sentence("Which way the numbers go is unclear.")
