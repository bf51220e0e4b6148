"""What is said of text that is no YAML: the parser's complaint in an author's words, where the mistake is.

Takes the parser's error and the text and gives one diagnostic: that of the first rule in ``RULES`` which knows the
trouble. It never reads on.
"""

import re
from collections.abc import Callable

from generator.diagnostics import Diagnostic
from generator.diagnostics.codes import syntax as codes
from generator.read.closing import behind_the_end, open_bracket, open_quote
from generator.read.escapes import escape
from generator.read.slips import hash_in_brackets, no_break_space, other_sign
from generator.read.trouble import Said, Trouble, indent, needs_quotes, shortened, span_of, trouble_of

_KEY_WITHOUT_SPACE = re.compile(r"([\w.-]+):(?=[^\s:/])")
#: A file in which a secret may stand by mistake: no value of it is repeated in a fix.
_CONNECTIONS = "/sources.yaml"
_WITHOUT_VALUES = "write `key: value` on each line, or `{key: value, key: value}` with its commas"
Rule = Callable[[Trouble], Said | None]


def syntax_problem(error: Exception, text: str, path: str, first_line: int) -> Diagnostic:
    """The diagnostic of a parser's ``error`` in ``text``, whose first line is line ``first_line`` of ``path``."""
    trouble = trouble_of(error, text, first_line)
    said = next(said for rule in RULES if (said := rule(trouble)) is not None)
    fix = _WITHOUT_VALUES if path.endswith(_CONNECTIONS) else said.fix
    return codes.YAML_SYNTAX.at(span_of(said, trouble, path), said.message, fix=fix)


def _tab(trouble: Trouble) -> Said | None:
    indent = re.match(r"[ ]*\t[ \t]*", trouble.text)
    if indent is None or trouble.column > indent.end():
        return None
    return Said(
        line=trouble.line,
        column=trouble.text.index("\t"),
        message="this line is indented with a tab, but YAML only allows spaces",
        fix="use two spaces instead",
    )


def _block_sign(trouble: Trouble) -> Said | None:
    if "block scalar" not in trouble.context:
        return None
    line, column = trouble.start
    sign = trouble.line_at(line)[column : column + 1]
    return needs_quotes(
        trouble, line, column, f"a value that begins with `{sign}` starts a text of several lines in YAML"
    )


def _cannot_begin(trouble: Trouble) -> Said | None:
    if not ("cannot start any token" in trouble.problem or "expected node content" in trouble.problem):
        return None
    if not trouble.character or trouble.character.isspace():
        return None
    sign = "a backquote" if trouble.character == "`" else f"`{trouble.character}`"
    message = f"a value cannot begin with {sign}"
    return needs_quotes(trouble, trouble.line, trouble.column, message)


def _reserved_sign(trouble: Trouble) -> Said | None:
    """``*`` and ``&`` begin aliases and anchors, ``!`` a tag, ``?`` a key: few authors mean that."""
    contexts = ("scanning an alias", "scanning an anchor", "scanning a tag")
    if any(context in trouble.context for context in contexts) or "tag handle" in trouble.problem:
        line, column = trouble.start
    elif "mapping keys are not allowed" in trouble.problem:
        line, column = trouble.line, trouble.column
    else:
        return None
    sign = trouble.line_at(line)[column : column + 1]
    return needs_quotes(
        trouble, line, column, f"a value that begins with `{sign}` means something else in YAML"
    )


def _second_colon(trouble: Trouble) -> Said | None:
    """``title: Grow: fast``: a value in which a colon and a space begin another key."""
    if "mapping values are not allowed" not in trouble.problem:
        return None
    first = re.match(r"\s*(?:- +)*[\w.-]+:\s+(?=\S)", trouble.text)
    if first is None or first.end() > trouble.column:
        return None
    message = "the colon and space inside this value would begin another key"
    return needs_quotes(trouble, trouble.line, first.end(), message)


