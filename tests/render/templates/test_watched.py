"""A deadline in a thread that no signal reaches: what computes longer is cut short there too, and nothing else is."""

import threading
import time
from collections.abc import Callable

import pytest

from generator.render.templates.deadline import Allowance, TooSlow, deadline
from tests.render.templates.timed import endless, endless_after_freeing

#: Where a block is cut short Python may be freeing something, which it then tells as a warning.
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
#: Seconds after which a thread that should have ended never will.
HUNG = 30


def compute(seconds: float) -> None:
    until = time.thread_time() + seconds
    while time.thread_time() < until:
        pass


def in_a_thread(work: Callable[[], object]) -> object:
    """What ``work`` gives, or raises, in a thread of its own."""
    found: list[object] = []

    def told() -> None:
        try:
            found.append(work())
        except BaseException as fault:  # noqa: BLE001 - it is looked at here
            found.append(fault)

    thread = threading.Thread(target=told, daemon=True)
    thread.start()
    thread.join(HUNG)
    assert not thread.is_alive(), "it was not cut short"
    return found[0]


@pytest.mark.parametrize("work", [endless, endless_after_freeing])
def test_a_block_that_computes_too_long_is_cut_short(work: Callable[[], None]) -> None:
    unused = [1.0]

    def slow() -> None:
        with deadline(0.1, unused):
            work()

    assert isinstance(in_a_thread(slow), TooSlow)
    assert unused == [0.0]


def test_time_spent_waiting_does_not_count_and_what_was_not_needed_is_told() -> None:
    unused = [0.0]

    def waiting() -> str:
        with deadline(0.2, unused):
            time.sleep(0.6)
        return "done"

    assert in_a_thread(waiting) == "done"
    assert 0.1 < unused[0] <= 0.2


def test_pages_one_after_the_other_have_one_allowance() -> None:
    allowance, cut = Allowance(0.2, 0.05), list[float]()

    def pages() -> None:
        for _ in range(3):
            try:
                with allowance.spent():
                    endless()
            except TooSlow:
                cut.append(allowance.left)

    assert in_a_thread(pages) is None
    assert cut == [0, 0, 0]


def test_what_computes_elsewhere_does_not_count() -> None:
    ended = threading.Event()

    def busy() -> None:
        while not ended.is_set():
            pass

    other = threading.Thread(target=busy, daemon=True)
    other.start()

    def waiting() -> str:
        with deadline(0.3):
            time.sleep(0.8)
        return "done"

    try:
        assert in_a_thread(waiting) == "done"
    finally:
        ended.set()
        other.join()


def test_nothing_is_raised_behind_a_block_that_just_made_it() -> None:
    """Blocks that end about when their time is over: each is cut short or not, and what stands behind is never."""

    def close() -> int:
        cut = 0
        for _ in range(40):
            try:
                with deadline(0.005):
                    compute(0.005)
            except TooSlow:
                cut += 1
            compute(0.01)
        return cut

    assert isinstance(in_a_thread(close), int)


def test_no_thread_stays_behind() -> None:
    before = set(threading.enumerate())

    def quick() -> None:
        for _ in range(20):
            with deadline(600):
                pass

    assert in_a_thread(quick) is None
    for each in set(threading.enumerate()) - before:
        each.join(HUNG)
        assert not each.is_alive()
