"""What is said of themes: the example of docs/themes.md as it stands there, and the pages that are written of the code."""

import re
from pathlib import Path

import pytest

from generator.render import views
from tests.cli.running import Command
from tests.folders import write_files, write_site
from tools.reference import themes

DOCS = Path(__file__).parents[3] / "docs" / "themes.md"
SITE = """
=== content/site.yaml
title: Harbour
languages: [en, nb]
theme: harbour
as_of: 2026-12-11
"""


def files_told() -> dict[str, str]:
    """The files of the page: blocks of code that begin with a comment of their path."""
    blocks = re.findall(r"```\w+\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)
    begun = [re.match(r"(?:#|/\*|\{#) (\S+)", block) for block in blocks]
    return {
        found[1]: block for block, found in zip(blocks, begun, strict=True) if found and "themes/" in found[1]
    }


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_files(write_site(tmp_path, SITE), files_told())


def test_the_theme_of_the_page_has_ten_lines() -> None:
    theme = {path: text for path, text in files_told().items() if "locales" not in path}
    lines = [line for text in theme.values() for line in text.splitlines()[1:] if line.strip()]
    assert len(lines) <= 10


def test_the_theme_of_the_page_is_built_as_the_page_says(
    site: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NETLIFY", raising=False)
    ran = Command(capsys)("build", "-q", "-C", site)
    assert (ran.code, ran.err) == (0, "")
    css = (site / "output/assets/style.css").read_text()
    assert "--blue:#8a3b12" in css
    assert "--ink:#14181d" in css, "what the theme does not have is that of the default"
    assert css.index(".answer{font-weight:700}") > css.index(".answer{font-weight:400")
    english, norwegian = ((site / path).read_text() for path in ("output/index.html", "output/nb/index.html"))
    assert "<span>Made by the harbour</span>" in english
    assert "<span>Laget ved havna</span>" in norwegian
    assert ">Alle mål for maskiner</a>" in norwegian
    assert ">All goals as JSON</a>" in english, "super() is what the theme below prints"


def test_every_view_and_field_has_its_place() -> None:
    page = themes.page()
    assert [name for name in views.__all__ if f"### {name}\n" not in page] == []
    assert "| `celebrated` | text or none |" in page


def test_every_template_is_listed_with_its_blocks() -> None:
    assert re.search(r"\| `base.html` \|.*`mark`.*`foot`", themes.page())
