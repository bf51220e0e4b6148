"""Lines of a text that are longer than any that is read.

Takes a text with line ends of LF and says which line that is. It cuts nothing.
"""

from generator.diagnostics import Diagnostic, Span
from generator.read import limits, refusals


def overlong_line(text: str, path: str, first_line: int = 1) -> Diagnostic | None:
    """What is said of the first line that is too long to be read, if there is one."""
    start = _overlong(text, limits.LINE_LENGTH)
    if start is None:
        return None
    end = text.find("\n", start)
    length = (len(text) if end < 0 else end) - start
    return refusals.line_too_long(Span(path, first_line + text.count("\n", 0, start)), length)


def is_longer(text: str, limit: int) -> bool:
    """Whether any line has more than ``limit`` characters."""
    return _overlong(text, limit) is not None


def _overlong(text: str, limit: int) -> int | None:
    r"""Where the first line of more than ``limit`` characters begins. Leaps from line end to line end, ``limit`` at a time.

    >>> _overlong("ab\nabcd\nabc\n", 3), _overlong("ab\nabc\n", 3)
    (3, None)
    """
    start = 0
    while len(text) - start > limit:
        end = text.rfind("\n", start, start + limit + 1)
        if end < 0:
            return start
        start = end + 1
    return None
