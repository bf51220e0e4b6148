r"""The ends of lines in files that are copied: the same in every checkout.

git may write a text with ``\r\n`` into one checkout and with ``\n`` into another (``core.autocrlf``), and a site is to have the same bytes
built from either. Takes a file's path and content, gives what is published. What is no text is left as it is.
"""

from pathlib import PurePosixPath

_TEXTS = frozenset((".css", ".csv", ".html", ".js", ".json", ".map", ".md", ".mjs", ".svg", ".txt", ".xml"))
#: Where git sees one it takes a file for no text; in UTF-16 the two bytes may be one letter.
_NO_TEXT = b"\0"
_WIDE = (b"\xff\xfe", b"\xfe\xff")


def published(path: str, content: bytes) -> bytes:
    r"""A text with ``\n`` at the end of each line.

    >>> published("assets/a.csv", b"x\r\ny\rz"), published("assets/a.png", b"\r\n"), published("assets/a.txt", b"\0\r\n")
    (b'x\ny\rz', b'\r\n', b'\x00\r\n')
    """
    is_text = PurePosixPath(path).suffix.lower() in _TEXTS
    if not is_text or _NO_TEXT in content or content.startswith(_WIDE):
        return content
    return content.replace(b"\r\n", b"\n")
