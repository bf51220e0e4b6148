"""The sample in the second theme that ships: as quiet, as legible and as much at home in every width as in the first."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser.conftest import ROOT, Open
from tests.browser.test_access import found_by_axe
from tests.browser.test_pages import WIDTHS, addresses, complaints, faults_of_layout

pytestmark = pytest.mark.browser

#: A list, a goal with one result, one with several, a table, a metric, prose.
KINDS = (
    "index.html", "goals/pepperoni-palace/index.html", "goals/nordvind-shop/index.html", "audit/index.html",
    "metrics/followers/index.html", "about/index.html",
)  # fmt: skip


@pytest.fixture(scope="module")
def ledger(browser, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample site as an account book."""
    output = tmp_path_factory.mktemp("ledger") / "site"
    command = [
        sys.executable,
        "-m",
        "generator",
        "build",
        "-q",
        "--theme",
        "ledger",
        "-C",
        str(ROOT),
        "-o",
        str(output),
    ]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (built.returncode, built.stderr) == (0, "")
    return output


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(ledger: Path, open_page: Open, scheme: str) -> None:
    page = open_page(color_scheme=scheme)
    faults = []
    for url in addresses(ledger, KINDS, ("", "ar/")):
        page.goto(url)
        faults += found_by_axe(page)
    assert faults == []


def test_a_page_loads_without_a_complaint_and_asks_nobody_else(ledger: Path, open_page: Open) -> None:
    page = open_page()
    heard = complaints(page)
    for url in addresses(ledger, KINDS, ("", "ar/")):
        page.goto(url)
    assert heard == []


@pytest.mark.parametrize("language", ["", "ar/"], ids=["en", "ar"])
def test_a_page_fits_its_window(ledger: Path, open_page: Open, language: str) -> None:
    page = open_page()
    faults = []
    for url in addresses(ledger, KINDS, (language,)):
        page.goto(url)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            faults += [f"{url} at {width} px: {fault}" for fault in faults_of_layout(page)]
    assert faults == []
