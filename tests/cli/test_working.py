import pytest

from generator.cli.working import workers_for
from generator.pipeline import cluster
from tests.cli.running import Command
from tests.folders import write_site


def test_without_dask_the_command_that_installs_it_is_told(tmp_path, capsys, monkeypatch) -> None:
    monkeypatch.setattr(cluster, "find_spec", lambda _: None)
    site = write_site(tmp_path, {"content/goals/.keep": ""})
    ran = Command(capsys)("build", "-C", site, "--cluster", "tcp://127.0.0.1:8786")
    assert ran.code == 2
    assert "`pip install 'goalposts[cluster]'` brings it" in ran.err


@pytest.mark.parametrize("jobs", [1, 3])
def test_without_a_cluster_so_many_processes_do_the_work(jobs) -> None:
    with workers_for(jobs, None)(10) as workers:
        assert workers.number == jobs
