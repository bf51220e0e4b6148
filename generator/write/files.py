"""Files in a folder that somebody named: each is whole, and takes the place of one that has its name.

Takes the folder and files by path below it; gives nothing. It keeps no record, so it removes nothing, and it asks for no lock.
"""

from collections.abc import Iterable
from pathlib import Path

from generator.model.output import OutputFile
from generator.write.operations import DISK, Operations


def write_files(folder: Path, files: Iterable[OutputFile], operations: Operations = DISK) -> None:
    """Write ``files`` below ``folder``, which is made where it is missing.

    Raises:
        OSError: the disk refuses. Files before that one are written, that one is as it was.
    """
    for file in files:
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        operations.write_safely(path, file.content)
