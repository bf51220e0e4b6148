"""Diagnostics as text for people, as JSON for programs and as annotations for GitHub.

Takes diagnostics in the order in which they are to be read, and the texts of the files they point into; gives one
string. Colour is what the caller's ``paint`` makes of a part and its role. It prints nothing.
"""

import json
import re
import textwrap
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache

from generator.diagnostics.ceiling import left_out, told_and_left
from generator.diagnostics.diagnostic import Diagnostic, Severity, Span
from generator.diagnostics.excerpt import Excerpt, cells, excerpt, visible

#: What a part of the text is: a severity (``error``), or ``code``, ``gutter``, ``caret``, ``label``.
Paint = Callable[[str, str], str]
_ROOM = 120
#: So many further places of one mistake are named.
_PLACES = 6
#: What differs between two messages that say the same: names in backquotes, and numbers.
_NAMES = re.compile(r"`[^`]*`|\d+")
_GITHUB_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def plain(role: str, text: str) -> str:  # noqa: ARG001 - a paint takes the role, this one has no colours
    """The paint without colours."""
    return text


def as_text(
    diagnostics: Iterable[Diagnostic],
    texts: Mapping[str, str],
    *,
    width: int | None = None,
    paint: Paint = plain,
    gather: bool = False,
) -> str:
    """Each diagnostic with its line and caret, a blank line between two.

    With ``gather`` those that say the same of other names and have one fix stand where their first does, with their places.
    Of more than anybody can mend the worst are told, and the others counted.
    ``width`` is a terminal's; None wraps nothing (a log, a file), though a long line of the author's is cropped.
    """

    @lru_cache(maxsize=1)  # they come sorted by path
    def lines(path: str) -> tuple[str, ...]:
        return split_lines(texts[path]) if path in texts else ()

    def line(span: Span) -> str | None:
        found = lines(span.path)
        return found[span.line - 1] if 1 <= span.line <= len(found) else None

    groups = _gathered(diagnostics, texts) if gather else [[each] for each in diagnostics]
    told, left = told_and_left(groups, lambda group: group[0].severity)
    told += [[each] for each in left_out(each for group in left for each in group)]
    return "\n".join(
        _block(first, None if first.span is None else line(first.span), width, paint)
        + _repeated(others, width, paint)
        for first, *others in told
    )


def _within(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """As many as are told, and what counts the others."""
    told, left = told_and_left(tuple(diagnostics), lambda each: each.severity)
    return [*told, *left_out(left)]


def _gathered(diagnostics: Iterable[Diagnostic], texts: Mapping[str, str]) -> list[list[Diagnostic]]:
    """Those with one sentence and the same fix together, each kind where its first is told; what has no line stands alone."""
    kinds: dict[tuple[str, ...], list[Diagnostic]] = {}
    for number, each in enumerate(diagnostics):
        lined = each.span is not None and each.span.path in texts
        sentence = _NAMES.sub("", each.message) if lined else str(number)
        kinds.setdefault((each.code, each.fix, sentence), []).append(each)
    return list(kinds.values())


def _repeated(others: Sequence[Diagnostic], width: int | None, paint: Paint) -> str:
    """Where the same is to be done besides; of many places the first few."""
    places = list(dict.fromkeys((each.span.path, each.span.line) for each in others if each.span is not None))
    if not places:
        return ""
    lines: dict[str, list[str]] = {}
    for path, line in places[:_PLACES]:
        lines.setdefault(path, []).append(str(line))
    shown = "; ".join(f"{path}:{', '.join(numbers)}" for path, numbers in lines.items())
    more = f" and {len(places) - _PLACES} more" if len(places) > _PLACES else ""
    return _explained("also", f"{shown}{more}", width, paint)


def as_json(diagnostics: Iterable[Diagnostic], *, ascii_only: bool = False) -> str:
    """The document of ``check --format json``."""
    document = {"diagnostics": [_fields(diagnostic) for diagnostic in _within(diagnostics)]}
    return json.dumps(document, ensure_ascii=ascii_only, indent=2) + "\n"


def as_github(diagnostics: Iterable[Diagnostic], folder: str = "") -> str:
    """One workflow command a line; ``folder`` leads from the workspace to the site's root."""
    return "".join(_annotation(diagnostic, folder) + "\n" for diagnostic in _within(diagnostics))


def split_lines(text: str) -> tuple[str, ...]:
    r"""The lines of ``text`` without their ends, which are LF, CRLF or CR and nothing else.

    >>> split_lines("a\r\nb\rc\u2028d\n")
    ('a', 'b', 'c\u2028d', '')
    """
    return tuple(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))


