from threading import Thread

from generator.serve.stand import Stand
from tests.serve.shows import SHOWN


def test_who_waits_gets_the_next_site() -> None:
    stand, got = Stand(), []
    before = stand.shown
    waiting = Thread(target=lambda: got.append(stand.other_than(before, 20)))
    waiting.start()
    stand.show(SHOWN)
    waiting.join(20)
    assert got == [SHOWN]


def test_who_has_seen_nothing_gets_what_is_there() -> None:
    stand = Stand()
    assert stand.other_than(None, 0) is stand.shown


def test_nothing_new_is_nothing() -> None:
    stand = Stand()
    assert stand.other_than(stand.shown, 0) is None


def test_nobody_waits_for_a_stand_that_is_closed() -> None:
    stand = Stand()
    stand.close()
    assert stand.other_than(stand.shown, 600) is None
