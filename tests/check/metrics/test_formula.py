"""Formulas: steps in postfix order, and what is wrong with its place in the text."""

import pytest
from hypothesis import given, strategies as st

from generator.check.metrics.formula import FormulaTrouble, parse_formula

KNOWN = frozenset({"a", "b", "a-b", "c_d", "متابعون"})


def spelled(text: str) -> list[str | float] | FormulaTrouble:
    steps, troubles = parse_formula(text, KNOWN)
    if troubles:
        return troubles[0]
    return [step.metric or (step.number if step.kind == "number" else step.kind) for step in steps]


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("a - b", ["a", "b", "-"]),
        ("a-b", ["a-b"]),
        ("b-a", ["b", "a", "-"]),
        ("a-b-a", ["a-b", "a", "-"]),
        ("2-a", [2.0, "a", "-"]),
        ("a + b * 2", ["a", "b", 2.0, "*", "+"]),
        ("(a + b) / c_d", ["a", "b", "+", "c_d", "/"]),
        ("a - b - a", ["a", "b", "-", "a", "-"]),
        ("-a * 0.5", [0.0, "a", "-", 0.5, "*"]),
        ("متابعون+a", ["متابعون", "a", "+"]),
    ],
)
def test_a_formula_becomes_steps_in_postfix_order(text, steps) -> None:
    assert spelled(text) == steps


@pytest.mark.parametrize(
    ("text", "offset", "length"),
    [
        ("a +", 3, 1),
        ("a b", 2, 1),
        ("a)", 1, 1),
        ("(a", 0, 1),
        ("a + zz", 4, 2),
        ("a × b", 2, 1),
        ("1 + 2", 0, 5),
    ],
)
def test_the_trouble_of_a_formula_has_its_place(text, offset, length) -> None:
    trouble = spelled(text)
    assert isinstance(trouble, FormulaTrouble)
    assert (trouble.offset, trouble.length) == (offset, length)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "(zz + yy",
            [(0, "this bracket is never closed"), (1, "no metric has this id"), (6, "no metric has this id")],
        ),
        (
            "zz × yy",
            [
                (0, "no metric has this id"),
                (3, "`×` cannot be used in a formula"),
                (5, "no metric has this id"),
            ],
        ),
        ("zz + a)", [(0, "no metric has this id"), (6, "this bracket has no opening one")]),
    ],
)
def test_all_unknown_names_and_a_missing_bracket_are_told_at_once(text, told) -> None:
    assert [(trouble.offset, trouble.message) for trouble in parse_formula(text, KNOWN)[1]] == told


@pytest.mark.parametrize("text", ["(" * 5000, "a" + "-" * 5000, "a*" * 900 + "a", "9" * 500 + "*a"])
def test_a_monstrous_formula_is_refused(text) -> None:
    assert isinstance(spelled(text), FormulaTrouble)


@given(st.text(alphabet="ab-_+*/() 0.5×", max_size=60))
def test_any_text_is_a_formula_or_has_a_trouble_within_it(text) -> None:
    found, troubles = parse_formula(text, KNOWN)
    if troubles:
        assert all(0 <= trouble.offset <= len(text) for trouble in troubles)
        assert found == ()
        return
    depth = 0
    for step in found:
        depth += 1 if step.kind in {"number", "metric"} else -1
        assert depth >= 1
    assert depth == 1
