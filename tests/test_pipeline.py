import os
import signal
import time
from datetime import date
from pathlib import Path

import pytest

from generator.pipeline.checking import check
from generator.pipeline.stopwatch import Stopwatch
from generator.pipeline.workers import WorkerLostError, processes_for, spread


def scaled(factor: int, unit: int) -> int:
    return factor * unit


def ten() -> int:
    return 10


def slow_at_first(_: int, unit: int) -> int:
    time.sleep(0.2 if unit == 0 else 0)
    return unit


def dying(_: int, unit: int) -> int:
    if unit == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return unit


def failing(_: int, unit: int) -> int:
    return unit // 0


def own_process(_: int, unit: int) -> int:
    del unit
    return os.getpid()


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_the_order_of_units(jobs):
    assert list(spread(slow_at_first, ten, range(12), jobs=jobs)) == list(range(12))


@pytest.mark.parametrize("jobs", [1, 2])
def test_work_gets_what_was_made_ready(jobs):
    assert list(spread(scaled, ten, range(5), jobs=jobs)) == [0, 10, 20, 30, 40]


def test_no_units_are_no_results():
    assert list(spread(scaled, ten, [], jobs=2)) == []


def test_one_job_is_done_in_this_process():
    assert set(spread(own_process, ten, range(3), jobs=1)) == {os.getpid()}


def test_several_jobs_are_done_elsewhere():
    assert os.getpid() not in set(spread(own_process, ten, range(12), jobs=2))


def test_a_worker_that_dies_is_said():
    with pytest.raises(WorkerLostError):
        list(spread(dying, ten, range(20), jobs=2))


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_fault_in_the_work_arrives_as_it_is(jobs):
    with pytest.raises(ZeroDivisionError):
        list(spread(failing, ten, range(3), jobs=jobs))


def test_a_small_site_is_not_worth_a_second_process():
    assert processes_for(10) == 1
    assert processes_for(10_000) == len(os.sched_getaffinity(0))


def test_a_system_that_cannot_say_which_cores_are_ours_gives_all(monkeypatch):
    monkeypatch.delattr(os, "sched_getaffinity")
    assert processes_for(10_000) == os.cpu_count()


def test_a_stage_that_fails_has_its_time_too():
    watch = Stopwatch()
    with pytest.raises(ZeroDivisionError), watch.stage("read"):
        raise ZeroDivisionError
    assert [timing.stage for timing in watch.timings] == ["read"]


def test_the_day_is_chosen_once_the_site_is_known(site_of):
    root: Path = site_of({"content/site.yaml": "title: Test\ntimezone: Asia/Tokyo\n"})
    asked: list[str] = []

    def choose(site):
        asked.append(site.timezone)
        return date(2026, 1, 1)

    assert check(root, choose).as_of == date(2026, 1, 1)
    assert asked == ["Asia/Tokyo"]


def test_diagnostics_of_all_files_come_at_once_and_sorted(site_of):
    root: Path = site_of(
        """
        === content/metrics/b.yaml
        reach_b: {tpye: level}
        === content/metrics/a.yaml
        reach_a: {tpye: level}
        """
    )
    checked = check(root, lambda _: date(2026, 1, 1))
    paths = [each.span.path for each in checked.diagnostics if each.span]
    assert paths == sorted(paths)
    assert {"content/metrics/a.yaml", "content/metrics/b.yaml"} <= set(paths)
    assert not checked.sound(strict=False)
