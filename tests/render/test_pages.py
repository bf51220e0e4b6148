"""Promises that hold for every page: what its HTML may hold, where its links lead, how it speaks."""

import itertools
import posixpath
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from generator.model.book import Objective
from generator.model.fact import Unknown
from generator.model.goal import Action, ActionStatus, Claims
from generator.model.observed import BreakMark, Restated
from generator.model.reading import Provenance
from generator.model.report import Because, Report, Status
from generator.model.source import Asset
from generator.model.survey import Survey
from generator.model.text import LocalText
from generator.render import render_site, whole_site
from tests.built import built
from tests.filled import goal_file
from tests.languages import SHIPPED, UNTRANSLATED
from tests.render.html_pages import Page, parse
from tests.render.reports import (
    END,
    SPAN,
    START,
    TODAY,
    checkin,
    default_theme,
    drawing,
    en,
    goal,
    goal_report,
    judged,
    key_result,
    metric,
    page,
    report,
    site,
)

ACHIEVED = Because(code="met", date=TODAY, holds=True)


def many_goals(**site_changes: object) -> object:
    """A site with something of everything."""
    parent = goal_report(
        goal(id="parent", supports=None), judged(), judged(key_result(id="more")), supporters=("reach",)
    )
    met = goal_report(goal(id="met", objectives=()), judged(status=Status.ACHIEVED, because=ACHIEVED))
    draft = goal_report(
        goal(id="draft", period=None, owners=(), client=None, platform=None, account=None, actions=(), body=None),
        judged(
            status=Status.DRAFT, because=Because(code="draft"), value=Unknown("no-reading"), target=Unknown("no-target"),
            progress=Unknown("no-reading"), expected=Unknown("no-target"), points=(), period=None, value_date=None,
            provenance=None, last_reading=None, metric=None, series=None,
        ),
    )  # fmt: skip
    full = goal_report(
        goal(supports="parent", aliases=("old",)),
        judged(
            breaks=(BreakMark(date=START, title=en("Purge"), bridged=False),),
            restated=(
                Restated(date=START, item=None, first=1.0, now=2.0, first_collected=START, now_collected=END),
            ),
        ),
        checkins=(checkin(),),
    )
    return report(
        parent,
        met,
        draft,
        full,
        site=site(languages=SHIPPED, **site_changes),
        survey=Survey(goals_without_objective=("met",)),
    )


def pages_of(found: Report, base_url: str | None = None) -> dict[str, str]:
    drawings = {
        each.goal.id: {kr.key_result.id: drawing() for kr in each.key_results} for each in found.goals
    }
    files, wrong = render_site(whole_site(found, default_theme(), base_url=base_url), drawings)
    assert not wrong
    return {file.path: file.content.decode() for file in files}


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    return pages_of(many_goals())


@pytest.fixture(scope="module")
def pages(files: dict[str, str]) -> dict[str, Page]:
    return {path: parse(text) for path, text in files.items() if path.endswith(".html")}


def test_there_is_a_page_of_each_kind_in_each_language(pages: dict[str, Page]) -> None:
    kinds = (
        "",
        "goals/reach/",
        "objectives/brand-awareness/",
        "platforms/facebook/",
        "owners/dana/",
        "metrics/followers/",
    )
    for prefix in ("", *(f"{code}/" for code in SHIPPED[1:])):
        assert {
            f"{prefix}{kind}index.html" for kind in (*kinds, "about/", "clients/pepperoni-palace/")
        } <= pages.keys()
        assert f"{prefix}404.html" in pages


def test_no_page_holds_a_style_or_a_script_of_its_own(pages: dict[str, Page]) -> None:
    for path, found in pages.items():
        assert not found.values("style"), path
        assert not found.all("style"), path
        assert all(script.attributes.get("src") for script in found.all("script")), path
        assert not [name for each in found.elements for name in each.attributes if name.startswith("on")], (
            path
        )


def test_ids_are_unique_on_a_page(pages: dict[str, Page]) -> None:
    for path, found in pages.items():
        ids = found.values("id")
        assert len(ids) == len(set(ids)), path


def test_what_is_labelled_by_an_id_has_it(pages: dict[str, Page]) -> None:
    for path, found in pages.items():
        named = {id_ for value in found.values("aria-labelledby") for id_ in value.split()}
        assert named <= set(found.values("id")), path


def test_every_link_leads_to_a_file_of_the_site(files: dict[str, str], pages: dict[str, Page]) -> None:
    for path, found in pages.items():
        for address in (*found.values("href"), *found.values("src")):
            parts = urlsplit(address)
            if parts.scheme or not parts.path or "404" in path:
                continue
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))
            assert target in files, f"{path} links to {address}"


