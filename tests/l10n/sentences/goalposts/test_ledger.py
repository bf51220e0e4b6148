"""Moved goalposts as they read in each language: bless with ``GOALPOSTS_BLESS=1`` after reading the difference."""

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.history.criteria import THRESHOLDS
from generator.history.written import GOAL_FIELDS, RESULT_FIELDS
from generator.l10n import Words, words_for
from generator.l10n.sentences.goalposts.ledger import (
    eased_mark,
    ledger_sentence,
    moves_summary,
    standings_sentence,
    unexplained_text,
)
from generator.l10n.sentences.goalposts.moves import FIELDS, Measures, is_figure, move_sentence
from generator.model.fact import Unknown
from generator.model.report import OriginalStanding, Status
from generator.model.text import LocalText
from generator.model.verdict import Direction, Ledger, Move, MoveValue
from tests.l10n.reports import PERIOD, metric, result
from tests.l10n.sentences.test_sentences import ISOLATES
from tests.languages import SHIPPED

HERE = Path(__file__).parent
FANS, RATE = metric("followers"), metric("engagement_rate")
Said = Callable[[Words], str]


def move(
    field: str,
    old: MoveValue,
    new: MoveValue,
    direction: str = "neutral",
    *,
    written: tuple[str | None, str | None] | None = None,
    correction: bool = False,
) -> Move:
    first, second = written or (old if isinstance(old, str) else None, new if isinstance(new, str) else None)
    return Move(
        date=date(2026, 4, 24),
        commit="1a2b3c4d",
        author=None,
        key_result=None,
        field=field,
        old=old,
        new=new,
        old_text=first,
        new_text=second,
        direction=Direction(direction),
        reason=None,
        correction=correction,
    )


EASED = move("target", 490.0, 480.0, "easier", written=("490", "480"))
MOVES = {
    "a lower target": EASED,
    "targets that rounding would make equal": move("target", 12_345.0, 12_345.4, "harder"),
    "a change by percent": move("target", 480.0, 460.0, "easier", written=("+20 %", "+15 %")),
    "a target with no number": move("target", "+20 %", "+15 %", "easier"),
    "a stretch that was not there": move("stretch", None, 500.0, written=(None, "500")),
    "milestones": move("milestones", "2026-04-20: 420", "2026-04-20: 410, 2026-05-01: 440.5"),
    "a later end": move("end", "2026-05-12", "2026-05-31", "easier"),
    "a length": move("end", "2026-05-12", "2026-05-31", "easier", written=("30 days", "2026-05-31")),
    "a side": move("op", "gte", "lte"),
    "a day": move("when", "by", "throughout"),
    "a shape": move("shape", "linear", "flat"),
    "a roll-up": move("rollup", "weighted", "worst"),
    "cancelled": move("state", "active", "cancelled"),
    "deleted": move("state", "active", None),
    "a metric": move("metric", "followers", "reach"),
    "an account": move("account", "facebook/a", "facebook/b"),
    "a weight": move("weight", 1.0, 2.5, written=("1", "2.5")),
    "added": move("key_result", None, "clicks", "harder"),
    "dropped": move("key_result", "clicks", None, "easier"),
    "a threshold": move("site.status.on_track", 0.7, 0.65, "easier", written=("0.7", "0.65")),
    "a formula": move("metric.formula", "clicks / reach", "clicks / posts"),
}
UNKNOWN = Unknown("no-git")


def ledger(*moves: Move, first: date | None = date(2026, 4, 12)) -> Ledger:
    return Ledger(
        known=True,
        moves=moves,
        first_committed=first,
        first_commit="9f8e7d6c5b4a",
        closed=None,
        original=UNKNOWN,
    )


