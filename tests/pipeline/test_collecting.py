"""What is in memory at a command's end is left to the process's end."""

import gc
from collections.abc import Iterator

import pytest

from generator import cli
from generator.pipeline.collecting import collect_no_more


@pytest.fixture(autouse=True)
def _thawed() -> Iterator[None]:
    yield
    gc.unfreeze()


def test_nothing_that_is_there_is_walked_through_any_more() -> None:
    there: list[list[int]] = [[] for _ in range(1000)]
    collect_no_more()
    assert gc.get_freeze_count() > len(there)
    assert len(gc.get_objects()) < len(there)


def test_a_command_ends_without_looking_for_cycles(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "run", lambda _: 1)
    monkeypatch.setattr(cli, "read_names_as_utf8", lambda: None)
    monkeypatch.setattr(cli, "collect_seldom", lambda: None)
    with pytest.raises(SystemExit) as left:
        cli.main()
    assert left.value.code == 1
    assert gc.get_freeze_count() > 0
