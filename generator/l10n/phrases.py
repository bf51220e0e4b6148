"""Phrases as sentences: the table from a phrase's code to its wording.

Takes a ``Phrase`` (a code with facts) from ``evaluate`` or ``chart`` and gives a ``Sentence``. A code without a wording
is a fault of ours and a ``KeyError``; the tests hold every code to have one in each language.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache
from types import MappingProxyType
from unicodedata import bidirectional

from generator.l10n.languages import direction_of
from generator.l10n.sentence import Sentence, unmarked
from generator.l10n.sentences.audit import realism
from generator.l10n.sentences.pictures import charts, notes
from generator.l10n.sentences.terms.unknown import REASONS
from generator.l10n.words import Words, words_for
from generator.languages import LANGUAGES
from generator.model.phrase import Phrase

#: Letters that run right to left, by their bidirectional class; a mark that does.
_RIGHT_TO_LEFT, _MARK = frozenset({"R", "AL"}), "\u200f"
Wording = str | Callable[[Words, Phrase], Sentence]
WORDINGS: Mapping[str, Wording] = MappingProxyType(
    {
        **REASONS,
        **charts.PATTERNS,
        **notes.PATTERNS,
        **dict.fromkeys(charts.NUMBERS, charts.chart_amount),
        "chart-grid": charts.chart_grid,
        "chart-short": charts.chart_short,
        "chart-title": charts.chart_title,
        "chart-date": charts.chart_date,
        "chart-date-year": charts.chart_date_year,
        "chart-before": charts.chart_before,
        "chart-mark": charts.chart_mark,
        "chart-point-no-reading": charts.point_no_reading,
        "chart-named": charts.chart_named,
        "chart-title-share-of-voice": charts.title_share_of_voice,
        "chart-point-portfolio": charts.point_portfolio,
        "chart-point-reading-days": charts.point_reading_days,
        "chart-point-series": charts.point_series,
        "chart-point-no-target": charts.point_no_target,
        "chart-point-value": charts.point_value,
        "chart-point-plan": charts.point_plan,
        "chart-point-met": charts.point_met,
        "chart-point-was-met": charts.point_was_met,
        "note-restated": notes.restated,
        "context-average-pace": realism.average_pace,
        "context-best-pace": realism.best_pace,
        "context-source": realism.context_source,
    }
)


@lru_cache(maxsize=512)
def in_every_language(code: str, **written: str) -> tuple[str, ...]:
    """A code's pattern in each language that ships, with ready texts in its places: how long it can become.

    >>> in_every_language("chart-plan")[:2]
    ('plan', 'plan')
    """
    pattern = WORDINGS[code]
    assert isinstance(pattern, str)
    return tuple(words_for(language.code).text(pattern, **written) for language in LANGUAGES)


def phrase(words: Words, said: Phrase) -> Sentence:
    """The sentence of a phrase, in the language of ``words``."""
    wording = WORDINGS[said.code]
    if isinstance(wording, str):
        return words.sentence(wording, "none", **said.facts)
    return wording(words, said)


def phrase_text(words: Words, said: Phrase) -> str:
    """The words of ``phrase`` alone. A picture has dozens of them, most of which are a pattern without any tone."""
    wording = WORDINGS[said.code]
    if isinstance(wording, str):
        return words.filled(unmarked(words.translation(wording)), **said.facts)
    return wording(words, said).text


def drawn_text(words: Words, said: Phrase) -> str:
    """The words of a phrase as they stand in a picture, where no paragraph around them says which way they run.

    There the first letter that is in no isolate decides, and a name with its unit has none, a number a mark of its own.

    >>> drawn_text(words_for("ar"), Phrase("chart-plan")) == phrase_text(words_for("ar"), Phrase("chart-plan"))
    True
    """
    text = phrase_text(words, said)
    if direction_of(words.words_language) == "ltr" or _first_direction(text) in _RIGHT_TO_LEFT:
        return text
    has_letters = any(bidirectional(each) in _RIGHT_TO_LEFT for each in text)
    return f"{_MARK}{text}" if has_letters else text


def _first_direction(text: str) -> str:
    """The bidirectional class of the first letter outside isolates, by rule P2 of Unicode's algorithm; empty where there is none."""
    depth = 0
    for each in text:
        kind = bidirectional(each)
        if kind in {"LRI", "RLI", "FSI"}:
            depth += 1
        elif kind == "PDI":
            depth -= 1
        elif not depth and kind in {"L", *_RIGHT_TO_LEFT}:
            return kind
    return ""
