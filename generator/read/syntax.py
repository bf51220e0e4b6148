"""What is said of text that is no YAML: the parser's complaint in an author's words, at the right place.

Takes the parser's error and the lines of the text and gives one diagnostic. It never reads on.
"""

import yaml

from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes import syntax as codes


def syntax_problem(error: Exception, lines: list[str], path: str, first_line: int) -> Diagnostic:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line, column = (mark.line, mark.column) if mark else (0, 0)
    return codes.YAML_SYNTAX.at(
        Span(path, first_line + line, column + 1), str(getattr(error, "problem", error)), fix="quote"
    )
