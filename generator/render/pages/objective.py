"""The page of a broad objective: the goals that serve it, its prose, and the platforms that suit it."""

from generator.render.page_context import PageContext
from generator.render.pages.listed import listed_kind, place_links
from generator.render.parts.bodies import body
from generator.render.views import Link, Prose


def _extra(here: PageContext) -> tuple[Prose | None, tuple[Link, ...]]:
    objective = here.report.objectives.get(here.place.key)
    if objective is None:
        return None, ()
    return body(here, objective.body, below=1), place_links(here, "platform", objective.platforms)


KIND = listed_kind(
    "objective",
    lambda words: words.text("Objective"),
    lambda report, key: key in report.goal.objectives,
    _extra,
)
