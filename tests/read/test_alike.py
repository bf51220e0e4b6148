"""A version that differs in a few values is read as parsing it would read it, or not at all."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis.strategies import lists, sampled_from, tuples

from generator.model.source import Document, Listing, Node, Scalar, Table
from generator.read import read_alike, read_one

PATH = "goals/reach.md"
GOAL = """\
---
title: Grow our followers   # in the city
owner: "Dana Lee"
account: facebook/pp
state: active
period: {start: 2026-11-23, end: 2026-12-22}
key_results:
  - id: followers
    metric: followers
    baseline: {value: 400, date: 2026-11-22}
    target: ">= 490"
    stretch: 500
  - id: fans
    metric: fans
    target: 490
    weight: 0.5
budget: {
  amount: 120
}
campaign: >
  owner: Dana
  state: active
celebrate: "with
  owner: Dana"
client: Pepperoni
  Palace
smart:
  specific: More **followers**
tags:
- one
- two: three
---
The **prose** stays.
owner: Dana
"""
#: Without what may repeat a node, of which nothing is known again.
PLAIN = GOAL.replace("**followers**", "followers")
VALUES = (
    "480", "-5", "+20%", "0.25", "1e9", "0x1F", "~", "null", "true", "2026-12-01", "Jonas", "Ånsgar", "a - b", "three words here",
    '">= 480"', '"<= 2"', '"a: b # c"', '"{x}"', '"R&D"', '""', "''", "'x'", "a: b", "a #b", "a # b", "[1, 2]", "{a: b}", "&x y", "*x",
    "|", ">", "-", "? x", "!!str 5", "x,", "x]", "x}", '"open', '"a\\n"', "9" * 200, ".5", "5.", "\tx", "x\t", "x ", "", "\u2028", "e\u0301", "x\u0085y", "\u202ex", '"\u202ex"', "- x", "%x",
    "1:30", "07", "0o17", ".inf", "-.inf", "1e999", "@x", "`x`", "key:", "key: ", "a/b", "=", "...", "---",
)  # fmt: skip


def read(text: str) -> tuple[Document, bool] | None:
    document, said = read_one(PATH, text.encode())
    return None if document is None else (document, not said)


def alike(text: str, former: str) -> Document | None:
    known = read(former)
    assert known is not None
    assert known[1]
    return read_alike(text.encode(), former.encode(), known[0])


def scalars(node: Node | None) -> list[tuple[Scalar, object]]:
    """All values and keys with their places, which equality leaves out."""
    if isinstance(node, Table):
        return [pair for each in node.entries for pair in (*scalars(each.key), *scalars(each.value))]
    if isinstance(node, Listing):
        return [pair for each in node.items for pair in scalars(each)]
    return [] if node is None else [(node, node.span)]


def with_value(text: str, line: int, value: str) -> str:
    """``text`` with ``value`` behind the last colon of a line, or instead of the line where it has none."""
    lines = text.split("\n")
    key, colon, _ = lines[line].rpartition(": ")
    lines[line] = f"{key}{colon}{value}"
    return "\n".join(lines)


LINES = range(len(PLAIN.split("\n")))


@given(edits=lists(tuples(sampled_from(LINES), sampled_from(VALUES)), min_size=1, max_size=3))
def test_what_is_read_by_another_version_is_what_parsing_gives(edits) -> None:
    text = PLAIN
    for line, value in edits:
        text = with_value(text, line, value)
    found = alike(text, PLAIN)
    if found is not None:
        assert (found, True) == read(text)
        assert scalars(found.root) == scalars(read(text)[0].root)


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("line", LINES)
def test_every_value_in_every_place_is_read_as_parsing_reads_it(line: int, value: str) -> None:
    text = with_value(PLAIN, line, value)
    found = alike(text, PLAIN)
    assert found is None or (found, True) == read(text)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('target: ">= 490"', 'target: ">= 480"'),
        ("target: 490", 'target: "480 people"'),
        ("- id: fans", "- id: followers_of_fans"),
        ("state: active", "state: closed"),
        ("amount: 120", "amount: 99.5"),
        ("stretch: 500", "stretch: 510"),
        ("weight: 0.5", "weight: 2"),
    ],
)
def test_a_number_or_a_word_that_was_changed_needs_no_parsing(old: str, new: str) -> None:
    text = PLAIN.replace(old, new, 1)
    assert text != PLAIN
    found = alike(text, PLAIN)
    assert found is not None
    assert (found, True) == read(text)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("owner: Dana\n  state", "owner: Jonas\n  state"),
        ('owner: Dana"', 'owner: Jonas"'),
        ("Pepperoni\n", "Another\n"),
        ("# in the city", "# in town"),
        ("start: 2026-11-23", "start: 2026-11-24"),
        ("prose", "text"),
        ("owner", "owners"),
        ("target: 490\n", "target: 490\n    op: gte\n"),
    ],
)
def test_what_is_more_than_a_value_on_a_line_is_parsed(old: str, new: str) -> None:
    assert old in PLAIN
    assert alike(PLAIN.replace(old, new, 1), PLAIN) is None


def test_a_node_that_may_stand_twice_is_parsed() -> None:
    former = PLAIN.replace("id: fans", "id: &name fans").replace("- one", "- *name")
    assert alike(former.replace("target: 490", "target: 480"), former) is None


def test_lines_that_end_in_another_way_are_parsed() -> None:
    former = PLAIN.replace("state: active\n", "state: active\r", 1)
    assert alike(former.replace("target: 490", "target: 480"), former) is None


def test_of_yaml_without_prose_the_last_line_counts_too() -> None:
    document, _ = read_one("metrics/own.yaml", b"a:\n  label: One\n  unit: min")
    assert document is not None
    found = read_alike(b"a:\n  label: One\n  unit: h", b"a:\n  label: One\n  unit: min", document)
    assert found == replace(
        document, root=read_one("metrics/own.yaml", b"a:\n  label: One\n  unit: h")[0].root
    )
