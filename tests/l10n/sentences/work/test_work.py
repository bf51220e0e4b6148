"""Money, actions, check-ins, trends and records as they read in each language: bless with ``GOALPOSTS_BLESS=1``."""

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.diagnostics import Span
from generator.l10n import Words, words_for
from generator.l10n.sentences.work import money, together as survey, work
from generator.model.book import Confidence
from generator.model.calendar import Period
from generator.model.fact import Unknown
from generator.model.goal import Action, ActionStatus
from generator.model.portfolio import Portfolio
from generator.model.report import KeyResultReport
from generator.model.survey import PostGroup, Posts
from generator.model.text import LocalText
from generator.model.trend import Course, Trend
from generator.model.verdict import BudgetReport
from generator.model.work import Agenda, BeforeAfter, Belief
from tests.l10n.reports import AS_OF, goal, metric, result
from tests.languages import SHIPPED

HERE = Path(__file__).parent
ISOLATES = str.maketrans({"\u2068": "⟨", "\u2069": "⟩", "\u200e": "⟪ltr⟫", "\u202f": " "})
Said = Callable[[Words], str]

FANS = result("followers", "off_track", "pace", value=431.0, target=480.0, expected=448.0)
CANNOT_TELL = Unknown("cannot-tell")
NO_UNITS = Unknown("no-units")
BUDGET = BudgetReport(
    currency="USD",
    planned=120.0,
    spent=66.67,
    by_actions=False,
    remaining=53.33,
    result=31.0,
    cost_per_result=2.15,
    incremental_cost=4.1,
    incremental_low=2.6,
    incremental_high=9.3,
    revenue=Unknown("no-value"),
    return_on_spend=2.04,
    spend_progress=0.5556,
    time_progress=0.6,
    result_progress=0.3875,
)
UNSURE = replace(
    BUDGET,
    incremental_cost=CANNOT_TELL,
    incremental_low=CANNOT_TELL,
    incremental_high=CANNOT_TELL,
    result_progress=Unknown("no-baseline"),
)
BARE = replace(
    BUDGET,
    planned=NO_UNITS,
    spent=Unknown("no-cost"),
    remaining=NO_UNITS,
    cost_per_result=Unknown("no-cost"),
    return_on_spend=Unknown("no-value"),
    spend_progress=Unknown("no-units"),
)


def action(title: str) -> Action:
    day = date(2026, 5, 4)
    return Action(
        title=LocalText((("en", title),)),
        period=Period(day, day),
        owner=None,
        status=ActionStatus.PLANNED,
        cost=None,
        span=Span("content/goals/a.md", 1),
    )


GOAL = replace(goal(FANS).goal, actions=(action("Boost posts"), action("Tasting evening"), action("Flyers")))


def around(days: int, *, is_rate: bool = True, by_days_read: bool = False) -> BeforeAfter:
    begun = date(2026, 4, 10)
    return BeforeAfter(
        action=0,
        key_result="followers",
        before=Period(date(2026, 4, 9), date(2026, 4, 9)),
        after=Period(begun, begun.replace(day=9 + days)),
        figure_before=1.7,
        figure_after=4.1,
        is_rate=is_rate,
        by_days_read=by_days_read,
    )


def belief(confidence: Confidence, chance: float, gap: float, today: float | None = None) -> Belief:
    """What was believed, beside the chance of its day; beside today's where ``today`` is None."""
    return Belief(
        date=date(2026, 4, 28),
        confidence=confidence,
        chance=chance,
        gap=gap,
        today=chance if today is None else today,
        of_its_day=today is not None,
    )


def trend(course: Course) -> Trend:
    return Trend(course=course, per_day=1.0, chance_up=0.5, readings=9)


def money_cases() -> Iterator[tuple[str, Said]]:
    def figures(budget: BudgetReport, of: str) -> Said:
        return lambda words: " · ".join(
            f"{each.amount} {each.caption}"
            for each in money.budget_figures(words, budget, replace(FANS, metric=metric(of)))
        )

    def said(budget: BudgetReport, result: KeyResultReport = FANS) -> Said:
        return lambda words: " ".join(each.text for each in money.budget_sentences(words, budget, result))

    yield "figures", figures(BUDGET, "followers")
    yield "figures of a share", figures(BUDGET, "engagement_rate")
    yield "figures of a time", figures(BUDGET, "response_time")
    yield (
        "figures of what was held",
        lambda words: " · ".join(
            f"{each.amount} {each.caption}"
            for each in money.budget_figures(words, BUDGET, replace(FANS, is_hold=True))
        ),
    )
    yield "figures beyond the plan", figures(replace(BUDGET, remaining=-13.5), "followers")
    yield "figures of money", figures(BUDGET, "sales_revenue")
    yield "beside time and result, and beyond the trend", said(BUDGET)
    yield "beside time and a total", said(BUDGET, replace(FANS, metric=metric("clicks")))
    yield "beside time, short of where it began", said(replace(BUDGET, result_progress=-0.24))
    yield "beside time, of what was held", said(BUDGET, replace(FANS, is_hold=True))
    yield "counted from the actions", said(replace(BUDGET, by_actions=True))
    yield "nobody can tell", said(UNSURE)
    yield "what is missing", lambda words: " ".join(money.budget_gaps(words, BARE, FANS))


