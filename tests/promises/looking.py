"""What stands in a file, however it is folded: as it is, escaped for a web page or an address, as base64, compressed, or in an archive.

Takes bytes; gives every reading of them, each in lower case. It knows no format of ours: what looks as if it were folded is unfolded.
"""

import base64
import html
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote_to_bytes

from tests.folders import files_in

#: How many foldings lie in each other at most.
_DEPTH = 3
_BASE64 = re.compile(rb"(?:[A-Za-z0-9+/_-]{8,}\s{0,2})+={0,2}")
_LEAST = 16
_DEFLATED = re.compile(rb"\x78[\x01\x5e\x9c\xda]|\x1f\x8b\x08")
_ZIP = b"PK\x03\x04"
_PNG = b"\x89PNG\r\n\x1a\n"
_UNICODE = re.compile(rb"\\u00([0-9a-fA-F]{2})")


def readings(content: bytes, depth: int = _DEPTH) -> Iterator[bytes]:
    """All that can be read of ``content``."""
    yield content.lower()
    yield content.replace(b"\0", b"").lower()
    yield unquote_to_bytes(content).lower()
    yield _UNICODE.sub(lambda found: bytes([int(found[1], 16)]), content).lower()
    if b"&#" in content:
        yield html.unescape(content.decode("utf-8", "replace")).encode().lower()
    if depth:
        for inner in _inside(content):
            yield from readings(inner, depth - 1)


def _inside(content: bytes) -> Iterator[bytes]:
    if content.startswith(_PNG):
        yield from _of_png(content)
        return
    if _ZIP in content and zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            yield from (archive.read(name) for name in archive.namelist())
    for found in _DEFLATED.finditer(content):
        yield from _inflated(content[found.start() :])
    for found in _BASE64.finditer(content):
        if found.end() - found.start() >= _LEAST:
            yield from _of_base64(found[0])


def _of_png(content: bytes) -> Iterator[bytes]:
    """What a picture holds: its pixels together, and each other chunk with what is compressed in it."""
    pixels, at = b"", len(_PNG)
    while at + 8 <= len(content):
        length, kind = int.from_bytes(content[at : at + 4]), content[at + 4 : at + 8]
        chunk = content[at + 8 : at + 8 + length]
        if kind == b"IDAT":
            pixels += chunk
        else:
            yield chunk
        at += 12 + length
    yield from _inflated(pixels)


def _inflated(content: bytes) -> Iterator[bytes]:
    try:
        found = zlib.decompressobj(wbits=47).decompress(content)
    except zlib.error:
        return
    if found:
        yield found


def _of_base64(run: bytes) -> Iterator[bytes]:
    text = b"".join(run.split()).translate(bytes.maketrans(b"-_", b"+/")).rstrip(b"=")
    if len(text) % 4 != 1:
        yield base64.b64decode(text + b"=" * (-len(text) % 4))


def told(folder: Path, words: re.Pattern[bytes]) -> dict[str, set[bytes]]:
    """Which of ``words``, in lower case, stand in each file below ``folder`` or in its name; files that hold none are left out."""
    found = {path: said(raw, words) | said(path.encode(), words) for path, raw in files_in(folder).items()}
    return {path: each for path, each in found.items() if each}


def said(content: bytes, words: re.Pattern[bytes]) -> set[bytes]:
    """Which of ``words`` can be read in ``content``."""
    return {word for reading in readings(content) for word in words.findall(reading)}
