"""Which pages of a built site are looked at: one of each kind, every goal's, and the goals most unlike each other."""

from collections.abc import Iterable
from pathlib import Path

from generator.languages import LANGUAGES

#: Folders that hold no kind of page: other languages, files for programs, and e-mails, which bring styles of their own.
_NO_KIND = frozenset({*(each.code for each in LANGUAGES), "assets", "api", "mail"})
#: A level with check-ins, a roll-up with money, nothing read yet, met with a cheer, not judged, and several results.
UNLIKE = frozenset(
    {
        "pepperoni-palace", "nordvind-shop", "cafe-second-place", "pizza-week", "dar-alnoor-ramadan",
        "nordvind-known",
    }
)  # fmt: skip


def kinds_of(site: Path) -> tuple[str, ...]:
    """The overview, the fullest page of each kind and every goal's: paths in the first language, below the site's root.

    A folder holds one kind at each depth: ``reports/`` lists what ``reports/2026-11/`` and its like are.
    """
    pages = [path.relative_to(site) for path in site.rglob("index.html")]
    goals = sorted(path for path in pages if path.parts[0] == "goals")
    others: dict[tuple[str, int], list[Path]] = {}
    for path in pages:
        if len(path.parts) > 1 and path.parts[0] not in _NO_KIND | {"goals"}:
            others.setdefault((path.parts[0], len(path.parts)), []).append(path)
    fullest = (max(each, key=lambda path: (_size(site / path), path)) for _, each in sorted(others.items()))
    return tuple(path.as_posix() for path in (Path("index.html"), *fullest, *goals))


def unlike(kinds: Iterable[str]) -> tuple[str, ...]:
    """The same without those goals that look like another: for what takes long to look at."""
    return tuple(kind for kind in kinds if not kind.startswith("goals/") or kind.split("/")[1] in UNLIKE)


def _size(path: Path) -> int:
    return path.stat().st_size
