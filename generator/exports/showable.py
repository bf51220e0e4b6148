"""Readings whose texts a site's own files can hold: without control characters, and not longer than a cell is read.

Takes drafts; gives the same, with what no file of content may hold taken out of their texts. It changes no number and no day.
"""

import re
from collections.abc import Iterable, Iterator

from generator.exports.draft import Draft

#: Characters without a picture, which `check` refuses.
_UNSHOWABLE = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
#: Characters that a cell is read with.
_LONGEST = 10_000


class _Showable(dict[str, str]):
    """Texts by what they were; there are few in a million readings."""

    def __missing__(self, text: str) -> str:
        shown = text if text.isprintable() else _UNSHOWABLE.sub("", text)
        self[text] = kept = shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1]}…"
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
