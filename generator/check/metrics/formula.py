"""Formulas of metrics: ``followers_facebook + followers_instagram`` as steps in postfix order.

Takes the text of a formula and the metric ids that there are; gives its steps, or all unknown names and
the first fault of its structure, each with its place in the text. Ids may hold hyphens, so the longest id that exists wins: ``a-b`` is the metric ``a-b`` where there is
one, else ``a`` minus ``b``. It never computes a value and does not know whether a formula makes sense.
"""

import re
from collections.abc import Collection, Iterator
from math import isfinite
from typing import Literal

from generator.model.metric import Operation
from generator.records import dataclass

#: Brackets and signs within each other; beyond it a formula is no longer read by people either.
MAX_DEPTH = 20
MAX_STEPS = 200
MAX_LENGTH = 2000

_TOKEN = re.compile(r"\s*(?:(?P<sign>[-+*/()])|(?P<run>[^\s+*/()-][^\s+*/()]*))")
_NUMBER = re.compile(r"\d+(?:\.\d+)?(?=-|$)", re.ASCII)
_LOOKALIKES = {"×": "*", "·": "*", "÷": "/", ":": "/", "−": "-", "–": "-", "—": "-"}

Sign = Literal["+", "-", "*", "/"]


@dataclass(frozen=True, slots=True)
class FormulaTrouble:
    """What is wrong with a formula: ``offset`` and ``length`` in its text, ``name`` of an unknown metric."""

    offset: int
    length: int
    message: str
    fix: str
    name: str | None = None


@dataclass(frozen=True, slots=True)
class _Token:
    kind: Literal["sign", "number", "metric", "end"]
    text: str
    offset: int
    trouble: FormulaTrouble | None = None


class _FormulaError(Exception):
    def __init__(self, trouble: FormulaTrouble) -> None:
        super().__init__(trouble.message)
        self.trouble = trouble


def parse_formula(
    text: str, known: Collection[str]
) -> tuple[tuple[Operation, ...], tuple[FormulaTrouble, ...]]:
    """The steps of ``text`` in postfix order, where ``known`` are the ids of all metrics; none where something is wrong.

    >>> steps, _ = parse_formula("(likes + 2) / reach", {"likes", "reach"})
    >>> [step.metric or step.number or step.kind for step in steps]
    ['likes', 2.0, '+', 'reach', '/']
    >>> [trouble.name or trouble.message for trouble in parse_formula("(likes + raech", {"likes", "reach"})[1]]
    ['this bracket is never closed', 'raech']
    """
    if len(text) > MAX_LENGTH:
        return (), (_too_long(text),)
    tokens = tuple(_tokens(text, known))
    wrong = [token.trouble for token in tokens if token.trouble is not None]
    try:
        steps = _Parser(tokens).steps()
    except _FormulaError as error:
        return (), tuple(sorted((*wrong, error.trouble), key=lambda each: each.offset))
    wrong += _as_a_whole(text, steps)
    return () if wrong else steps, tuple(wrong)


def _as_a_whole(text: str, steps: tuple[Operation, ...]) -> Iterator[FormulaTrouble]:
    if len(steps) > MAX_STEPS:
        yield _too_long(text)
    if not any(step.kind == "metric" for step in steps):
        yield FormulaTrouble(
            0, len(text), "there is no metric in this formula", "use the id of at least one metric"
        )


def _too_long(text: str) -> FormulaTrouble:
    message = f"a formula has at most {MAX_LENGTH} characters and {MAX_STEPS} steps"
    return FormulaTrouble(0, len(text), message, "split it into several metrics")


def _tokens(text: str, known: Collection[str]) -> Iterator[_Token]:
    offset = 0
    end = len(text.rstrip())
    while offset < end:
        match = _TOKEN.match(text, offset)
        assert match is not None  # every character begins a sign or a run
        kind = "sign" if match["sign"] else "run"
        start = match.start(kind)
        token = _Token("sign", match["sign"], start) if match["sign"] else _named(match["run"], start, known)
        yield token
        offset = start + len(token.text)
    yield _Token("end", "", end)


