"""What all goals together show, in words: posts by weekday and number a week, and the track record of ended goals.

Takes counts and figures. It names no people.
"""

from generator.l10n.sentence import Sentence
from generator.l10n.sentences.terms.amounts import measured
from generator.l10n.sentences.terms.spelled import capital, spelled
from generator.l10n.words import Words
from generator.model.fact import known
from generator.model.metric import Metric
from generator.model.portfolio import Portfolio
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


def share_of_time(words: Words, share: float) -> str:
    """The moment at which a chance was given."""
    return words.text("after {share} of the time", share=words.percent(share))
