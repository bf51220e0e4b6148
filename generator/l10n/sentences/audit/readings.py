"""Findings of the SMART audit on readings: how often and where from they were read, how lately, and how many the period allows.

Takes the facts of a finding and gives its words. It judges nothing.
"""

from collections.abc import Mapping

from generator.l10n.sentence import Sentence, joined
from generator.l10n.sentences.terms.facts import code, whole
from generator.l10n.sentences.terms.rhythm import interval, periods_that_fit, readings_that_fit
from generator.l10n.words import Words
from generator.model.phrase import FactValue

Facts = Mapping[str, FactValue]


def no_source(words: Words, facts: Facts) -> Sentence:
    if not whole(facts, "readings"):
        return words.sentence("There is no reading, and so no source.")
    return words.sentence("No reading says where it was read.")


def not_fresh(words: Words, facts: Facts) -> Sentence:
    if "last" in facts:
        return words.sentence("The last reading, of {last}, is too old.", "none", **facts)
    return words.sentence("It is under way, and none of its days was read yet.")


def few_readings(words: Words, facts: Facts) -> Sentence:
    fit = readings_that_fit(words, whole(facts, "count"), code(facts, "frequency"))
    return words.sentence("The period allows {readings}; fewer than four show no course.", readings=fit)


def few_periods(words: Words, facts: Facts) -> Sentence:
    fit = periods_that_fit(words, whole(facts, "count"), code(facts, "frequency"))
    return words.sentence(
        "The period is {periods} long; fewer than four of them show no course.", periods=fit
    )


def readings_fit(words: Words, facts: Facts) -> Sentence:
    fit = readings_that_fit(words, whole(facts, "count"), code(facts, "frequency"))
    return words.sentence("The period allows {readings}.", readings=fit)


def how_often(words: Words, facts: Facts) -> Sentence:
    read, zeros = _read(words, facts), whole(facts, "zeros") if "zeros" in facts else 0
    if not zeros:
        return read
    filled = words.nsentence(
        "{n} day without a row counts as 0.", "{n} days without a row count as 0.", zeros
    )
    return joined([read, filled])


def _read(words: Words, facts: Facts) -> Sentence:
    """How often it was read, from where, and the rhythm; of one with gaps how long the longest was."""
    n = whole(facts, "count")
    if "source" not in facts:
        return words.nsentence("Read {n} time.", "Read {n} times.", n)
    sources = words.say(facts["source"])
    if whole(facts, "more"):
        sources = words.text("{source} and others", source=sources)
    if "every" not in facts:
        return words.nsentence(
            "Read {n} time, from {source}.", "Read {n} times, from {source}.", n, "none", source=sources
        )
    rhythm = interval(words, whole(facts, "every"))
    if "longest" in facts:
        return words.nsentence(
            "Read {n} time from {source}, mostly {interval}; once {length} passed between two readings.",
            "Read {n} times from {source}, mostly {interval}; the longest time between two readings was {length}.",
            n,
            "none",
            source=sources,
            interval=rhythm,
            length=words.duration_days(whole(facts, "longest")),
        )
    return words.nsentence(
        "Read {n} time from {source}, {interval}.",
        "Read {n} times from {source}, {interval}.",
        n,
        "none",
        source=sources,
        interval=rhythm,
    )


def fresh(words: Words, facts: Facts) -> Sentence:
    days = whole(facts, "days")
    if days > 31:
        return words.sentence("The last reading is of {last}.", "none", **facts)
    return words.sentence("The last reading: {when}.", when=words.relative_days(-days))
