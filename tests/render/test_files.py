from generator.model.text import LocalText
from generator.render import render_site, whole_site
from generator.render.style import token_css
from tests.render.reports import default_theme, goal, goal_report, page, report, site

URL = "https://goals.example.org/sub/"


def printed(found: object = None, **changes: object) -> dict[str, str]:
    files, wrong = render_site(whole_site(found or report(), default_theme(), **changes), {})
    assert not wrong
    return {file.path: file.content.decode() for file in files}


def test_without_a_base_url_nothing_is_absolute() -> None:
    files = printed(report(site=site(languages=("en", "nb"))))
    assert "sitemap.xml" not in files
    assert "Sitemap" not in files["robots.txt"]
    assert 'rel="canonical"' not in files["index.html"]
    assert "hreflang" not in files["index.html"].split("</head>")[0]


def test_names_in_the_sitemap_are_escaped() -> None:
    files = printed(report(goal_report(goal(id="a&b<c"))), base_url=URL)
    assert f"<loc>{URL}goals/a%26b%3Cc/</loc>" in files["sitemap.xml"]


def test_an_alias_redirects_with_and_without_a_server() -> None:
    files = printed(report(goal_report(goal(aliases=("/old/reach/",)))))
    assert files["_redirects"] == "/old/reach/ /goals/reach/ 301\n"
    assert 'content="0; url=../../goals/reach/index.html"' in files["old/reach/index.html"]


def test_an_old_address_speaks_the_site_s_first_language_and_has_its_policy() -> None:
    named = goal(aliases=("old",), title=LocalText((("ar", "الوصول & أكثر"),)))
    old = printed(report(goal_report(named), site=site(languages=("ar", "en"))))["goals/old/index.html"]
    assert '<html lang="ar" dir="rtl">' in old
    assert '<a href="../reach/index.html">الوصول &amp; أكثر</a>' in old
    assert "Content-Security-Policy" in old
    assert "default-src" in old


def test_the_canonical_address_of_an_old_one_is_the_goal_s_and_absolute() -> None:
    found = report(goal_report(goal(aliases=("old",))))
    old = printed(found, base_url=URL)["goals/old/index.html"]
    assert f'<link rel="canonical" href="{URL}goals/reach/">' in old
    assert "canonical" not in printed(found)["goals/old/index.html"]


def test_a_goal_s_old_id_leads_to_it_in_each_language_and_an_address_from_elsewhere_in_none() -> None:
    named = goal(aliases=("old", "/spring/"), title=LocalText((("en", "Reach"), ("nb", "Rekkevidde"))))
    files = printed(report(goal_report(named), site=site(languages=("en", "nb"))))
    assert files["_redirects"].splitlines() == [
        "/goals/old/ /goals/reach/ 301",
        "/nb/goals/old/ /nb/goals/reach/ 301",
        "/spring/ /goals/reach/ 301",
    ]
    assert 'content="0; url=../reach/index.html"' in files["nb/goals/old/index.html"]
    assert '<html lang="nb" dir="ltr">' in files["nb/goals/old/index.html"]
    assert "<title>Rekkevidde</title>" in files["nb/goals/old/index.html"]
    assert "nb/spring/index.html" not in files


def test_without_an_alias_hosts_find_a_file_that_redirects_nothing() -> None:
    assert printed()["_redirects"] == ""


def test_only_the_lost_page_has_a_base() -> None:
    files = printed(report(site=site(languages=("en", "nb"))), base_url=URL)
    based = {path for path, text in files.items() if "<base" in text}
    assert based == {"404.html", "nb/404.html"}
    assert '<base href="/sub/nb/">' in files["nb/404.html"]


def test_colours_are_the_theme_s_in_light_and_dark() -> None:
    css = token_css({"ink": ("#111111", "#eeeeee")}, ("#1f5fa8", "#7fb3ee"))
    assert "--ink:#111111;--accent:#1f5fa8" in css
    assert "@media (prefers-color-scheme:dark){:root{--ink:#eeeeee;--accent:#7fb3ee}}" in css


def test_the_menu_holds_the_pages_that_want_to_be_in_it_in_their_order() -> None:
    pages = (
        page(id="a", path="a", order=2.0),
        page(id="b", path="b", order=1.0),
        page(id="c", path="c", in_nav=False),
    )
    html = printed(report(pages=pages))["index.html"]
    assert html.index('href="b/index.html"') < html.index('href="a/index.html"')
    assert 'href="c/index.html"' not in html


def test_the_same_report_gives_the_same_bytes() -> None:
    assert printed() == printed()
