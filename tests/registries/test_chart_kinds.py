"""Every chart kind is in the tuple, has an id of its own and is drawn by a test."""

from pathlib import Path

import pytest

from generator.chart.kinds import KINDS

ROOT = Path(__file__).parents[2]


def test_no_two_chart_kinds_have_one_id() -> None:
    assert len({kind.id for kind in KINDS}) == len(KINDS)


@pytest.mark.parametrize("id_", [kind.id for kind in KINDS])
def test_a_chart_kind_is_drawn_by_a_test(id_: str) -> None:
    tests = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests/chart").rglob("test_*.py"))
    assert f'"{id_}"' in tests or f"kinds.{id_}" in tests
