"""Writing to stdout and stderr, which may be closed pipes, terminals or files that cannot hold every character.

Takes text and gives it to a stream; knows how wide a terminal is and whether it wants colours. It words nothing. No author's
text gives orders to who reads the stream: neither to a machine of GitHub or Azure, which take lines of a log for commands, nor
to a terminal.
"""

import codecs
import json
import os
import re
import shutil
import sys
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO, cast

NARROWEST = 40
_ESCAPED = "goalposts-escaped"
#: What begins a command of a workflow: at the beginning of a line, or anywhere.
_COMMAND = re.compile(r"^((?:\s|\x1b\[[0-9;]*m)*)::", re.MULTILINE)
_COMMAND_WITHIN = re.compile(r"#(?=#\w*\[)")
#: What turns or ends a line, or steers a terminal: all of it, and all but the colours that we write ourselves.
_STEERING = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
_COLOUR = r"(?:[012]|22|39|[39][0-7])"
_OF_OTHERS = re.compile(rf"(?!\x1b\[(?:{_COLOUR}(?:;{_COLOUR})*)?m){_STEERING.pattern}")


def prepare() -> None:
    """A character that a stream cannot hold is written as JSON escapes it, instead of failing: a document stays one.

    A stream that was closed before we began (``<&-``, ``>&-``) leads nowhere, so that no file of ours, and none of a library's, gets
    its number.
    """
    codecs.register_error(_ESCAPED, _escaped)
    for number in (0, 1, 2):
        _hold(number)
    sys.stdin = sys.stdin or _nowhere("r")
    sys.stdout = sys.stdout or _nowhere("w")
    sys.stderr = sys.stderr or _nowhere("w")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors=_ESCAPED)


def _escaped(fault: UnicodeError) -> tuple[str, int]:
    if not isinstance(fault, UnicodeEncodeError):
        raise fault
    return "".join(json.dumps(each)[1:-1] for each in fault.object[fault.start : fault.end]), fault.end


def _hold(number: int) -> None:
    """Take a stream's number where it is free: the lowest that is free is the one that is given next."""
    try:
        os.fstat(number)
    except OSError:
        os.open(os.devnull, os.O_RDWR)


def _nowhere(mode: str) -> TextIO:
    return cast("TextIO", open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123 - a device, by the name that os gives it


def stuck() -> str | None:
    """Why stdout or stderr takes nothing more, such as a full disk; None where both do. What they hold is given up."""
    found: str | None = None
    for name, stream in (("stdout", sys.stdout), ("stderr", sys.stderr)):
        try:
            stream.flush()
        except OSError as fault:
            _discard(stream)
            found = f"{name} cannot be written: {fault.strerror}"
    return found


def harmless(text: str, *, colours: bool = False) -> str:
    r"""``text`` in which nothing is a command, but for ``colours`` of ours; a JSON document stays the one that it was.

    >>> harmless(" ::stop-commands::x"), harmless('{"title": "##[group]x"}')
    (' \\::stop-commands::x', '{"title": "\\u0023#[group]x"}')
    """
    text = _COMMAND.sub(r"\1\\::", text)
    text = _COMMAND_WITHIN.sub(r"\\u0023", text)
    steering = _OF_OTHERS if colours else _STEERING
    return steering.sub(lambda found: json.dumps(found[0])[1:-1], text)


def say(text: str) -> None:
    """A result, to stdout."""
    _write(sys.stdout, harmless(text, colours=wants_colour(sys.stdout)))


def tell(text: str) -> None:
    """A diagnostic or a note on the way, to stderr."""
    _write(sys.stderr, harmless(text, colours=wants_colour(sys.stderr)))


def command(text: str) -> None:
    """Commands of our own for a workflow's machine, to stderr; within them is none for another machine."""
    _write(sys.stderr, _COMMAND_WITHIN.sub(r"\\u0023", text))


def summarise(markdown: str, path: str | None) -> None:
    """Add to the summary of a workflow's step, where there is one."""
    if not path:
        return
    try:
        with Path(path).open("a", encoding="utf-8") as summary:
            summary.write(markdown)
    except OSError as fault:
        tell(f"the step's summary cannot be written: {fault}\n")


def _write(stream: TextIO, text: str) -> None:
    """Write; who closed the pipe has read enough, and the exit code stays what it would have been."""
    try:
        stream.write(text)
        stream.flush()
    except BrokenPipeError:
        _discard(stream)


def _discard(stream: TextIO) -> None:
    """Nothing that is still in the buffer, or comes later, meets the closed pipe again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def wants_colour(stream: TextIO) -> bool:
    """Only a terminal does, unless NO_COLOR (no-color.org) or a dumb terminal says no."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def width_of(stream: TextIO) -> int | None:
    """The columns of a terminal, None of anything else."""
    return max(NARROWEST, shutil.get_terminal_size().columns) if stream.isatty() else None


def is_utf8(stream: TextIO) -> bool:
    return (stream.encoding or "").lower().replace("-", "") == "utf8"
