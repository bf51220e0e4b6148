"""Files in the shapes that tools export, with what is read of each beside it: bless with ``GOALPOSTS_BLESS=1`` after reading the difference."""

import os
from pathlib import Path

import pytest

from generator.exports import NotTakenError
from generator.exports.merge import written
from tests.exports.asking import FIXTURES, TOLD, shape_of, taken

FILES = sorted(path for path in FIXTURES.iterdir() if path.suffix != ".txt")


def read(path: Path) -> str:
    """What a file was taken for and what came of it, a line each."""
    content = path.read_bytes()
    try:
        shape = shape_of(content, name=path.name)
        found = taken(content, name=path.name, **TOLD.get(path.name, {}))
    except NotTakenError as error:
        return f"refused{f' at line {error.line}' if error.line else ''}: {error.message}\n  {error.fix}\n"
    lines = [f"{shape}, {found.rows} rows{f', made on {found.collected}' if found.collected else ''}"]
    lines += [
        "  ".join(
            str(part)
            for part in (
                d.date,
                d.metric,
                written(d.value),
                d.account,
                d.segment,
                d.window,
                d.item,
                *d.tags,
                d.note,
            )
            if part
        )
        for d in sorted(found.drafts, key=lambda d: (d.metric, d.account or "", d.date, d.item or ""))
    ]
    lines += [f"line {each.line}: {each.reason}" for each in found.refused]
    lines += [f"note: {each}" for each in found.said]
    lines += [
        f"unknown: {each.header}{f', near {each.nearest}' if each.nearest else ''}"
        for each in found.strangers
    ]
    lines += [f"left: {', '.join(found.left)}"] if found.left else []
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_file_gives_the_readings_that_stand_beside_it(path: Path) -> None:
    expected = path.with_suffix(".txt")
    if os.environ.get("GOALPOSTS_BLESS") == "1":
        expected.write_text(read(path), encoding="utf-8")
    assert read(path) == expected.read_text(encoding="utf-8")
