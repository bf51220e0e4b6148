"""A folder of builds: one for each audience, side by side in the output folder.

Takes the folder that was asked for and the names of the builds in it; gives what is wrong with it or with a name, and which
builds lie in it. It writes nothing.
"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.diagnostics import Diagnostic
from generator.model.text import folded
from generator.write import messages
from generator.write.judge import judge, refusals, unlooked_at
from generator.write.manifest import read_manifest
from generator.write.ours import Found, look
from generator.write.paths import RESERVED, fault_of


def judge_parent(root: Path, output: Path, home: Path) -> Diagnostic | None:
    """Why ``output`` cannot hold builds; None where it can. What others put into it is left alone."""
    real = Path(os.path.realpath(output))
    try:
        reason = next(refusals(real, Path(os.path.realpath(root)), Path(os.path.realpath(home))), None)
        holds_build = look(real) is Found.FOLDER and read_manifest(real) is not None
    except OSError as fault:
        return unlooked_at(str(output), fault)
    if reason is not None:
        return messages.refused(str(output), reason)
    if holds_build:
        return messages.refused(
            str(output),
            "it holds a build for one audience, which would stay there beside the others",
            "remove that with `goalposts clean`, or choose another folder with `-o`",
        )
    return None


def judge_builds(root: Path, output: Path, names: Iterable[str], home: Path) -> tuple[Diagnostic, ...]:
    """Which of ``names`` cannot be folders in ``output``, and which folders cannot be written to."""
    taken: dict[str, str] = {}
    found: list[Diagnostic] = []
    for name in names:
        fault = fault_of(name) or ("it holds a slash" if "/" in name else None)
        fault = fault or ("hidden folders are not served" if name.startswith(".") else None)
        other = taken.setdefault(folded(name), name)
        if other != name:
            fault = fault or f"on many disks it is the folder of `{other}`"
        refusal = messages.bad_path(name, fault) if fault else judge(root, output / name, home)
        found.extend([refusal] if refusal else [])
    return tuple(found)


def builds_in(output: Path) -> Iterator[Path]:
    """The folders in ``output`` that builds of ours lie in, by name."""
    if look(output) is not Found.FOLDER:
        return
    for folder in sorted(output.iterdir()):
        if (
            not folder.name.startswith(RESERVED)
            and look(folder) is Found.FOLDER
            and read_manifest(folder) is not None
        ):
            yield folder
