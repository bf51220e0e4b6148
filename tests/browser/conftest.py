"""What the tests in a browser share: the sample site, built once in each theme, a browser, and one page of each kind."""

import fcntl
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.kinds import kinds_of
from tests.browser.server import serving

ROOT = Path(__file__).parents[2]
Open = Callable[..., Page]


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The folder that all processes of this run see."""
    own = tmp_path_factory.getbasetemp()
    return own if worker_id == "master" else own.parent


@pytest.fixture(scope="session")
def sample(browser: Browser, shared: Path) -> Path:
    """The folder of the built sample site; not built where no browser would look at it."""
    return _built_once(shared / "sample")


@pytest.fixture(scope="session")
def ledger(browser: Browser, shared: Path) -> Path:
    """The sample site as an account book."""
    return _built_once(shared / "ledger", "--theme", "ledger")


def _built_once(output: Path, *options: str) -> Path:
    """``output``, built by the first process that asks for it, while the others wait."""
    with output.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not output.exists():
            _build(output, *options)
    return output


def _build(output: Path, *options: str) -> None:
    command = [
        sys.executable, "-m", "generator", "build", "-q", *options, "-C", str(ROOT), "-o", str(output),
    ]  # fmt: skip
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (built.returncode, built.stderr) == (0, "")


@pytest.fixture(scope="session")
def kinds(sample: Path) -> tuple[str, ...]:
    return kinds_of(sample)


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
