"""The page for addresses that do not exist; the only one with a ``<base>``, for it is shown at any depth."""

from generator.render.page_context import PageContext
from generator.render.pages.kind import Material, PageKind
from generator.render.parts.frame import head
from generator.render.views import NotFoundPage


def _view(here: PageContext, material: Material) -> NotFoundPage:
    del material
    words = here.words
    title = words.text("There is no such page")
    return NotFoundPage(head=head(here, title, title))


KIND = PageKind(id="lost", template="404.html", view=_view)
