"""Which of a site's own files go to an audience: never fewer than its pages link to, and none that nothing shown names."""

from dataclasses import replace

import pytest

from generator.model.source import Asset
from generator.model.theme import StyleSheet
from generator.render import render_site, shown_assets, whole_site
from tests.render.reports import default_theme, en, page, report, site


def paths(body: str, *files: str, **changes: object) -> list[str]:
    found = report(site=site(**changes), pages=(page(body=en(body)),))
    return [
        each.path
        for each in shown_assets(found, default_theme(), [Asset(source="", path=path) for path in files])
    ]


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ("![plan](../assets/plan.png)", "assets/plan.png"),
        ("[plan](../../assets/a/../plan.pdf)", "assets/plan.pdf"),
        ("[plan](<../assets/our plan.pdf>)", "assets/our plan.pdf"),
        ("[plan](../assets/our%20plan.pdf)", "assets/our plan.pdf"),
        ("[plan](../assets/plan(1).pdf)", "assets/plan(1).pdf"),
        ("[plan][p]\n\n[p]: ../assets/plan.pdf", "assets/plan.pdf"),
        (r"[plan](../assets/our\_plan.pdf)", "assets/our_plan.pdf"),
        ("[plan](../assets/a&b.pdf)", "assets/a&b.pdf"),
        ("[خطة](../assets/خطة.pdf)", "assets/خطة.pdf"),
    ],
)
def test_a_file_that_a_page_links_to_is_there(body: str, path: str, tmp_path) -> None:
    assert paths(body, path) == [path]
    file = Asset(source=str(tmp_path / "file"), path=path)
    (tmp_path / "file").write_text("x")
    whole = whole_site(report(pages=(page(body=en(body)),)), default_theme(), assets=[file])
    files, _ = render_site(whole, {})
    html = next(each.content.decode() for each in files if each.path == "about/index.html")
    assert 'src="../assets/' in html or 'href="../assets/' in html.partition("<main")[2], (
        "the body is a link to it"
    )


def test_a_file_that_nothing_shown_names_is_not() -> None:
    files = ("assets/secret/plan.pdf", "assets/other.pdf")
    assert paths("[plan](../assets/plan.pdf) or other.pdf", *files) == []


def test_the_logo_is_everybody_s() -> None:
    assert paths("", "assets/logo.svg", "assets/other.svg", logo="assets/logo.svg") == ["assets/logo.svg"]


def test_a_picture_that_the_style_sheet_names_is_there() -> None:
    sheet = StyleSheet(path="style.css", text='main { background: url("paper.png") }')
    theme = replace(default_theme(), styles=(sheet,))
    files = [Asset(source="", path=path) for path in ("assets/paper.png", "assets/wall.png")]
    assert [each.path for each in shown_assets(report(), theme, files)] == ["assets/paper.png"]
