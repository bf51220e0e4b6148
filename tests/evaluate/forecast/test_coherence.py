"""What is said of one goal never contradicts itself: chance, median, intervals and units, for all kinds of series."""

from datetime import date, timedelta
from typing import Any

from hypothesis import example, given, settings, strategies as st

from generator.evaluate.forecast.cases import predictions

FIRST = date(2026, 1, 5)
EDGES = ("lo95", "lo80", "mean", "hi80", "hi95")
MANY = settings(max_examples=25, deadline=None)
KINDS = st.sampled_from((
    ("level", "last"), ("flow", "sum"), ("flow", "mean"), ("flow", "last"), ("ratio", "mean"), ("ratio", "last"),
))  # fmt: skip
RARE = st.lists(st.sampled_from((0, 0, 0, 0, 1, 2)), min_size=6, max_size=50)
STEADY = st.lists(st.integers(80, 120), min_size=6, max_size=50)
MIXED = st.lists(st.integers(-40, 60), min_size=6, max_size=50)
FLAT = st.integers(0, 2000).flatmap(lambda n: st.lists(st.just(n), min_size=6, max_size=30))
STEPPED = st.tuples(STEADY, st.integers(2, 9)).map(lambda s: [*s[0], *(v * s[1] for v in s[0][:6])])
HISTORIES = st.one_of(RARE, STEADY, MIXED, FLAT, STEPPED)


def said(
    kind: tuple[str, str], values: list[float], target: float, up: bool = True, ahead: int = 9
) -> dict[str, Any]:
    return next(predictions([case(kind, values, target, up, ahead)]))


def case(
    kind: tuple[str, str], values: list[float], target: float, up: bool = True, ahead: int = 9
) -> dict[str, Any]:
    days = [FIRST + timedelta(days=7 * n) for n in range(len(values) + ahead)]
    known = len(values)
    return {
        "id": "c", "kind": kind[0], "agg": kind[1], "direction": "up" if up else "down", "step_days": 7,
        "start": str(days[known - 1]), "asof": str(days[known - 1]), "deadline": str(days[-1]),
        "target": target, "history": [[str(d), float(v)] for d, v in zip(days, values, strict=False)],
    }  # fmt: skip


@MANY
@given(KINDS, HISTORIES, st.integers(1, 26))
def test_the_ends_of_the_intervals_are_in_order(kind, values, ahead) -> None:
    found = said(kind, values, 100, ahead=ahead)
    edges = [found[name] for name in EDGES]
    assert edges == sorted(edges)


@MANY
@given(KINDS, HISTORIES)
def test_a_target_at_the_low_end_is_likely_and_beyond_the_high_end_unlikely(kind, values) -> None:
    found = said(kind, values, 0.0)
    step = 1e-6 * (1 + abs(found["hi95"]))
    assert said(kind, values, found["lo95"])["p"] >= 0.9
    assert said(kind, values, found["hi95"] + step)["p"] <= 0.1
    assert said(kind, values, found["mean"])["p"] >= 0.45


@MANY
@given(KINDS, HISTORIES, st.integers(-50, 3000), st.integers(1, 400))
def test_a_harder_target_is_never_more_likely(kind, values, aim, more) -> None:
    assert said(kind, values, aim + more)["p"] <= said(kind, values, aim)["p"] + 1e-12
    assert said(kind, values, aim, up=False)["p"] <= said(kind, values, aim + more, up=False)["p"] + 1e-12


@MANY
@given(KINDS, st.one_of(RARE, STEADY), st.integers(1, 500))
def test_what_cannot_be_has_no_chance(kind, values, below) -> None:
    assert said(kind, values, -below)["p"] == 1
    assert said(kind, values, -below, up=False)["p"] == 0


@MANY
@given(KINDS, HISTORIES, st.sampled_from((1000.0, 0.001, 7.0)), st.integers(0, 300))
def test_another_unit_moves_no_chance(kind, values, factor, aim) -> None:
    if not any(values):
        return
    here = said(kind, values, aim)["p"]
    there = said(kind, [value * factor for value in values], aim * factor)["p"]
    assert abs(here - there) <= 0.011


@MANY
@given(KINDS, HISTORIES, STEADY)
def test_company_changes_no_bit(kind, values, others) -> None:
    alone = said(kind, values, 100)
    company = [case(kind, others, 50), case(kind, values, 100), case(("level", "last"), others, 7)]
    assert list(predictions(company))[1] == alone


@MANY
@given(st.one_of(STEADY, FLAT), st.integers(0, 30))
@example([80, 82, 82, 80, 80, 82], 4)
def test_one_more_reading_equal_to_the_forecast_moves_little(values, above) -> None:
    aim = values[-1] + above
    kind = ("level", "last")
    before = said(kind, values, aim, ahead=9)["p"]
    expected = said(kind, values, aim, ahead=1)["mean"]
    assert abs(said(kind, [*values, expected], aim, ahead=8)["p"] - before) <= 0.15
