from generator.pipeline.keeping import Kept


def made(kept: Kept, inputs: object, *, name: str = "a") -> list[object]:
    """What was made anew for ``inputs``."""
    calls: list[object] = []
    kept.by_name("work", name, inputs, lambda: calls.append(inputs))
    return calls


def test_work_is_done_again_only_where_it_is_made_of_something_else() -> None:
    kept = Kept()
    assert made(kept, (1, "x")) == [(1, "x")]
    assert made(kept, (1, "x")) == []
    assert made(kept, (2, "x")) == [(2, "x")]
    assert made(kept, (1, "x")) == [(1, "x")]


def test_names_and_works_are_apart() -> None:
    kept = Kept()
    made(kept, 1)
    assert made(kept, 1, name="b") == [1]
    assert not kept.holds("other work", "a", 1)


def test_what_a_whole_run_did_not_ask_for_is_forgotten() -> None:
    kept = Kept()
    made(kept, 1)
    made(kept, 1, name="b")
    kept.forget_unasked()
    made(kept, 1)
    kept.forget_unasked()
    assert made(kept, 1) == []
    assert made(kept, 1, name="b") == [1]


def test_an_equal_value_is_given_as_the_one_before() -> None:
    kept = Kept()
    first = kept.same("frame", (1, [2]))
    assert kept.same("frame", (1, [2])) is first
    assert kept.same("frame", (1, [3])) is not first


def test_the_last_result_is_there_whatever_it_was_made_of() -> None:
    kept = Kept()
    assert kept.last("day") is None
    kept.keep("day", None, "monday", 1)
    kept.keep("day", None, "tuesday", 2)
    assert kept.last("day") == 2
