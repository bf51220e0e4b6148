"""Fixtures that the tests of every stage share."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.folders import write_site

SiteOf = Callable[[str | Mapping[str, str | bytes]], Path]


@pytest.fixture
def site_of(tmp_path: Path) -> SiteOf:
    """Write a site under the test's own folder and give its root: one text (or files by path) in, a path out.

    The text's files begin at lines like ``=== content/goals/reach.md``; a minimal ``content/site.yaml`` is added
    where it is absent.
    """

    def write(files: str | Mapping[str, str | bytes]) -> Path:
        return write_site(tmp_path, files)

    return write
