"""What files said: the bytes of blobs, read in one pass.

Takes a repository and blobs' ids, gives bytes by id. What a partial clone has left on the server is not fetched, and is
absent from the answer. It decodes nothing.
"""

from collections.abc import Collection, Iterator, Mapping

from generator.history.commits import WATCHED
from generator.history.git import Repository


def blobs_of(repository: Repository, wanted: Collection[str], largest: int) -> Mapping[str, bytes]:
    """The bytes of each wanted blob that is there and of at most ``largest`` bytes."""
    there = sorted(set(wanted) - _left_behind(repository))
    printed = repository.ask("cat-file", "--batch", feed="".join(f"{blob}\n" for blob in there).encode())
    return {} if printed is None else {name: raw for name, raw in _printed(printed) if len(raw) <= largest}


def _left_behind(repository: Repository) -> frozenset[str]:
    """The objects of a partial clone that only its server has."""
    if not repository.partial:
        return frozenset()
    flags = ("--objects", "--missing=print", "--full-history")
    printed = repository.ask("rev-list", *flags, repository.head, "--", *WATCHED) or b""
    return frozenset(line[1:].decode() for line in printed.split(b"\n") if line.startswith(b"?"))


def _printed(printed: bytes) -> Iterator[tuple[str, bytes]]:
    """The answers of a batch: a line that names an object, its bytes, and a line's end."""
    place = 0
    while place < len(printed):
        end = printed.index(b"\n", place)
        name, kind, *size = printed[place:end].decode().split()
        place = end + 1
        if size and kind == "blob":
            length = int(size[0])
            yield name, printed[place : place + length]
            place += length + 1
