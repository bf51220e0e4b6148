"""Goals judged with what is recalled of their earlier days."""

import json
from datetime import date

import pytest

from generator.cache import UnbelievableError
from generator.evaluate import evaluate
from generator.model.fact import Unknown
from generator.model.hindsight import Hindsight, Turn
from generator.model.portfolio import Ended, Given
from generator.model.report import Status
from generator.pipeline import hindsight
from generator.pipeline.hindsight import believed_hindsight, evaluate_recalling, told_hindsight
from generator.pipeline.recalling import Recalled
from tests.evaluate.generated import generated

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
