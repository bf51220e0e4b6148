"""Badges: pictures that say in words what they say in colour, and JSON by the shields' schema."""

import json
from xml.etree import ElementTree as ET

import pytest

from generator.documents.badge import COLOURS, badge_json, badge_svg
from tests.render.told import printed

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("label", ["Followers", '<b> & "c"', "نمو الصفحة", "x" * 90])
def test_a_badge_is_a_picture_with_a_name_and_room_for_its_words(label) -> None:
    root = ET.fromstring(badge_svg(label, "At risk · 54 % chance", "doubtful"))
    texts = [element.text or "" for element in root.iter(f"{SVG}text")]
    assert texts[1] == "At risk · 54 % chance"
    assert root.get("aria-label") == root.find(f"{SVG}title").text == ": ".join(texts)
    assert float(root.get("width")) > 5 * len("".join(texts))


def test_a_long_label_is_cut_and_shows_that_it_is() -> None:
    assert json.loads(badge_json("x" * 90, "Missed", "bad"))["label"] == "x" * 39 + "…"


def test_shields_get_what_their_schema_asks_for() -> None:
    assert json.loads(badge_json("Followers", "\u2068On track\u2069", "good")) == {
        "schemaVersion": 1,
        "label": "Followers",
        "message": "On track",
        "color": COLOURS["good"],
    }


def test_each_goal_has_one_badge_in_the_site_s_first_language() -> None:
    found = json.loads(printed()["goals/page/badge.json"])
    assert found["label"] == "Grow the <page> & more"
    assert "chance" in found["message"]
    assert "nb/goals/page/badge.json" not in printed()


@pytest.mark.parametrize("colour", COLOURS.values())
def test_white_letters_stand_out(colour) -> None:
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in (red, green, blue)
    ]
    assert 1.05 / (0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05) >= 4.5
