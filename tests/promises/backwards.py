"""The command where every folder tells its files from Z to A: ``python -m tests.promises.backwards build …``."""

import os
from collections.abc import Iterator
from typing import Any, Self

_scandir, _listdir = os.scandir, os.listdir


class _Backwards:
    """What ``os.scandir`` gives, the last entry first."""

    def __init__(self, path: Any) -> None:
        with _scandir(path) as entries:
            self._entries = iter(sorted(entries, key=lambda entry: os.fsencode(entry.name), reverse=True))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __iter__(self) -> Iterator[os.DirEntry[Any]]:
        return self._entries

    def __next__(self) -> os.DirEntry[Any]:
        return next(self._entries)

    def close(self) -> None:
        self._entries = iter(())


if __name__ == "__main__":
    from generator.cli import main

    os.scandir = lambda path=".": _Backwards(path)  # type: ignore[assignment]
    os.listdir = lambda path=".": sorted(_listdir(path), key=os.fsencode, reverse=True)  # type: ignore[assignment,misc]
    main()
