"""Realism in sentences: what is needed beside what was held before, how often it was done, and what is known of others.

Takes a verdict on realism, the facts of a finding, or a phrase of context. It judges nothing: the verdict is one of the facts.
"""

from collections.abc import Mapping, Sequence

from generator.l10n.sentence import Sentence, Tone, joined
from generator.l10n.sentences.answer.pace import Figure, rate_digits
from generator.l10n.sentences.terms.amounts import quantity_of
from generator.l10n.sentences.terms.facts import code, flag, number, whole
from generator.l10n.sentences.terms.unknown import why_unknown
from generator.l10n.words import Words
from generator.model.fact import Unknown, known
from generator.model.goal import Op
from generator.model.metric import Frequency
from generator.model.phrase import FactValue, Phrase, Quantity
from generator.model.report import KeyResultReport
from generator.model.verdict import Realism

Facts = Mapping[str, FactValue]


def past_stretches(words: Words, count: int, days: int) -> str:
    """``41 earlier stretches of 92 days``: the days up to each reading, as many as the goal has; they overlap."""
    return words.ntext(
        "{number} earlier stretch of {length}",
        "{number} earlier stretches of {length}, one up to each reading",
        count,
        number=words.number(count),
        length=words.duration_days(days),
    )


def was_done(words: Words, facts: Facts) -> Sentence:
    """``You did this in 1 of 41 earlier stretches of 92 days``."""
    return _done(words, whole(facts, "reached"), whole(facts, "windows"), whole(facts, "days"))


def done_before(words: Words, realism: Realism) -> Sentence:
    """The same of a verdict on realism."""
    reached = realism.reached if isinstance(realism.reached, int) else 0
    return _done(words, reached, realism.windows, realism.days)


def _done(words: Words, reached: int, windows: int, days: int) -> Sentence:
    past = past_stretches(words, windows, days)
    if not reached:
        return words.sentence("You have not done this before (<strong>{past}</strong>).", past=past)
    return words.sentence("You did this in <strong>{reached} of {past}</strong>.", reached=reached, past=past)


def realism_figures(words: Words, report: KeyResultReport) -> tuple[Figure, ...]:
    """What is needed, what was held before, and how many times as much that is."""
    realism = report.realism
    if isinstance(realism.needed, Unknown) or isinstance(realism.historical, Unknown):
        return ()
    needed, historical = _shown(words, report, (realism.needed, realism.historical))
    captions = (_needed_caption(words, report), words.text("its average before the start"))
    figures = tuple(map(Figure, (needed, historical), captions))
    if isinstance(realism.ratio, Unknown):
        return figures
    return (*figures, Figure(words.ratio(realism.ratio, digits=2), _ratio_caption(words, report)))


def strip_labels(words: Words, report: KeyResultReport) -> tuple[str, str]:
    """What the marks over past windows are: what was asked for, and the best of them. Both are known."""
    realism = report.realism
    assert known(realism.needed)
    assert known(realism.best)
    needed, best = _shown(words, report, (realism.needed, realism.best))
    least = report.key_result.op is Op.LTE
    return (
        words.text("{name} {value}", name=_needed_caption(words, report), value=needed),
        words.text("the lowest {value}", value=best)
        if least
        else words.text("the highest {value}", value=best),
    )


def strip_said(words: Words, report: KeyResultReport) -> str:
    """What past windows brought against what is asked, in whole sentences."""
    realism = report.realism
    if not known(realism.needed) or not known(realism.best):
        return ""
    needed, best = _shown(words, report, (realism.needed, realism.best))
    if report.key_result.op is Op.LTE:
        told = words.sentence(
            "At most {needed} is asked for; the lowest of them was {best}.", needed=needed, best=best
        )
    else:
        told = words.sentence(
            "{needed} is asked for; the highest of them was {best}.", needed=needed, best=best
        )
    return joined((done_before(words, realism), told)).text


def _needed_caption(words: Words, report: KeyResultReport) -> str:
    if _is_limit(report):
        return words.text("allowed at most")
    return words.text("needed from the start") if _has_rate(report) else words.text("asked for")


def _ratio_caption(words: Words, report: KeyResultReport) -> str:
    return words.text("that average against the limit") if _is_limit(report) else words.text("that average")


def _is_limit(report: KeyResultReport) -> bool:
    is_level = report.metric is not None and report.metric.traits.is_stock
    return report.key_result.op is Op.LTE and not is_level


def _has_rate(report: KeyResultReport) -> bool:
    return report.metric is not None and report.metric.has_rate


def _shown(words: Words, report: KeyResultReport, rates: Sequence[float]) -> tuple[str, ...]:
    """Rates by the day or by the week, as the frequency suggests; means and ratios as they are."""
    if not _has_rate(report):
        return words.apart([quantity_of(report, rate) for rate in rates])
    daily = report.metric is not None and report.metric.frequency is Frequency.DAILY
    amounts = [quantity_of(report, rate * (1 if daily else 7)) for rate in rates]
    texts = words.apart(amounts, digits=rate_digits(amounts))
    return tuple(_rate(words, text, daily=daily) for text in texts)


