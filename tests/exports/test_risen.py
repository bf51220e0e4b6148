from datetime import date, timedelta

from generator.exports.draft import Draft
from generator.exports.risen import never_falling
from tests.exports.asking import site


def asked_of(metric: str, values: list[float]) -> list[str]:
    """What is asked about readings on days in a row."""
    first = date(2026, 11, 1)
    drafts = [Draft(first + timedelta(days=n), metric, value) for n, value in enumerate(values)]
    return list(never_falling(drafts, site()))


def test_a_sum_that_never_falls_may_be_a_total_to_date_and_is_asked_about() -> None:
    assert len(asked_of("downloads", [1010, 1022, 1033, 1033, 1055, 1060, 1071])) == 1


def test_what_falls_once_or_grows_from_little_is_daily() -> None:
    assert not asked_of("downloads", [1010, 1022, 1033, 1032, 1055, 1060, 1071])
    assert not asked_of("downloads", [1, 4, 9, 16, 25, 36, 49])
    assert not asked_of("downloads", [0, 0, 0, 0, 0, 0, 0])


def test_a_level_rises_as_it_likes() -> None:
    assert not asked_of("followers", [1010, 1022, 1033, 1040, 1055, 1060, 1071])
