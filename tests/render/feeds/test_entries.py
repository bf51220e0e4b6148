"""Feeds as other people's readers understand them: what is told, where it leads, and that it is the same every time."""

import json
import re

import feedparser
import pytest

from tests.render.told import LANGUAGES, URL, judged, printed

PREFIXES = {"en": "", "nb": "nb/", "ar": "ar/"}
ATOMS = sorted(path for path in printed() if path.endswith("atom.xml"))
JSONS = sorted(path for path in printed() if path.endswith("feed.json"))
TAG = re.compile(r"tag:goals\.example\.org,\d{4}(-\d\d-\d\d)?:\S+")


def parsed(path: str, base_url: str | None = URL) -> feedparser.FeedParserDict:
    found = feedparser.parse(printed(base_url)[path])
    assert not found.bozo, found.get("bozo_exception")
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_is_a_feed_of_the_site_of_each_client_and_of_each_goal_in_each_language(language) -> None:
    prefix = PREFIXES[language]
    wanted = ["atom.xml", "clients/nordvind/atom.xml", "clients/pepperoni-palace/atom.xml"]
    wanted += [f"goals/{report.goal.id}/atom.xml" for report in judged().goals]
    assert {prefix + path for path in wanted} <= set(ATOMS)
    assert {f"{prefix}feed.json", f"{prefix}clients/nordvind/feed.json"} <= set(JSONS)


@pytest.mark.parametrize("path", ATOMS)
def test_a_reader_of_feeds_finds_nothing_wrong_with_atom(path) -> None:
    found = parsed(path)
    assert found.version == "atom10"
    assert found.feed.title
    assert TAG.fullmatch(found.feed.id)
    assert found.feed.links[1]["href"] == URL + path
    ids = [entry.id for entry in found.entries]
    assert all(TAG.fullmatch(each) for each in ids)
    assert len(set(ids)) == len(ids) <= 50
    assert [entry.updated for entry in found.entries] == sorted(
        (entry.updated for entry in found.entries), reverse=True
    )


def test_all_three_kinds_of_news_are_told() -> None:
    kinds = {entry.tags[0]["term"] for entry in parsed("goals/page/atom.xml").entries}
    assert kinds == {"status", "goalposts", "readings"}


def test_a_move_is_told_with_its_reason_and_a_correction_is_not() -> None:
    moves = [each for each in parsed("atom.xml").entries if each.tags[0]["term"] == "goalposts"]
    [move] = moves
    assert move.link == f"{URL}goals/page/"
    assert move.updated == "2026-12-02T00:00:00Z"
    assert "490" in move.summary
    assert "easier" in move.summary
    assert "The café < the street" in move.summary


def test_a_name_with_marks_of_xml_stays_as_it_is_written() -> None:
    assert parsed("atom.xml").feed.title == 'Goals <of> "two" & more'
    titles = " ".join(entry.title for entry in parsed("goals/page/atom.xml").entries)
    assert "Grow the <page> & more" in titles


def test_the_readings_of_one_day_are_one_entry_of_the_site() -> None:
    [day] = [each for each in parsed("atom.xml").entries if each.id.endswith(",2026-12-07:readings")]
    assert day.title == "New readings for 2 goals"
    assert "446" in day.summary
    assert "111" in day.summary


def test_what_was_read_before_a_goal_began_is_no_news() -> None:
    days = {entry.updated[:10] for entry in parsed("goals/page/atom.xml").entries}
    assert min(days) >= "2026-11-23"


def test_a_client_s_feed_tells_of_its_own_goals_alone() -> None:
    links = {entry.link for entry in parsed("clients/nordvind/atom.xml").entries}
    assert links == {f"{URL}goals/shop/"}
    assert "page" not in json.dumps(json.loads(printed()["clients/nordvind/feed.json"])["items"])


@pytest.mark.parametrize("path", ["nb/atom.xml", "ar/goals/page/atom.xml"])
def test_a_feed_speaks_its_language_and_leads_to_pages_in_it(path) -> None:
    language = path.split("/")[0]
    found = parsed(path)
    assert found.feed.language == language
    assert found.entries
    assert all(entry.link.startswith(f"{URL}{language}/") for entry in found.entries)
    assert found.feed.id != parsed(path.removeprefix(f"{language}/")).feed.id


@pytest.mark.parametrize("path", JSONS)
def test_json_feed_holds_what_its_specification_asks_for(path) -> None:
    found = json.loads(printed()[path])
    assert found["version"] == "https://jsonfeed.org/version/1.1"
    assert found["feed_url"] == URL + path
    assert all({"id", "url", "content_text", "date_published"} <= set(item) for item in found["items"])
    atom = parsed(path.replace("feed.json", "atom.xml"))
    assert [item["id"] for item in found["items"]] == [entry.id for entry in atom.entries]


def test_without_an_address_names_last_all_the_same_and_links_count_from_the_feed() -> None:
    text = printed(None)["nb/goals/page/atom.xml"]
    assert "https://" not in text.replace("http://www.w3.org", "")
    assert "<id>tag:goalposts.invalid,2026:nb/goals/page/feed</id>" in text
    assert 'href="index.html"' in text
    assert "feed_url" not in json.loads(printed(None)["feed.json"])


def test_a_page_names_its_own_feeds_and_the_site_s() -> None:
    page = printed()["nb/clients/nordvind/index.html"].split("</head>")[0]
    found = re.findall(r'<link rel="alternate" type="([^"]+)" title="[^"]+" href="([^"]+)"', page)
    assert found == [
        ("application/atom+xml", "atom.xml"),
        ("application/feed+json", "feed.json"),
        ("application/atom+xml", "../../atom.xml"),
        ("application/feed+json", "../../feed.json"),
    ]
