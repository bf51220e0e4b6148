import os

import pytest

from generator.cache import key_of_user, shared_key


@pytest.fixture
def home(tmp_path):
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


@pytest.fixture
def root(tmp_path):
    folder = tmp_path / "site"
    folder.mkdir()
    return folder


def test_there_is_one_from_the_first_time_on(home, root) -> None:
    key = key_of_user(home, {}, root)
    assert len(key) == 32
    assert key_of_user(home, {}, root) == key


def test_each_user_has_another(home, root, tmp_path) -> None:
    assert key_of_user(home, {}, root) != key_of_user(tmp_path / "other", {}, root)


def test_it_lies_where_the_user_keeps_caches(home, root, tmp_path) -> None:
    key = key_of_user(home, {"XDG_CACHE_HOME": str(tmp_path / "caches")}, root)
    assert (tmp_path / "caches/goalposts/key").read_bytes() == key
    assert (
        key_of_user(home, {"XDG_CACHE_HOME": "relative"}, root)
        == (home / ".cache/goalposts/key").read_bytes()
    )


def test_nobody_else_can_read_it(home, root) -> None:
    key_of_user(home, {}, root)
    assert (home / ".cache/goalposts/key").stat().st_mode & 0o077 == 0
    (home / ".cache/goalposts/key").chmod(0o644)
    assert key_of_user(home, {}, root) is None


def test_none_lies_in_a_site_where_whoever_writes_the_site_would_know_it(home) -> None:
    assert key_of_user(home, {}, home) is None
    (home / "inner").mkdir()
    assert key_of_user(home / "inner", {}, home) is None
    assert not (home / ".cache").exists()


def test_none_is_taken_through_a_link_into_the_site(home, root) -> None:
    (root / "caches/goalposts").mkdir(parents=True)
    (root / "caches/goalposts/key").write_bytes(bytes(32))
    (home / ".cache").symlink_to(root / "caches")
    assert key_of_user(home, {}, root) is None


@pytest.mark.parametrize("length", [0, 31, 33])
def test_one_that_is_not_whole_is_none(home, root, length) -> None:
    key_of_user(home, {}, root)
    (home / ".cache/goalposts/key").write_bytes(bytes(length))
    assert key_of_user(home, {}, root) is None


def test_a_pipe_is_not_waited_for(home, root) -> None:
    (home / ".cache/goalposts").mkdir(parents=True)
    os.mkfifo(home / ".cache/goalposts/key")
    assert key_of_user(home, {}, root) is None


def test_where_it_cannot_be_kept_there_is_none(tmp_path, root) -> None:
    (tmp_path / "home").write_text("a file")
    assert key_of_user(tmp_path / "home", {}, root) is None


def test_machines_that_share_a_secret_share_a_key() -> None:
    secret = {"GOALPOSTS_CACHE_KEY": "a secret of thirty-two characters"}
    assert len(shared_key(secret)) == 32
    assert shared_key(secret) == shared_key({**secret, "HOME": "/elsewhere"})
    assert shared_key(secret) != shared_key({"GOALPOSTS_CACHE_KEY": "another one, as long as the first"})


@pytest.mark.parametrize("secret", ["", "0123456789012345678901234567890"])
def test_what_is_easily_guessed_is_no_secret(secret) -> None:
    """As CI gives the jobs of strangers: a variable that is there, and empty."""
    assert shared_key({"GOALPOSTS_CACHE_KEY": secret}) is None
    assert shared_key({}) is None
