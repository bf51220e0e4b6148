"""Posts: the best ones, by weekday, and by their number a week."""

from datetime import date, timedelta

from generator.model.fact import Unknown
from generator.model.survey import BestPost
from tests.evaluate.sites import april, breaks, metrics, readings

GOAL = april("target: 100", "post_reach")
MONDAY = date(2026, 2, 2)


def posts(*dated: tuple[date, int]) -> str:
    lines = [f"{day:%m-%d} {value} item=p{place:02}" for place, (day, value) in enumerate(dated)]
    return readings("\n".join(lines), "post_reach")


def found_in(judge_site, site: str, as_of: str = "2026-04-28"):
    return next(each for each in judge_site(site, as_of).series if each.key.metric == "post_reach").posts


def weekly(weekday: int, weeks: int, value: int) -> list[tuple[date, int]]:
    return [(MONDAY + timedelta(days=7 * week + weekday - 1), value + week) for week in range(weeks)]


def test_the_best_posts_come_first_and_of_equal_ones_the_newer(judge_site) -> None:
    found = found_in(judge_site, GOAL + posts((MONDAY, 90), (MONDAY + timedelta(days=1), 90), (MONDAY, 200)))
    assert found.best == (
        BestPost(item="p02", date=MONDAY, value=200),
        BestPost(item="p01", date=date(2026, 2, 3), value=90),
        BestPost(item="p00", date=MONDAY, value=90),
    )
    assert (found.count, found.figure) == (3, 380 / 3)


def test_where_less_is_better_the_best_are_the_lowest(judge_site) -> None:
    site = metrics("post_reach: {better: lower}") + april('target: "<= 100"', "post_reach")
    assert found_in(judge_site, site + posts((MONDAY, 90), (MONDAY, 20))).best[0].value == 20


def test_a_weekday_speaks_from_eight_posts_on(judge_site) -> None:
    found = found_in(judge_site, GOAL + posts(*weekly(1, 8, 100), *weekly(4, 7, 500)))
    assert [(each.key, each.count) for each in found.by_weekday] == [(1, 8), (4, 7)]
    # 100 to 107; seven say nothing
    assert [each.figure for each in found.by_weekday] == [103.5, Unknown("too-few-posts")]


def test_whole_weeks_are_grouped_by_their_number_of_posts(judge_site) -> None:
    found = found_in(judge_site, GOAL + posts(*weekly(1, 10, 100), *weekly(4, 2, 300)))
    # two weeks of two posts and eight of one: 102 to 109
    assert [(each.key, each.count, each.figure) for each in found.a_week] == [
        (1, 8, 105.5),
        (2, 2, Unknown("too-few-posts")),
    ]


def test_the_week_that_is_not_over_does_not_count(judge_site) -> None:
    found = found_in(judge_site, GOAL + posts(*weekly(1, 9, 100)), "2026-03-31")
    assert [(each.key, each.count) for each in found.a_week] == [(1, 8)]


def test_posts_before_a_break_are_left_out(judge_site) -> None:
    site = GOAL + posts((MONDAY, 90), (date(2026, 3, 2), 50)) + breaks("date: 2026-03-01")
    assert found_in(judge_site, site).count == 1


def test_what_is_no_series_of_posts_has_none(judge_site) -> None:
    report = judge_site(april("target: 480") + readings("04-01 400"), "2026-04-10")
    assert [each.posts for each in report.series] == [None]
