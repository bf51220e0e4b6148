"""Headers, redirects and addresses as hosts and search engines read them."""

from xml.etree import ElementTree as ET

import pytest

from tests.render.netlify import header_rules, headers_of, redirect_rules
from tests.render.told import LANGUAGES, URL, printed

PAGES = sorted(path for path in printed() if path.endswith(".html"))
OURS = [path for path in PAGES if "embed/" not in path and not path.startswith(("old/", "goals/earlier-id"))]
FRAMED = [path for path in PAGES if "embed/" in path]


def sent(path: str) -> dict[str, str]:
    return dict(headers_of(header_rules(printed()["_headers"]), f"/{path}"))


def policies(path: str) -> list[str]:
    return [each.strip() for each in sent(path)["content-security-policy"].split(", ")]


@pytest.mark.parametrize("path", OURS)
def test_no_page_can_be_framed_at_its_file_or_at_its_address(path) -> None:
    for address in {path, path.removesuffix("index.html")}:
        assert "frame-ancestors 'none'" in policies(address), address
        assert sent(address)["x-frame-options"] == "DENY"


@pytest.mark.parametrize("path", FRAMED)
def test_a_goal_can_be_framed_where_it_is_made_for_that(path) -> None:
    assert FRAMED
    for address in {path, path.removesuffix("index.html")}:
        said = " ".join(policies(address))
        assert "frame-ancestors *" in said
        assert "frame-ancestors 'none'" not in said
        assert "x-frame-options" not in sent(address)
        assert sent(address)["x-robots-tag"] == "noindex"


def test_what_may_run_is_said_for_everything_and_who_may_frame_never_is() -> None:
    first, *others = header_rules(printed()["_headers"])
    assert first.path == "/*"
    policy = dict(first.headers)["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "frame-ancestors" not in policy
    assert all(rule.path != "/*" for rule in others)
    assert not any(rule.path in {f"/{language}/*" for language in LANGUAGES} for rule in others)


@pytest.mark.parametrize(
    ("path", "media_type"),
    [
        ("atom.xml", "application/atom+xml; charset=utf-8"),
        ("nb/feed.json", "application/feed+json; charset=utf-8"),
        ("ar/goals.ics", "text/calendar; charset=utf-8"),
        ("goals/page/atom.xml", "application/atom+xml; charset=utf-8"),
        ("nb/clients/nordvind/feed.json", "application/feed+json; charset=utf-8"),
        ("api/goals.schema.json", "application/schema+json; charset=utf-8"),
    ],
)
def test_a_file_is_sent_as_what_it_is(path, media_type) -> None:
    assert path in printed()
    assert sent(path)["content-type"] == media_type


def test_pages_elsewhere_may_read_the_json_and_nothing_else() -> None:
    assert sent("api/goals.json")["access-control-allow-origin"] == "*"
    assert "access-control-allow-origin" not in sent("goals/page/index.html")


def test_no_address_is_sent_one_header_twice_but_for_the_policy() -> None:
    for path in printed():
        repeated = [
            name
            for name, value in sent(path).items()
            if ", " in value and name in {"content-type", "x-frame-options"}
        ]
        assert repeated == [], path


def test_old_addresses_are_redirected_for_good() -> None:
    assert redirect_rules(printed()["_redirects"]) == [
        ("/goals/earlier-id/", "/goals/page/", 301),
        ("/old/page/", "/goals/page/", 301),
    ]


def test_the_sitemap_names_every_page_but_those_that_are_made_for_frames_or_lead_on() -> None:
    tree = ET.fromstring(printed()["sitemap.xml"])
    found = {element.text for element in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")}
    known = [
        path for path in OURS if not path.endswith(("404.html", "print/index.html")) and "sheets/" not in path
    ]
    assert found == {URL + path.removesuffix("index.html") for path in known}
