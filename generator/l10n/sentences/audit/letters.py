"""SMART letters and their verdicts in a word, with the glyph and the tone of each.

Takes a ``Verdict`` or a letter's name. It does not say why a letter has its verdict.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from generator.l10n.sentence import Sentence, Tone, joined, marked as _, plain
from generator.l10n.sentences.terms.spelled import capital, spelled
from generator.l10n.words import Words
from generator.model.verdict import RealismVerdict, Verdict

#: The five letters by the names of their fields, in their order.
LETTERS: Mapping[str, str] = MappingProxyType(
    {
        "specific": _("Specific"),
        "measurable": _("Measurable"),
        "achievable": _("Achievable"),
        "realistic": _("Realistic"),
        "time_bound": _("Time-bound"),
    }
)
#: What each of them asks of a goal.
_QUESTIONS: Mapping[str, str] = MappingProxyType(
    {
        "specific": _("Is it simple and clearly defined?"),
        "measurable": _("By which figures will it be seen?"),
        "achievable": _("Can we or our team do it?"),
        "realistic": _("Is there enough time and money for it?"),
        "time_bound": _("From when until when?"),
    }
)
_TONES: Mapping[Verdict, Tone] = MappingProxyType(
    {Verdict.PASS: "good", Verdict.WARN: "doubtful", Verdict.FAIL: "bad", Verdict.UNKNOWN: "soft"}
)
_GLYPHS: Mapping[Verdict, str] = MappingProxyType(
    {Verdict.PASS: "disc", Verdict.WARN: "diamond", Verdict.FAIL: "cross", Verdict.UNKNOWN: "ring"}
)
_REALISM_TONES: Mapping[RealismVerdict, Tone] = MappingProxyType(
    {
        RealismVerdict.REASONABLE: "good",
        RealismVerdict.STRETCH: "doubtful",
        RealismVerdict.UNREALISTIC: "bad",
        RealismVerdict.UNKNOWN: "soft",
    }
)


def letter_name(words: Words, letter: str) -> str:
    """``Specific``, ``Measurable`` …, by the field's name."""
    return words.text(LETTERS[letter])


def letter_question(words: Words, letter: str) -> str:
    """What the letter asks, for somebody who is to write the answer down."""
    return words.text(_QUESTIONS[letter])


def verdict_word(words: Words, verdict: Verdict) -> str:
    """What the evidence comes to: ``Shown``, ``Doubtful``, ``Not shown``, ``Unknown``."""
    match verdict:
        case Verdict.PASS:
            return words.text("Shown")
        case Verdict.WARN:
            return words.text("Doubtful")
        case Verdict.FAIL:
            return words.text("Not shown")
        case Verdict.UNKNOWN:
            return words.text("Unknown")


def verdict_tone(verdict: Verdict) -> Tone:
    """The colour of a verdict; soft where nobody can tell."""
    return _TONES[verdict]


def verdict_glyph(verdict: Verdict) -> str:
    """The name of the shape that goes with the word, so that colour never speaks alone."""
    return _GLYPHS[verdict]


def realism_word(words: Words, verdict: RealismVerdict) -> str:
    """``Reasonable``, ``A stretch``, ``Unrealistic``, ``Unknown``."""
    match verdict:
        case RealismVerdict.REASONABLE:
            return words.text("Reasonable")
        case RealismVerdict.STRETCH:
            return words.text("A stretch")
        case RealismVerdict.UNREALISTIC:
            return words.text("Unrealistic")
        case RealismVerdict.UNKNOWN:
            return words.text("Unknown")


def realism_tone(verdict: RealismVerdict) -> Tone:
    """The colour of a verdict on realism."""
    return _REALISM_TONES[verdict]


def audit_summary(words: Words, goals: Sequence[Sequence[Verdict]]) -> Sentence:
    """All goals in one sentence: how many show every letter, and how many fail one."""
    if not goals:
        return words.sentence("There are no goals yet.")
    shown = sum(all(verdict is Verdict.PASS for verdict in letters) for letters in goals)
    failed = sum(Verdict.FAIL in letters for letters in goals)
    return joined((_meeting(words, shown, len(goals)), _failing(words, failed)))


def _meeting(words: Words, shown: int, total: int) -> Sentence:
    if not shown:
        return words.sentence("No goal meets all five criteria.")
    if shown == total:
        return words.sentence("Every goal meets all five criteria.")
    return words.nsentence(
        "<strong>{number}</strong> of {total} goals meets all five criteria.",
        "<strong>{number}</strong> of {total} goals meet all five criteria.",
        shown,
        "none",
        number=capital(spelled(words, shown, "goals")),
        total=spelled(words, total, "goals", governed=True),
    )


def _failing(words: Words, failed: int) -> Sentence:
    if not failed:
        return plain("")
    return words.nsentence(
        "<tone>One fails at least one of them.</tone>",
        "<tone>{number} fail at least one of them.</tone>",
        failed,
        "bad",
        number=capital(spelled(words, failed, "goals")),
    )
