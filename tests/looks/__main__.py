"""Screenshots of a built site's pages in Chromium: phone and laptop, light and dark, every language, and on paper.

``python -m tests.looks FOLDER [WANTED]`` builds the sample and an awkward site and fills the folder with pictures of the pages
whose paths contain ``WANTED``. What is right in them is for
people's eyes to say; what a machine can tell is in ``tests/browser``.
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.chromium import find_chromium, start
from tests.looks.awkward import write

_ROOT = Path(__file__).parents[2]

#: Name, width, height and colour scheme.
_WINDOWS = (("laptop", 1280, 900, "light"), ("phone", 390, 844, "light"), ("dark", 1280, 900, "dark"))
_LANGUAGES = ("", "nb/", "ar/")


def main(folder: Path, wanted: str = "") -> None:
    found = find_chromium()
    assert found is not None, "no Chromium here"
    awkward = folder / "awkward-site"
    write(awkward)
    with sync_playwright() as playwright:
        browser = start(playwright, found)
        for name, site in (("sample", _ROOT), ("awkward", awkward)):
            output = folder / "sites" / name
            _build(site, output)
            for page in _pages(output):
                if wanted in page:
                    _look(browser, output, page, folder / name)


def _build(site: Path, output: Path) -> None:
    command = [sys.executable, "-m", "generator", "build", "-q", "-C", str(site), "-o", str(output)]
    subprocess.run(command, check=True)


def _pages(output: Path) -> Iterator[str]:
    """The overview, every goal, and the first page of every other kind."""
    kinds = [
        each for each in sorted(output.iterdir()) if each.is_dir() and each.name not in {"nb", "ar", "goals"}
    ]
    firsts = [next(iter(sorted(kind.rglob("index.html"))), None) for kind in kinds]
    pages = [
        output / "index.html",
        output / "404.html",
        *sorted(output.glob("goals/*/index.html")),
        *filter(None, firsts),
    ]
    return (page.relative_to(output).as_posix() for page in pages)


def _look(browser: Browser, output: Path, page: str, folder: Path) -> None:
    name = page.removesuffix("/index.html").removesuffix(".html").replace("/", "-")
    for language in _LANGUAGES:
        address = output / (language + page)
        if not address.exists():
            continue
        for window, width, height, scheme in _WINDOWS:
            if language and window == "dark":
                continue
            context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
            tab = context.new_page()
            tab.goto(address.as_uri())
            target = folder / f"{name}-{language.strip('/') or 'en'}-{window}.png"
            target.parent.mkdir(parents=True, exist_ok=True)
            tab.screenshot(path=target, full_page=True)
            if window == "laptop":
                tab.pdf(path=target.with_suffix(".pdf"), prefer_css_page_size=True)
            context.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), *sys.argv[2:3])
