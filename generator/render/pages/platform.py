"""The page of a platform: its goals, and the broad objectives that it suits."""

from generator.render.page_context import PageContext
from generator.render.pages.listed import listed_kind, place_links
from generator.render.views import Link


def _extra(here: PageContext) -> tuple[None, tuple[Link, ...]]:
    platform = here.report.platforms.get(here.place.key)
    return None, place_links(here, "objective", platform.objectives) if platform else ()


KIND = listed_kind(
    "platform", lambda words: words.text("Platform"), lambda report, key: report.platform == key, _extra
)
