"""The bytes of a file to sheets of text cells: encodings, separators, rows that a spreadsheet quoted whole; a workbook is left to ``workbook``.

Takes bytes and a name; gives an ``Export`` or raises ``NotTakenError``. What the columns mean is not its business.
"""

import csv
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO, TextIOWrapper
from pathlib import PurePath

from generator.exports.draft import NotTakenError
from generator.exports.export import Export, Row, Sheet, Stripped
from generator.exports.workbook import opened_workbook

#: A file larger than this is no export that somebody has on the desk; a warehouse's is `pull`'s.
LARGEST = 1_000_000_000
#: Files that are something else, by how they begin in lower case: what they are, and what to do.
_OTHERS = {
    b"%pdf": ("a PDF", "export the numbers as CSV or as an Excel workbook"),
    b"<!doctype html": ("a web page", "sign in to the tool and export again; a table in it can be saved as CSV by a spreadsheet"),
    b"<html": ("a web page", "open it in a spreadsheet and save it as CSV in UTF-8"),
    b"<?xml": ("XML", "export it as CSV or as an Excel workbook"),
}  # fmt: skip
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
#: Commas last: they stand in numbers and words too, so where another sign parts the rows as well, that one does.
_SEPARATORS = {"\t": "tabs", ";": "semicolons", "|": "bars", ",": "commas"}
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_LOOKED_AT = 60
_LOOKED_THROUGH = 200_000
#: The line that tells a spreadsheet which sign parts cells, also where a spreadsheet has quoted it or put cells behind it.
_SAID = re.compile(r"\s*\"?sep=([,;\t|])?\"?[,;\t| ]*(?:\r\n|\r|\n|$)", re.IGNORECASE)
#: Empty cells behind a row.
_ENDS = re.compile(r"[;\t]+\r?$", re.MULTILINE)
#: A row that is one cell between quotes, perhaps with empty cells behind it.
_WRAPPED = re.compile(r'^"((?:[^"]|"")*)"[,;\t]*\r?$', re.MULTILINE)


def opened(content: bytes, name: str) -> Export:
    """The file as sheets of text.

    Raises:
        NotTakenError: it is empty, no text, or a workbook that cannot be read.
    """
    if not content.strip(b"\x00 \r\n\t"):
        raise NotTakenError("the file is empty", fix="export it again")
    if content.startswith(_WORKBOOKS):
        return opened_workbook(content, name)
    _refuse_others(content)
    text, encoding = _text(content)
    separator, body, skipped = _separator(text.lstrip("\ufeff"))
    unwrapped = _unwrapped(body, skipped)
    if unwrapped is not None:
        rows, separator = unwrapped
    else:
        rows = tuple(_rows(body, separator, skipped))
    whole = _whole(rows, text)
    form = f"{encoding}, {_SEPARATORS[separator]} between cells"
    if len(whole) < len(rows):
        form += f", line {rows[-1].line} left out since it breaks off"
        rows = whole
    elif not text.endswith(("\n", "\r")):
        form += ", no end to the last line"
    if unwrapped is not None:
        form += ", rows that a spreadsheet had quoted whole"
    return Export(
        name=PurePath(name).name, form=form, separator=separator, sheets=(Sheet(name="", rows=rows),)
    )


def _whole(rows: tuple[Row, ...], text: str) -> tuple[Row, ...]:
    """The rows without one that a cut through the file has left: at its end, without an end of its own, and narrower than the row before."""
    if text.endswith(("\n", "\r")) or len(rows) < 3 or len(rows[-1].cells) >= len(rows[-2].cells):
        return rows
    return rows[:-1]


def _refuse_others(content: bytes) -> None:
    """Refuse what is known not to be a table of text, whatever its name ends in."""
    head = content[:200].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    for begin, (what, fix) in _OTHERS.items():
        if head.startswith(begin):
            raise NotTakenError(f"this is {what}, not a table", fix=fix)
    if head.startswith((b"{", b"[")) and _is_json(content):
        raise NotTakenError(
            "this is JSON, not a table", fix="export it as CSV, or read it with `goalposts pull`"
        )


def _is_json(content: bytes) -> bool:
    try:
        json.loads(content)
    except ValueError:
        return False
    except RecursionError:
        pass
    return True


