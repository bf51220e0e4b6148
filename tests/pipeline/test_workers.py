import os
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import active_children

import pytest

from generator.pipeline.workers import Task, WorkerLostError, Workers, open_workers, processes_for, spread


def as_it_is(number: int) -> int:
    return number


def ready_here(_: int) -> int:
    return os.getpid()


def scaled(factor: int, unit: int) -> int:
    return factor * unit


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


def made_ready_in(process: int, unit: int) -> bool:
    del unit
    return process == os.getpid()


def is_even(unit: int) -> bool:
    return unit % 2 == 0


def done(work, units, *, jobs: int, setting: int = 10, ready=as_it_is) -> list:
    with open_workers(jobs) as workers:
        return list(spread(workers, Task(ready=ready, work=work, setting=setting, name=as_it_is), units))


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_the_order_of_units(jobs) -> None:
    assert done(slow_at_first, range(48), jobs=jobs) == list(range(48))


@pytest.mark.parametrize("jobs", [1, 2])
def test_work_gets_what_was_made_ready(jobs) -> None:
    assert done(scaled, range(5), jobs=jobs) == [0, 10, 20, 30, 40]


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_work_needs_is_made_ready_where_it_is_done(jobs) -> None:
    assert all(done(made_ready_in, range(48), jobs=jobs, ready=ready_here))


def test_one_set_of_workers_does_several_kinds_of_work() -> None:
    with open_workers(2) as workers:
        begun = []
        for work, setting in ((own_process, 1), (own_process, 2)):
            task = Task(ready=as_it_is, work=work, setting=setting, name=as_it_is)
            worked = set(spread(workers, task, range(48)))
            begun.append({each.pid for each in active_children()})
            assert worked <= begun[0]
    assert begun[0] == begun[1]
    assert len(begun[0]) == 2


def test_any_executor_will_do() -> None:
    with ThreadPoolExecutor(3) as threads:
        task = Task(ready=as_it_is, work=scaled, setting=2, name=as_it_is)
        assert list(spread(Workers(threads, 3), task, range(9))) == [2 * unit for unit in range(9)]


def test_no_units_are_no_results() -> None:
    assert done(scaled, [], jobs=2) == []


def test_one_job_is_done_in_this_process() -> None:
    assert set(done(own_process, range(3), jobs=1)) == {os.getpid()}


def test_several_jobs_are_done_elsewhere() -> None:
    assert os.getpid() not in set(done(own_process, range(48), jobs=2))


def test_a_worker_that_dies_is_said() -> None:
    with pytest.raises(WorkerLostError):
        done(dying, range(20), jobs=2)


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_fault_in_the_work_arrives_as_it_is(jobs) -> None:
    with pytest.raises(ZeroDivisionError):
        done(failing, range(3), jobs=jobs)


@pytest.mark.parametrize(("goals", "cores", "processes"), [(10, 8, 1), (10_000, 8, 8), (10_000, 2, 1)])
def test_a_small_site_or_a_second_core_alone_is_not_worth_another_process(
    monkeypatch, goals, cores, processes
) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(cores)))
    assert processes_for(goals) == processes


def test_a_system_that_cannot_say_which_cores_are_ours_counts_all(monkeypatch) -> None:
    monkeypatch.delattr(os, "sched_getaffinity")
    monkeypatch.setattr(os, "cpu_count", lambda: 6)
    assert processes_for(10_000) == 6


def test_what_takes_longer_to_send_than_to_do_is_done_here() -> None:
    with open_workers(2) as workers:
        task = Task(ready=as_it_is, work=own_process, setting=1, name=as_it_is, is_sent=is_even)
        done_by = list(spread(workers, task, range(30)))
    assert {unit for unit, process in enumerate(done_by) if process == os.getpid()} == set(range(1, 30, 2))
