"""A word is found wherever it was folded away, so that finding none says something."""

import base64
import gzip
import io
import json
import re
import zipfile
import zlib
from urllib.parse import quote

import pytest

from tests.promises.looking import said, told

WORD = b"ZqCanary-Secret"
WORDS = re.compile(rb"zqcanary-[a-z]+")
TEXT = b"It lies in " + WORD + b", they say."


def archive() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as opened:
        opened.writestr("a/b.xml", TEXT * 20)
    return file.getvalue()


def picture(*chunks: tuple[bytes, bytes]) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        len(chunk).to_bytes(4) + kind + chunk + b"crc." for kind, chunk in chunks
    )


PACKED = zlib.compress(TEXT * 20)


@pytest.mark.parametrize(
    "content",
    [
        TEXT,
        TEXT.upper(),
        TEXT.decode().encode("utf-16"),
        quote("".join(f"/{each}" for each in TEXT.decode())).replace("/", "").encode(),
        "".join(f"%{each:02x}" for each in TEXT).encode(),
        "".join(f"&#{each};" for each in TEXT).encode(),
        json.dumps("".join(f"\\u{each:04x}" for each in TEXT)).replace("\\\\", "\\").encode(),
        b"<img src='data:text/plain;base64," + base64.b64encode(TEXT) + b"'>",
        b"\r\n" + base64.encodebytes(TEXT * 5).replace(b"\n", b"\r\n"),
        base64.urlsafe_b64encode(TEXT),
        gzip.compress(TEXT, mtime=0),
        b"stream\n" + zlib.compress(TEXT) + b"\nendstream",
        archive(),
        picture((b"tEXt", TEXT)),
        picture((b"zTXt", b"a\0\0" + zlib.compress(TEXT))),
        picture((b"IDAT", PACKED[:30]), (b"IDAT", PACKED[30:])),
        base64.b64encode(gzip.compress(base64.b64encode(TEXT), mtime=0)),
    ],
)
def test_a_word_is_found_however_it_is_folded(content) -> None:
    assert said(content, WORDS) == {b"zqcanary-secret"}


def test_a_word_is_found_in_the_name_of_a_file(tmp_path) -> None:
    (tmp_path / "zqcanary-name.txt").write_bytes(b"nothing")
    (tmp_path / "other.txt").write_bytes(b"nothing")
    assert told(tmp_path, WORDS) == {"zqcanary-name.txt": {b"zqcanary-name"}}
