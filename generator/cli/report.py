"""Diagnostics to a person, a program or GitHub, with the exit code that they mean.

Takes diagnostics and the texts that they point into; prints them to stderr in the form that was asked for. It finds nothing
wrong itself.
"""

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import click

from generator.cli import exits, streams
from generator.diagnostics import Diagnostic, Severity, has_errors, stops
from generator.diagnostics.formats import Paint, as_github, as_json, as_text, plain
from generator.pipeline.stopwatch import Timing

_COLOURS = {"error": "red", "warning": "yellow", "info": "cyan", "gutter": "blue", "label": "green"}


def tell(
    diagnostics: Iterable[Diagnostic],
    texts: Mapping[str, str],
    *,
    form: str,
    root: Path,
    quiet: bool,
    strict: bool,
) -> None:
    """Print what is to be seen of ``diagnostics`` to stderr; nothing where there is nothing."""
    say(worded(diagnostics, texts, form=form, root=root, quiet=quiet, strict=strict), form=form)


def worded(
    diagnostics: Iterable[Diagnostic],
    texts: Mapping[str, str],
    *,
    form: str,
    root: Path,
    quiet: bool,
    strict: bool,
) -> str:
    """What is to be seen of ``diagnostics``, as stderr takes it; empty where there is nothing."""
    seen = tuple(each for each in diagnostics if not quiet or stops(each, strict=strict))
    if not seen:
        return ""
    if form == "json":
        return as_json(seen, ascii_only=not streams.is_utf8(sys.stderr))
    if form == "github":
        return as_github(seen, _from_workspace(root))
    told = as_text(seen, texts, width=streams.width_of(sys.stderr), paint=_paint(), gather=True)
    return f"{told}\n{_stopped_by_warnings(seen) if strict else ''}"


def _stopped_by_warnings(seen: Sequence[Diagnostic]) -> str:
    """That nothing but ``--strict`` is why it stops."""
    warnings = sum(each.severity is Severity.WARNING for each in seen)
    if not warnings or has_errors(seen):
        return ""
    return f"--strict: {number(warnings, 'warning')}, which without it would stop nothing\n"


def say(words: str, *, form: str) -> None:
    """Print what was ``worded``: annotations are commands to GitHub, all else is none to anybody."""
    if words:
        (streams.command if form == "github" else streams.tell)(words)


def shape(form: str, root: Path, *, quiet: bool) -> str:
    """All that decides how diagnostics are ``worded``: two of one shape are the same text for the same diagnostics."""
    stream = (streams.width_of(sys.stderr), streams.wants_colour(sys.stderr), streams.is_utf8(sys.stderr))
    return repr((form, quiet, stream, _from_workspace(root) if form == "github" else ""))


def exit_code(diagnostics: Iterable[Diagnostic], *, strict: bool) -> int:
    return exits.CONTENT if any(stops(each, strict=strict) for each in diagnostics) else exits.FINE


def counted(diagnostics: Iterable[Diagnostic]) -> str:
    """How many there are of each severity.

    >>> counted([])
    'nothing is wrong'
    """
    severities = [each.severity for each in diagnostics]
    parts = [
        (severities.count(Severity.ERROR), "error"),
        (severities.count(Severity.WARNING), "warning"),
        (severities.count(Severity.INFO), "note"),
    ]
    return ", ".join(number(count, word) for count, word in parts if count) or "nothing is wrong"


def number(count: int, word: str) -> str:
    """So many of what ``word`` names.

    >>> number(1, "goal"), number(2, "goal")
    ('1 goal', '2 goals')
    """
    return f"{count} {word}" if count == 1 else f"{count} {word}s"


def _paint() -> Paint:
    if not streams.wants_colour(sys.stderr):
        return plain
    return lambda role, text: click.style(
        text, fg=_COLOURS.get(role), bold=role in {"error", "warning", "code", "caret"}
    )


def _from_workspace(root: Path) -> str:
    """The way from the repository's checkout, which annotations are relative to, down to the site."""
    workspace = Path(os.environ.get("GITHUB_WORKSPACE") or Path.cwd()).resolve()
    real = root.resolve()
    if real == workspace or not real.is_relative_to(workspace):
        return ""
    return real.relative_to(workspace).as_posix()


def timed(timings: Iterable[Timing]) -> str:
    """A line for each stage with its seconds."""
    return "".join(f"{timing.seconds:8.3f} s  {timing.stage}\n" for timing in timings)
