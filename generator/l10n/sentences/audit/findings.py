"""Findings of the SMART audit, one sentence or two each: what was found, for passing too.

Takes a finding, a code with facts, and gives its words. Readings and realism have modules of their own. It judges
nothing; what an author claimed is not said here.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from generator.l10n.sentence import Sentence, joined, marked as _
from generator.l10n.sentences.audit import readings, realism
from generator.l10n.sentences.terms.facts import code, flag, whole
from generator.l10n.words import Words
from generator.model.phrase import FactValue
from generator.model.text import LocalText
from generator.model.verdict import Finding

Facts = Mapping[str, FactValue]
Wording = str | Callable[[Words, Facts], Sentence]


def finding_sentence(words: Words, finding: Finding) -> Sentence:
    """The words of a finding. A code without any is a fault of ours and a ``KeyError``."""
    wording = WORDINGS[finding.code]
    if isinstance(wording, str):
        return words.sentence(wording, "none", **finding.facts)
    return wording(words, finding.facts)


def _no_number(words: Words, facts: Facts) -> Sentence:
    if "metric" in facts:
        return words.sentence("No number is set for {metric}.", "none", **facts)
    return words.sentence("No number is set.")


def _segment_differs(words: Words, facts: Facts) -> Sentence:
    if "segment" in facts:
        return words.sentence(
            "The target counts <strong>{segment}</strong>; the baseline of {baseline} counts <strong>{counted}</strong>.",
            "none",
            **facts,
        )
    return words.sentence(
        "The target counts everybody; the baseline of {baseline} counts <strong>{counted}</strong>.",
        "none",
        **facts,
    )


def _is_heard(words: Words, facts: Facts, name: str) -> bool:
    """Whether what an author wrote is there in the reader's language; a quote in another proves nothing."""
    said = facts.get(name)
    if not isinstance(said, LocalText):
        return said is not None
    return said.in_language(words.language).language in {words.language, words.words_language}


def _no_segment(words: Words, facts: Facts) -> Sentence:
    if not _is_heard(words, facts, "words"):
        return words.sentence(
            "It speaks of some people or a place, but everybody is counted: no segment is named."
        )
    return words.sentence(
        "It says <strong>“{words}”</strong>, but everybody is counted: no segment is named.",
        "none",
        **facts,
    )


def _place_differs(words: Words, facts: Facts) -> Sentence:
    if not _is_heard(words, facts, "distance"):
        return words.sentence(
            "It speaks of another distance; what is counted is <strong>{segment}</strong>.", "none", **facts
        )
    return words.sentence(
        "It says <strong>“{distance}”</strong>; what is counted is <strong>{segment}</strong>.",
        "none",
        **facts,
    )


def _title_differs(words: Words, facts: Facts) -> Sentence:
    if not _is_heard(words, facts, "words"):
        return words.sentence("The title names another number than the target of {target}.", "none", **facts)
    return words.sentence(
        "The title says <strong>“{words}”</strong>; the target is {target}.", "none", **facts
    )


def _several_metrics(words: Words, facts: Facts) -> Sentence:
    if not _is_heard(words, facts, "words"):
        return words.sentence("Several metrics in one key result: one can grow while another shrinks.")
    return words.sentence(
        "Several metrics in one key result (<strong>{words}</strong>): one can grow while another shrinks.",
        "none",
        **facts,
    )


def _target_stated(words: Words, facts: Facts) -> Sentence:
    if "account" not in facts:
        return _target_of_own(words, facts)
    if "target" not in facts:
        return words.sentence("{metric} on {account}: {change}.", "none", **facts)
    if flag(facts, "limit"):
        return words.sentence("{metric} on {account}: at most {target}.", "none", **facts)
    return words.sentence("{metric} on {account}: at least {target}.", "none", **facts)


def _target_of_own(words: Words, facts: Facts) -> Sentence:
    """Of what the site alone counts, in the one place where it is."""
    if "target" not in facts:
        return words.sentence("{metric}: {change}.", "none", **facts)
    if flag(facts, "limit"):
        return words.sentence("{metric}: at most {target}.", "none", **facts)
    return words.sentence("{metric}: at least {target}.", "none", **facts)


