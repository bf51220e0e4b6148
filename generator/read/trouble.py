"""Where a YAML parser gave up, and the parts of which every explanation of that is made.

Takes the parser's error and the text and gives a ``Trouble``; its functions look at the line around it. It explains
nothing by itself: ``syntax`` does.
"""

import re
from collections.abc import Mapping

import yaml

from generator.diagnostics import Span
from generator.records import dataclass

_SHOWN = 60
#: How many lines above it an explanation looks at: what lies further up explains nothing to a reader.
_NEAR = 1000
#: Brackets that open, and what closes them.
CLOSERS = {"{": "}", "[": "]"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """Where the parser gave up and what it said; lines and columns count from 0.

    ``start`` is where it began what it could not finish; the same place where it does not say. ``lines`` are the text's
    first ones and those around the two places; ``first_line`` is the number in the file of line 0.
    """

    problem: str
    context: str
    line: int
    column: int
    start: tuple[int, int]
    lines: Mapping[int, str]
    first_line: int

    @property
    def text(self) -> str:
        """The line on which the parser gave up."""
        return self.line_at(self.line)

    @property
    def character(self) -> str:
        return self.text[self.column : self.column + 1]

    def line_at(self, line: int) -> str:
        return self.lines.get(line, "")

    def before(self, line: int) -> int | None:
        """The last line before ``line`` that says something."""
        for number in _upwards(line - 1):
            words = self.line_at(number).strip()
            if words and not words.startswith("#"):
                return number
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One explanation: where (from 0), how much is marked, what is wrong and what to type."""

    line: int
    column: int
    length: int = 1
    message: str
    fix: str


def trouble_of(error: Exception, text: str, first_line: int) -> Trouble:
    mark: yaml.Mark | None = getattr(error, "problem_mark", None)
    start: yaml.Mark | None = getattr(error, "context_mark", None) or mark
    line, column = _place(text, mark)
    return Trouble(
        problem=getattr(error, "problem", None) or "it is not YAML",
        context=getattr(error, "context", None) or "",
        line=line,
        column=column,
        start=_place(text, start),
        lines=dict(enumerate(text.split("\n", _NEAR)[:_NEAR]))
        | _lines_to(text, start)
        | _lines_to(text, mark),
        first_line=first_line,
    )


def _place(text: str, mark: yaml.Mark | None) -> tuple[int, int]:
    """Line and column of ``mark``. The end of a text without a last line end is on its last line."""
    if mark is None:
        return 0, 0
    last = text.count("\n")
    return (mark.line, mark.column) if mark.line <= last else (last, len(text) - text.rfind("\n") - 1)


def _lines_to(text: str, mark: yaml.Mark | None) -> dict[int, str]:
    """The line of ``mark`` and those near above it: splitting all of twenty megabytes would cost seconds."""
    if mark is None:
        return {}
    line, _ = _place(text, mark)
    end = text.find("\n", mark.index)
    above = text[: len(text) if end < 0 else end].rsplit("\n", _NEAR)[-_NEAR:]
    return {line - distance: words for distance, words in enumerate(reversed(above))}


def span_of(said: Said, trouble: Trouble, path: str) -> Span:
    """The place of an explanation in the file, inside its line, whatever the parser says of the text's end."""
    width = len(trouble.line_at(said.line))
    column = min(said.column, max(width - 1, 0))
    return Span(path, trouble.first_line + said.line, column + 1, max(1, min(said.length, width - column)))


def value_from(trouble: Trouble, line: int, column: int) -> str:
    """The value that begins at a place: to the line's end, or inside brackets to the next comma or bracket."""
    text = trouble.line_at(line)
    value = text[column:].partition(" #")[0].strip()
    inside = sum(text[:column].count(sign) for sign in "[{") > sum(text[:column].count(sign) for sign in "]}")
    return re.split(r"[,\]}]", value, maxsplit=1)[0].strip() if inside and value[:1] not in CLOSERS else value


def _key_before(text: str, column: int) -> str:
    """``key: `` where one stands in front of ``column``, else nothing."""
    match = re.search(r"([\w.-]+):\s+$", text[max(0, column - _SHOWN) : column])
    return f"{match[1]}: " if match else ""


def shortened(value: str) -> str:
    return value if len(value) <= _SHOWN else value[: _SHOWN - 1] + "…"


def quoted(value: str) -> str:
    r"""``value`` in quotes, cut where it is long.

    >>> quoted(">= 480"), quoted('a "word"')
    ('">= 480"', '\'a "word"\'')
    """
    shown = shortened(value)
    if '"' in shown or "\\" in shown:
        return "'" + shown.replace("'", "''") + "'"
    return f'"{shown}"'


def needs_quotes(trouble: Trouble, line: int, column: int, message: str) -> Said:
    value = value_from(trouble, line, column)
    fix = f"put quotes around it: `{_key_before(trouble.line_at(line), column)}{quoted(value)}`"
    return Said(line=line, column=column, length=max(len(value), 1), message=message, fix=fix)


def _upwards(line: int) -> range:
    return range(line, max(line - _NEAR, -1), -1)


def indent(text: str) -> int:
    return len(text) - len(text.lstrip(" "))


def last_bracket(trouble: Trouble) -> tuple[int, int]:
    """The last bracket that opens in front of the place, or the place."""
    for line in _upwards(trouble.line):
        column = max(trouble.line_at(line).rfind(sign) for sign in CLOSERS)
        if column >= 0:
            return line, column
    return trouble.start
