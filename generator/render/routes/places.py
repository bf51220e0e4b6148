"""Places: which page is meant, in which folder it stands in each language, and what links to it are called.

Takes kinds and keys, gives paths. Which places there are is each page kind's to say. It makes no links; those depend on
where one stands.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from generator.documents.address import INDEX
from generator.model.report import Report
from generator.model.text import LocalText
from generator.records import dataclass
from generator.render.routes.slug import slugs


@dataclass(frozen=True, slots=True)
class Place:
    """One page of the site: its kind, and which one of that kind (a goal's id, an owner's name)."""

    kind: str
    key: str = ""


OVERVIEW = Place("overview")
#: The page of everything that can be taken along, which every page links to.
DATA = Place("data")
#: The page of search, likewise.
SEARCH = Place("search")
#: The page for addresses that do not exist; it alone is a file and no folder.
NOT_FOUND = Place("lost")


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where links to a page lead and what they are called.

    ``folder`` is below the language's root. ``title`` is what an author calls it, ``words`` are our own for it by language;
    without either it is called by its key.
    """

    folder: str
    title: LocalText | None
    words: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where the pages of one kind stand: ``of`` gives keys with folders.

    ``folder`` is kept for them: that of the one page, or that below which each has its own where ``shared``; empty where
    nothing is kept.
    """

    folder: str
    shared: bool
    of: Callable[[Report], Iterable[tuple[str, str]]]


def one_page(folder: str) -> Places:
    """The place of a kind that has but one page."""

    def of(report: Report) -> Iterator[tuple[str, str]]:
        del report
        yield "", folder

    return Places(folder=folder, shared=False, of=of)


def named_pages(folder: str, names: Callable[[Report], Iterable[str | None]]) -> Places:
    """Places below ``folder`` by the slugs of ``names``; None is no name."""

    def of(report: Report) -> Iterator[tuple[str, str]]:
        for name, slug in slugs(name for name in names(report) if name).items():
            yield name, f"{folder}/{slug}"

    return Places(folder=folder, shared=True, of=of)


def language_folder(language: str, languages: tuple[str, ...]) -> str:
    """The folder of a language's pages: none for the first."""
    return "" if language == languages[0] else language


@lru_cache(maxsize=8192)  # each page leads to some dozens of the same files
def file_of(folder: str, prefix: str, sheet: int = 1) -> str:
    """The file of the page in ``folder`` below ``prefix``, or of a later sheet of its list.

    >>> file_of("goals/a", "nb"), file_of("goals/a", "", 2), file_of("404.html", "nb")
    ('nb/goals/a/index.html', 'goals/a/sheet-2/index.html', 'nb/404.html')
    """
    file = "" if folder.endswith(".html") else INDEX
    parts = (prefix, folder, f"sheet-{sheet}" if sheet > 1 else "", file)
    return "/".join(part for part in parts if part)


def rows_path(page: str) -> str:
    """The file that holds the rows of the list on a page.

    >>> rows_path("nb/owners/dana/index.html")
    'assets/rows/nb/owners/dana/index.js'
    """
    return f"assets/rows/{page.removesuffix('.html')}.js"
