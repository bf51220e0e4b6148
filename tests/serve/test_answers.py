from dataclasses import replace

import pytest

from generator.serve.answers import answer
from generator.serve.shown import NOTHING, Trouble
from tests.serve.shows import FILES, POLICY, SHOWN

TROUBLE = Trouble(
    severity="error",
    code="unknown-metric",
    place="content/goals/a.md:3:9",
    excerpt="metric: <b>\n        ^^^",
    message="no metric is called <script>alert(1)</script>",
    why="",
    fix="did you mean `reach`?",
)


def said(target: str, name: str, shown=SHOWN) -> list[str]:
    return [value for each, value in answer(shown, target).headers if each == name]


@pytest.mark.parametrize(
    "path", ["/", "/index.html", "/?page=2", "/goals/reach/", "/goals/%72each/index.html"]
)
def test_a_page_is_found_at_its_address(path) -> None:
    assert answer(SHOWN, path).status == 200


def test_a_folder_without_its_slash_leads_to_the_one_with_it() -> None:
    found = answer(SHOWN, "/goals/reach")
    assert (found.status, said("/goals/reach", "Location")) == (301, ["/goals/reach/"])


def test_a_page_has_the_headers_of_all_its_rules() -> None:
    assert said("/goals/reach/", "Content-Security-Policy") == [POLICY, "frame-ancestors 'none'"]


def test_a_media_type_of_a_rule_stands_for_the_guessed_one() -> None:
    assert said("/goals/reach/atom.xml", "Content-Type") == ["application/atom+xml; charset=utf-8"]
    assert said("/api/goals.json", "Content-Type") == ["application/json; charset=utf-8"]


def test_an_old_address_leads_on_and_no_browser_remembers_it() -> None:
    assert answer(SHOWN, "/goals/former/").status == 301
    assert said("/goals/former/", "Location") == ["/goals/reach/"]
    assert said("/goals/former/", "Cache-Control") == ["no-store"]


@pytest.mark.parametrize(
    "path",
    [
        "/none",
        "/_headers",
        "/_redirects",
        "/../index.html",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/..%2f..%2fetc/passwd",
        "/..\\..\\etc\\passwd",
        "/goals/../index.html",
        "/goals/reach/index.html/",
        "/goals//reach/",
    ],
)
def test_what_is_no_file_of_the_site_is_its_own_404_page(path) -> None:
    found = answer(SHOWN, path)
    assert found.status == 404
    assert b"not here" in found.body


@pytest.mark.parametrize("path", ["/a%00b", "/%ff", "no-slash", "", "//index.html"])
def test_what_is_no_address_is_refused(path) -> None:
    assert answer(SHOWN, path).status == 400


def test_the_script_is_put_into_pages_alone_and_not_into_the_site() -> None:
    page = answer(SHOWN, "/").body
    assert b'<script src="/.goalposts/preview.js" data-edition="7"></script></body>' in page
    assert b"preview.js" in answer(SHOWN, "/none").body
    assert answer(SHOWN, "/assets/site.js").body == FILES["assets/site.js"]
    assert not any(b"preview.js" in content for content in FILES.values())


def test_the_script_and_its_style_are_files_of_the_same_origin() -> None:
    assert said("/.goalposts/preview.js", "Content-Type") == ["text/javascript; charset=utf-8"]
    assert said("/.goalposts/preview.css", "Content-Type") == ["text/css; charset=utf-8"]
    assert answer(SHOWN, "/.goalposts/../pyproject.toml").status == 404


def test_before_the_first_site_a_page_waits_for_it() -> None:
    found = answer(NOTHING, "/goals/reach/")
    assert found.status == 503
    assert b"is being built" in found.body
    assert b'data-edition="0"' in found.body


def test_what_stops_the_first_site_is_said_without_scripts_and_escaped() -> None:
    body = answer(replace(NOTHING, troubles=(TROUBLE,)), "/").body.decode()
    assert "content/goals/a.md:3:9" in body
    assert "no metric is called &lt;script&gt;" in body
    assert "<b>" not in body