LOST = Ledger(known=False, moves=(), first_committed=None, first_commit=None, closed=None, original=UNKNOWN)
LEDGERS = {
    "moved once": ledger(EASED),
    "moved often": ledger(*[EASED] * 3, move("weight", 1.0, 2.0)),
    "moved and explained": ledger(move("weight", 1.0, 2.0)),
    "corrected": ledger(replace(EASED, correction=True)),
    "never moved": ledger(),
    "not committed": ledger(first=None),
    "no git": LOST,
    "shallow": replace(LOST, original=Unknown("no-history")),
}
TODAY = result("followers", "at_risk", "chance", value=431.0, target=480.0)
FIRST = OriginalStanding(
    target=490.0, status=Status.OFF_TRACK, chance=0.05, end=PERIOD.end, metric=FANS, unit="people"
)
STANDINGS = {
    "another target": FIRST,
    "another end": replace(FIRST, target=480.0, end=date(2026, 4, 30)),
    "no first target": replace(FIRST, target=Unknown("no-baseline"), status=Status.NO_DATA),
    "another metric": replace(FIRST, target=0.045, metric=RATE, unit=None, status=Status.MISSED),
}


def cases() -> Iterator[tuple[str, Said]]:
    measures = Measures(old=FANS, new=FANS, all={"followers": FANS, "reach": metric("reach")})
    for name, moved in MOVES.items():
        yield name, lambda words, moved=moved: move_sentence(words, moved, measures).text  # type: ignore[misc]
    for name, known in LEDGERS.items():
        yield name, lambda words, known=known: ledger_sentence(words, known).text  # type: ignore[misc]
    for name, first in STANDINGS.items():
        yield (
            name,
            lambda words, first=first: standings_sentence(words, replace(TODAY, original=first)).text,  # type: ignore[misc]
        )
    yield "all goals", lambda words: moves_summary(words, [EASED] * 12).text
    explained = replace(EASED, reason=LocalText((("en", "No money"),)))
    yield "two, one explained", lambda words: moves_summary(words, [EASED, explained]).text
    yield "five, two explained", lambda words: moves_summary(words, [EASED] * 3 + [explained] * 2).text
    yield "none in any goal", lambda words: moves_summary(words, []).text
    yield "mark of a target", lambda words: eased_mark(words, ledger(EASED))
    yield "mark of another field", lambda words: eased_mark(words, ledger(EASED, MOVES["a later end"]))
    yield "no reason", unexplained_text


@pytest.mark.parametrize("language", SHIPPED)
def test_moved_goalposts_read_as_pinned(language: str) -> None:
    pinned = HERE / f"ledger.{language}.txt"
    words = words_for(language)
    text = "".join(f"{name}\n    {say(words).translate(ISOLATES)}\n" for name, say in cases())
    if os.environ.get("GOALPOSTS_BLESS") == "1":
        pinned.write_text(text, encoding="utf-8")
    assert text == pinned.read_text(encoding="utf-8")


def test_every_field_that_can_be_moved_has_a_name() -> None:
    assert {*GOAL_FIELDS, *RESULT_FIELDS, *THRESHOLDS} <= set(FIELDS)


def test_by_the_same_terms_nothing_is_said() -> None:
    same = replace(FIRST, target=480.0, status=TODAY.status)
    assert standings_sentence(words_for("en"), replace(TODAY, original=same)).text == ""
    assert standings_sentence(words_for("en"), replace(TODAY, original=UNKNOWN)).text == ""


@pytest.mark.parametrize(
    ("text", "value", "share"),
    [
        ("17500", 17500.0, False),
        (">= 4.5%", 0.045, True),
        ("≤ 60 min", 60.0, False),
        ("1_000", 1000.0, False),
    ],
)
def test_a_number_in_other_letters_is_the_number(text: str, value: float, share: bool) -> None:
    assert is_figure(text, value, share=share)


@pytest.mark.parametrize("text", ["+480", "-480", "+20 %", "4.5%", "a fifth", "2 h 30"])
def test_a_change_is_not_the_number_that_it_comes_down_to(text: str) -> None:
    assert not is_figure(text, 480.0)
