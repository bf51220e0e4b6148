"""Annotations: what happened, when, and to which series."""

from datetime import date

from generator.model.reading import Annotation, AnnotationKind
from tests.check.parts import parts_of


def annotations_from(site_of, text: str) -> tuple[Annotation, ...]:
    parts = parts_of(
        site_of({"content/annotations.yaml": text, "content/goals/reach.md": "---\ntitle: Reach\n---\n"})
    )
    assert not parts.diagnostics, parts.text
    return parts.annotations


def test_a_break_has_one_day_and_may_carry_the_level_on(site_of) -> None:
    (found,) = annotations_from(
        site_of,
        "- {date: 2018-07-12, title: Purge, kind: break, metric: followers, account: twitter/a, carry: true}\n",
    )
    assert (found.kind, found.start, found.end) == (
        AnnotationKind.BREAK,
        date(2018, 7, 12),
        date(2018, 7, 12),
    )
    assert (found.metric, found.account, found.goal) == ("followers", "x/a", None)
    assert (found.carry, found.offset) == (True, None)


def test_an_offset_is_added_to_what_came_before(site_of) -> None:
    (found,) = annotations_from(
        site_of, "- {date: 2018-07-12, title: Purge, kind: break, metric: followers, offset: -120}\n"
    )
    assert (found.carry, found.offset) == (False, -120.0)


def test_a_campaign_lasts_from_start_to_end_and_belongs_to_a_goal(site_of) -> None:
    (found,) = annotations_from(
        site_of, "- {start: 2026-11-26, end: 2026-12-22, title: Boosted posts, kind: campaign, goal: reach}\n"
    )
    assert (found.start, found.end, found.goal) == (date(2026, 11, 26), date(2026, 12, 22), "reach")


def test_annotations_are_in_the_order_of_their_days(site_of) -> None:
    found = annotations_from(
        site_of,
        "- {date: 2026-12-01, title: Later, kind: event}\n"
        "- {date: 2026-11-01, title: First, kind: event}\n"
        "- {start: 2026-11-01, end: 2026-11-05, title: Second, kind: campaign}\n",
    )
    assert [one.title.first for one in found] == ["First", "Second", "Later"]


def test_what_is_said_of_one_annotation_leaves_the_others_alone(site_of) -> None:
    parts = parts_of(
        site_of(
            {
                "content/annotations.yaml": "- {date: never, title: A, kind: event}\n- {date: 2026-11-01, title: B, kind: event}\n"
            }
        )
    )
    assert parts.codes == ["bad-date"]
    assert [one.title.first for one in parts.annotations] == ["B"]


def test_a_file_that_is_no_list_is_told_once(site_of) -> None:
    assert parts_of(site_of({"content/annotations.yaml": "date: 2026-11-01\n"})).codes == ["wrong-type"]


def test_an_empty_file_is_no_annotations(site_of) -> None:
    assert annotations_from(site_of, "# nothing yet\n") == ()
