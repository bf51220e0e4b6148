"""Fixtures that the tests of every stage share."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import settings

from tests.folders import write_site

# A proof run looks at twenty times as many generated inputs as a normal one.
settings.register_profile("proof", max_examples=2_000, deadline=None)
if os.environ.get("GOALPOSTS_PROOF"):
    settings.load_profile("proof")

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