_NO_BASELINE: Mapping[str, str] = MappingProxyType(
    {
        "zero": _("The baseline is 0."),
        "baseline-before-break": _("The baseline lies before a break in the readings."),
    }
)


def _change_without_baseline(words: Words, facts: Facts) -> Sentence:
    why = _NO_BASELINE.get(
        code(facts, "reason"),
        _("No baseline is written, and none can be taken from readings before the start."),
    )
    return joined(
        [words.sentence("<strong>{change}</strong> of what?", "none", **facts), words.sentence(why)]
    )


def _no_action(words: Words, facts: Facts) -> Sentence:
    if not whole(facts, "written"):
        return words.sentence("No action is written.")
    if whole(facts, "proposed") == whole(facts, "written"):
        return words.sentence("Actions are only proposed: none is planned, under way or done.")
    return words.sentence("No action inside the period is planned, under way or done.")


def _owned(words: Words, facts: Facts) -> Sentence:
    owners = whole(facts, "owners") if "owners" in facts else 1
    return words.nsentence(
        "{owner} owns it.", "{owner} own it.", owners, "none", owner=words.say(facts["owner"])
    )


def _acted(words: Words, facts: Facts) -> Sentence:
    return words.sentence(
        "Actions done: {done} of {n}.", "none", done=whole(facts, "done"), n=whole(facts, "actions")
    )


def _no_budget(words: Words, facts: Facts) -> Sentence:
    if "unit_cost" in facts:
        return words.sentence(
            "A price of {unit_cost} is stated, but not for how many: the budget has no figure.",
            "none",
            **facts,
        )
    if flag(facts, "asserted"):
        return words.sentence("A budget is asserted, without a figure.")
    return words.sentence("No budget is stated.")


def _dated(words: Words, facts: Facts) -> Sentence:
    length = words.duration_days(whole(facts, "days"))
    return words.sentence("{period}, {length}.", "none", period=words.say(facts["period"]), length=length)


WORDINGS: Mapping[str, Wording] = MappingProxyType(
    {
        "no-key-results": _("It has no key results of its own that could be judged."),
        "no-metric": _("No metric is named, so nothing is counted."),
        "no-number": _no_number,
        "no-account": _("Neither an account nor a platform is named."),
        "no-segment": _no_segment,
        "segment-differs": _segment_differs,
        "place-differs": _place_differs,
        "title-differs": _title_differs,
        "several-metrics": _several_metrics,
        "met-before-start": _("It was met before it began: {before} against a target of {target}."),
        "target-stated": _target_stated,
        "change-without-baseline": _change_without_baseline,
        "no-frequency": _("It is not written how often {metric} is read."),
        "no-source": readings.no_source,
        "no-reading-before": _("There is no reading from before the start on {start}."),
        "not-fresh": readings.not_fresh,
        "few-readings": readings.few_readings,
        "coverage-differs": _(
            "{read} of {days} days were read, of those before the start {read_before} of {days_before}: days without a "
            "reading count nothing, so the two totals cannot be compared."
        ),
        "readings": readings.how_often,
        "fresh": readings.fresh,
        "no-owner": _("It has no owner yet."),
        "no-action": _no_action,
        "claimed-only": _("Nothing backs this yet: no owner, no firm action."),
        "never-reached": realism.was_done,
        "gain-reached": realism.was_done,
        "owned": _owned,
        "acted": _acted,
        "reasonable": lambda words, facts: realism.judged(
            words, facts, "good", _("That is <tone>reasonable</tone>.")
        ),
        "stretch": lambda words, facts: realism.judged(
            words, facts, "doubtful", _("That is <tone>a stretch</tone>.")
        ),
        "unrealistic": lambda words, facts: realism.judged(
            words, facts, "bad", _("That is <tone>not grounded in what it did before</tone>.")
        ),
        "realism-unknown": realism.unjudged,
        "no-budget": _no_budget,
        "budget-stated": _("The budget is {amount}."),
        "committed-after-end": _("It was first recorded on {date}, after its end on {end}."),
        "committed-late": _("It was first recorded on {date}; it had begun on {start}."),
        "committed-in-time": _("It was first recorded on {date}."),
        "few-periods": readings.few_periods,
        "readings-fit": readings.readings_fit,
        "no-period": _("It has no period yet."),
        "dated": _dated,
    }
)