def _text(content: bytes) -> tuple[str, str]:
    """The text and the encoding's name, by its mark, by zero bytes, by trial; Windows' own last."""
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            return _decoded(content[len(bom) :], encoding), encoding[:6].upper().rstrip("-")
    head = content[:2000]
    if b"\x00" in head:
        if len(content) % 2 or head.count(b"\x00") < len(head) // 4:
            raise NotTakenError("this is not a text file", fix="export it as CSV or as an Excel workbook")
        little = head[1::2].count(0) >= head[::2].count(0)
        return _decoded(content, "utf-16-le" if little else "utf-16-be"), "UTF-16"
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return _decoded(content, "cp1252"), "Windows-1252"
    once = _once(text)
    return (once, "UTF-8 that was saved as Windows-1252 on its way") if once is not None else (text, "UTF-8")


def _once(text: str) -> str | None:
    """A text of which the letters were taken for others and saved again, as it was before; None where that did not happen.

    >>> _once("FÃ¸lgere"), _once("Følgere"), _once("Reach")
    ('Følgere', None, None)
    """
    if "Ã" not in text and "Ø" not in text and "Ù" not in text:
        return None
    try:
        return text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return None


def _decoded(content: bytes, encoding: str) -> str:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise NotTakenError(
            f"byte {error.start + 1} cannot be read as {encoding.upper()} text",
            fix="export it again as CSV in UTF-8",
        ) from None
    if "\x00" in text:
        raise NotTakenError("this is not a text file", fix="export it as CSV or as an Excel workbook")
    return text


def _separator(text: str) -> tuple[str, str, int]:
    """The sign between cells, the text below a line ``sep=``, and how many lines that took.

    A program that did not know that line may have kept it and written another sign below it: then the rows decide.
    """
    found = _SAID.match(text)
    rest = text[found.end() :] if found is not None else text
    if found is None:
        return _likeliest(text), text, 0
    said = found[1] or "\t"
    likely = _likeliest(rest)
    return (likely if _widest(rest, likely) > 1 >= _widest(rest, said) else said), rest, 1


def _widest(text: str, separator: str) -> int:
    try:
        return max((len(row) for row in csv.reader(_head(text), delimiter=separator)), default=0)
    except csv.Error:
        return 0


def _head(text: str) -> Sequence[str]:
    """The first lines with their ends; of a large file no more than is looked at."""
    return text[:_LOOKED_THROUGH].splitlines(keepends=True)[:_LOOKED_AT]


def _likeliest(text: str) -> str:
    """The separator that parts most rows alike: rows of one width above 1, counted outside quotes."""
    head = _head(text)

    def score(separator: str) -> tuple[int, int]:
        widths = Counter(len(row) for row in csv.reader(head, delimiter=separator) if len(row) > 1)
        width, count = max(widths.items(), key=lambda each: (each[1], each[0]), default=(0, 0))
        return count, width

    try:
        return max(_SEPARATORS, key=score)
    except csv.Error:
        return ","


def _rows(text: str, separator: str, skipped: int) -> Iterator[Row]:
    stripped = Stripped().__getitem__
    reader = csv.reader(_lines(text), delimiter=separator)
    line = 0
    try:
        for cells in reader:
            yield Row(skipped + line + 1, tuple(map(stripped, cells)))
            line = reader.line_num
    except csv.Error as error:
        raise NotTakenError(
            f"the row cannot be parted into cells ({error})", fix="export it again", line=skipped + line + 1
        ) from None


def _lines(text: str) -> Iterable[str]:
    """The lines with their ends, at whatever sign they end; as bytes, of which a copy takes a quarter of a ``StringIO``."""
    return TextIOWrapper(BytesIO(text.encode()), "utf-8", newline="")


def _unwrapped(text: str, skipped: int) -> tuple[tuple[Row, ...], str] | None:
    """Rows of which a spreadsheet has put each whole between quotes, taken apart; None where they are not that.

    A spreadsheet that expects another separator takes a row for one cell, and writes it between quotes where it holds quotes of its
    own; rows without any stay as they were, and a row with a caption over two lines becomes two.
    """
    if _WRAPPED.search(text, 0, _LOOKED_THROUGH) is None:
        return None
    bare = _ENDS.sub("", _WRAPPED.sub(lambda found: found[1].replace('""', '"'), text))
    separator = _likeliest(bare)
    try:
        # One row of two cells more may as well be a name with a comma in it.
        if _alike(bare, separator) <= max(_alike(text, each) for each in _SEPARATORS) + 2:
            return None
    except csv.Error:
        return None
    return tuple(_rows(bare, separator, skipped)), separator


def _alike(text: str, separator: str) -> int:
    """How many cells the first rows have that are as wide, above 1, as most are."""
    widths = Counter(len(row) for row in csv.reader(_head(text), delimiter=separator) if len(row) > 1)
    return max((width * count for width, count in widths.items()), default=0)
