"""Money, actions, check-ins and posts on their pages, and the page of all goals together."""

from dataclasses import replace
from datetime import date

import pytest

from generator.model.book import Confidence
from generator.model.calendar import Period
from generator.model.fact import Unknown
from generator.model.portfolio import Ended, Given
from generator.model.survey import BestPost, PostGroup, Posts
from generator.model.trend import Course, Trend
from generator.model.verdict import BudgetReport
from generator.model.work import Agenda, BeforeAfter, Belief
from generator.render import render_site, whole_site
from tests.render.html_pages import plain
from tests.render.reports import START, checkin, default_theme, goal, goal_report, judged, report

BUDGET = BudgetReport(
    currency="USD",
    planned=120.0,
    spent=66.67,
    by_actions=False,
    remaining=53.33,
    result=31.0,
    cost_per_result=66.67 / 31,
    incremental_cost=4.1,
    incremental_low=2.6,
    incremental_high=9.3,
    revenue=Unknown("no-value"),
    return_on_spend=Unknown("no-value"),
    spend_progress=0.5556,
    time_progress=0.633,
    result_progress=0.3875,
)
FORTNIGHT = Period(START, date(2026, 12, 6))
POSTS = Posts(
    count=9,
    figure=1052.9,
    best=(BestPost(item="post-6", date=START, value=1410.0),),
    by_weekday=(
        PostGroup(key=1, count=8, figure=1100.0),
        PostGroup(key=4, count=1, figure=Unknown("too-few-posts")),
    ),
    a_week=(PostGroup(key=3, count=3, figure=Unknown("too-few-posts")),),
)


def at_work(**changes: object):
    return goal_report(
        goal(),
        judged(days_ahead=-8.6, trend=Trend(course=Course.RISING, per_day=1.9, chance_up=0.97, readings=6)),
        **{
            "checkins": (checkin(),),
            "budget": BUDGET,
            "agenda": Agenda(today=(0,)),
            "before_after": (
                BeforeAfter(
                    action=0,
                    key_result="followers",
                    before=Period(date(2026, 11, 9), date(2026, 11, 22)),
                    after=FORTNIGHT,
                    figure_before=1.0,
                    figure_after=2.0,
                    is_rate=True,
                    by_days_read=False,
                ),
            ),
            "belief": Belief(
                date=date(2026, 12, 7),
                confidence=Confidence.HIGH,
                chance=0.31,
                gap=0.39,
                today=0.31,
                of_its_day=True,
            ),
            **changes,
        },
    )


def printed(*goals: object, **changes: object) -> dict[str, str]:
    found = report(*goals, **changes)
    files, wrong = render_site(whole_site(found, default_theme(), base_url=None), {})
    assert not wrong
    return {file.path: file.content.decode() for file in files if file.path.endswith(".html")}


@pytest.fixture(scope="module")
def page() -> str:
    return printed(at_work())["goals/reach/index.html"]


def test_a_budget_stands_with_its_figures_and_why_one_is_missing(page: str) -> None:
    budget = page.split('id="budget"')[1].split("</section>", maxsplit=1)[0]
    assert all(figure in budget for figure in ("$120", "$66.67", "$53.33", "$2.15"))
    assert "Revenue for each $1 spent: the value of a result was not written." in budget
    assert "56% of the money is spent; 63% of the time is gone, and 39% of the gain asked for is there." in (
        plain(budget)
    )
    assert "a result cost about $4.10 (between $2.60 and $9.30)" in plain(budget)


def test_where_the_range_includes_nothing_it_says_that_nobody_can_tell() -> None:
    unsure = replace(
        BUDGET,
        incremental_cost=Unknown("cannot-tell"),
        incremental_low=Unknown("cannot-tell"),
        incremental_high=Unknown("cannot-tell"),
    )
    assert "nobody can tell" in printed(at_work(budget=unsure))["goals/reach/index.html"]


def test_before_and_after_claims_no_cause(page: str) -> None:
    assert "14 a week in the first 14 days since it began, 7 a week in the 14 days before" in plain(page)
    assert "no cause is claimed" in page


def test_what_these_days_are_for_and_how_the_check_in_compares(page: str) -> None:
    assert "Now: Boost posts." in plain(page)
    assert "states high confidence; the figures of that day give 31%, less than that" in plain(page)


def test_the_course_is_told_in_days_and_in_a_word(page: str) -> None:
    assert "It is 9 days behind plan. The numbers are rising." in plain(page)


def test_all_goals_together_show_the_work_the_doubts_and_the_record() -> None:
    ended = Ended(goal="old", met=True, given=(Given(share=0.5, date=START, chance=0.64),))
    files = printed(
        at_work(),
        goal_report(goal(id="old"), ended=ended),
    )
    page = plain(files["together/index.html"])
    assert "The only goal that has ended was met." in page
    assert "For 1 goal that has ended a chance was given on the way: too few to say" in " ".join(page.split())
    assert page.index("Now and next") < page.index("Where confidence and chance differ")
    assert "Dana" not in page


def test_a_metrics_page_tells_what_its_posts_do() -> None:
    found = report(at_work())
    [series] = found.series
    told = replace(
        series, posts=POSTS, trend=Trend(course=Course.FLAT, per_day=0.0, chance_up=0.5, readings=9)
    )
    page = plain(printed(at_work(), series=(told,))["metrics/followers/index.html"])
    assert "The numbers are flat." in page
    assert all(word in page for word in ("post-6", "1,410", "Monday", "1,100", "Thursday", "too few to say"))
    assert "no hour" in page
