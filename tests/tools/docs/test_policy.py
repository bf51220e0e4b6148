"""The manual as a site: every page is there in its language, runs no inline script and asks nobody else for anything."""

import json
import re
from pathlib import Path

import pytest

from tools.docs.__main__ import build_all
from tools.docs.policy import POLICY, tighten


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("manual")
    build_all(folder)
    return folder


def pages(site: Path) -> dict[str, str]:
    return {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in site.rglob("*.html")}


def test_there_is_a_manual_in_each_language(site: Path) -> None:
    found = pages(site)
    assert '<html lang="en"' in found["index.html"]
    assert '<html lang="nb"' in found["nb/index.html"]
    assert '<html lang="ar"' in found["ar/index.html"]
    assert 'dir="rtl"' in found["ar/index.html"]


def test_the_search_puts_guides_above_what_is_looked_up(site: Path) -> None:
    docs = json.loads((site / "search/search_index.json").read_text("utf-8"))["docs"]
    boosts = {each["location"]: each.get("boost", 1) for each in docs}
    assert boosts["write-a-goal.html"] == 1
    assert boosts["reference/diagnostics.html"] < 1


def test_no_page_runs_what_is_written_in_it(site: Path) -> None:
    for path, text in pages(site).items():
        inline = re.findall(r"<script(?![^>]*\b(?:src=|type=\"application/json\"))[^>]*>", text)
        assert inline == [], path
        assert not re.search(r"<style|\sstyle=|\son[a-z]+=\"", text), path
        assert text.count(POLICY) == 1, path


def test_no_page_loads_anything_from_elsewhere(site: Path) -> None:
    for path, text in pages(site).items():
        assert re.findall(r"<(?:script|img|link|iframe)[^>]*(?:src|href)=\"?https?:[^>]*>", text) == [], path


def test_every_link_leads_to_a_page_of_the_site(site: Path) -> None:
    lost = []
    for path, text in pages(site).items():
        if path.endswith("404.html"):  # its links begin at the root
            continue
        for address in re.findall(r'(?:href|src)="([^"#?:]+)["#]', text):
            target = (site / path).parent / address
            if not (target.is_file() or (target / "index.html").is_file()):
                lost.append((path, address))
    assert lost == []


def test_a_script_is_put_into_one_file_for_all_pages_that_have_it(tmp_path: Path) -> None:
    for name in ("a.html", "b/c.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(
            '<meta charset="utf-8"><script>say(1)</script><a href="../x.md#y">', "utf-8"
        )
    assert tighten(tmp_path) == 2
    (script,) = (tmp_path / "assets/inline").iterdir()
    assert script.read_text("utf-8") == "say(1)"
    assert f'src="../assets/inline/{script.name}"' in (tmp_path / "b/c.html").read_text("utf-8")
    assert 'href="../x.html#y"' in (tmp_path / "a.html").read_text("utf-8")
