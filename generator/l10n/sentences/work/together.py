"""What all goals together show, in words: posts by weekday and number a week, shared readings, the track record of ended goals.

Takes counts and figures. It names no people.
"""

from collections.abc import Sequence

from generator.l10n.sentence import Sentence
from generator.l10n.sentences.terms.amounts import measured
from generator.l10n.sentences.terms.spelled import capital, spelled
from generator.l10n.words import Words
from generator.model.calendar import Period
from generator.model.fact import known
from generator.model.metric import Metric
from generator.model.portfolio import Portfolio
from generator.model.reliability import FEWEST_CASES
from generator.model.survey import PostGroup, Posts


def posts_summary(words: Words, metric: Metric, posts: Posts) -> Sentence:
    """How many posts there are, and what one brought."""
    figure = words.quantity(measured(metric, metric.unit, posts.figure))
    return words.nsentence(
        "{n} post, with <strong>{figure}</strong>.",
        "{n} posts, each with about <strong>{figure}</strong>.",
        posts.count,
        "none",
        figure=figure,
    )


def posts_read(words: Words, count: int) -> Sentence:
    """How many posts there are, of all accounts together."""
    return words.nsentence(
        "<strong>{n} post</strong> was read.", "<strong>{n} posts</strong> were read.", count
    )


def overlaps_sentence(words: Words, shared: int) -> Sentence:
    """How many series serve several goals."""
    if not shared:
        return words.sentence(
            "Apart from goals that count what supports them, no two goals rest on the same readings."
        )
    return words.nsentence(
        "Several goals rest on <strong>one and the same series</strong> of readings.",
        "Several goals rest on the same readings: <strong>{n} series</strong> are shared.",
        shared,
    )


def at_once(words: Words, periods: Sequence[Period | None]) -> str:
    """The days that all of several goals have in common; nothing where one has no days."""
    known_days = [each for each in periods if each is not None]
    if not known_days or len(known_days) < len(periods):
        return ""
    start, end = max(each.start for each in known_days), min(each.end for each in known_days)
    if start > end:
        return words.text("Never all at the same time")
    return words.period(Period(start, end))


def no_common_days(words: Words) -> Sentence:
    """Why accounts cannot be compared."""
    return words.sentence("There are no days for which all accounts were read.")


def group_figure(words: Words, metric: Metric, group: PostGroup) -> str:
    """What a post of the group brought, or that there are too few to say."""
    if not known(group.figure):
        return words.text("too few to say")
    return words.quantity(measured(metric, metric.unit, group.figure))


def posts_a_week(words: Words, count: int) -> str:
    return words.text("{amount} a week", amount=count)


def record_sentence(words: Words, portfolio: Portfolio) -> Sentence:
    """How many of the goals that ended were met."""
    met, ended = portfolio.met, portfolio.ended
    if not ended:
        return words.sentence("No goal has ended yet.")
    if met == ended:
        return words.nsentence(
            "The only goal that has ended <strong>was met</strong>.",
            "<strong>All {number}</strong> goals that have ended were met.",
            ended,
            "none",
            number=spelled(words, ended, "goals"),
        )
    if not met:
        return words.nsentence(
            "The only goal that has ended <strong>was missed</strong>.",
            "<strong>None</strong> of the {number} goals that have ended was met.",
            ended,
            "none",
            number=spelled(words, ended, "goals", governed=True),
        )
    return words.nsentence(
        "<strong>{good}</strong> of {total} goals that have ended was met.",
        "<strong>{good}</strong> of {total} goals that have ended were met.",
        met,
        "none",
        good=capital(spelled(words, met, "goals")),
        total=spelled(words, ended, "goals", governed=True),
    )


def too_few_ended(words: Words, goals: int) -> Sentence:
    """Why the chances of goals that have ended are not held against what came of them; of ``goals`` one was known."""
    return words.nsentence(
        "For {n} goal that has ended a chance was given on the way: too few to say how often such chances come true. From {least} goals on, both are shown here.",
        "For {n} goals that have ended a chance was given on the way: too few to say how often such chances come true. From {least} goals on, both are shown here.",
        goals,
        least=words.number(FEWEST_CASES),
    )


def share_of_time(words: Words, share: float) -> str:
    """The moment at which a chance was given."""
    return words.text("after {share} of the time", share=words.percent(share))
