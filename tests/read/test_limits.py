import gc

import pytest

from generator.read import events, limits
from generator.read.yaml_tree import read_yaml
from tests.read.plain import told

BILLION_LAUGHS = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, name in zip("abcdefghi", "bcdefghij", strict=True)
)


@pytest.fixture
def consumed(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """The events that were taken from the parser."""
    taken: list[object] = []
    loader = events._Loader

    class Counting:
        def __init__(self, text: str) -> None:
            self._parse = loader(text).get_event

        def get_event(self) -> object:
            taken.append(event := self._parse())
            return event

    monkeypatch.setattr(events, "_Loader", Counting)
    return taken


@pytest.mark.parametrize("text", ["[" * 100_000, "{" * 100_000, "[\n" * 50_000, "- " * 50_000, "? " * 50_000])
def test_deep_nesting_stops_the_reading(text: str, consumed: list[object]) -> None:
    tree = read_yaml(text, "goal.md")
    assert [d.code for d in tree.diagnostics] == ["too-deep"]
    assert "nested more than 40 deep" in tree.diagnostics[0].message
    assert len(consumed) < 3 * limits.DEPTH


def test_deep_indentation_stops_the_reading(consumed: list[object]) -> None:
    tree = read_yaml("".join(f"{'  ' * depth}a:\n" for depth in range(300)), "goal.md")
    assert told(tree.diagnostics) == ["too-deep 41:81+1 mappings and lists are nested more than 40 deep here"]
    assert len(consumed) < 3 * limits.DEPTH


def test_forty_levels_are_read() -> None:
    assert read_yaml("[" * 40 + "]" * 40, "goal.md").diagnostics == ()


def test_values_that_aliases_repeat_are_counted(consumed: list[object]) -> None:
    tree = read_yaml(BILLION_LAUGHS, "goal.md")
    assert told(tree.diagnostics) == [
        "too-many-values 6:8+2 this file has more than 100,000 keys and values, counting what aliases repeat"
    ]
    assert len(consumed) < 100


def test_a_bomb_of_merge_keys_merges_nothing(consumed: list[object]) -> None:
    tree = read_yaml(BILLION_LAUGHS.replace("[", "{<<: [").replace("]", "]}"), "goal.md")
    assert {d.code for d in tree.diagnostics} == {"yaml-merge", "too-many-values"}
    assert len(consumed) < 200


def test_levels_that_aliases_add_are_counted() -> None:
    chain = "".join(f"a{n}: &a{n} [*a{n - 1}]\n" for n in range(1, 60))
    tree = read_yaml(f"a0: &a0 x\n{chain}", "goal.md")
    assert [d.code for d in tree.diagnostics] == ["too-deep"]
    assert tree.diagnostics[0].span is not None
    assert tree.diagnostics[0].span.line == 41


def test_a_hundred_aliases_are_read_and_no_more() -> None:
    assert read_yaml(f"a: &a x\nb: [{', '.join(['*a'] * 100)}]\n", "goal.md").complete
    tree = read_yaml(f"a: &a x\nb: [{', '.join(['*a'] * 101)}]\n", "goal.md")
    assert [(d.code, d.message) for d in tree.diagnostics] == [
        ("too-many-aliases", "this file has more than 100 aliases")
    ]


def test_the_number_of_values_is_bounded(consumed: list[object]) -> None:
    tree = read_yaml("- \n" * 200_000, "goal.md")
    assert [d.code for d in tree.diagnostics] == ["too-many-values"]
    assert len(consumed) < limits.VALUES + 10


def test_a_line_of_a_megabyte_is_refused_before_anything_is_parsed(consumed: list[object]) -> None:
    tree = read_yaml(f"owner: Dana\ntitle: {'x' * 1_000_000}\n", "goal.md")
    assert told(tree.diagnostics) == [
        "line-too-long 2:1+1 this line has 1,000,007 characters, but the limit is 100,000"
    ]
    assert consumed == []


def test_lines_up_to_the_limit_are_read() -> None:
    line = "x" * (limits.LINE_LENGTH - 7)
    assert read_yaml(f"title: {line}\nnote:  {line}\n", "goal.md").diagnostics == ()


def test_problems_are_told_up_to_a_hundred() -> None:
    tree = read_yaml("a: 1\n" * 1000, "goal.md")
    assert [d.code for d in tree.diagnostics] == ["duplicate-key"] * 100 + ["too-many-problems"]


def test_a_file_that_was_read_holds_no_parser_until_somebody_looks_for_cycles() -> None:
    gc.collect()
    gc.disable()
    try:
        before = len(gc.get_objects())
        for _ in range(100):
            read_yaml("title: [\n", "goal.md")
        assert len(gc.get_objects()) - before < 100
    finally:
        gc.enable()
