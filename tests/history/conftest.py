"""A repository of a test's own."""

from pathlib import Path

import pytest

from tests.history.stories import Story


@pytest.fixture
def story(tmp_path: Path) -> Story:
    """An empty repository with a site's file that is not committed yet."""
    return Story(tmp_path / "site")
