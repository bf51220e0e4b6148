"""Goals judged with what is recalled of their earlier days."""

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings, strategies as st

from bench.generated import AS_OF, write_site
from generator.cache import UnbelievableError
from generator.diagnostics import Span
from generator.evaluate import evaluate
from generator.model.book import Book, CheckIn
from generator.model.digest import digest
from generator.model.fact import Unknown
from generator.model.hindsight import Hindsight, Turn
from generator.model.portfolio import Ended, Given
from generator.model.reading import Annotation, AnnotationKind
from generator.model.report import Status
from generator.model.text import LocalText
from generator.model.verdict import UNKNOWN_LEDGER
from generator.pipeline import hindsight
from generator.pipeline.checking import check
from generator.pipeline.hindsight import believed_hindsight, evaluate_recalling, told_hindsight
from generator.pipeline.recalling import Recalled
from tests.evaluate.generated import generated
from tests.evaluate.test_again import SEEDS, with_support, without_goal, without_last_reading

GIVEN = Given(share=0.5, date=date(2026, 4, 15), chance=0.1 + 0.2)
FOUND = Hindsight(
    ended=Ended(goal="reach", met=True, given=(GIVEN,)),
    course=(GIVEN, Given(share=1.0, date=date(2026, 5, 1), chance=Unknown("no-reading"))),
    turns=(
        Turn(date=date(2026, 5, 1), before=Status.ON_TRACK, after=Status.AT_RISK, chance=0.4, corrected=True),
    ),
)


@pytest.mark.parametrize("found", [FOUND, Hindsight()])
def test_what_was_told_is_known_again(found) -> None:
    assert believed_hindsight("reach", json.loads(json.dumps(told_hindsight(found)))) == found


@pytest.mark.parametrize(
    "plain",
    [
        None,
        [],
        [None, [], [], []],
        [[1, []], [], []],
        [None, [[0.5, "2026-04-15"]], []],
        [None, [[0.5, "soon", 0.3]], []],
        [None, [[0.5, "2026-04-15", True]], []],
        [None, [], [["2026-05-01", "on_track", "well", 0.4, False]]],
    ],
)
def test_nothing_else_is_believed(plain) -> None:
    with pytest.raises(ValueError):
        believed_hindsight("reach", plain)
    assert issubclass(UnbelievableError, ValueError)


@pytest.mark.parametrize("seed", [100_003, 100_017])
def test_a_second_look_judges_no_earlier_day_and_finds_the_same(seed, monkeypatch) -> None:
    book, as_of = generated(seed)
    recalled = Recalled()
    first = evaluate_recalling(recalled, book, as_of, {})
    assert first == evaluate(book, as_of)
    recalled = Recalled(json.loads(json.dumps(recalled.asked)))
    asked: list[set[str]] = []

    def evaluated(book, as_of, ledgers, **settings):
        asked.append(set(book.goals) - settings["recalled"].keys())
        return evaluate(book, as_of, ledgers, **settings)

    monkeypatch.setattr(hindsight, "evaluate", evaluated)
    assert evaluate_recalling(recalled, book, as_of, {}) == first
    assert asked == [set()]


def of_each(book: Book, as_of: date, ledgers=None) -> dict[str, tuple[str | None, str]]:
    """What each goal's report is said to follow from, and its digest."""
    recalled = Recalled()
    report = evaluate_recalling(recalled, book, as_of, ledgers or {})
    return {each.goal.id: (recalled.identity_of(each), digest(each)) for each in report.goals}


def with_other_readings(book: Book, place: int, **changed) -> Book:
    key = list(book.series)[place % len(book.series)]
    series = book.series[key]
    readings = tuple(each._replace(**changed) for each in series.readings)
    return replace(book, series={**book.series, key: replace(series, readings=readings)})


def noted(book: Book, place: int) -> Book:
    return with_other_readings(book, place, note="by hand")


def on_another_line(book: Book, place: int) -> Book:
    return with_other_readings(book, place, line=9_999)


def in_another_file(book: Book, place: int) -> Book:
    return with_other_readings(book, place, path="content/snapshots/moved.csv")


def from_elsewhere(book: Book, place: int) -> Book:
    return with_other_readings(book, place, source="a guess")


def without_series(book: Book, place: int) -> Book:
    key = list(book.series)[place % len(book.series)]
    return replace(book, series={each: series for each, series in book.series.items() if each != key})


def with_owner(book: Book, place: int) -> Book:
    name = sorted(book.goals)[place % len(book.goals)]
    return replace(book, goals={**book.goals, name: replace(book.goals[name], owners=("Farida",))})


def with_checkin(book: Book, place: int) -> Book:
    name = sorted(book.goals)[place % len(book.goals)]
    checkin = CheckIn(
        id="new",
        goal=name,
        date=date(2026, 1, 1),
        author="Dana",
        confidence=None,
        audiences=(),
        learned=None,
        body="It goes.",
        language="en",
        span=Span("content/checkins/new.md", 1),
    )
    return replace(book, checkins=(*book.checkins, checkin))


def with_campaign(book: Book, place: int) -> Book:
    key = list(book.series)[place % len(book.series)]
    campaign = Annotation(
        kind=AnnotationKind.CAMPAIGN,
        start=date(2026, 1, 1),
        end=date(2026, 1, 2),
        title=LocalText((("en", "Films"),)),
        metric=key.metric,
        account=key.account,
        goal=None,
        carry=False,
        offset=None,
        span=Span("content/annotations.yaml", 1),
    )
    return replace(book, annotations=(*book.annotations, campaign))


CHANGES = [
    without_last_reading,
    without_goal,
    with_support,
    noted,
    on_another_line,
    in_another_file,
    from_elsewhere,
    without_series,
    with_owner,
    with_checkin,
    with_campaign,
]


@settings(max_examples=4)
@given(SEEDS, st.sampled_from(CHANGES), st.integers(0, 20))
def test_reports_that_follow_from_the_same_are_the_same(seed, changed, place) -> None:
    book, as_of = generated(seed)
    now = changed(book, place) if book.series and book.goals else book
    then, today = of_each(book, as_of), of_each(now, as_of)
    for name in then.keys() & today.keys():
        if then[name][0] == today[name][0]:
            assert then[name][1] == today[name][1], name


@pytest.fixture(scope="module")
def book(tmp_path_factory) -> Book:
    root = tmp_path_factory.mktemp("site")
    write_site(root, 3)
    return check(root, lambda _: AS_OF).book


@pytest.mark.parametrize("changed", CHANGES)
def test_what_a_report_is_known_by_tells_each_change_that_it_shows(book, changed) -> None:
    then, today = of_each(book, AS_OF), of_each(changed(book, 0), AS_OF)
    there = then.keys() & today.keys()
    shown = {name for name in there if then[name][1] != today[name][1]}
    assert shown or len(there) < len(book.goals)
    assert {name for name in there if then[name][0] != today[name][0]} >= shown


def test_what_git_knows_is_part_of_what_a_report_is_known_by(book) -> None:
    name = min(book.goals)
    ledger = replace(UNKNOWN_LEDGER, known=True, first_committed=date(2026, 1, 1))
    then, today = of_each(book, AS_OF), of_each(book, AS_OF, {name: ledger})
    assert {each for each in then if then[each][0] != today[each][0]} == {name}
    assert {each for each in then if then[each][1] != today[each][1]} == {name}
