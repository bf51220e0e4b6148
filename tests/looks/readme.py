"""The pictures in the README and the manual: ``python -m tests.looks.readme`` takes them anew of the sample's first goal.

There is one for each language of the manual, beside its pages.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.chromium import find_chromium, start

_ROOT = Path(__file__).parents[2]
_PAGE = "goals/pepperoni-palace/index.html"
#: Folders below the site and below ``docs/``, with how much of the page is shown, in pixels.
_LANGUAGES = {"": 1215, "nb": 880, "ar": 880}


def main() -> None:
    found = find_chromium()
    assert found is not None, "no Chromium here"
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Path(folder) / "site"
        build = [sys.executable, "-m", "generator", "build", "-q", "-C", str(_ROOT), "-o", str(site)]
        subprocess.run(build, check=True)
        browser = start(playwright, found)
        for language, height in _LANGUAGES.items():
            page = browser.new_page(viewport={"width": 1200, "height": height}, reduced_motion="reduce")
            page.goto((site / language / _PAGE).as_uri())
            page.screenshot(path=_ROOT / "docs" / language / "goal-page.png")
            page.close()
        browser.close()


if __name__ == "__main__":
    main()
