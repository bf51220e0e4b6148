"""What a feed holds, whatever it is written as: Atom and JSON Feed are made of the same records.

Fields only. Texts are worded and addresses made; ``atom`` and ``json_feed`` write them down.
"""

from generator.model.calendar import Day
from generator.records import dataclass

#: The newest entries that a feed holds.
LONGEST = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Something that happened on ``day``: its lasting name, what it is about, and in plain text what is to be known of it."""

    id: str
    day: Day
    title: str
    link: str
    text: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """Entries from the newest on. ``own`` is the feed's own absolute address, None where the site has none.

    ``author`` is who speaks; ``page`` is where the same is told to readers.
    """

    id: str
    title: str
    language: str
    direction: str
    author: str
    page: str
    own: str | None
    entries: tuple[Entry, ...]
