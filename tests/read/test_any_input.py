import math
from typing import Any

import yaml
from hypothesis import given, strategies as st

from generator.model.source import Kind
from generator.read.csv_file import read_csv
from generator.read.places import Form, Place
from generator.read.scalars import resolve
from generator.read.site import read_file
from generator.read.yaml_tree import read_yaml
from tests.read.plain import value

PLACES = st.sampled_from(
    [Place(path=f"content/goals/reach{form}", form=form, kind=Kind.GOAL, id="reach") for form in Form if form]
)
SIGNS = st.text(alphabet="ab1:-?,[]{}#&*!|>'\"%@` \n\t\\.~=<\u2028é🍕", max_size=60)
#: Words that are the same to YAML 1.1, which writes here, and 1.2, which reads.
WORDS = st.text(
    alphabet=st.characters(categories=("L", "M", "N", "P", "S"), include_characters=" \u2028"), max_size=20
).filter(lambda word: not word or resolve(word) == word)
NUMBERS = st.one_of(st.integers(-(10**18), 10**18), st.floats(allow_nan=False, allow_infinity=False))
SCALARS = st.one_of(WORDS, NUMBERS, st.booleans(), st.none())
TREES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=4)
)


@given(PLACES, st.binary(max_size=200))
def test_no_bytes_raise(place: Place, raw: bytes) -> None:
    read = read_file(place, raw)
    assert read.diagnostics or read.document or read.table


@given(PLACES, SIGNS)
def test_no_text_raises_and_what_is_lost_is_told(place: Place, text: str) -> None:
    read = read_file(place, f"---\n{text}\n---\n".encode())
    if read.document is None or not read.document.complete:
        assert read.diagnostics or read.table


@given(SIGNS)
def test_every_place_lies_in_the_text(text: str) -> None:
    lines = text.split("\n")
    for diagnostic in read_yaml(text, "goal.md").diagnostics:
        span = diagnostic.span
        assert span is not None
        assert 1 <= span.line <= len(lines)
        assert span.column >= 1
        assert span.column + span.length - 1 <= max(len(lines[span.line - 1]), 1)


@given(st.dictionaries(WORDS.filter(bool), TREES, min_size=1, max_size=5))
def test_what_yaml_writes_is_read_back(tree: dict[str, Any]) -> None:
    read = read_yaml(yaml.safe_dump(tree, allow_unicode=True), "goal.md")
    assert read.diagnostics == ()
    assert _same(value(read.root), tree)


@given(st.lists(st.tuples(WORDS.filter(bool), WORDS, WORDS).map(list), min_size=1, max_size=8))
def test_what_csv_writes_is_read_back(rows: list[list[str]]) -> None:
    cells = (",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows)
    table, problems = read_csv("date,metric,value\n" + "\n".join(cells) + "\n", "reach.csv")
    assert problems == ()
    assert table is not None
    assert [list(row) for _, row in table.rows] == rows


def _same(found: Any, written: Any) -> bool:
    if isinstance(written, dict):
        return found.keys() == written.keys() and all(_same(found[key], written[key]) for key in written)
    if isinstance(written, list):
        return len(found) == len(written) and all(map(_same, found, written))
    if isinstance(written, float):
        return math.isclose(found, written, rel_tol=1e-15) and isinstance(found, float)
    return type(found) is type(written) and found == written
