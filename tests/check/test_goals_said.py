"""What authors of goals, sites, pages and themes are told: one file of input and text for each kind of trouble.

``GOALPOSTS_BLESS=1`` writes the text that is said now into the files.
"""

import os
from pathlib import Path

import pytest

from generator.diagnostics.codes import content, coverage, goals, sites, theme, work
from tests.check.whole import checked
from tests.conftest import SiteOf
from tests.folders import split_files, write_files

CASES = sorted((Path(__file__).parent / "said_of_goals").glob("*.txt"))
MARK = "=== said\n"
#: Codes of templates, prose and assets belong to printing, and are tested there.
OF_THE_CHECK = (
    *content.CODES,
    *goals.CODES,
    *coverage.CODES,
    *work.CODES,
    *sites.CODES,
    theme.THEME_NAME,
    theme.THEME_API,
    theme.THEME_EXTENDS,
    theme.THEME_WORDS,
    theme.BAD_TOKEN,
    theme.MISSING_TOKEN,
    theme.LOW_CONTRAST,
    theme.FAINT_ACCENT,
    theme.ASSET_MISSING,
    theme.UNKNOWN_OPTION,
    theme.BAD_OPTION,
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_an_author_is_told_in_these_words(case: Path, tmp_path: Path, site_of: SiteOf) -> None:
    written, _, expected = case.read_text().partition(MARK)
    files = split_files(written)
    root = write_files(tmp_path, files) if case.stem == "no-site" else site_of(files)
    said = checked(root).text
    if os.environ.get("GOALPOSTS_BLESS"):
        case.write_text(f"{written}{MARK}{said}")
    else:
        assert said == expected


@pytest.mark.parametrize("code", OF_THE_CHECK, ids=lambda code: code.id)
def test_every_code_has_a_case(code) -> None:
    headline = f"{code.severity}: {code.id}\n"
    assert any(headline in case.read_text().partition(MARK)[2] for case in CASES)
