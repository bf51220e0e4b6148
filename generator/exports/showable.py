"""Readings whose texts a site's own files can hold: without control characters, and not longer than a cell is read.

Takes drafts; gives the same, with what no file of content may hold taken out of their texts. It changes no number and no day.
"""

from collections.abc import Iterable, Iterator

from generator.diagnostics import bounds
from generator.exports.draft import Draft
from generator.model.text import UNSHOWABLE


class _Showable(dict[str, str]):
    """Texts by what they were; there are few in a million readings."""

    def __missing__(self, text: str) -> str:
        shown = text if text.isprintable() else UNSHOWABLE.sub("", text)
        self[text] = kept = shown if len(shown) <= bounds.TEXT else f"{shown[: bounds.TEXT - 1]}…"
        return kept


def showable(drafts: Iterable[Draft]) -> Iterator[Draft]:
    r"""The drafts as files can hold them.

    >>> from datetime import date
    >>> next(showable([Draft(date(2026, 11, 1), "reach", 4.0, item="post\x1b-1")])).item
    'post-1'
    """
    shown = _Showable()
    for draft in drafts:
        texts = (draft.account, draft.segment, draft.item, draft.note)
        new = tuple(text and shown[text] for text in texts)
        tags = tuple(map(shown.__getitem__, draft.tags))
        if new == texts and tags == draft.tags:
            yield draft
        else:
            account, segment, item, note = new
            yield draft._replace(account=account, segment=segment, item=item, note=note, tags=tags)
