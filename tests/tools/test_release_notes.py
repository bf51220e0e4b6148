import pytest

from generator import __version__
from tools.release_notes import section, trouble

CHANGELOG = """\
# Changelog

## Unreleased

- Not yet.

## 1.2.0 (2026-12-11)

- Charts are drawn once.

### For themes

- A new token.

## 1.2.0rc1

- A trial.
"""


def test_notes_end_where_the_version_before_begins() -> None:
    assert section(CHANGELOG, "1.2.0") == ("- Charts are drawn once.\n\n### For themes\n\n- A new token.")


def test_a_version_is_not_taken_for_another_that_begins_alike() -> None:
    assert section(CHANGELOG, "1.2.0rc1") == "- A trial."
    assert section(CHANGELOG, "1.2") == ""


@pytest.mark.parametrize("heading", ["## 3.0.0", "## [3.0.0] - 2026-12-11", "## v3.0.0 (2026-12-11)"])
def test_headings_in_the_usual_forms_are_known(heading: str) -> None:
    assert section(f"{heading}\n\n- New.\n", "3.0.0") == "- New."


def test_a_tag_of_another_version_than_the_package_is_refused() -> None:
    assert trouble(CHANGELOG, "1.2.0") == f"the package bears the version {__version__}, not 1.2.0"


def test_a_version_without_notes_is_refused() -> None:
    assert trouble("## Unreleased\n", __version__) == f"CHANGELOG.md says nothing under `## {__version__}`"


def test_a_version_with_notes_is_released() -> None:
    assert trouble(f"## {__version__}\n\n- First.\n", __version__) is None
