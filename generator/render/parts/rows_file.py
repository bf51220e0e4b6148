"""The rows of one sheet of a long list as a script, so that a list can be narrowed down over all its sheets.

Takes a list's rows, gives files that hold data alone: from a file's address nothing else can be read. A list of one sheet
has none.
"""

import json
from collections.abc import Iterator

from generator.documents.address import encoded
from generator.model.output import OutputFile
from generator.render.page_context import PageContext
from generator.render.parts.listing import Listing, sheets_of
from generator.render.parts.row_words import RowWords
from generator.render.routes.places import file_of, rows_path


def rows_files(here: PageContext, listed: Listing) -> Iterator[OutputFile]:
    """Of the page that is made, in its language."""
    if sheets_of(len(listed.statuses)) == 1:
        return
    rows = [_row(row) for row in listed.rows[here.words.language]]
    data = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    yield OutputFile(rows_path(here.path), f"window.goalposts.push(...{data});\n".encode())


def _row(row: RowWords) -> dict[str, str]:
    """The goal's words; its address counts from the overview of its language."""
    return {
        "href": encoded(file_of(f"goals/{row.goal}", "")),
        "title": row.title.text,
        "code": row.status.code,
        "status": row.status.word,
        "tone": row.status.tone,
        "meta": " · ".join(row.meta),
        "line": row.line,
        "value": row.value,
        "unit": row.unit,
        "chance": row.chance or row.still,
        "left": row.left,
        "words": row.words,
    }
