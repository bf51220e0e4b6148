"""A key result on its goal's page: which paces are told, and from where they count."""

from dataclasses import replace
from datetime import date

import pytest

from generator.model.goal import Op
from generator.model.report import Status
from generator.render import whole_site
from generator.render.parts.key_results import key_result_view
from generator.render.routes.places import Place
from generator.render.views import KeyResultView
from tests.render.reports import context, default_theme, goal, goal_report, judged, report

PACES = {"needed_per_day": 4.0, "actual_per_day": 2.0, "best_per_day": 5.0}
FROM_THE_READING = "What it takes counts from 8 December, the day of the last reading."


def shown(status: Status) -> KeyResultView:
    result = judged(status=status, value_date=date(2026, 12, 8), **PACES)
    site = whole_site(report(goal_report(goal(), result)), default_theme())
    return key_result_view(context(site, Place("goal", "reach"), "en"), result, None, 1, opened=False)


def notes(view: KeyResultView) -> list[str]:
    return [note.replace("\xa0", " ") for note in view.notes]


@pytest.mark.parametrize("status", [Status.CANCELLED, Status.DRAFT])
def test_of_what_its_author_put_aside_nothing_is_needed(status: Status) -> None:
    assert shown(status).figures == ()


def test_what_is_missed_before_its_end_needs_nothing_any_more() -> None:
    assert [figure.name for figure in shown(Status.MISSED).figures] == ["recent pace", "best stretch so far"]


def test_of_readings_too_old_the_paces_say_from_where_they_count() -> None:
    stale = shown(Status.STALE)
    assert next(figure.name for figure in stale.figures) == "needed from here"
    assert FROM_THE_READING in notes(stale)


def test_what_is_judged_says_so_at_its_scale_alone() -> None:
    assert not any("counts from today" in note for note in notes(shown(Status.AT_RISK)))


def whole(**facts: object) -> KeyResultView:
    result = judged(value=431.0, target=480.0, **facts)
    site = whole_site(report(goal_report(goal(), result)), default_theme())
    return key_result_view(context(site, Place("goal", "reach"), "en"), result, None, 1, opened=False)


def test_beside_a_value_without_an_arrow_stands_what_is_asked() -> None:
    ceiling = judged().key_result
    assert (whole().value, whole().bound) == ("431 → 480", "")
    held = whole(baseline=500.0)
    assert (held.value, held.bound) == ("431", "at least 480")
    limit = whole(key_result=replace(ceiling, op=Op.LTE))
    assert (limit.value, limit.bound) == ("431", "at most 480")
    settled = whole(status=Status.MISSED)
    assert (settled.value, settled.bound) == ("431", "at least 480")
