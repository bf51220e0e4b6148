"""When one file is another one under a new name."""

from hypothesis import given, strategies as st

from generator.history.rename_detection import likeness, renamed

TEXTS = st.binary(max_size=60)


@given(TEXTS, TEXTS)
def test_likeness_has_no_direction_and_is_a_share(one: bytes, other: bytes) -> None:
    assert likeness(one, other) == likeness(other, one)
    assert 0 <= likeness(one, other) <= 1


@given(TEXTS)
def test_everything_is_like_itself(text: bytes) -> None:
    assert likeness(text, text) == 1


def test_the_likest_continues_and_each_only_once() -> None:
    old = b"a: 1\nb: 2\nc: 3\nd: 4\n"
    nearly, half = old.replace(b"4", b"5"), old.replace(b"3", b"6").replace(b"4", b"5")
    assert renamed({"x": half, "y": nearly}, {"old": old}) == {"y": "old"}


def test_half_of_the_content_is_enough_and_less_is_not() -> None:
    assert renamed({"new": b"aaaa\nbbbb"}, {"old": b"aaaa\ncccc"}) == {"new": "old"}
    assert renamed({"new": b"aaa\nbbbb"}, {"old": b"aaa\ncccc"}) == {}
