"""What a kind of page says of itself: where its pages stand, what they are called, what they are made of, what they show.

A kind is one file in this package, one template and one line in the package's tuple. It does not say how a page is printed.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Generic, TypeVar

from generator.diagnostics import Diagnostic
from generator.l10n import Words
from generator.model.output import OutputFile
from generator.model.report import Report
from generator.model.text import LocalText
from generator.records import dataclass
from generator.render.page_context import PageContext
from generator.render.routes.places import Place, Places
from generator.render.site import Material, WholeSite

_Inputs = TypeVar("_Inputs")


@dataclass(frozen=True, slots=True, kw_only=True)
class Making:
    """Of which page the inputs are to be gathered: the whole site, what was made before, and the page's key and sheet."""

    site: WholeSite
    material: Material
    key: str
    sheet: int


def one_sheet(site: WholeSite, key: str) -> int:
    del site, key
    return 1


def called_by_key(report: Report) -> Mapping[str, LocalText]:
    del report
    return {}


def no_links(inputs: Any) -> Iterator[Place]:
    del inputs
    return iter(())


def nothing_beside(here: PageContext, inputs: Any) -> Iterator[OutputFile]:
    del here, inputs
    return iter(())


#: Fills a template of the theme for the page's language, in UTF-8: the template's name and what it sees as ``page``.
Fill = Callable[[str, object], bytes | Diagnostic]


def nothing_attached(
    here: PageContext, inputs: Any, page: Any, fill: Fill
) -> Iterator[OutputFile | Diagnostic]:
    del here, inputs, page, fill
    return iter(())


@dataclass(frozen=True, slots=True, kw_only=True)
class PageKind(Generic[_Inputs]):
    """One kind of page.

    ``places`` says where its pages stand. A link to one is called by what an author calls it (``titles``, by key), by our own
    ``word`` for it, or by its key. ``inputs`` gathers all that a page is made of, a frozen record of plain values; ``links``
    are the pages that it may link to by these inputs. ``view`` makes the frozen record that the template sees as
    ``page``, of nothing else. Every page leads to those ``in_menu``, and at its foot to those ``in_foot``. ``sheets``
    says of how many parts a page is; ``is_indexed`` tells whether search engines are to know them. ``beside`` gives the files that go with it
    in a language, ``attached`` those that are filled into the theme's ``further`` templates, of the page's view. One ``of_reports`` is made of what was
    found of many goals, which takes longer to send to another process than to print.
    """

    id: str
    template: str
    places: Places
    inputs: Callable[[Making], _Inputs]
    view: Callable[[PageContext, _Inputs], object]
    links: Callable[[_Inputs], Iterable[Place]] = no_links
    titles: Callable[[Report], Mapping[str, LocalText]] = called_by_key
    word: Callable[[Words], str] | None = None
    in_menu: bool = False
    in_foot: bool = False
    is_indexed: bool = True
    of_reports: bool = False
    sheets: Callable[[WholeSite, str], int] = one_sheet
    beside: Callable[[PageContext, _Inputs], Iterator[OutputFile]] = nothing_beside
    attached: Callable[[PageContext, _Inputs, Any, Fill], Iterator[OutputFile | Diagnostic]] = (
        nothing_attached
    )
    further: tuple[str, ...] = ()
