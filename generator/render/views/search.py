"""The page of search: everything that has a page of its own, by kind, and what a script needs to find it.

Fields only; made in ``pages.search``.
"""

from generator.records import dataclass
from generator.render.views.parts import Link, StatusView
from generator.render.views.site import Head


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPage:
    """One page: the link to it, and of a goal how it stands and for whom it is."""

    link: Link
    status: StatusView | None
    client: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPages:
    """All pages of one kind; ``kind`` can be an anchor."""

    kind: str
    title: str
    pages: tuple[FoundPage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage:
    """``scripts`` are the files that make it search, in their order; ``counted`` is JSON: how many pages were found, in words, by the
    plural category of their number, where ``{n}`` stands for it.
    """

    head: Head
    title: str
    intro: str
    scripts: tuple[str, ...]
    counted: str
    lists: tuple[FoundPages, ...]
