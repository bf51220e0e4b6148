"""What was read is equal wherever it stands, so that a comment above it changes nothing."""

from collections.abc import Iterator
from dataclasses import Field, fields, is_dataclass
from importlib import import_module
from pathlib import Path

import pytest

from generator import model
from generator.model.source import Document, Kind
from generator.read import read_site
from tests.conftest import SiteOf

GOAL = """
=== content/goals/reach.md
---
{above}title: Reach
tags: [a, {tag}]
---
"""
MODULES = sorted(path.stem for path in Path(model.__file__).parent.glob("*.py"))


def goal_of(site_of: SiteOf, *, above: str = "", tag: str = "b") -> Document:
    tree, _ = read_site(site_of(GOAL.format(above=above, tag=tag)))
    (document,) = tree.of(Kind.GOAL)
    return document


def test_a_comment_above_a_key_changes_no_node(site_of: SiteOf) -> None:
    one, other = goal_of(site_of), goal_of(site_of, above="# why\n")
    assert one.root == other.root
    assert one.start != other.start


def test_another_word_is_another_node(site_of: SiteOf) -> None:
    assert goal_of(site_of).root != goal_of(site_of, tag="c").root


def places(module: str) -> Iterator[Field[object]]:
    """The fields of a module's records that hold a place in a file."""
    held = vars(import_module(f"generator.model.{module}")).values()
    records = [each for each in held if isinstance(each, type) and is_dataclass(each)]
    yield from (field for record in records for field in fields(record) if "Span" in str(field.type))


@pytest.mark.parametrize("module", MODULES)
def test_no_record_is_another_one_for_standing_elsewhere(module: str) -> None:
    assert [field.name for field in places(module) if field.compare] == []
