"""Merge conflicts: named once as what they are, in every kind of file."""

import pytest

from generator.read import read_site
from tests.conftest import SiteOf

KEYS = "---\ntitle: Reach\n---\n"
SIDES = "<<<<<<< HEAD\n{one}\n=======\n{other}\n>>>>>>> b\n"


@pytest.mark.parametrize(
    ("path", "text", "line"),
    [
        ("snapshots/a.csv", "date,metric,value\n" + SIDES.format(one="2026-11-30,reach,1", other=""), 2),
        ("goals/a.md", "---\ntitle: A\n" + SIDES.format(one="owner: A", other="owner: B") + "---\n", 3),
        ("goals/a.md", KEYS + SIDES.format(one="one", other="two"), 4),
        ("metrics/a.yaml", SIDES.format(one="reach: {}", other="fans: {}"), 1),
    ],
)
def test_a_conflict_is_all_that_is_said_of_its_file(site_of: SiteOf, path, text, line) -> None:
    _, said = read_site(site_of({f"content/{path}": text}))
    (only,) = said
    assert (only.code, only.span.line) == ("merge-conflict", line)


@pytest.mark.parametrize("prose", ["Title\n=======\nText\n", "<<<<<<< HEAD\nmarkers that nothing ends\n"])
def test_a_heading_or_a_lone_marker_is_prose(site_of: SiteOf, prose) -> None:
    _, said = read_site(site_of({"content/goals/a.md": KEYS + prose}))
    assert not said


def test_a_marker_that_was_left_in_a_table_is_named(site_of: SiteOf) -> None:
    _, said = read_site(site_of({"content/snapshots/a.csv": "date,metric,value\n>>>>>>> kari\n"}))
    (only,) = said
    assert (only.code, only.span.line) == ("merge-conflict", 2)