def _hanging_line(trouble: Trouble) -> Said | None:
    """A key that YAML takes for a part of the value above it, or a line above it that is no key."""
    if "mapping values are not allowed" not in trouble.problem:
        return None
    above = trouble.before(trouble.line)
    if above is None:
        return None
    holds_key = re.search(r":(?:\s|$)", trouble.line_at(above)) is not None
    if indent(trouble.line_at(above)) >= indent(trouble.text) and not holds_key:
        return _no_key(trouble, above)
    return Said(
        line=trouble.line,
        column=indent(trouble.text),
        length=max(trouble.column - indent(trouble.text), 1),
        message=f"this line is indented below line {trouble.first_line + above}, which already has a value",
        fix="begin it in the same column as the key above it, or put quotes around a text of several lines",
    )


def _no_key(trouble: Trouble, line: int) -> Said:
    """A line that stands where a key has to and is none."""
    text = trouble.line_at(line)
    start = indent(text)
    near = _KEY_WITHOUT_SPACE.match(text, start)
    if near is not None:
        fixed = f"{near[1]}: {text[near.end() :].strip()}"
        message, fix = f"a space is missing after `{near[1]}:`", f"write `{shortened(fixed)}`"
    else:
        message = "this line is not `key: value`"
        fix = "write a key in front of it; if it continues the text above, indent it further"
    return Said(line=line, column=start, length=len(text.strip()), message=message, fix=fix)


def _missing_colon(trouble: Trouble) -> Said | None:
    return _no_key(trouble, trouble.start[0]) if "could not find expected ':'" in trouble.problem else None


def _other_column(trouble: Trouble) -> Said | None:
    """A line that begins in a column in which nothing above it does."""
    item = "expected '-' indicator" in trouble.problem
    if not item and "did not find expected key" not in trouble.problem:
        return None
    words = trouble.text.lstrip()
    if words.startswith(":"):
        message, fix = "there is no key before this colon", "write `key: value`"
    elif words.startswith("- ") and not item:
        message, fix = (
            "a list item is given where a key is expected",
            "indent it like the other items of its list, or write its key above",
        )
    else:
        message = "nothing above begins in the same column as this line"
        fix = f"begin it in column {trouble.start[1] + 1}, with {'`- `' if item else 'the other keys'}, or in that of the line above"
    return Said(
        line=trouble.line,
        column=trouble.column,
        length=len(trouble.text.rstrip()) - trouble.column,
        message=message,
        fix=fix,
    )


def _list_on_key_line(trouble: Trouble) -> Said | None:
    if "block sequence entries are not allowed" not in trouble.problem:
        return None
    return Said(
        line=trouble.line,
        column=trouble.column,
        message="a list cannot begin on the same line as its key",
        fix="begin it on the next line with `- `, write `[a, b]`, or put quotes around it if it is text",
    )


def _directive(trouble: Trouble) -> Said | None:
    if not ("directive" in trouble.context or "document" in trouble.problem):
        return None
    line = next((number for number, text in trouble.lines.items() if text.startswith("%")), None)
    if line is None or line > trouble.line:
        return None
    text = trouble.line_at(line)
    message = "a line that begins with `%` is a directive in YAML"
    return Said(
        line=line, column=0, length=len(text), message=message, fix="delete it, or quote it if it is text"
    )


def _behind_the_document(trouble: Trouble) -> Said | None:
    if "<document start>" not in trouble.problem:
        return None
    return Said(
        line=trouble.line,
        column=trouble.column,
        length=len(trouble.text),
        message="the content has already ended above",
        fix="delete the line `...` if there is one, or begin each line with a key",
    )


def _anything_else(trouble: Trouble) -> Said:
    return Said(
        line=trouble.line,
        column=trouble.column,
        message=f"this cannot be read as YAML: {trouble.problem}",
        fix="write `key: value` on each line, inner keys indented by two spaces; put quotes around texts with : # [ ] { } ,",
    )


#: The first that knows the trouble explains it.
RULES: tuple[Rule, ...] = (
    _tab,
    no_break_space,
    hash_in_brackets,
    other_sign,
    _block_sign,
    _directive,
    _cannot_begin,
    _reserved_sign,
    open_quote,
    escape,
    _second_colon,
    _hanging_line,
    _missing_colon,
    behind_the_end,
    _other_column,
    open_bracket,
    _list_on_key_line,
    _behind_the_document,
    _anything_else,
)
