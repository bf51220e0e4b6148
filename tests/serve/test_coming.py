from threading import Thread

import pytest

from generator.serve import Coming


def test_what_is_printed_is_there_at_once() -> None:
    coming = Coming()
    coming.put({"index.html": b"a"})
    assert coming["index.html"] == b"a"
    assert coming.asked_for() == []


def test_who_asks_for_a_file_that_is_to_come_waits_and_is_heard() -> None:
    coming, got = Coming(), []
    asker = Thread(target=lambda: got.append(coming.get("goals/reach/index.html")))
    asker.start()
    while not (asked := coming.asked_for()):
        pass
    assert asked == ["goals/reach/index.html"]
    coming.put({"index.html": b"other"})
    assert got == []
    coming.put({"goals/reach/index.html": b"reach"})
    asker.join(20)
    assert got == [b"reach"]


def test_what_does_not_come_is_missing_once_the_site_is_whole() -> None:
    coming, got = Coming(), []
    asker = Thread(target=lambda: got.append(coming.get("none")))
    asker.start()
    coming.put({"index.html": b"a"})
    coming.finish()
    asker.join(20)
    assert got == [None]
    with pytest.raises(KeyError):
        coming["none"]


def test_a_whole_site_is_a_mapping_like_any_other() -> None:
    coming = Coming()
    coming.put({"a": b"1", "b": b"2"})
    coming.finish()
    assert (dict(coming), len(coming), "a" in coming, "c" in coming) == (
        {"a": b"1", "b": b"2"},
        2,
        True,
        False,
    )
