"""What authors of metrics, readings and annotations are told: one file of input and text for each code.

``GOALPOSTS_BLESS=1`` writes the text that is said now into the files.
"""

import os
from pathlib import Path

import pytest

from generator.diagnostics.codes import metrics, readings
from tests.check.parts import parts_of
from tests.conftest import SiteOf
from tests.folders import split_files

CASES = sorted((Path(__file__).parent / "said_of_readings").glob("*.txt"))
MARK = "=== said\n"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_an_author_is_told_in_these_words(case: Path, site_of: SiteOf) -> None:
    written, _, expected = case.read_text().partition(MARK)
    said = parts_of(site_of(split_files(written))).text
    if os.environ.get("GOALPOSTS_BLESS"):
        case.write_text(f"{written}{MARK}{said}")
    else:
        assert said == expected


@pytest.mark.parametrize("code", [*metrics.CODES, *readings.CODES], ids=lambda code: code.id)
def test_every_code_has_a_case(code) -> None:
    headline = f"{code.severity}: {code.id}\n"
    assert any(headline in case.read_text().partition(MARK)[2] for case in CASES)
