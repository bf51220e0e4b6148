"""The page of a broad objective: the goals that serve it, its prose, and the platforms that suit it."""

from generator.model.report import Report
from generator.model.text import LocalText
from generator.render.pages.listed import listed_kind
from generator.render.routes.places import Place


def _titles(report: Report) -> dict[str, LocalText]:
    return {id_: objective.title for id_, objective in report.objectives.items()}


def _extra(report: Report, key: str) -> tuple[LocalText | None, tuple[Place, ...]]:
    objective = report.objectives.get(key)
    if objective is None:
        return None, ()
    return objective.body, tuple(Place("platform", each) for each in objective.platforms)


KIND = listed_kind(
    "objective",
    "objectives",
    lambda words: words.text("Objective"),
    lambda report: report.goal.objectives,
    titles=_titles,
    extra=_extra,
)
