"""Free pages: prose that an author wrote, such as a strategy or who we are."""

from collections.abc import Iterator

from generator.model.report import Report
from generator.model.text import LocalText
from generator.records import dataclass
from generator.render.page_context import PageContext, text
from generator.render.pages.kind import Making, PageKind
from generator.render.parts.bodies import places_named, prose, versions
from generator.render.parts.frame import head
from generator.render.routes.places import Place, Places
from generator.render.views import FreePageView


@dataclass(frozen=True, slots=True, kw_only=True)
class FreePageInputs:
    """What the author wrote."""

    title: LocalText
    body: LocalText


def _places(report: Report) -> Iterator[tuple[str, str]]:
    return ((page.id, page.path.strip("/")) for page in report.pages)


def _titles(report: Report) -> dict[str, LocalText]:
    return {page.id: page.title for page in report.pages}


def _inputs(making: Making) -> FreePageInputs:
    page = next(each for each in making.site.report.pages if each.id == making.key)
    return FreePageInputs(title=page.title, body=page.body)


def _links(inputs: FreePageInputs) -> Iterator[Place]:
    return places_named(versions(inputs.body))


def _view(here: PageContext, inputs: FreePageInputs) -> FreePageView:
    heading = text(here, inputs.title)
    said = prose(here, inputs.body.in_language(here.words.language), below=1)
    return FreePageView(
        head=head(here, heading.text, here.words.name(heading.text), texts=(heading, said)),
        heading=heading,
        prose=said,
    )


KIND = PageKind(
    id="page",
    template="page.html",
    places=Places(folder="", shared=True, of=_places),
    titles=_titles,
    inputs=_inputs,
    links=_links,
    view=_view,
)
