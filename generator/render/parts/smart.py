"""The SMART audit on its goal's page: five letters with their evidence, the claim apart, and room for realism.

Takes a judged goal, gives ``LetterView``s. It judges nothing: verdicts and findings are the audit's.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.l10n import (
    LETTERS,
    Part,
    Words,
    done_before,
    finding_sentence,
    joined,
    key_result_title,
    letter_name,
    phrase,
    ramp_sentence,
    realism_figures,
    realism_tone,
    realism_word,
    verdict_glyph,
    verdict_tone,
    verdict_word,
)
from generator.model.report import GoalReport, KeyResultReport
from generator.model.verdict import Finding, Letter, RealismVerdict, Verdict
from generator.render.page_context import PageContext, said, text
from generator.render.parts.realism_strip import realism_strip
from generator.render.views import EvidenceView, Figure, LetterView, RealismView, StatusView, Text

#: What set the letter's verdict is said first.
_WORST_FIRST = {verdict: rank for rank, verdict in enumerate(Verdict)}
#: What the figures of realism say, and no sentence needs to repeat.
_SHOWN_AS_FIGURES = frozenset({"reasonable", "stretch", "unrealistic"})

#: So many results are told of at once; the rest is folded.
_MOST = 3


def letter_views(here: PageContext, report: GoalReport) -> tuple[LetterView, ...]:
    """All five letters."""
    return tuple(_letter(here, report, name, getattr(report.smart, name)) for name in LETTERS)


def verdict_view(words: Words, verdict: Verdict) -> StatusView:
    """A verdict as a word, a glyph and a tone."""
    return StatusView(
        code=verdict.value,
        word=verdict_word(words, verdict),
        glyph=verdict_glyph(verdict),
        tone=verdict_tone(verdict),
    )


def _letter(here: PageContext, report: GoalReport, name: str, letter: Letter) -> LetterView:
    is_realism = name == "realistic"
    told = sorted(
        (each for each in letter.findings if not (is_realism and each.code in _SHOWN_AS_FIGURES)),
        key=lambda each: _WORST_FIRST[each.verdict],
    )
    evidence = tuple(_evidence(here, report, told))
    realism = tuple(_realism(here, report)) if is_realism else ()
    room = max(_MOST - len(realism), 1)
    folded = len(evidence[room:]) + len(realism[_MOST:])
    return LetterView(
        letter=name.replace("_", "-"),
        name=letter_name(here.words, name),
        verdict=verdict_view(here.words, letter.verdict),
        evidence=evidence[:room],
        realism=realism[:_MOST],
        more_evidence=evidence[room:],
        more_realism=realism[_MOST:],
        more=here.words.ntext("and {n} more", "and {n} more", folded) if folded else "",
        claimed=text(here, letter.claimed) if letter.claimed else None,
    )


def _evidence(here: PageContext, report: GoalReport, findings: Sequence[Finding]) -> Iterator[EvidenceView]:
    """What was found of the goal as a whole, then of each key result; of one, or the worst first, in one paragraph.

    What is found of several key results alike is said once, under all their names; of all of them, under none.
    """
    if len(report.key_results) == 1:
        if findings:
            yield EvidenceView(about=None, parts=_joined(here, findings))
        return
    titles = {each.key_result.id: _title(here, each) for each in report.key_results}
    places = {id_: place for place, id_ in enumerate(titles)}
    ordered = sorted(findings, key=lambda each: places.get(each.key_result or "", -1))
    alike: dict[tuple[Part, ...], list[str]] = {}
    worst: dict[tuple[Part, ...], int] = {}
    for key_result, found in groupby(ordered, key=lambda each: each.key_result):
        about = list(found)
        parts = _joined(here, about)
        if key_result not in titles:
            yield EvidenceView(about=None, parts=parts)
        else:
            alike.setdefault(parts, []).append(key_result)
            worst[parts] = min(_WORST_FIRST[each.verdict] for each in about)
    for parts, key_results in sorted(alike.items(), key=lambda pair: worst[pair[0]]):
        yield EvidenceView(
            about=_names(here, [titles[each] for each in key_results], len(titles)), parts=parts
        )


def _names(here: PageContext, titles: Sequence[Text], results: int) -> Text | None:
    """The titles of those that are spoken of; None where these are all."""
    if len(titles) == results:
        return None
    if len(titles) == 1:
        return titles[0]
    return Text(here.words.list([here.words.name(each.text) for each in titles]))


def _joined(here: PageContext, findings: Sequence[Finding] | Iterator[Finding]) -> tuple[Part, ...]:
    return joined(finding_sentence(here.words, each) for each in findings).parts


def _title(here: PageContext, report: KeyResultReport) -> Text:
    return said(here, key_result_title(here.words, report.key_result, report.metric))


def _realism(here: PageContext, report: GoalReport) -> Iterator[RealismView]:
    """The key results of which there is a verdict; why there is none is said by its finding."""
    words = here.words
    for each in report.key_results:
        realism = each.realism
        if realism.verdict is RealismVerdict.UNKNOWN:
            continue
        yield RealismView(
            about=_title(here, each) if len(report.key_results) > 1 else None,
            word=realism_word(words, realism.verdict),
            tone=realism_tone(realism.verdict),
            figures=tuple(
                Figure(number=one.amount, name=one.caption) for one in realism_figures(words, each)
            ),
            done_before=done_before(words, realism).parts,
            strip=realism_strip(words, each),
            notes=tuple(
                filter(
                    None, (ramp_sentence(words, each), *(phrase(words, one).text for one in realism.context))
                )
            ),
        )