def _block(diagnostic: Diagnostic, line: str | None, width: int | None, paint: Paint) -> str:
    span = diagnostic.span
    head = f"{paint(diagnostic.severity, diagnostic.severity)}: {paint('code', diagnostic.code)}\n"
    if span is None:
        body = _hang("  ", diagnostic.message, width)
    elif line is None:
        body = f"  {paint('gutter', '-->')} {_place(span)}\n" + _hang("  ", diagnostic.message, width)
    else:
        body = _pointed(span, line, diagnostic.message, width, paint)
    return (
        head
        + body
        + _explained("why", diagnostic.why, width, paint)
        + _explained("fix", diagnostic.fix, width, paint)
    )


def _place(span: Span) -> str:
    return visible(f"{span.path}:{span.line}:{span.column}")


def _pointed(span: Span, line: str, message: str, width: int | None, paint: Paint) -> str:
    number = str(span.line)
    bar = paint("gutter", " " * (len(number) + 2) + "|")
    shown = excerpt(line, span.column, span.length, max(20, (width or _ROOM) - len(number) - 4))
    quoted = f"{paint('gutter', f' {number} |')} {shown.shown}".rstrip()
    return "\n".join(
        (
            f"{' ' * (len(number) + 1)}{paint('gutter', '-->')} {_place(span)}",
            bar,
            quoted,
            *_carets(shown, bar, message, width, paint, gutter=len(number) + 4),
            "",
        )
    )


def _carets(
    shown: Excerpt, bar: str, message: str, width: int | None, paint: Paint, *, gutter: int
) -> tuple[str, ...]:
    """The line of carets with its message, which goes below them where there is no room beside."""
    carets = f"{bar} {' ' * shown.offset}{paint('caret', '^' * shown.marks)}"
    said = visible(message)
    if width is None or gutter + shown.offset + shown.marks + 1 + cells(said) <= width:
        return (f"{carets} {paint('caret', said)}",)
    below = textwrap.wrap(said, max(20, width - gutter), break_on_hyphens=False)
    return (carets, *(f"{bar} {paint('caret', part)}" for part in below))


def _explained(label: str, text: str, width: int | None, paint: Paint) -> str:
    hung = _hang(f" {label}: ", text, width)
    return f" {paint('label', f'{label}:')}{hung[len(label) + 2 :]}"


def _hang(lead: str, text: str, width: int | None) -> str:
    """``text`` after ``lead``, its further lines below its first one."""
    indent = " " * len(lead)
    parts = [
        part
        for line in text.split("\n")
        for part in (
            [visible(line)] if width is None else _wrapped(visible(line), max(20, width - len(lead)))
        )
    ]
    return "".join(f"{indent if number else lead}{part}".rstrip() + "\n" for number, part in enumerate(parts))


def _wrapped(line: str, width: int) -> list[str]:
    return textwrap.wrap(line, width, break_on_hyphens=False, break_long_words=False) or [""]


def _fields(diagnostic: Diagnostic) -> dict[str, str | int | None]:
    span = diagnostic.span
    return {
        "code": diagnostic.code,
        "severity": str(diagnostic.severity),
        "path": span.path if span else None,
        "line": span.line if span else None,
        "column": span.column if span else None,
        "message": diagnostic.message,
        "why": diagnostic.why,
        "fix": diagnostic.fix,
    }


def _annotation(diagnostic: Diagnostic, folder: str) -> str:
    said = f"{diagnostic.message}\nwhy: {diagnostic.why}\nfix: {diagnostic.fix}"
    places = () if diagnostic.span is None else _github_place(diagnostic.span, folder)
    properties = ",".join((*places, f"title={_escaped(diagnostic.code)}"))
    return f"::{_GITHUB_LEVEL[diagnostic.severity]} {properties}::{_escaped_text(said)}"


def _github_place(span: Span, folder: str) -> tuple[str, ...]:
    path = f"{folder}/{span.path}" if folder and not span.path.startswith("/") else span.path
    return (
        f"file={_escaped(path)}",
        f"line={span.line}",
        f"col={span.column}",
        f"endColumn={span.column + span.length - 1}",
    )


def _escaped_text(text: str) -> str:
    lines = "\n".join(visible(line) for line in text.split("\n"))
    return lines.replace("%", "%25").replace("\n", "%0A")


def _escaped(text: str) -> str:
    return visible(text).replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
