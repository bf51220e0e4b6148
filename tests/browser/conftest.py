"""What the tests in a browser share: the sample site, built once, a browser, and one page of each kind."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.chromium import find_chromium, start
from tests.browser.server import serving

ROOT = Path(__file__).parents[2]

#: A level with check-ins, a roll-up with money, nothing read yet, met with a cheer, not judged.
_UNLIKE = {"pepperoni-palace", "nordvind-shop", "cafe-second-place", "pizza-week", "dar-alnoor-ramadan"}
Open = Callable[..., Page]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = find_chromium()
    if path is None:
        pytest.skip(
            "no Chromium here: `make chromium` installs Debian's where it may, or set CHROMIUM to one"
        )
    with sync_playwright() as playwright:
        opened = start(playwright, path)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def sample(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built sample site; not built where no browser would look at it."""
    output = tmp_path_factory.mktemp("browser") / "site"
    command = [sys.executable, "-m", "generator", "build", "-q", "-C", str(ROOT), "-o", str(output)]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    return output


@pytest.fixture(scope="session")
def kinds(sample: Path) -> tuple[str, ...]:
    """One page of each kind, and every goal's: paths in the first language, below the site's root."""
    folders = [
        folder
        for folder in sorted(sample.iterdir())
        if folder.is_dir() and folder.name not in {"nb", "ar", "assets", "api", "goals"}
    ]
    one_of_each = [next(iter(sorted(folder.rglob("index.html"))), None) for folder in folders]
    found = [sample / "index.html", *filter(None, one_of_each), *sorted(sample.glob("goals/*/index.html"))]
    return tuple(page.relative_to(sample).as_posix() for page in found)


@pytest.fixture(scope="session")
def faces(kinds: tuple[str, ...]) -> tuple[str, ...]:
    """One page of each kind, and the goals that look most unlike each other: for what takes long to look at."""
    return tuple(kind for kind in kinds if not kind.startswith("goals/") or kind.split("/")[1] in _UNLIKE)


@pytest.fixture(scope="session")
def address(sample: Path) -> Iterator[str]:
    """The sample site on a server that sends the headers of its ``_headers``."""
    with serving(sample) as found:
        yield found


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Open]:
    """Give a new page; keywords are those of Playwright's ``new_context``."""
    contexts = []

    def opened(**choices: object) -> Page:
        choices = {"viewport": {"width": 1280, "height": 900}, "reduced_motion": "reduce", **choices}
        contexts.append(browser.new_context(**choices))
        page = contexts[-1].new_page()
        page.set_default_timeout(60_000)
        return page

    yield opened
    for context in contexts:
        context.close()
