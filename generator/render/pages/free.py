"""Free pages: prose that an author wrote, such as a strategy or who we are."""

from generator.render.page_context import PageContext, text
from generator.render.pages.kind import Material, PageKind
from generator.render.parts.bodies import prose
from generator.render.parts.frame import head
from generator.render.views import FreePageView


def _view(here: PageContext, material: Material) -> FreePageView:
    del material
    page = next(each for each in here.report.pages if each.id == here.place.key)
    heading = text(here, page.title)
    said = prose(here, page.body.in_language(here.words.language), below=1)
    return FreePageView(
        head=head(here, heading.text, here.words.name(heading.text), texts=(heading, said)),
        heading=heading,
        prose=said,
    )


KIND = PageKind(id="page", template="page.html", view=_view)
