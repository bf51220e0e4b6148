"""Figures: what they say, what stands in their rows, and where their marks are."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given, settings, strategies as st

from generator.chart.figures import (
    FIGURES,
    Prospect,
    SpendPace,
    Voice,
    drawn_figure,
    portfolio,
    prospects_of,
    reading_days,
    share_of_voice,
    spend_pace,
    spend_pace_of,
    without_chance,
)
from generator.chart.scene import NARROW, WIDE
from generator.l10n import phrase, words_for
from generator.model.calendar import Period
from generator.model.fact import Unknown
from generator.model.goal import Op
from generator.model.metric import MetricType
from generator.model.phrase import Chance, Quantity
from generator.model.report import Because, Point, Status, TrackPoint
from generator.model.verdict import BudgetReport, SpentBy
from tests.chart.reports import AS_OF, DAY, END, PERIOD, START, goal, metric, points, report, text
from tests.languages import SHIPPED

shapes = pytest.mark.parametrize("shape", [WIDE, NARROW], ids=lambda shape: shape.id)
LEVELS = (0.7, 0.3)
_UNKNOWN = Unknown("no-cost")
BUDGET = BudgetReport(
    currency="USD",
    planned=100.0,
    by_actions=False,
    **dict.fromkeys(
        (
            "spent",
            "remaining",
            "result",
            "cost_per_result",
            "incremental_cost",
            "incremental_low",
            "incremental_high",
            "revenue",
            "return_on_spend",
            "spend_progress",
            "time_progress",
            "result_progress",
        ),
        _UNKNOWN,
    ),
)


def prospect(title, chance, days, status=Status.AT_RISK):
    return Prospect(title=text(title), status=status, chance=chance, end=AS_OF + DAY * days)


def voice(name, *amounts, own=False):
    weeks = tuple(
        Point(START + DAY * 7 * n, START + DAY * (7 * n + 6), float(amount))
        for n, amount in enumerate(amounts)
        if amount is not None
    )
    return Voice(name=text(name), points=weeks, own=own)


def track(*shares):
    return tuple(TrackPoint(START + DAY * n, share) for n, share in enumerate(shares))


SAMPLES = {
    "portfolio": portfolio([prospect("Pizza", 0.58, 11), prospect("Shop", 0.09, 110)], AS_OF, LEVELS),
    "reading-days": reading_days(points([1, None, 2, 3]), AS_OF),
    "share-of-voice": share_of_voice(text("Mentions"), [voice("Us", 1, 2, own=True), voice("Them", 3, 2)]),
    "spend-pace": spend_pace(
        SpendPace(period=PERIOD, as_of=AS_OF, spent=track(0.1, 0.3), result=track(0.05, 0.2))
    ),
}


def test_every_kind_of_figure_has_a_sample_here() -> None:
    assert set(SAMPLES) == set(FIGURES)


@pytest.mark.parametrize("kind", FIGURES)
def test_a_figure_is_drawn_wide_and_narrow_with_a_point_that_says_something(kind, prepared) -> None:
    drawing = drawn_figure(prepared, SAMPLES[kind])
    assert drawing.kind == kind
    assert "<svg" in drawing.wide
    assert drawing.wide != drawing.narrow
    assert drawing.rows
    for language in SHIPPED:
        assert phrase(words_for(language), drawing.point).text


@pytest.mark.parametrize("kind", FIGURES)
@shapes
def test_no_word_of_a_figure_covers_another_or_leaves_it(kind, shape) -> None:
    sheet = SAMPLES[kind].place(shape)
    for one, other in combinations(sheet.labels, 2):
        assert not one.box.overlaps(other.box), (one, other)
    for label in sheet.labels:
        assert label.box.left >= -1
        assert label.box.right <= shape.width + 1
        assert label.box.bottom <= sheet.height


# The portfolio -------------------------------------------------------------------------------------------------------


@settings(max_examples=60)
@given(
    st.lists(
        st.builds(
            prospect,
            st.sampled_from(["Fair", "Followers of a shop with a long name in the city", "متابعون"]),
            st.floats(0, 1),
            st.integers(0, 400),
        ),
        min_size=2,
        max_size=40,
    ),
    st.sampled_from([WIDE, NARROW]),
)
def test_however_many_goals_there_are_no_name_covers_another_or_a_dot(goals, shape) -> None:
    sheet = portfolio(goals, AS_OF, LEVELS).place(shape)
    assert len(sheet.spots) == len(goals)
    for one, other in combinations(sheet.labels, 2):
        assert not one.box.overlaps(other.box), (one, other)
    for label in (label for label in sheet.labels if label.word.phrase.code == "chart-mark"):
        inside = [
            spot
            for spot in sheet.spots
            if label.box.left < spot.x < label.box.right and label.box.top < spot.y < label.box.bottom
        ]
        assert not inside


def test_a_goal_stands_at_its_chance_and_its_deadline_in_its_statuss_colour() -> None:
    goals = [prospect("Pizza", 0.5, 20), prospect("Shop", 0.1, 40, Status.OFF_TRACK)]
    sheet = portfolio(goals, AS_OF, LEVELS).place(WIDE)
    frame = sheet.frame
    assert [(spot.x, spot.y, spot.fill) for spot in sheet.spots] == [
        ((frame.left + frame.right) / 2, (frame.top + frame.bottom) / 2, "var(--doubtful)"),
        (frame.right, frame.y(0.1), "var(--bad)"),
    ]


def test_what_is_told_as_over_98_percent_is_not_drawn_as_certain() -> None:
    sheet = portfolio([prospect("a", 0.9995, 10), prospect("b", 0.0005, 40)], AS_OF, LEVELS).place(WIDE)
    assert [spot.y for spot in sheet.spots] == [sheet.frame.y(0.98), sheet.frame.y(0.02)]


def test_a_dot_in_the_corner_has_its_name_over_it_where_another_name_stands_beside_it() -> None:
    goals = [
        prospect("A shop that sells clothes for long walks", 0.09, 110),
        prospect("The outdoor brand that hikers talk about", 0.09, 171),
    ]
    sheet = portfolio(goals, AS_OF, LEVELS).place(WIDE)
    assert sum(label.word.phrase.code == "chart-mark" for label in sheet.labels) == 2


def test_it_counts_the_goals_that_are_likely_met() -> None:
    found = portfolio([prospect("a", 0.7, 1), prospect("b", 0.69, 1)], AS_OF, LEVELS)
    assert (found.point.facts["n"], found.point.facts["likely"]) == (2, 1)
    assert [row[1] for row in found.rows] == [Chance(0.7), Chance(0.69)]


def test_one_goal_alone_is_no_portfolio() -> None:
    assert portfolio([prospect("a", 0.7, 1)], AS_OF, LEVELS) is None


def test_prospects_are_goals_under_way_with_a_chance_the_lowest_first() -> None:
    def at(chance, status=Status.AT_RISK, code="chance"):
        judged = goal(report(points([400, 431])))
        return replace(judged, because=Because(code=code, chance=chance), status=status)

    goals = [at(0.5), at(0.2, code="product"), at(None, code="pace"), at(0.9, Status.ACHIEVED, "met")]
    found = prospects_of(goals, AS_OF)
    assert [each.chance for each in found] == [0.2, 0.5]
    assert without_chance(goals, AS_OF) == 1
    assert not prospects_of([at(0.5)], END + DAY)


# Days that were read -------------------------------------------------------------------------------------------------


def test_each_day_since_the_first_reading_has_a_square_filled_where_it_was_read() -> None:
    daily = points([1, 2, None, 4], last=AS_OF, every=1)
    patches = sorted(
        reading_days(daily, AS_OF).place(WIDE).patches, key=lambda patch: (patch.box.left, patch.box.top)
    )
    assert [patch.fill for patch in patches] == ["var(--ink)", "var(--ink)", "var(--rule)", "var(--ink)"]


def test_a_monday_begins_a_column() -> None:
    monday = date(2020, 4, 13)
    days = points(range(8), last=monday + DAY * 7, every=1)
    boxes = [patch.box for patch in reading_days(days, monday + DAY * 7).place(WIDE).patches]
    assert boxes[0].left == boxes[6].left < boxes[7].left
    assert boxes[7].top == boxes[0].top < boxes[1].top


def test_gaps_are_told_the_longest_first() -> None:
    daily = points([1, None, 2, None, None, 3], last=AS_OF, every=1)
    found = reading_days(daily, AS_OF)
    assert [row[1] for row in found.rows] == [2, 1]
    assert (found.point.facts["read"], found.point.facts["n"], found.point.facts["gaps"]) == (3, 6, 2)


def test_days_up_to_today_count_as_unread() -> None:
    found = reading_days(points([1], last=AS_OF - DAY * 3, every=1), AS_OF)
    assert found.rows == ((Period(AS_OF - DAY * 2, AS_OF), 3),)


def test_a_week_s_reading_speaks_for_its_seven_days() -> None:
    assert reading_days(points([1, 2], last=AS_OF, every=7, window=7), AS_OF).point.facts["gaps"] == 0


@shapes
def test_of_years_the_newest_weeks_are_shown(shape) -> None:
    sheet = reading_days(points(range(1200), last=AS_OF, every=1), AS_OF).place(shape)
    assert max(patch.box.right for patch in sheet.patches) <= shape.width
    assert len(sheet.patches) <= 7 * (shape.width // 18)


# Share of voice ------------------------------------------------------------------------------------------------------


def test_shares_of_a_span_make_a_whole_the_own_at_the_foot() -> None:
    figure = share_of_voice(text("Mentions"), [voice("Them", 30), voice("Us", 10, own=True)])
    assert figure.rows == (
        (Period(START, START + DAY * 6), Quantity(0.75, share=True), Quantity(0.25, share=True)),
    )
    own, other = figure.place(WIDE).patches
    frame = figure.place(WIDE).frame
    assert own.fill == "var(--blue)"
    assert own.box.bottom == frame.bottom
    assert own.box.top == other.box.bottom == pytest.approx(frame.y(0.25))
    assert other.box.top == pytest.approx(frame.y(1.0))


def test_rows_of_spans_begin_with_the_newest() -> None:
    figure = share_of_voice(text("Mentions"), [voice("Us", 1, 2, own=True), voice("Them", 3, 3)])
    assert [row[0].start for row in figure.rows] == [START + DAY * 7, START]


def test_only_spans_that_all_accounts_have_are_compared() -> None:
    figure = share_of_voice(text("Mentions"), [voice("Us", 1, 1, own=True), voice("Them", None, 3)])
    assert [row[0] for row in figure.rows] == [Period(START + DAY * 7, START + DAY * 13)]


@pytest.mark.parametrize("amounts", [(0, 0), (-1, 3)])
def test_a_span_of_nothing_or_below_it_has_no_shares(amounts) -> None:
    ours, theirs = amounts
    assert share_of_voice(text("Mentions"), [voice("Us", ours, own=True), voice("Them", theirs)]) is None


def test_many_accounts_leave_their_names_room() -> None:
    others = [voice(f"Account number {n}", 1, 1) for n in range(40)]
    for shape in (WIDE, NARROW):
        sheet = share_of_voice(text("Mentions"), [voice("Us", 1, 1, own=True), *others]).place(shape)
        for one, other in combinations(sheet.labels, 2):
            assert not one.box.overlaps(other.box)
        assert any(label.bold for label in sheet.labels)


# Spending against the result -----------------------------------------------------------------------------------------


def test_both_paces_begin_at_nought_and_end_where_they_stand() -> None:
    sheet = SAMPLES["spend-pace"].place(WIDE)
    frame = sheet.frame
    spent = [rule for rule in sheet.rules if rule.stroke == "var(--blue)"]
    assert (spent[0].x, spent[0].y) == (frame.left, frame.y(0.0))
    assert (spent[-1].x2, spent[-1].y2) == (frame.x((START + DAY).toordinal()), frame.y(0.3))


def test_more_than_all_of_the_money_is_drawn_above_the_whole() -> None:
    over = spend_pace(SpendPace(period=PERIOD, as_of=AS_OF, spent=track(0.9, 1.6), result=track(0.1, 0.2)))
    frame = over.place(WIDE).frame
    assert frame.top < frame.y(1.6) < frame.y(1.0)


def test_a_row_is_a_day_with_both_as_they_stood_then_the_newest_first() -> None:
    late = (TrackPoint(START + DAY * 2, 0.4),)
    figure = spend_pace(SpendPace(period=PERIOD, as_of=AS_OF, spent=track(0.1), result=late))
    shares = [[cell.value for cell in row[1:]] for row in figure.rows]
    assert shares == [[0.1, 0.4], [0.1, 0.0]]
    assert figure.point.facts["time"].value == pytest.approx(0.63)


def test_a_result_that_is_short_of_where_it_began_is_no_part_of_what_is_asked() -> None:
    figure = spend_pace(SpendPace(period=PERIOD, as_of=AS_OF, spent=track(0.3), result=track(0.1, -0.18)))
    assert figure.point.code == "chart-point-spend-back"
    assert "result" not in figure.point.facts


def test_without_one_of_both_there_is_nothing_to_compare() -> None:
    assert spend_pace(SpendPace(period=PERIOD, as_of=AS_OF, spent=(), result=track(0.1))) is None


@settings(max_examples=60)
@given(
    st.lists(st.floats(-2, 5), min_size=1, max_size=20), st.lists(st.floats(-2, 5), min_size=1, max_size=20)
)
def test_whatever_was_spent_its_three_names_stay_apart_and_inside(spent, result) -> None:
    figure = spend_pace(SpendPace(period=PERIOD, as_of=AS_OF, spent=track(*spent), result=track(*result)))
    for shape in (WIDE, NARROW):
        sheet = figure.place(shape)
        for one, other in combinations(sheet.labels, 2):
            assert not one.box.overlaps(other.box), (one, other)
        assert all(label.box.right <= shape.width + 1 for label in sheet.labels)


def test_today_is_marked_where_it_is_asked_for(prepared) -> None:
    drawn = drawn_figure(prepared, SAMPLES["spend-pace"], START + timedelta(days=9))
    assert 'class="today"' in drawn.wide
    assert 'class="today"' in drawn.narrow


def test_a_goals_paces_are_its_spending_of_the_plan_and_its_gain_of_what_was_asked() -> None:
    money = replace(BUDGET, planned=200.0, spend=(SpentBy(START, 50.0),))
    judged = replace(goal(report(points([420.0, 440.0]))), budget=money)
    pace = spend_pace_of(judged, AS_OF)
    assert [mark.value for mark in pace.spent] == [0.25]
    assert [mark.value for mark in pace.result] == [0.25, 0.5]


def test_of_a_limit_or_a_plan_of_nothing_there_is_no_pace() -> None:
    judged = goal(report(points([420.0])))
    money = replace(BUDGET, spend=(SpentBy(START, 50.0),))
    limit = goal(report(points([420.0]), of=metric(MetricType.FLOW), op=Op.LTE))
    assert spend_pace_of(replace(judged, budget=replace(money, planned=0.0)), AS_OF) is None
    assert spend_pace_of(replace(limit, budget=replace(money, planned=9.0)), AS_OF) is None
    assert spend_pace_of(replace(judged, budget=None), AS_OF) is None


def test_a_long_pace_is_thinned_and_keeps_both_its_ends() -> None:
    spend = tuple(SpentBy(START + DAY * n, float(n)) for n in range(400))
    judged = replace(goal(report(points([420.0]))), budget=replace(BUDGET, planned=400.0, spend=spend))
    pace = spend_pace_of(judged, AS_OF)
    assert len(pace.spent) == 60
    assert (pace.spent[0].date, pace.spent[-1].date) == (spend[0].date, spend[-1].date)
