"""The stream of YAML events of one text, up to its end, its first syntax error or a limit.

Takes the text with its place in a file and gives events and spans, and keeps what was found wrong. It composes
nothing.
"""

from collections.abc import Callable
from typing import Any

import yaml

from generator.diagnostics import Diagnostic, Span
from generator.read import limits, refusals
from generator.read.breaks import hide_breaks
from generator.read.syntax import syntax_problem

#: libyaml where PyYAML was built with it, else the same grammar in Python.
_Loader: Callable[[str], Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Cut(yaml.Event):
    """Stands for everything after the place where reading stopped; it closes what is open."""


CUT = Cut()


class EventStream:
    """One reading of one text. After ``stop`` there are only ``CUT`` events.

    ``complete`` is False once something was left out. ``doubtful`` says that reading stopped right behind a
    scalar, of which a part may be missing.
    """

    __slots__ = (
        "_first_line",
        "_lines",
        "_parse",
        "_path",
        "complete",
        "doubtful",
        "last",
        "problems",
        "reveal",
    )

    def __init__(self, text: str, lines: list[str], path: str, first_line: int) -> None:
        hidden, self.reveal = hide_breaks(text)
        self._parse: Callable[[], yaml.Event] = _Loader(hidden).get_event
        self._lines = lines
        self._path = path
        self._first_line = first_line
        self.last: yaml.Event = CUT
        self.problems: list[Diagnostic] = []
        self.complete = True
        self.doubtful = False

    def next(self) -> yaml.Event:
        try:
            event = self._parse()
        except (yaml.YAMLError, ValueError, OverflowError) as error:
            self.doubtful = type(self.last) is yaml.ScalarEvent
            return self.stop(syntax_problem(error, self._lines, self._path, self._first_line))
        self.last = event
        return event

    def stop(self, problem: Diagnostic) -> yaml.Event:
        """Read no further, for the reason ``problem``."""
        self.problems.append(problem)
        self.complete = False
        self._parse = lambda: CUT
        return CUT

    def report(self, problem: Diagnostic) -> None:
        """Keep ``problem`` and read on, unless there are too many."""
        self.problems.append(problem)
        if len(self.problems) == limits.PROBLEMS:
            self.stop(refusals.too_many_problems(problem.span))

    def span(self, start: yaml.Mark, end: yaml.Mark) -> Span:
        """The place from one mark to another, or to the end of the line on which it begins."""
        line, column = start.line, start.column
        length = end.column - column if end.line == line else len(self._lines[line].rstrip()) - column
        return Span(self._path, line + self._first_line, column + 1, length if length > 0 else 1)
