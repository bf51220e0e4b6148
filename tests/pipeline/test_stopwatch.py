import pytest

from generator.pipeline.stopwatch import Stopwatch


def test_a_stage_that_fails_has_its_time_too() -> None:
    watch = Stopwatch()
    with pytest.raises(ZeroDivisionError), watch.stage("read"):
        raise ZeroDivisionError
    assert [timing.stage for timing in watch.timings] == ["read"]


def test_pieces_of_one_stage_that_another_waits_for_are_the_first_one_s(monkeypatch) -> None:
    now = [0.0]
    monkeypatch.setattr("generator.pipeline.stopwatch.time.perf_counter", lambda: now[0])

    def drawn():
        for _ in range(3):
            now[0] += 10
            yield None

    watch = Stopwatch()
    with watch.stage("chart"):
        now[0] += 1
    with watch.stage("render"):
        for _ in watch.pieces("chart", drawn()):
            now[0] += 100
    assert watch.timings == (("chart", 31.0), ("render", 300.0))
