"""The bounds of texts, names and paths: what is told of them is what holds."""

import re
from pathlib import Path

import pytest

from generator.diagnostics import bounds
from generator.diagnostics.codes.content import TEXT_TOO_LONG
from generator.diagnostics.codes.reading import FILE_NAME
from generator.diagnostics.codes.sites import BAD_SIZE

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (TEXT_TOO_LONG.why, f"{bounds.TEXT:,} characters"),
        (FILE_NAME.about, f"at most {bounds.NAME} bytes"),
        (BAD_SIZE.about, f"`limits.file` can be {bounds.told_bytes(bounds.FILE)} at most"),
        (BAD_SIZE.about, f"`limits.body` {bounds.told_bytes(bounds.PROSE)}"),
    ],
)
def test_an_explanation_names_its_bound(text: str, said: str) -> None:
    assert said in text


@pytest.mark.parametrize(
    "said",
    [
        f"a file has at most {bounds.told_bytes(bounds.FILE)} and prose {bounds.told_bytes(bounds.PROSE)}",
        f"a text among the keys or in a cell {bounds.TEXT:,} characters",
        f"more than {bounds.FOLDERS} folders or {bounds.PATH} bytes of a path",
    ],
)
def test_what_is_promised_is_the_bound(said: str) -> None:
    assert said in re.sub(r"\s+", " ", (ROOT / "SECURITY.md").read_text())
