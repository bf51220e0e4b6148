"""Which readings count: versions by the day they were collected, windows that never mix."""

from generator.model.observed import Restated
from tests.evaluate.sites import april, metrics, readings

GOAL = april("target: 480\nbaseline: 400")


def test_the_newest_version_collected_by_the_day_counts(judge) -> None:
    site = GOAL + readings("04-05 410 collected=04-06\n04-05 412 collected=04-12\n04-05 420 collected=04-20")
    assert judge(site, "2026-04-11").value == 410
    found = judge(site, "2026-04-12")
    assert found.value == 412
    assert [(change.first, change.now) for change in found.restated] == [(410, 412)]
    assert isinstance(found.restated[0], Restated)


def test_a_reading_exists_from_its_date_though_it_was_collected_later(judge) -> None:
    site = GOAL + readings("04-05 410 collected=04-20\n04-05 412 collected=04-25")
    found = judge(site, "2026-04-05")
    assert (found.value, found.restated) == (410, ())


def test_windows_of_the_frequencys_length_count_and_others_do_not(judge) -> None:
    site = april("target: 1000", "reach")
    site += readings("04-05 900\n04-12 1100\n04-14 3000 window=P1D\n04-15 9000 window=P28D", "reach")
    assert judge(site, "2026-04-20").value == 1000


def test_without_the_frequencys_length_that_of_the_newest_reading_counts(judge) -> None:
    site = april("target: 1000", "reach")
    site += readings("04-05 900 window=P1D\n04-12 4000 window=P28D\n04-14 5000 window=P28D", "reach")
    assert judge(site, "2026-04-20").value == 4500
    assert judge(site, "2026-04-11").value == 900


def test_readings_after_the_end_do_not_exist(judge) -> None:
    site = GOAL + readings("04-26 410\n05-03 500")
    assert judge(site, "2026-05-05").value == 410


def test_a_month_is_a_calendar_month(judge) -> None:
    site = metrics("calls: {type: flow, frequency: monthly, unit: count}")
    site += april("target: '+10%'\nbaseline: {from_data: P2M}", "calls") + readings(
        "02-28 28\n03-31 31", "calls"
    )
    # 59 in the 59 days of February and March: 30 in thirty days
    assert judge(site, "2026-04-02").baseline == 30


def test_windows_that_should_be_there_and_are_not_are_counted(judge) -> None:
    # whole weeks since the start: 1–7, 8–14, 15–21, 22–28 April; the second and fourth have a reading
    found = judge(GOAL + readings("04-10 410\n04-24 420"), "2026-04-30")
    assert found.missed_windows == 2


def test_the_value_leads_back_to_its_line(judge) -> None:
    found = judge(GOAL + readings("04-05 410\n04-12 412 source=export"), "2026-04-20")
    assert (found.provenance.path, found.provenance.line) == ("content/snapshots/fans.csv", 3)
    assert found.provenance.source == "export"
