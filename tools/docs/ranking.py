"""Where the manual's search puts a page: guides above what is looked up, whose pages hold every word there is.

Takes each page as MkDocs reads it; gives its Markdown back as it is. It hides nothing.
"""

from typing import Any

#: Folders of pages that are looked up, and how much a hit in them counts beside one in a guide.
_LOOKED_UP = ("reference/", "decisions/")
_COUNTS = 0.4


def on_page_markdown(markdown: str, *, page: Any, **_: Any) -> str:
    """MkDocs calls it for every page; Material's search reads ``boost`` of its head."""
    if page.file.src_uri.startswith(_LOOKED_UP):
        page.meta["search"] = {"boost": _COUNTS}
    return markdown