def _rate(words: Words, amount: str, *, daily: bool) -> str:
    return (
        words.text("{amount} a day", amount=amount) if daily else words.text("{amount} a week", amount=amount)
    )


def ramp_sentence(words: Words, report: KeyResultReport) -> str:
    """The pace at the end of an even growth, told apart from that which is needed; empty where no growth is asked for."""
    realism = report.realism
    if not known(realism.ramp) or not known(realism.needed) or not known(realism.ratio) or realism.ratio <= 1:
        return ""
    _, ramp = _shown(words, report, (realism.needed, realism.ramp))
    return words.text("Growing evenly from that average, it would have to end at {ramp}.", ramp=ramp)


def judged(words: Words, facts: Facts, tone: Tone, verdict: str) -> Sentence:
    """The pace needed beside the pace held, the verdict, and how often it was done."""
    said = [_compared(words, facts), words.sentence(verdict, tone)]
    if "reached" in facts:
        said.append(was_done(words, facts))
    return joined(said)


def _compared(words: Words, facts: Facts) -> Sentence:
    needed, historical = _paces(words, facts)
    if flag(facts, "limit") and not flag(facts, "level"):
        return words.sentence(
            "It allows at most <strong>{needed}</strong>; earlier stretches as long averaged {historical}.",
            needed=needed,
            historical=historical,
        )
    if not flag(facts, "rate"):
        return words.sentence(
            "It asks for <strong>{needed}</strong>; earlier stretches as long averaged {historical}.",
            needed=needed,
            historical=historical,
        )
    if "ratio" not in facts:
        return words.sentence(
            "It needs <strong>{needed}</strong>; earlier stretches as long averaged {historical}.",
            "none",
            needed=needed,
            historical=historical,
        )
    return words.sentence(
        "It needs <strong>{needed}</strong>: {ratio} the average of {historical} over earlier stretches as long.",
        needed=needed,
        ratio=words.ratio(number(facts, "ratio"), digits=2),
        historical=historical,
    )


def _paces(words: Words, facts: Facts) -> tuple[str, str]:
    """Needed and historical, by the day or by the week where they are rates; different where they differ."""
    amounts = [fact for name in ("needed", "historical") if isinstance(fact := facts[name], Quantity)]
    needed, historical = words.apart(amounts, digits=rate_digits(amounts) if flag(facts, "rate") else None)
    if not flag(facts, "rate"):
        return needed, historical
    daily = flag(facts, "daily")
    return _rate(words, needed, daily=daily), _rate(words, historical, daily=daily)


def unjudged(words: Words, facts: Facts) -> Sentence:
    """Why nobody can tell."""
    reason = code(facts, "reason")
    if reason == "no-target" and not whole(facts, "days"):
        return words.sentence(
            "How realistic it is cannot be said: there is no period to compare earlier ones with."
        )
    if reason != "too-few-windows":
        return words.sentence("How realistic it is cannot be said: {why}.", why=why_unknown(words, reason))
    windows, days = whole(facts, "windows"), whole(facts, "days")
    if not windows and flag(facts, "gaps"):
        return words.sentence(
            "How realistic it is cannot be said: before the start no {length} in a row were read without a gap or a break.",
            length=words.duration_days(days),
        )
    if not windows:
        return words.sentence(
            "The history is too short to judge: it does not cover {length} before the start.",
            length=words.duration_days(days),
        )
    return words.sentence(
        "The history is too short to judge: it covers {past}, and it takes {least}.",
        past=past_stretches(words, windows, days),
        least=whole(facts, "least"),
    )


def average_pace(words: Words, said: Phrase) -> Sentence:
    """How often goals that needed as much of their average pace were met."""
    return words.sentence(
        "Of goals that needed {low} to {high} times their average pace so far, {met} were met.",
        "none",
        **said.facts,
    )


def best_pace(words: Words, said: Phrase) -> Sentence:
    """How often goals that needed as much of their best pace were met."""
    if "low" not in said.facts:
        return words.sentence(
            "Of goals that needed less than {high} times the best pace ever held over as long a time, {met} were met.",
            "none",
            **said.facts,
        )
    if "high" not in said.facts:
        return words.sentence(
            "Of goals that needed more than {low} times the best pace ever held over as long a time, {met} were met.",
            "none",
            **said.facts,
        )
    return words.sentence(
        "Of goals that needed {low} to {high} times the best pace ever held over as long a time, {met} were met.",
        "none",
        **said.facts,
    )


def context_source(words: Words, said: Phrase) -> Sentence:
    """Where the context comes from."""
    return words.sentence(
        "Counted over {series} public series of followers, subscribers, stars and downloads.",
        "none",
        **said.facts,
    )