def _named(run: str, offset: int, known: Collection[str]) -> _Token:
    """The longest metric id that ``run`` begins with up to a hyphen or its end, else a number."""
    cuts = [len(run), *(place for place in range(len(run) - 1, 0, -1) if run[place] == "-")]
    for cut in cuts:
        if run[:cut] in known:
            return _Token("metric", run[:cut], offset)
    number = _NUMBER.match(run)
    if number is not None and isfinite(float(number[0])):
        return _Token("number", number[0], offset)
    return _unknown(run.rstrip("-"), offset)


def _unknown(name: str, offset: int) -> _Token:
    """What nobody knows stands for what it was meant to be, so that the rest of the formula is looked at."""
    trouble = _unknown_trouble(name, offset)
    if name in _LOOKALIKES:
        return _Token("sign", _LOOKALIKES[name], offset, trouble)
    return _Token("metric", name, offset, trouble)


def _unknown_trouble(name: str, offset: int) -> FormulaTrouble:
    sign = next((letter for letter in name if letter in _LOOKALIKES), None)
    if sign is not None:
        place = offset + name.index(sign)
        fix = f"write `{_LOOKALIKES[sign]}` for `{sign}`"
        return FormulaTrouble(place, 1, f"`{sign}` cannot be used in a formula", fix)
    return FormulaTrouble(offset, len(name), "no metric has this id", "write the id of a metric", name)


class _Parser:
    """One pass over the tokens; each method appends the steps of one rule of the grammar."""

    def __init__(self, tokens: tuple[_Token, ...]) -> None:
        self._tokens = tokens
        self._next = 0
        self._steps: list[Operation] = []

    def steps(self) -> tuple[Operation, ...]:
        self._sum(0)
        if self._taken(")"):
            raise self._unexpected("this bracket has no opening one", "remove the `)`", back=1)
        if self._token.kind != "end":
            raise self._unexpected(
                "an operator is missing before this", "write `+`, `-`, `*` or `/` between two metrics"
            )
        return tuple(self._steps)

    @property
    def _token(self) -> _Token:
        return self._tokens[self._next]

    def _taken(self, *signs: str) -> _Token | None:
        token = self._token
        if token.kind == "sign" and token.text in signs:
            self._next += 1
            return token
        return None

    def _sum(self, depth: int) -> None:
        self._product(depth)
        while sign := self._taken("+", "-"):
            self._product(depth)
            self._combine(sign)

    def _product(self, depth: int) -> None:
        self._factor(depth)
        while sign := self._taken("*", "/"):
            self._factor(depth)
            self._combine(sign)

    def _factor(self, depth: int) -> None:
        if depth > MAX_DEPTH:
            raise self._unexpected(
                f"brackets are nested more than {MAX_DEPTH} deep here",
                "split the formula into several metrics",
            )
        if sign := self._taken("+", "-"):
            self._signed(sign, depth)
        elif opening := self._taken("("):
            self._bracket(opening, depth)
        else:
            self._value()

    def _signed(self, sign: _Token, depth: int) -> None:
        self._steps.append(Operation("number", number=0.0))
        self._factor(depth + 1)
        self._combine(sign)

    def _bracket(self, opening: _Token, depth: int) -> None:
        self._sum(depth + 1)
        if self._taken(")") is None:
            raise _FormulaError(
                FormulaTrouble(opening.offset, 1, "this bracket is never closed", "add the missing `)`")
            )

    def _value(self) -> None:
        token = self._token
        if token.kind == "metric":
            self._steps.append(Operation("metric", metric=token.text))
        elif token.kind == "number":
            self._steps.append(Operation("number", number=float(token.text)))
        else:
            raise self._unexpected(
                "a metric or a number is missing here", "write the id of a metric, or a number"
            )
        self._next += 1

    def _combine(self, sign: _Token) -> None:
        kinds: dict[str, Sign] = {"+": "+", "-": "-", "*": "*", "/": "/"}
        self._steps.append(Operation(kinds[sign.text]))

    def _unexpected(self, message: str, fix: str, *, back: int = 0) -> _FormulaError:
        token = self._tokens[self._next - back]
        return _FormulaError(FormulaTrouble(token.offset, max(1, len(token.text)), message, fix))
