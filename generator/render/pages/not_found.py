"""The page for addresses that do not exist; the only one with a ``<base>``, for it is shown at any depth."""

from generator.render.edition import Desk
from generator.render.pages.kind import Material, PageKind
from generator.render.site_view import head
from generator.render.views import NotFoundPage


def _view(desk: Desk, material: Material) -> NotFoundPage:
    del material
    words = desk.words
    title = words.text("There is no such page")
    return NotFoundPage(head=head(desk, title, title))


KIND = PageKind(id="lost", template="404.html", view=_view)
