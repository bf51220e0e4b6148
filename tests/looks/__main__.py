"""Screenshots of a built site's pages in Chromium: phones, laptop, wide screen, light and dark, every language, and paper.

``python -m tests.looks FOLDER [WANTED]`` builds the sample and an awkward site and fills the folder with pictures of the pages
whose paths contain ``WANTED``: every kind of page, every goal, the page for lost addresses, and the e-mail. On paper a page is a PDF and, where poppler's ``pdftoppm`` is
installed, a picture of each sheet. What is right in them is for people's eyes to say; what a machine can tell is in
``tests/browser``.
"""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.chromium import find_chromium, start
from tests.browser.kinds import kinds_of
from tests.browser.server import serving
from tests.looks.awkward import write

_ROOT = Path(__file__).parents[2]

#: Name, width, height and colour scheme; the last are looked at in the first language alone.
_WINDOWS = (
    ("laptop", 1280, 900, "light"),
    ("phone", 390, 844, "light"),
    ("dark", 1280, 900, "dark"),
    ("narrow", 320, 640, "light"),
    ("wide", 1600, 1000, "light"),
)
_IN_EVERY_LANGUAGE = frozenset({"laptop", "phone"})
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
            with serving(output) as address:
                for page in ("404.html", *kinds_of(output), *_mails(output)):
                    if wanted in page:
                        _look(browser, output, address, page, folder / name)


def _build(site: Path, output: Path) -> None:
    command = [sys.executable, "-m", "generator", "build", "-q", "-C", str(site), "-o", str(output)]
    subprocess.run(command, check=True)


def _mails(output: Path) -> Iterator[str]:
    return (path.relative_to(output).as_posix() for path in sorted(output.glob("mail/*/index.html")))


def _look(browser: Browser, output: Path, address: str, page: str, folder: Path) -> None:
    name = page.removesuffix("/index.html").removesuffix(".html").replace("/", "-")
    for language in _LANGUAGES:
        if not (output / (language + page)).exists():
            continue
        for window, width, height, scheme in _WINDOWS:
            if language and window not in _IN_EVERY_LANGUAGE:
                continue
            context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
            tab = context.new_page()
            tab.goto(f"{address}{language}{page}")
            target = folder / f"{name}-{language.strip('/') or 'en'}-{window}.png"
            target.parent.mkdir(parents=True, exist_ok=True)
            tab.screenshot(path=target, full_page=True)
            if window == "laptop":
                _print(tab, target.with_name(target.name.replace("-laptop.png", "-paper.pdf")))
            context.close()


def _print(tab: Page, target: Path) -> None:
    tab.pdf(path=target, prefer_css_page_size=True)
    if shutil.which("pdftoppm"):
        subprocess.run(["pdftoppm", "-r", "80", "-png", str(target), str(target.with_suffix(""))], check=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), *sys.argv[2:3])
