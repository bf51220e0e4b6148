"""Headers, redirects and addresses as hosts and search engines read them."""

from dataclasses import replace
from datetime import date
from xml.etree import ElementTree as ET

import pytest

from generator.evaluate import period_report
from generator.model.reported import Basis, Cadence, PeriodReport, closed, period_with
from generator.render import whole_site
from generator.render.hosting import headers
from tests.built import built
from tests.render.netlify import header_rules, headers_of, redirect_rules
from tests.render.reports import default_theme
from tests.render.told import LANGUAGES, URL, VISITS, WRITTEN, judged, printed

PAGES = sorted(path for path in printed() if path.endswith(".html"))
OLD = ("old/", "goals/earlier-id", "nb/goals/earlier-id", "ar/goals/earlier-id")
OURS = [path for path in PAGES if "embed/" not in path and not path.startswith(OLD)]
FRAMED = [path for path in PAGES if "embed/" in path]


def period() -> PeriodReport:
    week = period_with(Cadence.WEEK, date(2026, 12, 1))
    found = period_report(week, None, judged(), called={}, basis=Basis.TODAY, written_on=None, is_open=False)
    assert found is not None
    return found


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
        ("/ar/goals/earlier-id/", "/ar/goals/page/", 301),
        ("/goals/earlier-id/", "/goals/page/", 301),
        ("/nb/goals/earlier-id/", "/nb/goals/page/", 301),
        ("/old/page/", "/goals/page/", 301),
    ]


def test_the_sitemap_names_every_page_but_those_that_are_made_for_frames_or_lead_on() -> None:
    tree = ET.fromstring(printed()["sitemap.xml"])
    found = {element.text for element in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")}
    known = [
        path for path in OURS if not path.endswith(("404.html", "print/index.html")) and "sheets/" not in path
    ]
    assert found == {URL + path.removesuffix("index.html") for path in known}


def test_an_e_mail_may_bring_its_styles_along_and_nothing_else_may() -> None:
    rules = header_rules(
        headers(whole_site(replace(judged(), periods=(closed(period(), "it"),)), default_theme()))
    )
    allowed = [rule.path for rule in rules if "unsafe" in str(rule.headers)]
    assert allowed == ["/mail/*", "/:language/mail/*", "/assets/*"]
    for path in ("/mail/2026-11/", "/ar/mail/2026-11/index.html"):
        said = headers_of(rules, path)["content-security-policy"]
        assert "style-src 'unsafe-inline'; sandbox" in said
        assert "default-src" not in said
        assert "script-src 'self'" in said


@pytest.mark.parametrize("path", ["assets/logo.svg", "assets/deep/plan.pdf"])
def test_nothing_runs_in_a_file_that_is_opened_by_its_address(path: str) -> None:
    assert "default-src 'none'; script-src 'none'; style-src 'unsafe-inline'" in policies(path)
    assert "form-action 'none'" in " ".join(policies(path))


def test_every_page_is_sent_what_may_style_it_but_what_is_made_for_mail() -> None:
    for path in (*OURS, *FRAMED):
        assert "style-src 'self'" in policies(path), path


def test_a_language_more_adds_three_rules_to_a_hundred_that_hosts_read() -> None:
    def counted(*languages: str) -> int:
        there = replace(judged(), site=replace(judged().site, languages=languages))
        return len(header_rules(headers(whole_site(there, default_theme()))))

    assert counted("en", "nb", "ar") == counted("en", "nb") + 3 <= 90


@pytest.mark.parametrize("name", ["metrics", "data"])
def test_a_goal_that_is_called_like_a_folder_can_still_be_framed(name: str) -> None:
    written = WRITTEN.replace("content/goals/shop.md", f"content/goals/{name}.md")
    report = built(written + VISITS, "2026-12-11").report
    rules = header_rules(headers(whole_site(report, default_theme())))
    for language in ("", "nb/", "ar/"):
        framed = headers_of(rules, f"/{language}embed/{name}/")["content-security-policy"]
        assert "frame-ancestors 'none'" not in framed
        listed = headers_of(rules, f"/{language}metrics/followers/")["content-security-policy"]
        assert "frame-ancestors 'none'" in listed


def test_later_sheets_of_the_overview_cannot_be_framed_either() -> None:
    goals = judged().goals + tuple(
        replace(judged().goals[0], goal=replace(judged().goals[0].goal, id=f"more-{number}"))
        for number in range(250)
    )
    rules = header_rules(headers(whole_site(replace(judged(), goals=goals), default_theme())))
    assert "frame-ancestors 'none'" in headers_of(rules, "/ar/sheet-2/")["content-security-policy"]
