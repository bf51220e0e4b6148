"""A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).

Takes a feed, gives strict JSON as text.
"""

import json
from typing import Any

from generator.documents.feed import Entry, Feed
from generator.documents.tags import moment

VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(feed: Feed) -> str:
    """The feed as text, readable, with a newline at its end."""
    own = {} if feed.own is None else {"feed_url": feed.own}
    document = {
        "version": VERSION,
        "title": feed.title,
        "home_page_url": feed.page,
        **own,
        "language": feed.language,
        "authors": [{"name": feed.author}],
        "items": [_item(entry) for entry in feed.entries],
    }
    return json.dumps(document, ensure_ascii=False, allow_nan=False, indent=1) + "\n"


def _item(entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "url": entry.link,
        "title": entry.title,
        "content_text": entry.text,
        "date_published": moment(entry.day),
        "tags": [entry.kind],
    }
