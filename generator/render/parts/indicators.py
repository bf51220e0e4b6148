"""Small marks of a judgement: the status as a word, a glyph and a tone.

Takes a report or a status, gives its view. It judges nothing.
"""

from generator.l10n import Words, status_glyph, status_tone, status_word
from generator.model.report import GoalReport, KeyResultReport, Status
from generator.render.views import StatusView


def status_view(words: Words, report: GoalReport | KeyResultReport) -> StatusView:
    return named_status(words, report.status)


def named_status(words: Words, status: Status) -> StatusView:
    """A status alone."""
    return StatusView(
        code=status.value.replace("_", "-"),
        word=status_word(words, status),
        glyph=status_glyph(status),
        tone=status_tone(status),
    )
