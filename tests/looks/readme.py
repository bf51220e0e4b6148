"""The picture in the README: ``python -m tests.looks.readme`` takes it anew of the sample's first goal, in ``docs/``."""

import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.chromium import find_chromium, start

_ROOT = Path(__file__).parents[2]
_PAGE = "goals/pepperoni-palace/index.html"


def main() -> None:
    found = find_chromium()
    assert found is not None, "no Chromium here"
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Path(folder) / "site"
        build = [sys.executable, "-m", "generator", "build", "-q", "-C", str(_ROOT), "-o", str(site)]
        subprocess.run(build, check=True)
        browser = start(playwright, found)
        page = browser.new_page(viewport={"width": 1200, "height": 1215}, reduced_motion="reduce")
        page.goto((site / _PAGE).as_uri())
        page.screenshot(path=_ROOT / "docs" / "goal-page.png")
        browser.close()


if __name__ == "__main__":
    main()