def work_cases() -> Iterator[tuple[str, Said]]:
    due = Agenda(overdue=(0,), today=(0, 1), next=2)
    yield (
        "what is due",
        lambda words: " ".join(s.text for s in work.agenda_sentences(words, GOAL, due, AS_OF)),
    )
    for days, window in ((days, around(days)) for days in (1, 2, 7, 14)):
        yield (
            f"around an action, {days}",
            lambda words, found=window: work.around_action(words, GOAL, found, FANS, named=False).text,
        )
    yield (
        "around an action, by the days that were read",
        lambda words: work.around_action(words, GOAL, around(14, by_days_read=True), FANS, named=False).text,
    )
    yield (
        "around an action, of several results",
        lambda words: work.around_action(words, GOAL, around(7, is_rate=False), FANS, named=True).text,
    )
    yield "no cause is claimed", work.coincidence
    for name, found in {
        "too confident": belief(Confidence.HIGH, 0.31, 0.39),
        "too doubtful": belief(Confidence.LOW, 0.9, -0.6),
        "of one mind": belief(Confidence.MEDIUM, 0.5, 0.0),
        "too confident on its day": belief(Confidence.HIGH, 0.31, 0.39, 0.5),
        "too doubtful on its day": belief(Confidence.LOW, 0.9, -0.6, 0.9),
        "of one mind on its day": belief(Confidence.MEDIUM, 0.65, 0.0, 0.61),
    }.items():
        yield name, lambda words, found=found: work.belief_sentence(words, found, AS_OF).text


def course_cases() -> Iterator[tuple[str, Said]]:
    for days, course in (
        (-9.0, Course.RISING),
        (-1.2, Course.FALLING),
        (0.3, Course.FLAT),
        (2.0, Course.UNCLEAR),
    ):
        found = replace(FANS, days_ahead=days, trend=trend(course))
        yield f"course, {days}", lambda words, found=found: work.course_sentence(words, found, AS_OF).text
    for days, chance, paces in (
        (4.0, 0.28, (1.7, 4.1)),
        (4.0, 0.28, (5.2, 4.1)),
        (-3.0, 0.81, (5.2, 4.1)),
        (-3.0, 0.81, (1.7, 4.1)),
    ):
        found = replace(
            result(
                "followers", "on_track" if chance > 0.7 else "off_track", "chance", because={"chance": chance}
            ),
            days_ahead=days,
            actual_per_day=paces[0],
            needed_per_day=paces[1],
        )
        name = f"{days} days ahead, chance {chance}, pace {paces[0]} of {paces[1]}"
        yield name, lambda words, found=found: work.course_sentence(words, found, AS_OF).text


def survey_cases() -> Iterator[tuple[str, Said]]:
    posts = Posts(count=9, figure=1053.0, best=(), by_weekday=(), a_week=())
    few = PostGroup(key=1, count=2, figure=Unknown("too-few-posts"))
    yield "posts", lambda words: survey.posts_summary(words, metric("reach"), posts).text
    yield "too few posts", lambda words: survey.group_figure(words, metric("reach"), few)
    yield "posts a week", lambda words: survey.posts_a_week(words, 3)
    yield "weekdays", lambda words: words.list([words.weekday(day) for day in (1, 7)])
    for ended in (1, 2, 5, 12, 100):
        found = Portfolio(ended=ended, met=1, moments=())
        yield (
            f"track record of {ended}",
            lambda words, found=found: survey.record_sentence(words, found).text,
        )
    yield "a moment", lambda words: survey.share_of_time(words, 0.25)


def cases() -> Iterator[tuple[str, Said]]:
    yield from money_cases()
    yield from work_cases()
    yield from course_cases()
    yield from survey_cases()


@pytest.mark.parametrize("language", SHIPPED)
def test_sentences_about_the_work_read_as_pinned(language: str) -> None:
    words = words_for(language)
    text = "".join(f"{name}\n    {say(words).translate(ISOLATES)}\n" for name, say in cases())
    pinned = HERE / f"work.{language}.txt"
    if os.environ.get("GOALPOSTS_BLESS") == "1":
        pinned.write_text(text, encoding="utf-8")
    assert text == pinned.read_text(encoding="utf-8")


@pytest.mark.parametrize("status", ["achieved", "missed", "draft", "cancelled"])
def test_of_what_is_settled_no_course_is_told(status: str) -> None:
    settled = replace(result("followers", status, "met"), days_ahead=3.0, trend=trend(Course.RISING))
    assert work.course_sentence(words_for("en"), settled, AS_OF).text == ""


@pytest.mark.parametrize(("days", "status"), [(4.0, "on_track"), (-4.0, "off_track"), (-4.0, "at_risk")])
def test_where_plan_and_chance_say_the_same_it_is_not_explained(days: float, status: str) -> None:
    found = replace(result("followers", status, "chance", because={"chance": 0.5}), days_ahead=days)
    assert "Still" not in work.course_sentence(words_for("en"), found, AS_OF).text


def test_what_is_short_of_where_its_plan_begins_is_not_called_near_it() -> None:
    short = replace(result("followers", "off_track", "chance"), days_ahead=0.0, progress=-0.24)
    assert "short of where its plan begins" in work.course_sentence(words_for("en"), short, AS_OF).text
    near = replace(short, progress=0.0)
    assert "within a day of its plan" in work.course_sentence(words_for("en"), near, AS_OF).text
