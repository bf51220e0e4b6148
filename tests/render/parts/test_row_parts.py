"""The results of a goal of several, in its row."""

from dataclasses import replace

import pytest

from generator.l10n import words_for
from generator.model.report import Because, GoalReport, KeyResultReport, Status
from generator.render.parts.row_parts import row_parts
from generator.render.parts.row_words import RelatedGoal
from generator.render.parts.rows import RowInputs, row_words
from tests.render.reports import TODAY, en, goal, goal_report, judged, key_result

WORDS = words_for("en")


def result(id_: str, chance: float | None, status: Status = Status.AT_RISK) -> KeyResultReport:
    because = Because(code="pace", pace=1.0) if chance is None else Because(code="chance", chance=chance)
    return judged(key_result(id=id_, title=en(id_)), status=status, because=because)


def several(*results: KeyResultReport, decider: str, **changes: object) -> GoalReport:
    return goal_report(
        goal(), *results, because=Because(code="product", key_result=decider, chance=0.1), **changes
    )


def test_what_decides_comes_first_with_its_own_chance() -> None:
    report = several(result("sales", 0.9, Status.ON_TRACK), result("followers", 0.2), decider="followers")
    shown, more = row_parts(WORDS, report, {})
    assert [(part.name, part.said, part.tone, part.share) for part in shown] == [
        ("followers", "20%", "doubtful", 20),
        ("sales", "90%", "good", 90),
    ]
    assert more == ""


def test_without_a_chance_the_status_is_said_and_no_line_drawn() -> None:
    shown, _ = row_parts(WORDS, several(result("sales", None), result("likes", 0.5), decider="likes"), {})
    assert [(part.said, part.share) for part in shown] == [("50%", 50), ("At risk", None)]


def test_a_goal_that_supports_it_is_one_of_its_results() -> None:
    related = RelatedGoal(title=en("The shop"), status=Status.OFF_TRACK, reason="chance", chance=0.09)
    report = several(result("sales", 0.5), decider="sales", supporters=("shop",))
    shown, _ = row_parts(WORDS, report, {"shop": related})
    assert [(part.name, part.said) for part in shown] == [("sales", "50%"), ("The shop", "9%")]


def test_those_that_find_no_room_are_counted() -> None:
    report = several(*(result(f"r{n}", 0.5) for n in range(7)), decider="r0")
    shown, more = row_parts(WORDS, report, {})
    assert (len(shown), more) == (4, "and 3 more")


def test_a_goal_that_is_not_judged_shows_none() -> None:
    report = several(result("sales", 0.5), result("likes", 0.5), decider="sales", status=Status.CANCELLED)
    assert row_parts(WORDS, report, {}) == ((), "")


@pytest.mark.parametrize(
    ("code", "said"), [("product", "that all are met"), ("chance", "of the one that decides")]
)
def test_a_row_says_which_of_its_results_the_chance_is_of(code, said) -> None:
    of_all = several(result("sales", 0.5), result("likes", 0.4), decider="likes")
    report = replace(of_all, because=replace(of_all.because, code=code))
    inputs = RowInputs(report=report, related={}, names={}, as_of=TODAY)
    assert row_words(WORDS, inputs, {}).chance_of == said
