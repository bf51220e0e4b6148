"""Bytes to text: UTF-8 with or without a byte order mark, lines that end in LF, CRLF or CR.

Takes a file's bytes and gives its text with line ends of LF, or one diagnostic at the line where the bytes are no
text. It never guesses a text from another encoding: a wrong guess would change numbers and names in silence.
"""

import codecs
import re

from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes import reading as codes
from generator.model.text import UNSHOWABLE

_FORBIDDEN_BYTES = bytes({*range(0x20), 0x7F} - {0x09, 0x0A, 0x0D})
#: The longer mark first: that of UTF-32 begins like that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_SIGNATURES = (
    (b"PK\x03\x04", "a spreadsheet or another zip file"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"\x1f\x8b", "a gzip file"),
)


def decode(raw: bytes, path: str) -> str | Diagnostic:
    """The text of ``raw``, without its byte order mark, or why it is none."""
    for signature, name in _SIGNATURES:
        if raw.startswith(signature):
            return _other_format(path, name)
    encoding = _other_unicode(raw)
    if encoding is not None:
        return _not_utf_8(Span(path, 1), f"this file is {encoding}, not UTF-8")
    try:
        text = raw.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        return _undecodable(error, path)
    if len(raw.translate(None, _FORBIDDEN_BYTES)) < len(raw) or not (raw.isascii() or text.isprintable()):
        unshowable = UNSHOWABLE.search(text)
        if unshowable is not None:
            return _control(text, unshowable, path)
    return normalise(text)


def normalise(text: str) -> str:
    """``text`` with line ends of LF."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _other_unicode(raw: bytes) -> str | None:
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return name
    start = raw[:64]
    nulls_at = {index % 2 for index, byte in enumerate(start) if byte == 0}
    return "UTF-16" if len(nulls_at) == 1 and start.count(0) * 3 > len(start) else None


def _other_format(path: str, name: str) -> Diagnostic:
    return codes.NOT_TEXT.at(
        Span(path, 1),
        f"this file is {name}, not text",
        fix="save a table as CSV (UTF-8), a document as plain text",
    )


def _not_utf_8(span: Span, message: str) -> Diagnostic:
    return codes.NOT_UTF_8.at(
        span, message, fix='save the file again as "UTF-8"; in a spreadsheet as "CSV UTF-8 (comma delimited)"'
    )


def _undecodable(error: UnicodeDecodeError, path: str) -> Diagnostic:
    raw: bytes = error.object
    before = raw[: error.start].decode("utf-8", errors="replace")
    span = _end_of(before, path)
    found = raw[error.start : error.start + 3]
    if found[0] == 0xED and len(found) > 1 and found[1] >= 0xA0:
        return _not_utf_8(span, "there is half a character (a lone surrogate) here, so this is not UTF-8")
    guess = bytes(found[:1]).decode("cp1252", errors="replace")
    reading = (
        f"; in Windows-1252 (Latin-1) it is `{guess}`" if guess.isprintable() and guess != "\ufffd" else ""
    )
    return _not_utf_8(span, f"the byte 0x{found[0]:02X} is not UTF-8{reading}")


def _control(text: str, found: re.Match[str], path: str) -> Diagnostic:
    code = ord(found[0])
    name = "NUL (U+0000)" if code == 0 else f"U+{code:04X}"
    return codes.CONTROL_CHARACTER.at(
        _end_of(text[: found.start()], path),
        f"the control character {name} is here, which is invisible",
        fix="delete it; a file full of them is not text",
    )


def _end_of(before: str, path: str) -> Span:
    """The place right behind ``before``, which is the file's text from its start."""
    lines = normalise(before).split("\n")
    return Span(path, len(lines), len(lines[-1]) + 1)
