"""Fuzzing without coverage: seeds changed at random, by a number that says it all again."""

from collections.abc import Callable, Iterator, Sequence
from random import Random

_PIECES = (
    b"\0", b"\xff", b"\xef\xbb\xbf", b"\xff\xfe", b"\r", b"\n", b"\n---\n", b": ", b"- ", b"? ", b"{", b"}", b"[", b"]", b'"', b"'", b"|\n", b">\n", b"&a ", b"*a",
    b"!!str ", b"<<: ", b"#", b"%", b",", b";", b"\t", b"  ", b"0", b"-1", b"1e400", b".nan", b"9999-12-31", b"0001-01-01", b"P9999Y", b"\xe2\x80\xa8", b"\xed\xa0\x80",
    b"=1+1", b"nb", b"facebook/a", b"\xd9\xa1", b"1.234,5", b"31/12/26", b"24:00", b"+00:00", b"sep=;\n",
)  # fmt: skip
_LONGEST = 20_000


def mutations(seeds: Sequence[bytes], number: int) -> Iterator[bytes]:
    """Endlessly many changes of the seeds; the same for the same ``number``."""
    random = Random(number)
    while True:
        text = bytearray(random.choice(seeds))
        for _ in range(random.choice((1, 1, 2, 4, 16))):
            random.choice(_CHANGES)(text, random, seeds)
        yield bytes(text[:_LONGEST])


def _flip(text: bytearray, random: Random, _: Sequence[bytes]) -> None:
    if text:
        text[random.randrange(len(text))] ^= 1 << random.randrange(8)


def _insert(text: bytearray, random: Random, _: Sequence[bytes]) -> None:
    place = random.randint(0, len(text))
    text[place:place] = random.choice(_PIECES) * random.choice((1, 1, 1, 3, 60))


def _remove(text: bytearray, random: Random, _: Sequence[bytes]) -> None:
    start = random.randint(0, len(text))
    del text[start : start + random.choice((1, 2, 8, 64))]


def _repeat(text: bytearray, random: Random, _: Sequence[bytes]) -> None:
    start = random.randint(0, len(text))
    text[start:start] = text[start : start + random.choice((1, 8, 64))] * random.choice((1, 2, 20))


def _splice(text: bytearray, random: Random, seeds: Sequence[bytes]) -> None:
    other = random.choice(seeds)
    start = random.randint(0, len(other))
    place = random.randint(0, len(text))
    text[place : place + random.choice((0, 20))] = other[start : start + random.choice((10, 100, 1_000))]


_CHANGES: tuple[Callable[[bytearray, Random, Sequence[bytes]], None], ...] = (
    _flip,
    _insert,
    _remove,
    _repeat,
    _splice,
)
