"""The page of a broad objective: the goals that serve it, its prose, and the platforms that suit it."""

from generator.render.bodies import body
from generator.render.edition import Desk
from generator.render.pages.listed import listed_kind, place_links
from generator.render.views import Link, Prose


def _extra(desk: Desk) -> tuple[Prose | None, tuple[Link, ...]]:
    objective = desk.report.objectives.get(desk.place.key)
    if objective is None:
        return None, ()
    return body(desk, objective.body, below=1), place_links(desk, "platform", objective.platforms)


KIND = listed_kind(
    "objective",
    lambda words: words.text("Objective"),
    lambda report, key: key in report.goal.objectives,
    _extra,
)
