"""Laws that hold for every book: scale, mirror, the past, the order of rows, and no number that is none."""

from dataclasses import fields, is_dataclass, replace
from datetime import timedelta
from math import isclose, isfinite
from random import Random

import pytest
from hypothesis import given, strategies as st

from generator.evaluate import evaluate
from generator.model.fact import Unknown
from generator.model.goal import Op
from generator.model.report import KeyResultReport
from tests.evaluate.books import (
    END,
    START,
    baseline,
    book,
    break_on,
    goal,
    key_result,
    metric,
    run,
    series,
    target,
)
from tests.evaluate.generated import generated
from tests.examples import examples

SEEDS = st.integers(min_value=100_000, max_value=10_000_000)
FIGURES = (
    "baseline",
    "target",
    "value",
    "progress",
    "expected",
    "needed_per_day",
    "actual_per_day",
    "best_per_day",
)
AMOUNTS = ("baseline", "target", "value", "expected", "needed_per_day", "actual_per_day", "best_per_day")
SHARES = ("progress", "elapsed")


def numbers_in(found):
    """Every float within a record."""
    if isinstance(found, float):
        yield found
    elif is_dataclass(found):
        for field in fields(found):
            yield from numbers_in(getattr(found, field.name))
    elif isinstance(found, tuple | list):
        for one in found:
            yield from numbers_in(one)


@examples(30)
@given(SEEDS)
def test_no_figure_is_infinite_or_no_number(seed) -> None:
    book, as_of = generated(seed)
    assert all(isfinite(number) for number in numbers_in(evaluate(book, as_of).goals))


@examples(20)
@given(SEEDS, st.integers(min_value=1, max_value=60))
def test_later_readings_never_change_an_earlier_day(seed, days) -> None:
    whole, as_of = generated(seed)
    known = {
        key: replace(one, readings=tuple(r for r in one.readings if r.date <= as_of and r.collected <= as_of))
        for key, one in whole.series.items()
    }
    later = as_of + timedelta(days=days)
    grown = {
        key: replace(
            one,
            readings=tuple(
                r
                for r in one.readings
                if r in set(known[key].readings) or (r.date > as_of and r.date <= later)
            ),
        )
        for key, one in whole.series.items()
    }
    assert (
        evaluate(replace(whole, series=known), as_of).goals
        == evaluate(replace(whole, series=grown), as_of).goals
    )


@examples(20)
@given(SEEDS, st.randoms(use_true_random=False))
def test_the_order_of_goals_metrics_series_and_annotations_does_not_matter(seed, random: Random) -> None:
    whole, as_of = generated(seed)

    def shuffled(mapping):
        items = list(mapping.items())
        random.shuffle(items)
        return dict(items)

    annotations = list(whole.annotations)
    random.shuffle(annotations)
    other = replace(
        whole,
        goals=shuffled(whole.goals),
        metrics=shuffled(whole.metrics),
        series=shuffled(whole.series),
        annotations=tuple(annotations),
    )
    assert evaluate(other, as_of).goals == evaluate(whole, as_of).goals


VALUES = st.lists(st.one_of(st.none(), st.integers(min_value=-50, max_value=1000)), min_size=2, max_size=40)
TYPES = ("level", "flow", "money", "unique", "duration")
WHENS = ("by", "at", "throughout")


def judged(type_, values, *, aim, began, when, op="gte", scale=1.0) -> KeyResultReport:
    """One key result on daily readings that began twenty days before its start."""
    of = metric("m", type_, frequency="daily")
    scaled = [None if value is None else value * scale for value in values]
    one = key_result(
        of, target(aim * scale), when=when, op=op, baseline=None if began is None else baseline(began * scale)
    )
    site = book([of], [goal("g", one)], [run(of, START - timedelta(days=20), scaled)])
    return evaluate(site, START + timedelta(days=14)).goals[0].key_results[0]


def times(fact, scale):
    return fact if isinstance(fact, Unknown) else fact * scale


def alike(one, other) -> bool:
    if isinstance(one, Unknown) or isinstance(other, Unknown):
        return one == other
    return isclose(one, other, rel_tol=1e-9, abs_tol=1e-9)


