"""The page of a platform: its goals, and the broad objectives that it suits."""

from generator.render.edition import Desk
from generator.render.pages.listed import listed_kind, place_links
from generator.render.views import Link


def _extra(desk: Desk) -> tuple[None, tuple[Link, ...]]:
    platform = desk.report.platforms.get(desk.place.key)
    return None, place_links(desk, "objective", platform.objectives) if platform else ()


KIND = listed_kind(
    "platform", lambda words: words.text("Platform"), lambda report, key: report.platform == key, _extra
)
