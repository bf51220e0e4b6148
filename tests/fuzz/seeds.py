"""What fuzzing begins with: the right site's files, odd values, every export that the importers know, and what once broke something."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from generator.exports import SHAPES
from tests.exports.asking import FIXTURES
from tests.exports.workbooks import workbook
from tests.trust.odd import VALUES
from tests.trust.right import right_site

CORPUS = Path(__file__).parent / "corpus"
#: A seed is no longer than this: what is wrong shows in small files, and sooner.
_LONGEST = 4_000


@cache
def seeds(target: str) -> tuple[bytes, ...]:
    """The seeds of a target, the same and in the same order every time."""
    found = {"read": _texts, "check": _goals, "import": _exports, "merge": _tables}[target]()
    kept = (path.read_bytes() for path in sorted((CORPUS / target).glob("*")))
    return tuple(dict.fromkeys((*kept, *(seed[:_LONGEST] for seed in found))))


def _texts() -> Iterator[bytes]:
    for number, text in enumerate(right_site().values()):
        yield bytes([number]) + text.encode()
    for values in VALUES.values():
        yield b"\0" + "\n".join(f"k{number}: {value}" for number, value in enumerate(values)).encode(
            "utf-8", "replace"
        )


def _goals() -> Iterator[bytes]:
    for path, text in right_site().items():
        if path.startswith("content/goals/"):
            yield text.encode()


def _exports() -> Iterator[bytes]:
    for shape in SHAPES:
        yield shape.example.encode()
    for path in sorted((*FIXTURES.glob("*.csv"), *FIXTURES.glob("*.xls"))):
        yield path.read_bytes()
    yield workbook(One=[["Date", "Reach"], ["2026-11-30", 4.0]])


def _tables() -> Iterator[bytes]:
    yield b"date,metric,value,account\n2026-11-01,reach,350,\n"
    yield right_site()["content/snapshots/rows.csv"].encode()
