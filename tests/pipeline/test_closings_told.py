"""A closed period in numbers, as plain JSON and back."""

import json
from datetime import date

import pytest

from generator.diagnostics import Span
from generator.model.report import Status
from generator.model.reported import Cadence, Noted, Outcome, period_with
from generator.pipeline.closings_told import (
    Closing,
    believed_closing,
    believed_day,
    told_closing,
    told_day,
)

PERIOD = period_with(Cadence.MONTH, date(2026, 11, 3))
CLOSING = Closing(
    outcome=Outcome(
        period=PERIOD, met=1, eased=0, missed=2, cancelled=0, running=(Status.ON_TRACK, Status.NO_DATA)
    ),
    noted=(Noted(id="a", body="We go *on*.", span=Span("content/checkins/a.md", 3)),),
)


@pytest.mark.parametrize("closing", [CLOSING, None])
def test_what_was_told_is_known_again(closing) -> None:
    again = believed_closing(PERIOD, json.loads(json.dumps(told_closing(closing))))
    assert again == closing
    if again is not None:
        assert [each.span for each in again.noted] == [Span("content/checkins/a.md", 3)]


@pytest.mark.parametrize(
    "plain",
    [
        [],
        [[1, 0, 2], [], []],
        [[1, 0, 2, True], [], []],
        [[1, 0, 2, 0], ["well"], []],
        [[1, 0, 2, 0], [], [["a"]]],
        "no",
    ],
)
def test_nothing_else_is_believed(plain) -> None:
    with pytest.raises(ValueError):
        believed_closing(PERIOD, plain)


def test_a_day_is_known_again() -> None:
    assert [believed_day(told_day(each)) for each in (date(2026, 1, 2), None)] == [date(2026, 1, 2), None]
    with pytest.raises(ValueError):
        believed_day("soon")
