"""Free pages: prose that an author wrote, such as a strategy or who we are."""

from generator.render.bodies import prose
from generator.render.edition import Desk, text
from generator.render.pages.kind import Material, PageKind
from generator.render.site_view import head
from generator.render.views import FreePageView


def _view(desk: Desk, material: Material) -> FreePageView:
    del material
    page = next(each for each in desk.report.pages if each.id == desk.place.key)
    heading = text(desk, page.title)
    said = prose(desk, page.body.in_language(desk.words.language), below=1)
    return FreePageView(
        head=head(desk, heading.text, desk.words.name(heading.text), texts=(heading, said)),
        heading=heading,
        prose=said,
    )


KIND = PageKind(id="page", template="page.html", view=_view)
