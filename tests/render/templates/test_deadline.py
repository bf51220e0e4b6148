"""What many pages may take together, and what one may hold: both end, whatever a theme does."""

import resource

import pytest

from generator.render.templates.deadline import Allowance, TooSlow, deadline, memory
from tests.render.templates.timed import endless, endless_after_freeing

#: Where a block is cut short Python may be freeing something, which it then tells as a warning.
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


def test_a_block_that_takes_all_leaves_the_next_one_its_own_share() -> None:
    allowance = Allowance(0.2, 0.05)
    for _ in range(3):
        with pytest.raises(TooSlow), allowance.spent():
            endless()
        assert allowance.left == 0
    with allowance.spent():
        assert allowance.left == 0.05


def test_quick_blocks_leave_what_a_slow_one_may_take_and_never_more() -> None:
    allowance = Allowance(10, 1)
    for _ in range(50):
        with allowance.spent():
            pass
    assert 9 < allowance.left <= 10


def test_a_block_that_was_freeing_something_when_its_time_was_over_ends_all_the_same() -> None:
    unused = [0.0]
    with pytest.raises(TooSlow), deadline(0.05, unused):
        endless_after_freeing()
    assert unused == [0.0]


def test_what_was_not_needed_is_told() -> None:
    unused = [0.0]
    with deadline(5, unused):
        pass
    assert 4 < unused[0] <= 5


def test_a_block_holds_no_more_than_it_may_and_what_comes_after_it_may_again() -> None:
    before = resource.getrlimit(resource.RLIMIT_DATA)
    with pytest.raises(MemoryError), memory(32 << 20):
        bytearray(1 << 30)  # far more than what earlier tests may have left free in this process
    with memory(96 << 20):
        bytearray(64 << 20)
    assert resource.getrlimit(resource.RLIMIT_DATA) == before
