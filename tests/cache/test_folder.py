import os

import pytest

from generator.cache import CacheFolder
from generator.cache.folder import LARGEST, MOST

KEY = bytes(32)


@pytest.fixture
def cache(tmp_path) -> CacheFolder:
    return CacheFolder(tmp_path, KEY)


def file(root, name="a"):
    return root / ".cache/goalposts/builds" / f"{name}.json"


def test_what_was_written_is_read(cache) -> None:
    cache.write("a", b"one")
    cache.write("a", b"two")
    assert cache.read("a") == b"two"


def test_what_was_never_written_is_nothing(cache) -> None:
    assert cache.read("a") is None


def test_git_and_backups_are_told_to_leave_it_alone(cache, tmp_path) -> None:
    cache.write("a", b"one")
    folder = file(tmp_path).parent
    assert (folder / ".gitignore").read_text() == "*\n"
    assert (folder / "CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172789f06886806bc55\n")


def test_a_file_of_which_any_byte_was_flipped_is_nothing(cache, tmp_path) -> None:
    cache.write("a", b'{"some": "thing"}')
    sound = file(tmp_path).read_bytes()
    for place in range(len(sound)):
        flipped = bytes([*sound[:place], sound[place] ^ 1, *sound[place + 1 :]])
        file(tmp_path).write_bytes(flipped)
        assert cache.read("a") is None


def test_a_file_under_another_key_is_nothing(cache, tmp_path) -> None:
    """As one that an author committed, or that was restored from another machine."""
    CacheFolder(tmp_path, b"another key").write("a", b"one")
    assert cache.read("a") is None


def test_without_a_key_nothing_is_kept_or_believed_but_all_can_be_removed(cache, tmp_path) -> None:
    cache.write("a", b"one")
    keyless = CacheFolder(tmp_path, None)
    keyless.write("b", b"two")
    assert (keyless.read("a"), keyless.moment()) == (None, None)
    assert keyless.remove() == 1


def test_a_file_that_ends_early_is_nothing(cache, tmp_path) -> None:
    cache.write("a", b'{"some": "thing"}')
    sound = file(tmp_path).read_bytes()
    for length in range(len(sound)):
        file(tmp_path).write_bytes(sound[:length])
        assert cache.read("a") is None


def test_a_file_in_anothers_place_is_nothing(cache, tmp_path) -> None:
    cache.write("a", b"one")
    file(tmp_path).rename(file(tmp_path, "b"))
    assert cache.read("b") is None


def test_a_file_that_is_too_large_is_not_opened(cache, tmp_path) -> None:
    cache.write("a", b"one")
    os.truncate(file(tmp_path), LARGEST + 1)
    assert cache.read("a") is None


def test_nothing_is_written_that_could_not_be_read(cache, tmp_path) -> None:
    cache.write("a", bytes(LARGEST))
    assert not file(tmp_path).exists()


def test_a_link_is_not_followed(cache, tmp_path) -> None:
    cache.write("a", b"one")
    file(tmp_path).rename(tmp_path / "elsewhere")
    file(tmp_path).symlink_to(tmp_path / "elsewhere")
    assert cache.read("a") is None


def test_nothing_is_written_through_a_link(cache, tmp_path) -> None:
    cache.write("a", b"one")
    (tmp_path / "precious").write_text("mine")
    for name in ("a.json", f"a.{os.getpid()}.draft"):
        (file(tmp_path).parent / name).unlink(missing_ok=True)
        (file(tmp_path).parent / name).symlink_to(tmp_path / "precious")
    cache.write("a", b"two")
    assert (tmp_path / "precious").read_text() == "mine"
    assert cache.read("a") == b"two"


def test_a_pipe_is_not_waited_for(cache, tmp_path) -> None:
    cache.write("a", b"one")
    file(tmp_path).unlink()
    os.mkfifo(file(tmp_path))
    assert cache.read("a") is None
    cache.write("a", b"two")
    assert cache.read("a") == b"two"


@pytest.mark.parametrize("folder", [".cache", ".cache/goalposts", ".cache/goalposts/builds"])
def test_a_folder_that_is_a_link_is_no_cache(cache, tmp_path, folder) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (tmp_path / folder).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / folder).symlink_to(elsewhere)
    cache.write("a", b"one")
    assert cache.moment() is None
    assert cache.read("a") is None
    assert list(elsewhere.iterdir()) == []


def test_a_file_where_the_folder_should_be_is_no_cache(cache, tmp_path) -> None:
    (tmp_path / ".cache").write_text("")
    cache.write("a", b"one")
    assert cache.moment() is None
    assert cache.remove() == 0


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to this user")
def test_a_folder_that_is_closed_is_no_cache(cache, tmp_path) -> None:
    tmp_path.chmod(0o500)
    cache.write("a", b"one")
    assert cache.moment() is None
    tmp_path.chmod(0o700)


def test_the_newest_stay_where_there_are_many(cache, tmp_path) -> None:
    for number in range(MOST + 3):
        cache.write(f"n{number}", b"one")
        os.utime(file(tmp_path, f"n{number}"), ns=(number, number))
    cache.write("newest", b"one")
    names = {each.stem for each in file(tmp_path).parent.glob("*.json")}
    assert len(names) == MOST
    assert "newest" in names
    assert "n0" not in names


def test_a_moment_is_no_earlier_than_a_file_before_it_and_no_later_than_one_after(cache, tmp_path) -> None:
    (tmp_path / "before").write_text("")
    moment = cache.moment()
    (tmp_path / "after").write_text("")
    assert (tmp_path / "before").stat().st_ctime_ns <= moment.nanoseconds
    assert (tmp_path / "after").stat().st_ctime_ns >= moment.nanoseconds
    assert moment.device == tmp_path.stat().st_dev


def test_removing_takes_it_all_and_counts_what_was_remembered(cache, tmp_path) -> None:
    cache.write("a", b"one")
    cache.write("b", b"one")
    assert cache.remove() == 2
    assert not file(tmp_path).parent.exists()
    assert cache.remove() == 0
