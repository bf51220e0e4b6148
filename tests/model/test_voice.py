"""Which accounts are compared, and which have nobody to be compared with."""

from generator.model.voice import voices_of
from tests.render.surveyed import SHARED, VOICES, page, report


def test_voices_are_our_own_accounts_beside_competitors_that_were_read() -> None:
    [found] = voices_of(report(VOICES))
    assert (found.own.key.account, [each.key.account for each in found.others]) == ("x/us", ["x/one"])
    assert voices_of(report(SHARED)) == ()
    assert page(SHARED, "voice") is None
