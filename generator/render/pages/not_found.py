"""The page for addresses that do not exist; the only one with a ``<base>``, for it is shown at any depth."""

from generator.render.page_context import PageContext
from generator.render.pages.kind import Making, PageKind
from generator.render.parts.frame import head
from generator.render.routes.places import NOT_FOUND, one_page
from generator.render.views import NotFoundPage


def _inputs(making: Making) -> None:
    """It is made of the frame alone."""
    del making


def _view(here: PageContext, inputs: None) -> NotFoundPage:
    del inputs
    title = here.words.text("There is no such page")
    return NotFoundPage(head=head(here, title, title))


KIND = PageKind(
    id=NOT_FOUND.kind, template="404.html", places=one_page("404.html"), inputs=_inputs, view=_view
)
