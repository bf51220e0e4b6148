"""No page is too narrow for a language with longer words than English: the sample in ``en-XA`` at the smallest width."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser.layout import scrolls_sideways
from tests.l10n.pseudo import TAG

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
PAGES = (
    "index.html",
    "goals/pepperoni-palace/index.html",
    "goals/nordvind-shop/index.html",
    "metrics/reach/index.html",
)


@pytest.fixture(scope="module")
def lengthened(browser, tmp_path_factory) -> Path:
    """The sample's pages in ``en-XA``."""
    root = tmp_path_factory.mktemp("long")
    shutil.copytree(ROOT / "content", root / "content")
    settings = root / "content" / "site.yaml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(
        re.sub(r"^languages: \[(.*)\]", rf"languages: [\1, {TAG}]", text, flags=re.MULTILINE),
        encoding="utf-8",
    )
    command = [
        sys.executable,
        "-m",
        "tests.l10n.pseudo",
        "build",
        "-q",
        "-C",
        root,
        "-o",
        root / "out",
        "--jobs",
        "1",
        "--base-url",
        "https://goals.example.org/",
    ]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    return root / "out" / TAG


@pytest.mark.parametrize("path", PAGES)
def test_longer_words_make_no_page_scroll_sideways(open_page, lengthened, path) -> None:
    page = open_page(viewport={"width": 320, "height": 800})
    page.goto((lengthened / path).as_uri())
    assert re.search("[áéíóú]", page.inner_text("main")), "the page is not in longer words"
    assert not scrolls_sideways(page)


@pytest.mark.parametrize("path", PAGES)
def test_what_folds_out_makes_no_page_scroll_sideways_either(open_page, lengthened, path) -> None:
    """A table, and the line of code that shows a goal on another page, which a site has that knows where it stands."""
    page = open_page(viewport={"width": 320, "height": 800})
    page.goto((lengthened / path).as_uri())
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert not scrolls_sideways(page)
