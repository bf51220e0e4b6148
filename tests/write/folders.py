"""Whole folders as a mapping from path to content, and operations that fail or die at the N-th of them."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from generator.model.output import OutputFile, WriteSummary
from generator.write import Place, place_of, publish
from generator.write.manifest import MARKER
from generator.write.operations import DISK, Operations


class Killed(BaseException):
    """What a killed process would not live to see."""


def site(**pages: str) -> dict[str, str]:
    """A site by keywords: ``goals__a="x"`` is the file ``goals/a`` with the content ``x``."""
    return {name.replace("__", "/"): text for name, text in pages.items()}


def publish_site(
    pages: Mapping[str, str], place: Place, operations: Operations = DISK
) -> WriteSummary | None:
    files = (OutputFile(path, text.encode()) for path, text in pages.items())
    summary, faults = publish(
        files, place, broken=lambda: False, waiting=lambda _: None, wait=0, operations=operations
    )
    assert (summary is None) == bool(faults)
    return summary


def contents(folder: Path) -> dict[str, str]:
    """Every file in ``folder`` but the record, with its text."""
    return {
        path.relative_to(folder).as_posix(): path.read_text()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != MARKER
    }


def folders(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_dir()}


def leftovers(place: Place) -> list[str]:
    return [path.name for path in place.output.parent.iterdir() if path.name.startswith(".goalposts")]


def counted(counter: list[str]) -> Operations:
    """Operations that note their names."""

    def noting(name: str) -> Callable[..., Any]:
        def operation(*arguments: Any) -> Any:
            counter.append(name)
            return getattr(DISK, name)(*arguments)

        return operation

    return Operations(**{field.name: noting(field.name) for field in fields(Operations)})


def dying(after: int, *, late: bool = False) -> Operations:
    """Operations of a process that is killed at operation ``after``: before it, or (``late``) half-way or just after.

    A dead process does nothing more: every further operation dies too.
    """
    left = [after]

    def dead(name: str) -> Callable[..., Any]:
        def operation(*arguments: Any) -> Any:
            left[0] -= 1
            if left[0] > 0:
                return getattr(DISK, name)(*arguments)
            if left[0] == 0 and late:
                _half(name, *arguments)
            raise Killed

        return operation

    return Operations(**{field.name: dead(field.name) for field in fields(Operations)})


def _half(name: str, *arguments: Any) -> None:
    if name == "write":
        DISK.write(arguments[0], arguments[1][: len(arguments[1]) // 2])
    elif name == "remove_tree":
        next((path.unlink() for path in sorted(arguments[0].rglob("*")) if path.is_file()), None)
    elif name != "write_safely":
        getattr(DISK, name)(*arguments)


def failing(at: int, fault: OSError) -> Operations:
    """Operations of which the one numbered ``at`` fails, and no other."""
    left = [at]

    def refusing(name: str) -> Callable[..., Any]:
        def operation(*arguments: Any) -> Any:
            left[0] -= 1
            if left[0] == 0:
                raise fault
            return getattr(DISK, name)(*arguments)

        return operation

    return Operations(**{field.name: refusing(field.name) for field in fields(Operations)})


def new_place(folder: Path) -> Place:
    return place_of(folder / "output")
