"""Facts → words: Babel's numbers and dates, gettext's catalogues, and the sentences made of them.

Takes a language's tag and gives ``Words``; takes phrases and reports and gives ``Sentence``s in that language. English
is the language of the message ids; ``languages/<code>/messages.po`` holds every other. It judges nothing: what is said was found
by ``evaluate``.
"""

from generator.l10n.chances import shown_chance
from generator.l10n.languages import direction_of, language_name, language_name_in
from generator.l10n.phrases import drawn_text, in_every_language, phrase, phrase_text
from generator.l10n.sentence import Part, Sentence, Tone, joined, marked
from generator.l10n.sentences.answer.answer import answer
from generator.l10n.sentences.answer.because import because
from generator.l10n.sentences.answer.expected import likely_range
from generator.l10n.sentences.answer.overview import Group, group_heading, group_of, overview
from generator.l10n.sentences.answer.pace import Figure, has_pace, pace_figures, pace_sentence, short_pace
from generator.l10n.sentences.answer.result import answer_key_result
from generator.l10n.sentences.audit.findings import finding_sentence
from generator.l10n.sentences.audit.letters import (
    LETTERS,
    letter_name,
    realism_tone,
    realism_word,
    verdict_glyph,
    verdict_tone,
    verdict_word,
)
from generator.l10n.sentences.audit.realism import done_before, ramp_sentence, realism_figures
from generator.l10n.sentences.terms.amounts import measured, quantity_of
from generator.l10n.sentences.terms.kinds import (
    action_word,
    annotation_word,
    confidence_word,
    due_sentence,
    frequency_word,
    metric_kind,
)
from generator.l10n.sentences.terms.sides import is_floor, is_held, is_limit, is_open, is_over
from generator.l10n.sentences.terms.status import status_glyph, status_tone, status_word
from generator.l10n.sentences.terms.titles import key_result_title, target_text
from generator.l10n.sentences.terms.unknown import why_unknown
from generator.l10n.words import Words, words_for
from generator.languages import LANGUAGES

__all__ = [
    "LANGUAGES",
    "LETTERS",
    "Figure",
    "Group",
    "Part",
    "Sentence",
    "Tone",
    "Words",
    "action_word",
    "annotation_word",
    "answer",
    "answer_key_result",
    "because",
    "confidence_word",
    "direction_of",
    "done_before",
    "drawn_text",
    "due_sentence",
    "finding_sentence",
    "frequency_word",
    "group_heading",
    "group_of",
    "has_pace",
    "in_every_language",
    "is_floor",
    "is_held",
    "is_limit",
    "is_open",
    "is_over",
    "joined",
    "key_result_title",
    "language_name",
    "language_name_in",
    "letter_name",
    "likely_range",
    "marked",
    "measured",
    "metric_kind",
    "overview",
    "pace_figures",
    "pace_sentence",
    "phrase",
    "phrase_text",
    "quantity_of",
    "ramp_sentence",
    "realism_figures",
    "realism_tone",
    "realism_word",
    "short_pace",
    "shown_chance",
    "status_glyph",
    "status_tone",
    "status_word",
    "target_text",
    "verdict_glyph",
    "verdict_tone",
    "verdict_word",
    "why_unknown",
    "words_for",
]
