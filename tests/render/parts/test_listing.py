from datetime import date

from generator.model.calendar import Period
from generator.model.report import Because, GoalReport, Status
from generator.render import whole_site
from generator.render.parts.listing import SHEET, by_attention, groups, listing, sheets
from generator.render.routes.places import OVERVIEW
from tests.render.reports import context, default_theme, goal, goal_report, judged, report, rows_of


def standing(id_: str, status: Status, end: date = date(2026, 12, 22)) -> GoalReport:
    written = goal(id=id_, period=Period(date(2026, 11, 23), end))
    return goal_report(written, judged(status=status, because=Because(code="pace", pace=1.0)))


def test_what_needs_attention_comes_first_and_what_can_still_be_saved_before_the_rest() -> None:
    goals = [standing(status.value, status) for status in reversed(Status)]
    assert [each.goal.id for each in by_attention(goals)] == [
        "at_risk", "awaiting", "stale", "no_data", "off_track", "on_track", "too_early", "not_started", "achieved", "missed",
        "cancelled", "draft",
    ]  # fmt: skip


def test_of_two_that_stand_alike_the_one_that_ends_first_comes_first() -> None:
    later, sooner = standing("a", Status.AT_RISK, date(2027, 1, 1)), standing("b", Status.AT_RISK)
    assert [each.goal.id for each in by_attention([later, sooner])] == ["b", "a"]


def test_a_long_list_is_cut_into_sheets_and_its_groups_count_them_all() -> None:
    goals = [standing(f"g{n:03}", Status.AT_RISK) for n in range(SHEET + 5)]
    site = whole_site(report(*goals), default_theme())
    here = context(site, OVERVIEW, "en", 2)
    [group] = groups(here, listing(site, rows_of(site), goals, 2))
    found = sheets(here, len(goals))
    assert (group.count, len(group.rows)) == (SHEET + 5, 5)
    assert found is not None
    assert (found.previous, found.next) == ("../index.html", None)


def test_a_short_list_has_no_sheets() -> None:
    here = context(whole_site(report(), default_theme()), OVERVIEW, "en")
    assert sheets(here, SHEET) is None
