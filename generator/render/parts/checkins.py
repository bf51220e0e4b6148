"""A check-in as pages show it: its day, who wrote it, how confident they were, and what they wrote.

Takes a page's context and the note, gives the view. Names are those of the page's own time.
"""

from generator.l10n import confidence_word
from generator.model.book import CheckIn
from generator.model.text import Said
from generator.render.page_context import PageContext, called
from generator.render.parts.bodies import prose
from generator.render.views import CheckInView


def checkin_view(here: PageContext, note: CheckIn) -> CheckInView:
    """The note with its author as readers of the page's language know them."""
    words = here.words
    return CheckInView(
        date=words.date(note.date),
        date_iso=note.date.isoformat(),
        author=called(here, note.author) if note.author else None,
        confidence=confidence_word(words, note.confidence) if note.confidence else None,
        prose=prose(here, Said(note.body, note.language), below=3),
    )
