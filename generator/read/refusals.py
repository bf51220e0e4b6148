"""What is said of YAML that can be parsed but is not read: limits, tags, merges, anchors, keys and numbers.

Takes the place and the facts and gives a diagnostic. It decides nothing.
"""

from dataclasses import replace

from generator.diagnostics import Diagnostic, Span, bounds
from generator.diagnostics.codes import syntax as codes
from generator.diagnostics.codes.content import TEXT_TOO_LONG
from generator.read import limits
from generator.read.scalars import Refused


def line_too_long(span: Span, length: int) -> Diagnostic:
    return codes.LINE_TOO_LONG.at(
        span,
        f"this line has {length:,} characters, but the limit is {limits.LINE_LENGTH:,}",
        fix="break the line; keep exported readings as CSV, one to a line",
    )


def too_deep(span: Span) -> Diagnostic:
    return codes.TOO_DEEP.at(
        span,
        f"mappings and lists are nested more than {limits.DEPTH} deep here",
        fix="look for brackets that are never closed: no key of a site is nested more than a few levels deep",
    )


def too_many_values(span: Span) -> Diagnostic:
    return codes.TOO_MANY_VALUES.at(
        span,
        f"this file has more than {limits.VALUES:,} keys and values, counting what aliases repeat",
        fix="split it into several files; keep large numbers of readings as CSV",
    )


def too_many_aliases(span: Span) -> Diagnostic:
    return codes.TOO_MANY_ALIASES.at(
        span,
        f"this file has more than {limits.ALIASES} aliases",
        fix="write out the values",
    )


def too_many_problems(span: Span | None) -> Diagnostic:
    return codes.TOO_MANY_PROBLEMS.at(
        span,
        f"this is problem {limits.PROBLEMS} of this file, and the rest is not read",
        fix="fix what is reported, then run the command again",
    )


def one_of(problem: Diagnostic, count: int) -> Diagnostic:
    """The problem that is told of a file with ``count`` of them, in a site with very many."""
    return replace(problem, message=f"{problem.message}; this is 1 of {count} problems of the file")


def key_too_long(span: Span, length: int) -> Diagnostic:
    return codes.YAML_KEY.at(
        span,
        f"this key has {length:,} characters, but the limit is {limits.KEY_LENGTH:,}",
        fix="write `key: value`; a text is a value",
    )


def cell_too_long(span: Span, length: int) -> Diagnostic:
    return TEXT_TOO_LONG.at(
        span,
        f"this row has a cell of {length:,} characters, but the limit is {bounds.TEXT:,}",
        fix="shorten it; a quote that is never closed makes one cell of all that follows",
    )


def unknown_alias(span: Span, name: str) -> Diagnostic:
    return codes.UNKNOWN_ALIAS.at(
        span,
        f"`*{name}` repeats a value marked `&{name}`, but no value above is marked that way",
        fix=f'write the value itself, or put quotes around the text: `"*{name}"`',
    )


def second_document(span: Span) -> Diagnostic:
    return codes.YAML_DOCUMENTS.at(
        span,
        "a second document begins here, but only the first is read",
        fix="write several days of readings as one list, each day beginning with `- `; keep prose in a .md file",
    )


def duplicate_key(span: Span, key: str, first_line: int) -> Diagnostic:
    return codes.DUPLICATE_KEY.at(
        span,
        f"`{key}` is already written on line {first_line}",
        fix=f"keep one of the two, on line {first_line} or on line {span.line}",
    )


def tag(span: Span, name: str) -> Diagnostic:
    short = name.replace("tag:yaml.org,2002:", "!!")
    return codes.YAML_TAG.at(
        span,
        f"`{short}` is a YAML tag, which content cannot have",
        fix="remove it, or put quotes around a text that begins with `!`",
    )


def merge_key(span: Span) -> Diagnostic:
    return codes.YAML_MERGE.at(
        span, "`<<` would merge another mapping into this one", fix="write out the keys"
    )


def key_is_no_word(span: Span) -> Diagnostic:
    return codes.YAML_KEY.at(
        span,
        "a list or a mapping cannot be a key",
        fix="write `key: value`; put quotes around a text that begins with `{` or `[`",
    )


def key_is_missing(span: Span) -> Diagnostic:
    return codes.YAML_KEY.at(span, "there is no key before this colon", fix="write `key: value`")


def space_is_missing(span: Span, text: str) -> Diagnostic:
    key, _, value = text.partition(":")
    return codes.YAML_SYNTAX.at(
        span,
        f"a space is missing after `{key}:`",
        fix=f"write `{key}: {value}`",
    )


def control_character(span: Span, code: int) -> Diagnostic:
    return codes.ESCAPED_CONTROL.at(
        span,
        f"the escape in this text stands for the character U+{code:04X}, which is invisible",
        fix="remove the escape, or put the text in single quotes, where `\\` is itself",
    )


def number(span: Span, why: Refused, text: str) -> Diagnostic:
    if why is Refused.TOO_LONG:
        return codes.NUMBER_TOO_LONG.at(
            span,
            f"this number has {len(text):,} characters, but the limit is {limits.NUMBER_LENGTH}",
            fix="round it; put quotes around it if it is text",
        )
    return codes.NUMBER_NOT_FINITE.at(
        span,
        f"`{text}` is not a finite number",
        fix="leave out a missing value; put quotes around it if it is text",
    )
