"""What opens and closes in YAML: quotes and brackets that are never closed, commas missing between, and text behind the end.

Takes where a parser gave up; gives an explanation where a quote or a bracket is the reason. Which rule is asked before which
is said in ``syntax``.
"""

import re

import yaml

from generator.read.trouble import CLOSERS, Said, Trouble, last_bracket, needs_quotes, shortened


def open_quote(trouble: Trouble) -> Said | None:
    """A quote that no other closes."""
    if (
        "quoted scalar" not in trouble.context
        or "escape" in trouble.problem
        or "hexdecimal" in trouble.problem
    ):
        return None
    line, column = trouble.start
    sign = trouble.line_at(line)[column : column + 1]
    message = f"the quote {sign} that opens here is never closed"
    closed = _closed_quote(trouble, line, column)
    fix = f"write `{shortened(closed)}`" if closed else f"write {sign} after the last word of the text"
    return Said(line=line, column=column, message=message, fix=fix)


def open_bracket(trouble: Trouble) -> Said | None:
    """A bracket that is not closed, or a comma that is missing inside of it."""
    if "parsing a flow" not in trouble.context:
        return None
    line, column = trouble.start
    if trouble.line_at(line)[column : column + 1] not in CLOSERS:
        line, column = last_bracket(trouble)
    sign = trouble.line_at(line)[column : column + 1]
    if sign not in CLOSERS:
        return None
    close = CLOSERS[sign]
    mended = _mended_brackets(trouble.line_at(line), column)
    if line == trouble.line and trouble.character:
        message = f"a comma or the closing `{close}` is missing before this"
        fix = (
            f"write `{shortened(mended)}`"
            if mended
            else "put commas between the parts, and quotes around a text with a comma, a colon or a bracket"
        )
        return Said(line=trouble.line, column=trouble.column, message=message, fix=fix)
    message = f"the `{sign}` that opens here is not closed"
    return Said(
        line=line,
        column=column,
        message=message,
        fix=f"write `{shortened(mended)}`"
        if mended
        else f"write `{close}` after the last part, and put commas between the parts",
    )


def behind_the_end(trouble: Trouble) -> Said | None:
    """Text behind a closing quote or bracket, or behind an alias."""
    if "did not find expected key" not in trouble.problem:
        return None
    before = trouble.text[: trouble.column].rstrip()
    alias = re.search(r":\s+(?=[*&]\S+$)", before)
    if alias is not None:
        return needs_quotes(
            trouble,
            trouble.line,
            alias.end(),
            f"a value that begins with `{before[alias.end()]}` needs quotes",
        )
    if before[-1:] not in ("'", '"', "]", "}"):
        return None
    what = "quote" if before[-1] in "'\"" else "bracket"
    fix = (
        "put the quotes around the whole text; inside single quotes write ' twice, inside double quotes \\\""
    )
    return Said(
        line=trouble.line,
        column=trouble.column,
        length=len(trouble.text.rstrip()) - trouble.column,
        message=f"text follows the closing {what} of this value",
        fix=fix if what == "quote" else "remove it, or put quotes around the whole value",
    )


def _mended_brackets(text: str, column: int) -> str | None:
    """What stands between the brackets that open at ``column``, with its commas: None where that makes no YAML of it.

    >>> _mended_brackets("{start: 2026-11-23; end: 2026-12-22}", 0)
    '{start: 2026-11-23, end: 2026-12-22}'
    >>> _mended_brackets("{start: 2026-11-23 end: 2026-12-22}", 0)
    '{start: 2026-11-23, end: 2026-12-22}'
    >>> _mended_brackets("{start: 2026-11-23", 0), _mended_brackets("{start: {", 0)
    ('{start: 2026-11-23}', None)
    """
    part = text[column:].partition(" #")[0].rstrip()
    if len(part) < 2:
        return None
    close = CLOSERS[part[0]]
    with_commas = re.sub(r"\s*[;،；](?=\s)", ",", part)
    spaced = re.sub(r"(?<=[^\s,{\[:])\s+(?=[^\W\d][\w-]*:\s)", ", ", with_commas)
    return next(
        (
            each
            for each in (with_commas, spaced, with_commas + close, spaced + close)
            if each != part and _is_flow(each)
        ),
        None,
    )


def _is_flow(text: str) -> bool:
    try:
        return isinstance(yaml.safe_load(text), dict | list)
    except (yaml.YAMLError, ValueError):
        return False


def _closed_quote(trouble: Trouble, line: int, column: int) -> str | None:
    """The text that begins with a quote at a place, closed at the line's end; None where it may go on."""
    text = trouble.line_at(line)
    inside = any(
        text[:column].count(opening) > text[:column].count(closing) for opening, closing in CLOSERS.items()
    )
    value = text[column:].rstrip()
    return None if inside or len(value) < 2 or " #" in value else f"{value}{value[0]}"
