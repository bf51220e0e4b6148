"""How much one key may hold: bounds that no site can raise, each far above what a goal needs.

Takes what stands under a key; refuses what is more, at the first item or text that is too much. What a file may hold as text is bounded
where it is read. A bound of items counts what has a page, a mark or a row of its own.
"""

from typing import Any

from generator.check.authored.written import LocatedDict, LocatedList, refused, span_of
from generator.diagnostics import bounds
from generator.diagnostics.codes.content import TEXT_TOO_LONG, TOO_MANY_ITEMS
from generator.model.source import Scalar

#: Items of a list, and keys of a group in which they are free.
ITEMS = 1_000
#: Key results of a goal.
KEY_RESULTS = 200
#: Audiences of a site, for each of which there is a build.
AUDIENCES = 100
#: Languages of a site, in each of which every page is written.
LANGUAGES = 40
#: Names of owners, teams, clients, segments and tags that have translations.
NAMES = 20_000
#: Pages in the menu, which stands on every page.
MENU = 100


def refuse_excess(found: Any, most: int = ITEMS) -> None:
    """Refuse a list of more than ``most`` items, or a group of more keys."""
    if not isinstance(found, LocatedList | LocatedDict) or len(found) <= most:
        return
    if isinstance(found, LocatedList):
        what, span = "items", span_of(found[most]) or span_of(found)
    else:
        what, span = "keys", found.table.entries[most].key.span
    message = f"there are {len(found):,} {what} here, but at most {most:,} are read"
    raise refused(TOO_MANY_ITEMS.at(span, message, fix="leave out what is not needed, or split the file"))


def refuse_long(scalar: Scalar, text: str) -> None:
    """Refuse a text of more characters than a title, a name or a claim can need."""
    if len(text) > bounds.TEXT:
        message = f"this text has {len(text):,} characters, but at most {bounds.TEXT:,} are read"
        fix = "shorten it; prose goes below the front matter"
        raise refused(TEXT_TOO_LONG.at(scalar.span, message, fix=fix))
