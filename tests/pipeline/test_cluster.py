"""Builds by a real scheduler and real workers of Dask, each a process on the loopback address."""

import os
import signal
import socket
from pathlib import Path

import pytest

from generator.diagnostics.codes.output import CLUSTER_UNUSABLE
from generator.pipeline import cluster
from generator.pipeline.cluster import ClusterError, open_cluster, refuse_another, running
from generator.pipeline.workers import Task, spread
from tests.cli.running import subprocess_run
from tests.folders import write_files, write_site
from tests.pipeline.clusters import scheduler, workers

GOAL = """\
---
title: Reach {number} followers
owner: Dana
period: {{start: 2026-01-01, end: 2026-12-31}}
metric: followers
account: facebook/page
target: {number}
---
"""
READINGS = "date,metric,value,account\n2026-01-01,followers,100,facebook/page\n2026-03-01,followers,160,facebook/page\n"
#: On a worker: the first to print its fifth page, of all that have this, is killed there and then.
DYING = """\
import os, signal
from itertools import count
from pathlib import Path
from generator.pipeline import printing
printed, whole = count(1), vars(printing).setdefault("whole", printing._print)  # a preload may be run twice
def dying(ready, unit):
    if next(printed) == 5:
        try:
            Path({mark!r}).open("x").close()
        except FileExistsError:
            pass
        else:
            os.kill(os.getpid(), signal.SIGKILL)
    return whole(ready, unit)
printing._print = dying
"""


def as_it_is(number: int) -> int:
    return number


def doubled(_: int, unit: int) -> int:
    return 2 * unit


def dying(_: int, unit: int) -> int:
    os.kill(os.getpid(), signal.SIGKILL)
    return unit


def own_process(_: int, unit: int) -> int:
    del unit
    return os.getpid()


def task(work) -> Task:
    return Task(ready=as_it_is, work=work, setting=1, name=as_it_is)


@pytest.fixture(scope="module")
def address():
    with scheduler() as found:
        yield found


@pytest.fixture
def site(tmp_path) -> Path:
    goals = {f"content/goals/goal-{each}.md": GOAL.format(number=200 + each) for each in range(3)}
    return write_site(tmp_path / "site", {**goals, "content/snapshots/page.csv": READINGS})


def built(site: Path, *how: str) -> dict[str, bytes]:
    """The files of a build, by their paths."""
    folder = site / "-".join(("output", *(each.strip("-") for each in how[:1])))
    ran = subprocess_run("build", "-C", site, "--as-of", "2026-04-01", "-o", folder, *how)
    assert ran.code == 0, ran.err
    return {
        each.relative_to(folder).as_posix(): each.read_bytes()
        for each in folder.rglob("*.*")
        if each.is_file()
    }


def test_a_build_ends_with_the_same_bytes_when_a_worker_is_killed_half_way(address, site, tmp_path) -> None:
    mark, preload = tmp_path / "mark", tmp_path / "dying.py"
    preload.write_text(DYING.format(mark=str(mark)))
    with workers(address, preload, preload):
        by_cluster = built(site, "--cluster", address)
    assert mark.exists()
    by_us = built(site, "--jobs", "1")
    assert by_cluster.keys() == by_us.keys()
    assert {name for name in by_us if by_us[name] != by_cluster[name]} <= {".goalposts.json"}
    assert len(by_us) > 30


def test_a_worker_of_another_version_is_refused_with_a_sentence(address, site, tmp_path) -> None:
    preload = tmp_path / "older.py"
    preload.write_text("import generator\ngenerator.__version__ = '0.0.9'\n")
    with workers(address, preload):
        ran = subprocess_run("build", "-C", site, "--as-of", "2026-04-01", "--cluster", address)
    assert ran.code == 1
    assert "error: cluster-unusable" in ran.err
    assert "runs another goalposts: 0.0.9, files " in ran.err
    assert not (site / "output").exists()


def test_a_template_without_end_is_cut_short_on_a_worker(address, site, tmp_path) -> None:
    preload = tmp_path / "hasty.py"
    preload.write_text("from generator.render.templates import compiled\ncompiled.SECONDS = 0.5\n")
    write_files(
        site,
        {
            "themes/slow/theme.yaml": "name: slow\napi: 1\nextends: default\n",
            "themes/slow/templates/goal.html": "{% for a in 'x' * 99999 %}{% for b in 'x' * 99999 %}{% endfor %}{% endfor %}",
        },
    )
    with workers(address, preload):
        ran = subprocess_run(
            "build", "-C", site, "--as-of", "2026-04-01", "--theme", "slow", "--cluster", address
        )
    assert ran.code == 1
    assert "error: template-slow\n  --> themes/slow/templates/goal.html:1:1" in ran.err
    assert "longer than 0.5 seconds" in ran.err
    assert not (site / "output").exists()


def test_work_is_done_by_the_workers_in_order(address) -> None:
    with workers(address, None), open_cluster(address) as opened:
        assert opened.number == 1
        assert list(spread(opened, task(doubled), range(40))) == [2 * unit for unit in range(40)]


def test_a_cluster_that_loses_its_last_worker_is_not_waited_for(address, monkeypatch) -> None:
    monkeypatch.setattr(cluster, "_WITHOUT_WORKERS", 1.0)
    with workers(address, None), open_cluster(address) as opened, pytest.raises(ClusterError):
        list(spread(opened, task(dying), range(3)))


def test_a_scheduler_without_workers_says_how_to_start_one(address, monkeypatch) -> None:
    monkeypatch.setattr(cluster, "_TO_ANSWER", 1.0)
    with pytest.raises(ClusterError) as refused, open_cluster(address):
        pass
    told = refused.value.told()
    assert (told.code, told.fix) == (CLUSTER_UNUSABLE.id, f"start some with `dask worker {address}`")


def test_an_address_where_nobody_answers_is_told(monkeypatch) -> None:
    monkeypatch.setattr(cluster, "_TO_ANSWER", 1.0)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # and nobody listens
        port = taken.getsockname()[1]
        said = f"no scheduler answers at `tcp://127.0.0.1:{port}`"
        with pytest.raises(ClusterError, match=said), open_cluster(f"tcp://127.0.0.1:{port}"):
            pass


def test_an_encrypted_cluster_without_certificates_names_the_settings() -> None:
    with pytest.raises(ClusterError) as refused, open_cluster("tls://127.0.0.1:1"):
        pass
    assert "DASK_DISTRIBUTED__COMM__TLS__CA_FILE" in refused.value.told().fix


def test_without_dask_its_extra_is_named(monkeypatch) -> None:
    monkeypatch.setattr(cluster, "find_spec", lambda _: None)
    with pytest.raises(ClusterError) as refused, open_cluster("tcp://127.0.0.1:8786"):
        pass
    assert refused.value.told().fix == "`pip install 'goalposts[cluster]'`"


@pytest.mark.parametrize("name", ["goalposts", "Python", "jinja2", "vl-convert-python"])
def test_each_of_what_decides_the_bytes_is_compared(name) -> None:
    with pytest.raises(ClusterError, match=f"runs another {name}: 0, and this command "):
        refuse_another(running(), {**running(), name: "0"}, "tcp://127.0.0.1:1")


def test_a_worker_that_runs_the_same_is_taken(address) -> None:
    with workers(address, None), open_cluster(address) as opened:
        [by] = set(spread(opened, task(own_process), range(3)))
    assert by != os.getpid()