def test_nothing_is_requested_from_elsewhere(files: dict[str, str]) -> None:
    for path, text in files.items():
        if path.endswith((".html", ".css", ".js")):
            assert not re.search(r'(?:src|url\(|@import|href)\s*=?\s*["\'(]?\s*(?:https?:)?//', text), path


def test_headings_go_down_one_step_at_a_time(pages: dict[str, Page]) -> None:
    for path, found in pages.items():
        levels = [int(each.tag[1]) for each in found.elements if re.fullmatch(r"h[1-6]", each.tag)]
        assert levels.count(1) == 1, path
        assert levels[0] == 1, path
        assert all(after - before <= 1 for before, after in itertools.pairwise(levels)), (
            path,
            levels,
        )


def test_a_page_says_its_language_and_direction(pages: dict[str, Page]) -> None:
    for language, direction in (("en", "ltr"), ("nb", "ltr"), ("ar", "rtl")):
        prefix = "" if language == "en" else f"{language}/"
        html = pages[f"{prefix}goals/reach/index.html"].all("html")[0]
        assert html.attributes == {"lang": language, "dir": direction}


def test_the_language_switcher_keeps_the_page(files: dict[str, str]) -> None:
    assert 'href="../../ar/goals/reach/index.html"' in files["goals/reach/index.html"]
    assert 'href="../../../goals/reach/index.html"' in files["ar/goals/reach/index.html"]


def test_a_text_that_is_not_translated_says_so(files: dict[str, str]) -> None:
    assert '<span lang="en" dir="ltr">Grow the page</span>' in files["ar/goals/reach/index.html"]
    assert 'class="untranslated"' in files["ar/goals/reach/index.html"]
    assert 'class="untranslated"' not in files["goals/reach/index.html"]


def test_a_goal_page_tells_things_in_the_order_of_the_report(files: dict[str, str]) -> None:
    text = files["goals/reach/index.html"]
    marks = (
        'class="crumbs"',
        "<h1",
        'class="answer"',
        'class="line"',
        "<figure",
        'id="takes"',
        'id="smart"',
    )
    order = [
        text.index(mark) for mark in (*marks, 'id="actions"', 'id="checkins"', 'id="about"', 'id="sources"')
    ]
    assert order == sorted(order)


def test_a_chart_is_announced_once(pages: dict[str, Page]) -> None:
    found = pages["goals/reach/index.html"]
    images = [each for each in found.all("div") if each.attributes.get("role") == "img"]
    hidden = [each for each in found.all("div") if each.attributes.get("aria-hidden") == "true"]
    charts = [each for each in images if each.attributes.get("class") is None]
    assert (len(charts), len(hidden)) == (1, 2)
    assert all(each.attributes["aria-label"] for each in images)


def test_an_achieved_goal_is_celebrated_with_its_day(files: dict[str, str]) -> None:
    assert "🍕" in files["goals/met/index.html"]
    assert "11\xa0December 2026" in files["goals/met/index.html"]
    assert "🍕" not in files["goals/reach/index.html"]


def test_goals_that_serve_no_objective_are_listed(files: dict[str, str]) -> None:
    listed = files["audit/index.html"].split("without a broad objective")[1]
    assert "goals/met/" in listed
    assert "goals/reach/" not in listed


def test_a_site_of_one_language_offers_no_other() -> None:
    assert "Languages" not in pages_of(report())["index.html"]


def test_an_error_can_be_reported_where_there_is_a_repository() -> None:
    text = pages_of(many_goals(repository="https://git.example.org/team/goals"))["goals/reach/index.html"]
    assert "https://git.example.org/team/goals/blob/HEAD/content/goals/reach.md#L2" in text
    assert "https://git.example.org/team/goals/issues/new?title=content%2Fgoals%2Freach.md" in text


PAYLOADS = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'-alert(1)-'",
    "{{ 7*1117 }}{% raw %}",
    "</title><svg onload=alert(1)>",
    "@w0@ @w1@",
    "\u202eevil\u2066",
    "]]>&amp;<!--",
]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_what_an_author_writes_stays_text_everywhere(payload: str) -> None:
    text = LocalText((("en", payload), ("nb", payload)))
    written = goal(
        title=text, owners=(payload,), client=payload, team=payload, campaign=payload, tags=(payload,), celebrate=payload,
        account=payload, body=text, aliases=(payload,), objectives=(payload,),
        claims=Claims(specific=text, measurable=text, achievable=text, realistic=text, time_bound=text),
        actions=(Action(title=text, period=None, owner=payload, status=ActionStatus.DONE, cost=1.0, span=SPAN),),
    )  # fmt: skip
    result = judged(
        key_result(id=payload, title=text, segment=payload, tag=payload, account=payload),
        metric=metric(id=payload, label=text, unit=payload, description=text, formula_text=payload),
        unit=payload, status=Status.ACHIEVED, because=ACHIEVED,
        provenance=Provenance(payload, 1, payload, TODAY, payload),
        breaks=(BreakMark(date=START, title=text, bridged=True),),
    )  # fmt: skip
    found = report(
        goal_report(written, result, checkins=(checkin(author=payload, body=payload),)),
        pages=(page(title=text, body=text),),
        objectives={payload: Objective(id=payload, title=text, platforms=(), body=text)},
        site=site(title=text, languages=("en", "nb"), repository=f"https://a.example/{payload}"),
    )
    _assert_text(payload, pages_of(found, base_url="https://a.example/"))


