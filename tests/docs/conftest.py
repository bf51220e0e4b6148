"""A folder in which a page is lived through, with a terminal, a home and an author of its own."""

from pathlib import Path

import pytest

from tests.cli.running import Command
from tests.docs.scratch import Scratch
from tests.folders import write_site


@pytest.fixture
def scratch(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Scratch:
    for key, value in {"HOME": str(tmp_path / "home"), "GIT_CONFIG_NOSYSTEM": "1"}.items():
        monkeypatch.setenv(key, value)
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "Dana")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "dana@example.org")
    root = write_site(tmp_path / "page", {})
    monkeypatch.chdir(root)
    return Scratch(root, Command(capsys), monkeypatch)
