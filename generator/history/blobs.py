"""What files said: the bytes of blobs, read in one pass.

Takes a repository and blobs' ids, gives bytes by id. What a partial clone has left on the server is not fetched, and is
absent from the answer. It decodes nothing. How much is read does not depend on what the content says: a site that allowed
smaller files could hide its earlier versions, and one that allowed larger ones could fill the memory.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping

from generator.diagnostics import bounds
from generator.history.commits import WATCHED
from generator.history.git import TOO_MUCH, Repository
from generator.model.fact import Unknown

#: What stands for a version that is too large to read: bytes of which no reader makes text.
_NO_TEXT = b"\xff"
#: Bytes that are read of a site's versions altogether.
MOST_BYTES = 256_000_000


def blobs_of(repository: Repository, wanted: Collection[str]) -> Mapping[str, bytes] | Unknown:
    """The bytes of each wanted blob that is there, unless they are too many to read.

    One that is larger than any site may have a file is no text, and is not read.
    """
    there = sorted(set(wanted) - left_behind(repository))
    checked = repository.ask("cat-file", "--batch-check", feed=_fed(there))
    sizes = dict(_sizes(checked or b""))
    small = [name for name in there if sizes.get(name, bounds.FILE + 1) <= bounds.FILE]
    if sum(sizes[name] for name in small) > MOST_BYTES:
        return TOO_MUCH
    printed = repository.ask("cat-file", "--batch", feed=_fed(small)) if small else None
    large = {name: _NO_TEXT for name, size in sizes.items() if size > bounds.FILE}
    return {**large, **dict(_printed(printed or b""))}


def _fed(blobs: Iterable[str]) -> bytes:
    return "".join(f"{blob}\n" for blob in blobs).encode()


def _sizes(checked: bytes) -> Iterator[tuple[str, int]]:
    """How large each blob is; one that is not there has no size."""
    for line in checked.decode().splitlines():
        name, kind, *size = line.split()
        if size and kind == "blob":
            yield name, int(size[0])


def left_behind(repository: Repository) -> frozenset[str]:
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