@examples(50)
@given(
    st.sampled_from(TYPES),
    VALUES,
    st.tuples(st.integers(1, 900), st.one_of(st.none(), st.integers(0, 900))),
    st.sampled_from((0.125, 4.0, 1024.0)),
    st.tuples(st.sampled_from(WHENS), st.sampled_from(("gte", "lte"))),
)
def test_another_unit_scales_the_amounts_and_changes_no_verdict(
    type_, values, amounts, scale, judging
) -> None:
    aim, began = amounts
    when, op = judging
    one = judged(type_, values, aim=aim, began=began, when=when, op=op)
    other = judged(type_, values, aim=aim, began=began, when=when, op=op, scale=scale)
    assert (one.status, one.because.code, one.because.date) == (
        other.status,
        other.because.code,
        other.because.date,
    )
    assert all(alike(times(getattr(one, name), scale), getattr(other, name)) for name in AMOUNTS)
    assert all(alike(getattr(one, name), getattr(other, name)) for name in SHARES)


@examples(50)
@given(
    VALUES,
    st.integers(min_value=1, max_value=900),
    st.integers(min_value=0, max_value=900),
    st.sampled_from(WHENS),
)
def test_lower_is_better_mirrors_higher_is_better_on_a_line(values, aim, began, when) -> None:
    aim = began + aim
    up = judged("level", values, aim=aim, began=began, when=when)
    below = [None if value is None else -value for value in values]
    mirrored = judged("level", below, aim=-aim, began=-began, when=when, op="lte")
    assert (up.status, up.because.code, up.because.date) == (
        mirrored.status,
        mirrored.because.code,
        mirrored.because.date,
    )
    assert all(alike(times(getattr(up, name), -1), getattr(mirrored, name)) for name in AMOUNTS)
    assert alike(up.progress, mirrored.progress)


@examples(30)
@given(
    st.sampled_from(TYPES),
    st.lists(st.sampled_from((0.0, 1e-300, 1e300, 1.7e308, -1.7e308, 5.0)), min_size=1, max_size=40),
    st.sampled_from((1e-300, 1e300, 1.7e308, -1e300, 0.0)),
    st.sampled_from((None, 0.0, 1e300, -1.7e308)),
    st.sampled_from(("gte", "lte")),
)
def test_the_largest_and_smallest_numbers_make_no_infinity(type_, values, aim, began, op) -> None:
    found = judged(type_, values, aim=aim, began=began, when="at", op=op)
    assert all(isfinite(number) for number in numbers_in(found))


def test_a_hard_break_before_the_start_is_like_a_series_that_begins_there() -> None:
    of = metric("m", "level", frequency="daily")
    values = [float(value) for value in range(40)]
    first = START - timedelta(days=20)
    one = goal("g", key_result(of, target(10, "change")))
    broken = book([of], [one], [run(of, first, values)], annotations=[break_on(START - timedelta(days=5))])
    short = book([of], [one], [run(of, START - timedelta(days=5), values[15:])])
    as_of = START + timedelta(days=10)
    cut, never = (evaluate(site, as_of).goals[0].key_results[0] for site in (broken, short))
    assert all(getattr(cut, name) == getattr(never, name) for name in FIGURES)


def test_a_loop_of_metrics_or_of_goals_ends() -> None:
    a, b = metric("a", "level", formula="b"), metric("b", "level", formula="a")
    one, other = goal("one", key_result(a, target(1)), supports="other"), goal("other", supports="one")
    report = evaluate(book([a, b], [one, other], [series(a, []), series(b, [])]), END)
    assert [(found.status, found.supporters) for found in report.goals] == [("no_data", ()), ("no_data", ())]


@pytest.mark.parametrize("op", list(Op))
def test_a_long_chain_of_goals_is_rolled_up(op) -> None:
    of = metric("m", "level")
    chain = [goal("g0000", key_result(of, target(1), op=op.value))]
    chain += [goal(f"g{n:04}") for n in range(1, 1200)]
    chain = [replace(one, supports=f"g{n + 1:04}") for n, one in enumerate(chain)]
    report = evaluate(book([of], chain, [run(of, START, [1.0])]), START)
    assert report.goals[-1].status == report.goals[0].status == "achieved"
