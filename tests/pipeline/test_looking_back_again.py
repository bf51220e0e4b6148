"""A closed period that was judged before is recalled as long as it would be judged by the same."""

from collections.abc import Callable
from datetime import date

import pytest

from generator.pipeline import looking_back
from generator.pipeline.judging import judge
from generator.pipeline.recalling import Recalled
from tests.history.stories import Story
from tests.pipeline.test_looking_back import HEAD, LATER, add, edit, nothing, story

__all__ = ["story"]

#: What a report on November goes by.
SOONER = {
    "a reading of its days": edit(
        "content/snapshots/a.csv", HEAD, HEAD + "2026-11-29,followers,489,facebook/pp,2026-12-05\n"
    ),
    "a reading that was written otherwise": edit("content/snapshots/a.csv", "425", "405"),
    "the day on which it was collected": edit("content/snapshots/a.csv", "2026-12-03", "2026-12-06"),
    "an account that began before": edit(
        "content/snapshots/a.csv", HEAD, HEAD + "2026-11-02,followers,3,facebook/other,2026-12-08\n"
    ),
    "a target that was moved in its days": edit("content/goals/reach.md", "490", "450", "2026-11-30"),
    "a note that was written in time": add(
        {"content/checkins/2026-11-29-reach.md": "---\n{date: 2026-11-29, goal: reach}\n---\nMore.\n"},
        "2026-12-04",
    ),
}


def closings(
    told: Story, recalled: Recalled, as_of: str = "2027-01-03", audience: str | None = None
) -> list[tuple[str, ...]]:
    judged = judge(
        told.root, lambda _: date.fromisoformat(as_of), lambda _: audience, strict=False, recalled=recalled
    )
    assert judged.report is not None, judged.checked.diagnostics
    return [
        (each.made_of, repr((each.outcome, each.noted)), repr(each.report)) for each in judged.report.periods
    ]


@pytest.fixture
def judged_days(monkeypatch) -> list[date]:
    """The days on which goals were judged to tell of a period."""
    days: list[date] = []

    def evaluate(book, day, ledgers, **settings):
        days.append(day)
        return judging(book, day, ledgers, **settings)

    judging = looking_back.evaluate
    monkeypatch.setattr(looking_back, "evaluate", evaluate)
    return days


@pytest.mark.parametrize("change", [*LATER.values(), *SOONER.values()], ids=[*LATER, *SOONER])
def test_what_is_recalled_is_what_would_be_judged(story: Story, change: Callable[[Story], None]) -> None:
    recalled = Recalled()
    before = closings(story, recalled)
    recalled.next_run()
    change(story)
    after = closings(story, recalled)
    assert after == closings(story, Recalled())
    assert (before[0][0] == after[0][0]) is (change in LATER.values())


@pytest.mark.parametrize(
    "change",
    [each for each in LATER.values() if each is not nothing],
    ids=[name for name in LATER if LATER[name] is not nothing],
)
def test_nothing_is_judged_again_for_what_came_later(story: Story, judged_days, change) -> None:
    recalled = Recalled()
    told = [each.outcome for each in periods(story, recalled)]
    recalled.next_run()
    judged_days.clear()
    change(story)
    assert [each.outcome for each in periods(story, recalled)][:1] == told[:1]
    assert date(2026, 12, 1) not in judged_days


def periods(told: Story, recalled: Recalled, as_of: str = "2026-12-20"):
    judged = judge(
        told.root, lambda _: date.fromisoformat(as_of), lambda _: None, strict=False, recalled=recalled
    )
    assert judged.report is not None
    return judged.report.periods


def test_a_period_is_judged_in_full_where_somebody_looks(story: Story, judged_days) -> None:
    recalled = Recalled()
    (first,) = periods(story, recalled)
    recalled.next_run()
    judged_days.clear()
    (again,) = periods(story, recalled)
    assert not judged_days
    assert repr(again.report) == repr(first.report)
    assert judged_days


def test_each_audience_recalls_its_own(story: Story) -> None:
    edit(
        "content/site.yaml",
        "title: Test",
        "title: Test\naudiences: {team: {}, client: {}}\ndefault_audience: team",
        "2026-10-31",
    )(story)
    edit("content/goals/short.md", "owner: Dana", "owner: Dana\naudience: client", "2026-10-31")(story)
    recalled = Recalled()
    told = {audience: closings(story, recalled, audience=audience) for audience in (None, "team", "client")}
    recalled.next_run()
    for audience, before in told.items():
        assert (
            closings(story, recalled, audience=audience)
            == before
            == closings(story, Recalled(), audience=audience)
        )
    assert len({str(each) for each in told.values()}) == 3
