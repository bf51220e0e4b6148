import pytest

from generator.pipeline.stopwatch import Stopwatch


def test_a_stage_that_fails_has_its_time_too() -> None:
    watch = Stopwatch()
    with pytest.raises(ZeroDivisionError), watch.stage("read"):
        raise ZeroDivisionError
    assert [timing.stage for timing in watch.timings] == ["read"]
