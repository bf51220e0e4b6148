"""What was printed: of each page what it was made of, and the files that came of it as they lay in the output folder.

Takes such records to JSON and back, under the rules of receipts. A record names files and holds nothing of them but their digests: what the
output folder's own record says of them is anybody's, as the folder is. Whether they are still there is for the disk to tell.
"""

import json
from collections.abc import Mapping

from generator.cache.believing import UnbelievableError, fields_of, items_of, one
from generator.cache.folder import CacheFolder, Moment
from generator.records import dataclass

_FORM = 2


@dataclass(frozen=True, slots=True)
class PrintedFile:
    """A file as it was left: its mark, and the digest of its content."""

    mark: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedUnit:
    """One page with what stands beside it: the digest of all that it was made of, and its files by path."""

    made_of: str
    files: Mapping[str, PrintedFile]


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedPages:
    """All pages of one output folder by their names. Their marks are sure as far as they are older than the moment."""

    ended: Moment
    units: Mapping[str, PrintedUnit]


def write_pages(cache: CacheFolder, name: str, pages: PrintedPages) -> None:
    """Keep ``pages`` under ``name``."""
    document = {
        "goalposts-pages": _FORM,
        "ended": [pages.ended.device, pages.ended.nanoseconds],
        "units": {
            name: [unit.made_of, {path: [file.mark, file.digest] for path, file in unit.files.items()}]
            for name, unit in pages.units.items()
        },
    }
    cache.write(name, json.dumps(document, ensure_ascii=False).encode("utf-8", "surrogatepass"))


def read_pages(cache: CacheFolder, name: str) -> PrintedPages | None:
    """The pages under ``name``; None where there are none that can be believed."""
    raw = cache.read(name)
    if raw is None:
        return None
    try:
        return _pages(json.loads(raw))
    except (UnbelievableError, ValueError, RecursionError):
        return None


def _pages(document: object) -> PrintedPages:
    fields = fields_of(document, ("goalposts-pages", "ended", "units"))
    if fields["goalposts-pages"] != _FORM:
        raise UnbelievableError
    device, nanoseconds = items_of(fields["ended"], 2)
    units = one(fields["units"], dict)
    return PrintedPages(
        ended=Moment(one(device, int), one(nanoseconds, int)),
        units={name: _unit(each) for name, each in units.items()},
    )


def _unit(document: object) -> PrintedUnit:
    made_of, files = items_of(document, 2)
    return PrintedUnit(
        made_of=one(made_of, str),
        files={path: _file(each) for path, each in one(files, dict).items()},
    )


def _file(document: object) -> PrintedFile:
    mark, digest = items_of(document, 2)
    return PrintedFile(mark=one(mark, str), digest=one(digest, str))
