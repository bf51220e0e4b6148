import pytest

from generator.cli.scheduler import Scheduler
from tests.cli.running import Command
from tests.folders import write_site


@pytest.fixture
def build(tmp_path, capsys):
    site, command = write_site(tmp_path, {"content/goals/.keep": ""}), Command(capsys)
    return lambda *how: command("build", "-C", site, *how)


@pytest.mark.parametrize(
    "text", ["10.0.0.5:8786", "tcp://10.0.0.5", "http://10.0.0.5:8786", "tcp://[::1", "tcp://a:b"]
)
def test_what_is_no_address_of_a_scheduler_is_refused(build, text) -> None:
    ran = build("--cluster", text)
    assert ran.code == 2
    assert (
        f"`{text}` is no scheduler's address; write it as the scheduler prints it: tcp://10.0.0.5:8786"
        in ran.err
    )


@pytest.mark.parametrize(
    "text", ["tcp://10.0.0.5:8786", "tls://scheduler:8786", "tcp://[::1]:8786", "wss://dask.example.org:443"]
)
def test_addresses_as_schedulers_print_them_are_taken(text) -> None:
    assert Scheduler().convert(text, None, None) == text


def test_a_number_of_processes_here_and_a_cluster_exclude_each_other(build) -> None:
    ran = build("--jobs", "2", "--cluster", "tcp://127.0.0.1:8786")
    assert ran.code == 2
    assert "`--jobs` and `--cluster` exclude each other" in ran.err
