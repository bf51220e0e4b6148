"""A goal is known again only where its earlier days tell the same."""

from dataclasses import replace

import pytest
from hypothesis import given, settings, strategies as st

from bench.generated import AS_OF, write_site
from generator.evaluate import evaluate, identities
from generator.model.book import Book
from generator.model.hindsight import hindsight_of
from generator.model.reading import Reading
from generator.pipeline.checking import check
from tests.evaluate.generated import generated
from tests.evaluate.test_again import SEEDS, with_support, without_goal, without_last_reading


@pytest.fixture(scope="module")
def book(tmp_path_factory) -> Book:
    root = tmp_path_factory.mktemp("site")
    write_site(root, 3)
    return check(root, lambda _: AS_OF).book


def told_anew(one: Book, other: Book) -> int:
    """How many goals of ``other`` are not known from ``one``."""
    before = set(identities(one, AS_OF, {}).values())
    return sum(each not in before for each in identities(other, AS_OF, {}).values())


def on_other_lines(book: Book) -> Book:
    series = {
        key: replace(each, readings=tuple(one._replace(line=one.line + 1) for one in each.readings))
        for key, each in book.series.items()
    }
    return replace(book, series=series)


def test_a_goal_is_known_by_what_it_can_rest_on_and_by_no_place(book) -> None:
    assert told_anew(book, book) == 0
    assert told_anew(book, on_other_lines(book)) == 0
    assert told_anew(book, without_goal(book, 1)) == 0
    assert told_anew(book, without_last_reading(book, 0)) == 1
    assert told_anew(book, with_support(book, 0)) == 2
    assert told_anew(book, replace(book, site=replace(book.site, currency="NOK"))) == 3


@pytest.mark.parametrize("field", Reading._fields)
def test_a_goal_is_known_by_all_of_a_reading_but_what_is_named_as_telling_of_it(book, field) -> None:
    series = {
        key: replace(each, readings=tuple(one._replace(**{field: "another"}) for one in each.readings))
        for key, each in book.series.items()
    }
    tells_of_it = {"note", "path", "line"}
    assert told_anew(book, replace(book, series=series)) == (0 if field in tells_of_it else 3)


def test_relatives_are_known_together(book) -> None:
    related = with_support(book, 0)
    changed = [told_anew(related, without_last_reading(related, place)) for place in range(len(book.series))]
    assert sorted(changed) == [1, 2, 2]


def test_another_day_is_another_look_back(book) -> None:
    one, other = (set(identities(book, day, {}).values()) for day in (AS_OF, AS_OF.replace(day=2)))
    assert not one & other


@settings(max_examples=6)
@given(SEEDS, st.sampled_from([without_last_reading, without_goal, with_support]), st.integers(0, 20))
def test_what_is_recalled_of_another_book_is_what_is_found(seed, changed, place) -> None:
    book, as_of = generated(seed)
    now = changed(book, place) if book.series and book.goals else book
    before = {each.goal.id: hindsight_of(each) for each in evaluate(book, as_of).goals}
    then, today = identities(book, as_of, {}), identities(now, as_of, {})
    recalled = {name: before[name] for name, identity in today.items() if then.get(name) == identity}
    assert evaluate(now, as_of, recalled=recalled) == evaluate(now, as_of)
