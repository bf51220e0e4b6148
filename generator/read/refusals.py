"""What is said of YAML that can be parsed but is not read: limits, tags, merges, anchors, keys and numbers.

Takes the place and the facts and gives a diagnostic. It decides nothing.
"""

from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes import syntax as codes
from generator.read import limits
from generator.read.scalars import Refused


def line_too_long(span: Span, length: int) -> Diagnostic:
    return codes.LINE_TOO_LONG.at(
        span,
        f"this line has {length:,} characters, and at most {limits.LINE_LENGTH:,} are read",
        fix="break the line; keep readings that a tool wrote as CSV, one a line",
    )


def too_deep(span: Span) -> Diagnostic:
    return codes.TOO_DEEP.at(
        span,
        f"more than {limits.DEPTH} mappings and lists stand inside one another here, and no more are read",
        fix="look for brackets that are never closed: no key of a site goes down more than a few levels",
    )


def too_many_values(span: Span) -> Diagnostic:
    return codes.TOO_MANY_VALUES.at(
        span,
        f"this file holds more than {limits.VALUES:,} keys and values, aliases repeated, and no more are read",
        fix="divide it into several files; keep many readings as CSV",
    )


def too_many_aliases(span: Span) -> Diagnostic:
    return codes.TOO_MANY_ALIASES.at(
        span,
        f"this file has more than {limits.ALIASES} aliases, and no more are read",
        fix="write the values out",
    )


def too_many_problems(span: Span | None) -> Diagnostic:
    return codes.TOO_MANY_PROBLEMS.at(
        span,
        f"this is problem {limits.PROBLEMS} of this file, and the rest of it is not read",
        fix="mend what is reported, then run the command again",
    )


def unknown_alias(span: Span, name: str) -> Diagnostic:
    return codes.UNKNOWN_ALIAS.at(
        span,
        f"`*{name}` repeats a value marked `&{name}`, and none is marked so above",
        fix=f'write the value itself, or put quotes around the text: "*{name}"',
    )


def second_document(span: Span) -> Diagnostic:
    return codes.YAML_DOCUMENTS.at(
        span,
        "a second document begins here, and only the first is read",
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
        f"`{short}` is a tag, and content has none",
        fix="take it out, or put quotes around a text that begins with `!`",
    )


def merge_key(span: Span) -> Diagnostic:
    return codes.YAML_MERGE.at(
        span, "`<<` would merge another mapping into this one", fix="write the keys themselves"
    )


def key_is_no_word(span: Span) -> Diagnostic:
    return codes.YAML_KEY.at(
        span,
        "a list or a mapping cannot be a key",
        fix="write `key: value`; put quotes around a text that begins with `{` or `[`",
    )


def key_is_missing(span: Span) -> Diagnostic:
    return codes.YAML_KEY.at(span, "no key stands before this colon", fix="write `key: value`")


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
        f"the escape in this text gives the character U+{code:04X}, which nobody can see",
        fix="take the escape out, or write the text in single quotes, where `\\` is itself",
    )


def number(span: Span, why: Refused, text: str) -> Diagnostic:
    if why is Refused.TOO_LONG:
        return codes.NUMBER_TOO_LONG.at(
            span,
            f"this number has {len(text):,} characters, and at most {limits.NUMBER_LENGTH} are read",
            fix="round it; put quotes around it if it is text",
        )
    return codes.NUMBER_NOT_FINITE.at(
        span,
        f"`{text}` is no number that can be measured",
        fix="leave a missing value out; put quotes around it if it is text",
    )
