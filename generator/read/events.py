"""The stream of YAML events of one text, up to its end, its first syntax error or a limit.

Takes the text with its place in a file and gives events and spans, and keeps what was found wrong. It composes
nothing.
"""

from collections.abc import Callable, Iterator
from typing import Any

import yaml

from generator.diagnostics import Diagnostic, Span
from generator.read import limits, refusals
from generator.read.breaks import hide_breaks
from generator.read.syntax import syntax_problem

#: libyaml where PyYAML was built with it, else the same grammar in Python.
_Loader: Callable[[str], Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


#: A parser's event. What fields it has depends on its class, and PyYAML's types do not say.
Event = Any


class Cut(yaml.Event):
    """Stands for everything after the place where reading stopped; it closes what is open."""


CUT = Cut()


def _nothing_more() -> Event:
    return CUT


class EventStream:
    """One reading of one text. ``next`` gives its events, and ``CUT`` for ever once reading has stopped.

    ``going`` is False once reading has stopped, ``complete`` once something was left out. ``doubtful`` says that reading stopped right behind a
    scalar, of which a part may be missing. ``reveal`` gives a scalar's own characters back.
    """

    __slots__ = (
        "_first_line",
        "_path",
        "_text",
        "complete",
        "doubtful",
        "going",
        "next",
        "problems",
        "reveal",
    )

    def __init__(self, text: str, path: str, first_line: int) -> None:
        self._text, self.reveal = hide_breaks(text)
        self._path = path
        self._first_line = first_line
        self.going = True
        self.next: Callable[[], Event] = self._events().__next__
        self.problems: list[Diagnostic] = []
        self.complete = True
        self.doubtful = False

    def _events(self) -> Iterator[Event]:
        event: Event = CUT
        parse = _Loader(self._text).get_event
        try:
            while self.going:
                event = parse()
                yield event
        except (yaml.YAMLError, ValueError, OverflowError) as error:
            self.doubtful = type(event) is yaml.ScalarEvent
            text = self.reveal(self._text)
            self.stop(syntax_problem(error, text, self._path, self._first_line))
        while True:
            yield CUT

    def close(self) -> None:
        """Let go of the parser, which this would hold, and be held by, until somebody looks for cycles: with 100,000 files a gigabyte."""
        self.next = _nothing_more

    def stop(self, problem: Diagnostic) -> None:
        """Read no further, for the reason ``problem``."""
        self.problems.append(problem)
        self.complete = False
        self.going = False

    def report(self, problem: Diagnostic) -> None:
        """Keep ``problem`` and read on, unless there are too many."""
        self.problems.append(problem)
        if len(self.problems) == limits.PROBLEMS:
            self.stop(refusals.too_many_problems(problem.span))

    def span(self, start: yaml.Mark, end: yaml.Mark) -> Span:
        """The place from one mark to another, or to the end of the line on which it begins."""
        line, column = start.line, start.column
        length = end.column - column if end.line == line else self._rest(start.index)
        if length <= 0:
            return self._nothing(start)
        return Span(self._path, line + self._first_line, column + 1, length)

    def _nothing(self, mark: yaml.Mark) -> Span:
        """The place of a value that is not written: the mark, or the last character of its line."""
        behind = self._text[mark.index : mark.index + 1] in ("", "\n")
        column = mark.column if behind else mark.column + 1
        return Span(self._path, mark.line + self._first_line, max(column, 1), 1)

    def _rest(self, index: int) -> int:
        """How many characters there are from ``index`` to the end of its line."""
        end = self._text.find("\n", index)
        return len(self._text[index : None if end < 0 else end].rstrip())
