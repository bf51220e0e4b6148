"""What is taken over is what would be judged: the same report as of the whole book, whatever differs."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings, strategies as st

from bench.generated import AS_OF, write_site
from generator.evaluate import Judgement, evaluate, judged_again
from generator.model.book import Book
from generator.pipeline.checking import check
from tests.evaluate.generated import generated

SEEDS = st.integers(min_value=100_000, max_value=10_000_000)


@pytest.fixture(scope="module")
def judged(tmp_path_factory) -> Judgement:
    root = tmp_path_factory.mktemp("site")
    write_site(root, 3)
    return judged_again(None, check(root, lambda _: AS_OF).book, AS_OF, {})


def without_last_reading(book: Book, place: int) -> Book:
    key = list(book.series)[place % len(book.series)]
    series = book.series[key]
    return replace(book, series={**book.series, key: replace(series, readings=series.readings[:-1])})


def without_goal(book: Book, place: int) -> Book:
    left_out = list(book.goals)[place % len(book.goals)]
    return replace(book, goals={name: goal for name, goal in book.goals.items() if name != left_out})


def with_support(book: Book, place: int) -> Book:
    """Some goal supports the first one; of a single goal none does."""
    first, *others = sorted(book.goals)
    if not others:
        return book
    name = others[place % len(others)]
    return replace(book, goals={**book.goals, name: replace(book.goals[name], supports=first)})


def taken_over(before: Judgement, now: Judgement) -> int:
    return sum(any(each is old for old in before.report.goals) for each in now.report.goals)


def test_nothing_is_judged_where_nothing_differs(judged) -> None:
    again = judged_again(judged, judged.book, judged.as_of, {})
    assert again.report == judged.report
    assert taken_over(judged, again) == 3


def test_a_reading_concerns_its_own_goal_alone(judged) -> None:
    book = without_last_reading(judged.book, 0)
    again = judged_again(judged, book, judged.as_of, {})
    assert again.report == evaluate(book, judged.as_of)
    assert taken_over(judged, again) == 2


def test_a_goal_that_is_gone_leaves_the_others_as_they_were(judged) -> None:
    book = without_goal(judged.book, 2)
    again = judged_again(judged, book, judged.as_of, {})
    assert again.report == evaluate(book, judged.as_of)
    assert taken_over(judged, again) == 2


def test_relatives_are_judged_together(judged) -> None:
    related = judged_again(judged, with_support(judged.book, 0), judged.as_of, {})
    book = without_last_reading(related.book, 1)
    assert judged_again(related, book, judged.as_of, {}).report == evaluate(book, judged.as_of)


def test_another_day_or_another_site_is_judged_as_a_whole(judged) -> None:
    day = judged.as_of - timedelta(days=1)
    assert judged_again(judged, judged.book, day, {}).report == evaluate(judged.book, day)
    site = replace(judged.book.site, currency="NOK")
    book = replace(judged.book, site=site)
    assert judged_again(judged, book, judged.as_of, {}).report == evaluate(book, judged.as_of)


@settings(max_examples=4)
@given(SEEDS, st.sampled_from([without_last_reading, without_goal, with_support]), st.integers(0, 20))
def test_any_book_comes_to_the_same_whichever_way_it_is_judged(seed, changed, place) -> None:
    book, as_of = generated(seed)
    before = judged_again(None, book, as_of, {})
    now = changed(book, place) if book.series and book.goals else book
    assert judged_again(before, now, as_of, {}).report == evaluate(now, as_of)