#: What cannot be just any text of a goal.
GIVEN = {
    "supports": None,
    "platform": None,
    "audience": None,
    "account": "x/palace",
    "aliases": "/old",
    "period": {"start": "2026-11-23", "end": "2026-12-22"},
    "key_results.metric": "followers",
    "key_results.account": None,
    "key_results.id": "result",
    "key_results.segment": None,
    "key_results.tag": None,
    "key_results.baseline.segment": None,
    "objective": "brand-awareness",
    "budget.currency": "USD",
    "budget.spent_metric": "ad_spend",
    "budget.revenue_metric": "sales_revenue",
}


@pytest.mark.parametrize("payload", PAYLOADS)
def test_what_is_written_under_any_key_of_a_goal_stays_text(payload: str) -> None:
    site = f"=== content/goals/reach.md\n{goal_file(payload, GIVEN)}"
    _assert_text(payload, pages_of(built(site, "2026-12-11").report, base_url="https://a.example/"))


def _assert_text(payload: str, files: Mapping[str, str]) -> None:
    """No page has an element, an attribute or a script that ``payload`` brought."""
    for path, html in files.items():
        if not path.endswith(".html"):
            continue
        parsed = parse(html)
        assert not [each for each in parsed.elements if each.attributes.get("src") == "x"], path
        assert not [name for each in parsed.elements for name in each.attributes if name.startswith("on")], (
            path
        )
        assert all(script.attributes.get("src") for script in parsed.all("script")), path
        assert "7819" not in parsed.text.replace("\u200e", ""), path


@pytest.mark.parametrize("path", ["index.html", "metrics/followers/index.html", "owners/dana/index.html"])
def test_a_list_of_many_goals_is_cut_into_light_pages(many: dict[str, str], path: str) -> None:
    assert len(many[path].encode()) < 100_000
    assert path.replace("index.html", "sheet-5/index.html") in many


@pytest.fixture(scope="module")
def many() -> dict[str, str]:
    title = en("A goal with a title of the usual length")
    return pages_of(report(*(goal_report(goal(id=f"goal-{n}", title=title)) for n in range(250))))


def test_words_that_are_not_translated_say_that_they_are_english() -> None:
    foreign = report(site=site(title=LocalText(((UNTRANSLATED, "Celoj"),)), languages=(UNTRANSLATED,)))
    found = parse(pages_of(foreign)["index.html"])
    assert found.all("html")[0].attributes == {"lang": UNTRANSLATED, "dir": "ltr"}
    assert found.all("body")[0].attributes["lang"] == "en"
    assert {"lang": UNTRANSLATED, "dir": "ltr"} in [each.attributes for each in found.all("span")]


def test_a_choice_of_the_theme_reaches_its_templates() -> None:
    many = report(*(goal_report(goal(id=f"g{n}", aliases=())) for n in range(9)))
    theme = default_theme()

    def overview(**options: str | bool) -> str:
        files, _ = render_site(whole_site(many, replace(theme, options={**theme.options, **options})), {})
        return next(file.content.decode() for file in files if file.path == "index.html")

    assert '<body class="sans">' in overview(headlines="sans")
    assert 'class="filter"' in overview(typing=True)
    assert 'class="filter"' not in overview(typing=False)


def test_a_logo_and_an_accent_are_the_site_s_own(tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_text("<svg/>")
    logo = Asset(source=str(tmp_path / "logo.svg"), path="assets/logo.svg")
    own = report(site=site(logo="assets/logo.svg", accent=("#aa0000", "#ff8080")))
    files, _ = render_site(whole_site(own, default_theme(), assets=(logo,)), {})
    text = {file.path: file.content.decode() for file in files}
    assert '<img src="assets/logo.svg" alt="">' in text["index.html"]
    assert 'class="top branded"' in text["index.html"]
    assert "--accent:#aa0000" in text["assets/style.css"]
