import pytest

from generator.model.source import Scalar, Table
from generator.read.yaml_tree import read_yaml
from tests.read.plain import told, value


def scalar(text: str) -> Scalar:
    root = read_yaml(f"key: {text}\n", "goal.md").root
    assert isinstance(root, Table)
    node = root.get("key")
    assert isinstance(node, Scalar)
    return node


@pytest.mark.parametrize(
    "word",
    [
        "no",
        "on",
        "yes",
        "off",
        "Yes",
        "1:30",
        "1_000",
        "=",
        "2026-11-30",
        "2026-02-30",
        "+20%",
        "0b11",
        "0o8",
    ],
)
def test_what_only_older_yaml_takes_for_something_else_is_text(word: str) -> None:
    assert scalar(word).value == word


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("014", 14),
        ("+80", 80),
        ("-15", -15),
        ("0o17", 15),
        ("0x1F", 31),
        ("1e3", 1000.0),
        ("1.5", 1.5),
        (".5", 0.5),
        ("5.", 5.0),
    ],
)
def test_numbers_follow_the_core_schema(text: str, expected: float) -> None:
    found = scalar(text)
    assert (found.value, type(found.value), found.text) == (expected, type(expected), text)


@pytest.mark.parametrize("text", ["", "~", "null", "Null", "NULL"])
def test_null_is_none(text: str) -> None:
    assert scalar(text).value is None


@pytest.mark.parametrize(
    ("text", "expected"), [("true", True), ("True", True), ("FALSE", False), ("tRue", "tRue")]
)
def test_booleans_are_spelt_in_three_ways(text: str, expected: bool | str) -> None:
    assert scalar(text).value == expected


@pytest.mark.parametrize("text", ['"480"', "'480'", '"true"', '"~"', '""'])
def test_what_is_quoted_is_text(text: str) -> None:
    found = scalar(text)
    assert found.quoted
    assert found.value == found.text == text[1:-1]


def test_a_block_of_text_is_text() -> None:
    tree = read_yaml("note: |\n  12\n  13\nlast: >\n  14\n", "goal.md")
    assert value(tree.root) == {"note": "12\n13\n", "last": "14\n"}


@pytest.mark.parametrize("text", [".inf", "-.INF", ".nan", "1e999"])
def test_a_number_that_is_not_finite_is_left_out(text: str) -> None:
    tree = read_yaml(f"a: {text}\nb: 1\n", "goal.md")
    assert told(tree.diagnostics) == [f"number-not-finite 1:4+{len(text)} `{text}` is not a finite number"]
    assert value(tree.root) == {"b": 1}
    assert not tree.complete


def test_a_number_of_five_thousand_digits_is_left_out() -> None:
    tree = read_yaml(f"a: {'9' * 5000}\nb: 1\n", "goal.md")
    assert told(tree.diagnostics) == [
        "number-too-long 1:4+5000 this number has 5,000 characters, but the limit is 100"
    ]
    assert value(tree.root) == {"b": 1}


@pytest.mark.parametrize("escape", ["\\0", "\\x07", "\\x7f", "\\u0080"])
def test_an_escaped_control_character_is_left_out(escape: str) -> None:
    tree = read_yaml(f'a: "x{escape}"\nb: 1\n', "goal.md")
    assert [d.code for d in tree.diagnostics] == ["escaped-control"]
    assert value(tree.root) == {"b": 1}


def test_an_escaped_line_end_or_tab_is_text() -> None:
    assert scalar('"a\\n\\tb"').value == "a\n\tb"
