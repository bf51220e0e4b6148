"""The command as a fixture, away from what the environment could change."""

import pytest

from tests.cli.running import Command


@pytest.fixture
def goalposts(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Command:
    """Run the command in this process: arguments in, exit code and printed texts out."""
    for name in ("SOURCE_DATE_EPOCH", "NETLIFY", "GITHUB_WORKSPACE", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return Command(capsys)
