"""The bar of statuses: counts in three sets, each part a way to see its goals alone."""

import pytest

from generator.model.report import Status
from generator.render import whole_site
from generator.render.parts.listing import SHEET, listing
from generator.render.parts.statuses import status_bar
from generator.render.routes.places import OVERVIEW, Place
from tests.render.parts.test_listing import standing
from tests.render.reports import context, default_theme, report, rows_of


def bar(*goals):
    site = whole_site(report(*goals), default_theme())
    return status_bar(context(site, OVERVIEW, "en"), listing(site, rows_of(site), goals, 1)), site


def test_each_status_is_a_part_in_its_set_with_its_count() -> None:
    goals = (standing("a", Status.AT_RISK), standing("b", Status.AT_RISK), standing("c", Status.MISSED))
    sets, _ = bar(*goals)
    assert [[(each.status.code, each.count) for each in one.segments] for one in sets] == [
        [("at-risk", 2)],
        [("missed", 1)],
    ]


def test_on_one_sheet_a_part_leads_to_itself() -> None:
    sets, site = bar(standing("a", Status.AT_RISK), standing("b", Status.ON_TRACK))
    assert [each.href for one in sets for each in one.segments] == ["#at-risk", "#on-track"]
    assert Place("status", "at-risk") not in site.targets


def test_of_several_sheets_a_part_leads_to_a_page_of_all_that_have_it() -> None:
    goals = [standing(f"g{n:03}", Status.AT_RISK) for n in range(SHEET)] + [standing("x", Status.ON_TRACK)]
    sets, site = bar(*goals)
    assert site.targets[Place("status", "on-track")].folder == "status/on-track"
    assert sets[0].segments[0].href == "status/at-risk/index.html"


def test_a_long_list_of_some_goals_leaves_its_parts_to_the_script() -> None:
    """The pages by status list the goals of everybody, so that a part's count would not be theirs."""
    goals = [standing(f"g{n:03}", Status.AT_RISK) for n in range(SHEET)] + [standing("x", Status.ON_TRACK)]
    site = whole_site(report(*goals), default_theme())
    here = context(site, Place("owner", "dana"), "en")
    sets = status_bar(here, listing(site, rows_of(site), goals, 1))
    assert [each.href for one in sets for each in one.segments] == ["", ""]


@pytest.mark.parametrize("count", [0, 1, 3])
def test_of_one_status_alone_there_is_no_bar(count) -> None:
    sets, _ = bar(*(standing(f"g{n}", Status.AT_RISK) for n in range(count)))
    assert sets == ()


def test_a_part_grows_by_its_count() -> None:
    goals = [standing(f"g{n:03}", Status.AT_RISK) for n in range(20)] + [standing("x", Status.ON_TRACK)]
    sets, _ = bar(*goals)
    assert [each.weight for one in sets for each in one.segments] == [20, 1]


def test_of_many_goals_the_parts_share_the_steps_that_the_style_sheet_has() -> None:
    goals = [standing(f"g{n:03}", Status.AT_RISK) for n in range(90)]
    goals += [standing(f"x{n}", Status.ON_TRACK) for n in range(6)]
    sets, _ = bar(*goals)
    assert [each.weight for one in sets for each in one.segments] == [22, 2]
