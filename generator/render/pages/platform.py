"""The page of a platform: its goals, and the broad objectives that it suits."""

from generator.model.report import Report
from generator.model.text import LocalText
from generator.render.pages.listed import listed_kind
from generator.render.routes.places import Place


def _titles(report: Report) -> dict[str, LocalText]:
    return {id_: platform.label for id_, platform in report.platforms.items()}


def _extra(report: Report, key: str) -> tuple[None, tuple[Place, ...]]:
    platform = report.platforms.get(key)
    return None, tuple(Place("objective", each) for each in platform.objectives) if platform else ()


KIND = listed_kind(
    "platform",
    "platforms",
    lambda words: words.text("Platform"),
    lambda report: (report.platform,),
    titles=_titles,
    extra=_extra,
)
