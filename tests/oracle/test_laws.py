"""Each law catches the contradiction that it is there for, and finds nothing in an honest goal."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from tests.oracle.claims import Claim
from tests.oracle.figures import Figure, exact
from tests.oracle.goal_laws import GOAL_LAWS
from tests.oracle.heard import Heard, Row, Terms
from tests.oracle.laws import RESULT_LAWS

LAWS = {law.name: law for law in (*RESULT_LAWS, *GOAL_LAWS)}
TERMS = Terms(start=date(2026, 1, 1), end=date(2026, 1, 30), as_of=date(2026, 1, 16))
FEW = Terms(start=date(2026, 1, 1), end=date(2026, 1, 30), as_of=date(2026, 1, 16), total=True, type="flow")
LIMIT = replace(FEW, op="lte", when="at")
DAY = date(2026, 1, 15)


def fact(kind: str, value: float) -> Claim:
    return Claim(kind, "JSON", kind, figure=exact(value))


def said(kind: str, low: float, high: float | None = None, *, where: str = "page") -> Claim:
    return Claim(kind, where, f"{low}", figure=Figure(low, low if high is None else high))


def word(kind: str, text: str, *, where: str = "page") -> Claim:
    return Claim(kind, where, text, word=text)


def on(kind: str, day: date, *, where: str = "page") -> Claim:
    return Claim(kind, where, str(day), day=day)


def of(
    *claims: Claim, terms: Terms = TERMS, rows: tuple[Row, ...] = (), results: tuple[Heard, ...] = (), **facts
) -> Heard:
    return Heard(terms, claims, rows, results, "goal", facts)


def row(
    day: date, value: float, *, days: int = 1, plan: float | None = None, told: float | None = None
) -> Row:
    start = date.fromordinal(day.toordinal() - days + 1)
    return Row(
        start, day, value, None if plan is None else exact(plan), None if told is None else exact(told)
    )


def result(status: str, *claims: Claim) -> Heard:
    return of(word("status", status, where="JSON"), *claims)


LEVEL = (
    fact("baseline", 400.0),
    fact("target", 460.0),
    fact("value", 430.0),
    on("value-day", DAY, where="JSON"),
)
HONEST = of(
    *LEVEL,
    fact("expected", 430.0),
    fact("progress", 0.5),
    fact("needed", 30 / 15),
    fact("recent", 2.0),
    fact("median", 460.0),
    fact("low80", 450.0),
    fact("high80", 470.0),
    fact("chance", 0.5),
    word("status", "at_risk", where="JSON"),
    word("status", "at_risk"),
    said("value", 429.5, 430.5),
    said("chance", 0.495, 0.505),
    said("days-left", 13.5, 14.5),
    word("side", "on"),
    word("called", "goal"),
    rows=(row(date(2026, 1, 8), 415.0), row(DAY, 430.0)),
    because={"code": "chance"},
    table=(row(DAY, 430.0, plan=430.0, told=430.0),),
)
RISING = tuple(row(date(2026, 1, place), float(place)) for place in range(1, 13))
SAME = {
    "value": "the value is the same wherever it is told",
    "target": "the target is the same wherever it is told",
    "baseline": "the baseline is the same wherever it is told",
    "chance": "the chance is the same wherever it is told",
    "progress": "the progress is the same wherever it is told",
    "recent": "the recent pace is the same wherever it is told",
    "needed": "what is needed is the same wherever it is told",
    "best": "the best stretch is the same wherever it is told",
    "median": "the expected end is the same wherever it is told",
    "low80": "the low end is the same wherever it is told",
    "high80": "the high end is the same wherever it is told",
    "goal-chance": "a goal's chance is the same wherever it is told",
    "chance-then": "the chance of a check-in's day is the same wherever it is told",
}
#: By the law's name, what breaks it.
EXAMPLES: Mapping[str, Heard] = {
    **{name: of(fact(kind, 0.2), said(kind, 0.35, 0.36)) for kind, name in SAME.items()},
    "the value has one day": of(on("value-day", DAY, where="JSON"), on("value-day", date(2026, 1, 16))),
    "the status is the same wherever it is told": of(
        word("status", "missed", where="JSON"), word("status", "at_risk")
    ),
    "a goal's status is the same wherever it is told": of(
        word("status", "missed", where="JSON"), word("status", "at_risk")
    ),
    "the end is the same day wherever it is told": of(on("end", date(2026, 1, 31))),
    "a value is compared with the plan of its own day": of(*LEVEL, said("expected", 432.0)),
    "the table has the same plan as the sentences": of(
        *LEVEL, fact("expected", 432.0), table=(row(DAY, 430.0, plan=430.0),)
    ),
    "what is ahead in one sentence is not behind in another": of(
        word("side", "ahead"), word("side", "behind")
    ),
    "a hold has no days ahead": of(fact("baseline", 520.0), fact("target", 500.0), said("days-ahead", 69.0)),
    "what has not begun is neither ahead nor behind": of(
        word("side", "ahead"), terms=replace(TERMS, as_of=date(2025, 12, 1))
    ),
    "what is over has no pace and no days left": of(
        said("recent", 15.0), terms=replace(TERMS, as_of=date(2026, 2, 2))
    ),
    "a limit is spoken of as a limit": of(word("called", "goal"), terms=LIMIT),
    "the interval is in order": of(fact("low95", 0.33), fact("low80", 0.29), fact("median", 1.0)),
    "a chance lies within its interval": of(
        fact("target", 10.0),
        fact("low80", 0.0),
        fact("high80", 0.0),
        fact("chance", 0.66),
        terms=replace(TERMS, when="at"),
    ),
    "the status follows the chance": of(
        word("status", "on_track", where="JSON"), fact("chance", 0.297), because={"code": "chance"}
    ),
    "a chance in words is that of the figure": of(fact("chance", 0.41), word("likelihood", "likely")),
    "a chance as shown keeps its side of a threshold": of(
        fact("chance", 0.297), said("chance", 0.295, 0.305)
    ),
    "what is called a pace leads to the end that is told": of(
        *LEVEL, fact("recent", -3.0), fact("median", 465.0), word("called", "pace")
    ),
    "progress is the share of the way that was walked": of(*LEVEL, fact("progress", 0.93)),
    "only a whole is shown as 100 %": of(fact("progress", 0.996), said("progress", 0.995, 1.005)),
    "what is said to be met is met": of(*LEVEL, word("met", "yes")),
    "value and target look equal only if they are": of(
        fact("value", 0.0009835),
        fact("target", 0.001036),
        said("value", 0.00095, 0.00105),
        said("target", 0.00095, 0.00105),
    ),
    "a distance is the difference of the two figures": of(*LEVEL, said("target-gap", 24.5, 25.5)),
    "what is needed fills the gap in the days that are left": of(*LEVEL, fact("needed", 3.0)),
    "the best stretch is at least the recent pace": of(fact("recent", 20.0), said("best", 17.9, 18.1)),
    "a level is its last reading": of(*LEVEL, rows=(row(DAY, 430.0), row(date(2026, 1, 16), 440.0))),
    "a total is the sum of its readings": of(
        fact("value", 700.0), terms=FEW, rows=(row(date(2026, 1, 3), 700.0, days=7),)
    ),
    "a mean lies between its readings": of(
        fact("value", 0.032),
        terms=replace(TERMS, type="ratio"),
        rows=(row(date(2026, 1, 3), 0.028), row(date(2026, 1, 10), 0.028)),
    ),
    "the table and the file hold the same readings": of(
        rows=(row(DAY, 430.0),), table=(row(DAY, 431.0, told=431.0),)
    ),
    "the last reading is the newest of the file": of(
        on("read-on", date(2026, 1, 8)), rows=(row(DAY, 430.0),)
    ),
    "what broke a target was read": of(said("breaking", 429.5, 430.5), rows=(row(DAY, 431.0),)),
    "nothing is settled before its last reading": of(
        word("status", "missed", where="JSON"),
        terms=replace(TERMS, as_of=date(2026, 1, 31)),
        rows=(row(date(2026, 1, 20), 430.0),),
        because={"code": "missed"},
    ),
    "what has a value is not said to have no data": of(*LEVEL, word("status", "no_data")),
    "readings that only rise are rising": of(word("trend", "unclear"), rows=RISING),
    "the days left are those to the end": of(said("days-left", 32.5, 33.5)),
    "a goal's days left are those to its end": of(said("days-left", 32.5, 33.5)),
    "a target is met within the goal's days": of(on("met-on", date(2025, 12, 30))),
    "realism says what its windows say": of(realism={"verdict": "reasonable", "reached": 0, "windows": 16}),
    "a joint chance lies between the product and the lowest": of(
        fact("goal-chance", 0.2),
        results=(result("at_risk", fact("chance", 0.5)), result("at_risk", fact("chance", 0.6))),
        because={"code": "product"},
    ),
    "the chance of the one that decides is its own": of(
        said("deciding-chance", 0.6),
        results=(replace(result("at_risk", fact("chance", 0.5)), name="goal/followers"),),
        because={"key_result": "followers"},
    ),
    "results are counted as they stand": of(
        word("good-results-said", "none"), results=(result("on_track"), result("missed"))
    ),
    "a goal's progress is made of its results'": of(
        fact("progress", 0.33),
        results=(result("at_risk", fact("progress", 0.1)), result("at_risk", fact("progress", 0.2))),
    ),
    "planned, spent and remaining add up": of(
        said("planned", 6000.0), said("spent", 1206.0), said("remaining", 5000.0)
    ),
    "the share of a result is the share of its gain": of(
        said("result-share", 0.92, 0.93), results=(of(*LEVEL),)
    ),
    "the share of time is that of the days": of(said("time-share", 0.3, 0.31)),
    "the worst result is not outvoted": of(
        word("status", "on_track", where="JSON"), results=(result("on_track"), result("missed"))
    ),
}


def test_every_law_has_its_example() -> None:
    assert EXAMPLES.keys() == LAWS.keys()


@pytest.mark.parametrize("name", LAWS)
def test_a_law_catches_its_contradiction(name) -> None:
    assert list(LAWS[name].broken(EXAMPLES[name]))


@pytest.mark.parametrize("name", LAWS)
def test_an_honest_goal_breaks_no_law(name) -> None:
    assert not list(LAWS[name].broken(HONEST))
