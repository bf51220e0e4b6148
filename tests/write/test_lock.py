import errno
import fcntl
import multiprocessing
import os
import signal
import socket
from multiprocessing.synchronize import Event
from pathlib import Path

import pytest

from generator.model.output import OutputFile, Owner
from generator.write import place_of, publish
from generator.write.lock import held
from tests.write.folders import contents, publish_site, site

FORK = multiprocessing.get_context("fork")


def hold(lock: Path, ready: Event) -> None:
    with held(lock, wait=0, waiting=lambda _: None):
        ready.set()
        signal.pause()


@pytest.fixture
def holder(tmp_path):
    """Another process that holds the lock of ``output``."""
    ready = FORK.Event()
    process = FORK.Process(target=hold, args=(place_of(tmp_path / "output").lock, ready))
    process.start()
    assert ready.wait(60)
    yield process
    process.kill()
    process.join()


def test_the_lock_is_free_at_first_and_leaves_no_file(tmp_path) -> None:
    lock = tmp_path / "lock"
    with held(lock, wait=0, waiting=lambda _: None) as other:
        assert other is None
        assert lock.exists()
    assert not lock.exists()


def test_a_second_build_names_who_holds_the_lock(tmp_path, holder) -> None:
    asked: list[Owner] = []
    files = [OutputFile("index", b"x")]
    summary, (fault,) = publish(
        files, place_of(tmp_path / "output"), broken=lambda: False, waiting=asked.append, wait=0.1
    )
    assert summary is None
    assert fault.code == "output-locked"
    assert f"process {holder.pid} on {socket.gethostname()}" in fault.message
    assert asked == [Owner(holder.pid, socket.gethostname())]
    assert not (tmp_path / "output").exists()


def test_the_lock_of_a_killed_build_is_free(tmp_path, holder) -> None:
    os.kill(holder.pid, signal.SIGKILL)
    holder.join()
    place = place_of(tmp_path / "output")
    assert place.lock.exists()
    publish_site(site(index="x"), place)
    assert contents(place.output) == {"index": "x"}
    assert not place.lock.exists()


def test_a_second_build_goes_on_when_the_first_ends(tmp_path, holder) -> None:
    files = [OutputFile("index", b"x")]
    summary, faults = publish(
        files,
        place_of(tmp_path / "output"),
        broken=lambda: False,
        waiting=lambda owner: os.kill(owner.pid, signal.SIGKILL),
        wait=10,
    )
    assert faults == ()
    assert summary.written == 1


def test_an_owner_that_did_not_say_who_it_is_is_another_process(tmp_path) -> None:
    lock = tmp_path / "lock"
    with held(lock, wait=0, waiting=lambda _: None):
        lock.write_text("{torn")
        with held(lock, wait=0, waiting=lambda _: None) as other:
            assert other == Owner(0, "")


def test_a_lock_that_was_given_back_while_we_reached_for_it_is_taken_anew(tmp_path, monkeypatch) -> None:
    lock = tmp_path / "lock"
    real = fcntl.flock
    calls: list[int] = []

    def flock(file: int, how: int) -> None:
        if not calls:
            lock.unlink()
        calls.append(how)
        real(file, how)

    monkeypatch.setattr(fcntl, "flock", flock)
    with held(lock, wait=0, waiting=lambda _: None) as other:
        assert other is None
        with held(lock, wait=0, waiting=lambda _: None) as second:
            assert second is not None


def test_a_lock_that_cannot_be_taken_whole_is_let_go(tmp_path, monkeypatch) -> None:
    def fails(*_: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as patched:
        patched.setattr(os, "ftruncate", fails)
        with (
            pytest.raises(OSError, match="Input/output error") as raised,
            held(tmp_path / "lock", wait=0, waiting=lambda _: None),
        ):
            pass
    assert raised.value.filename == str(tmp_path / "lock")
    with held(tmp_path / "lock", wait=0, waiting=lambda _: None) as other:
        assert other is None


def test_what_was_done_under_a_lock_is_done_though_its_file_stays(tmp_path, monkeypatch) -> None:
    def fails(*_: object, **__: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as patched, held(tmp_path / "lock", wait=0, waiting=lambda _: None):
        patched.setattr(Path, "unlink", fails)
    with held(tmp_path / "lock", wait=0, waiting=lambda _: None) as other:
        assert other is None
