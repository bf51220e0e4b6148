"""What fuzzing begins with: the right site's files, odd values, every export that the importers know, and what once broke something."""

from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path

from generator.exports import SHAPES
from tests.exports.asking import FIXTURES
from tests.exports.workbooks import workbook
from tests.fuzz.targets import GOALS, RIGHT
from tests.trust.odd import VALUES
from tests.trust.right import right_site

CORPUS = Path(__file__).parent / "corpus"
#: A seed of text is no longer than this: what is wrong shows in small files, and sooner.
_LONGEST = 4_000
_WORKBOOKS = (b"PK", b"\xd0\xcf")


@cache
def seeds(target: str) -> tuple[bytes, ...]:
    """The seeds of a target, the same and in the same order every time."""
    found = {"read": _texts, "check": partial(right_files, "check"), "import": _exports, "merge": _tables}[
        target
    ]()
    kept = (path.read_bytes() for path in sorted((CORPUS / target).glob("*")))
    return tuple(dict.fromkeys((*kept, *map(_short, found))))


def _short(seed: bytes) -> bytes:
    """A workbook whole, for half of one is none; of a text its first lines."""
    if len(seed) <= _LONGEST or seed.startswith(_WORKBOOKS):
        return seed
    return seed[: seed.rfind(b"\n", 0, _LONGEST) + 1] or seed[:_LONGEST]


def right_files(target: str) -> Iterator[bytes]:
    """The right site's files as ``read`` and ``check`` are given them, each as what it is."""
    right = right_site()
    if target == "read":
        for number, path in enumerate(RIGHT):
            yield bytes([number]) + right[path].encode()
    else:
        for number, path in enumerate(GOALS):
            yield bytes([number]) + right[f"content/{path}"].encode()


def _texts() -> Iterator[bytes]:
    yield from right_files("read")
    for values in VALUES.values():
        yield b"\0" + "\n".join(f"k{number}: {value}" for number, value in enumerate(values)).encode(
            "utf-8", "replace"
        )


def _exports() -> Iterator[bytes]:
    for shape in SHAPES:
        yield shape.example.encode()
    for path in sorted((*FIXTURES.glob("*.csv"), *FIXTURES.glob("*.xls"))):
        yield path.read_bytes()
    yield workbook(One=[["Date", "Reach"], ["2026-11-28", 4.0]])


def _tables() -> Iterator[bytes]:
    yield b"date,metric,value,account\n2026-11-01,reach,350,\n"
    yield right_site()["content/snapshots/rows.csv"].encode()
