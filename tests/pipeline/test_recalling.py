"""Facts that are known again by what they follow from."""

import pytest

from generator.cache import UnbelievableError, one
from generator.pipeline.recalling import Recalled, truth


def asked(recalled: Recalled, name: str, answer: int, found: list[int]) -> int:
    def find_out() -> int:
        found.append(answer)
        return answer

    return recalled.once(
        name, find_out, told=lambda fact: [fact], believed=lambda plain: one(one(plain, list)[0], int)
    )


def test_a_fact_is_found_out_once_for_the_same_name() -> None:
    recalled, found = Recalled(), list[int]()
    assert [
        asked(recalled, "a", 1, found),
        asked(recalled, "a", 2, found),
        asked(recalled, "b", 3, found),
    ] == [1, 1, 3]
    assert found == [1, 3]


def test_a_fact_of_an_earlier_run_is_known() -> None:
    found = list[int]()
    assert asked(Recalled({"a": [7]}), "a", 1, found) == 7
    assert not found


@pytest.mark.parametrize("plain", [None, 7, ["7"], [True], {}])
def test_what_cannot_be_believed_is_found_out_anew(plain: object) -> None:
    found = list[int]()
    assert asked(Recalled({"a": plain}), "a", 1, found) == 1
    assert found == [1]


def test_only_what_was_asked_for_is_kept() -> None:
    recalled = Recalled({"a": [1], "b": [2]})
    asked(recalled, "a", 9, [])
    assert recalled.asked == {"a": [1]}
    recalled.next_run()
    assert asked(recalled, "b", 9, []) == 9


def test_a_yes_is_no_number() -> None:
    assert truth(True)
    with pytest.raises(UnbelievableError):
        truth(1)


def test_what_a_record_follows_from_is_known_of_that_very_record_for_one_run() -> None:
    recalled, record, equal = Recalled(), [1], [1]
    recalled.follows(record, "a")
    assert (recalled.identity_of(record), recalled.identity_of(equal)) == ("a", None)
    recalled.next_run()
    assert recalled.identity_of(record) is None
