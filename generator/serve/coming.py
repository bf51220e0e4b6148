"""The files of a site that is just being printed: who asks for one that is still to come waits for it, and it comes next.

Takes files as they are printed, from one thread; gives them to others. So a page that somebody looks at need not wait for all the
pages that nobody does. It does not know which work a file comes of.
"""

from collections.abc import Iterator, Mapping
from threading import Condition


class Coming(Mapping[str, bytes]):
    """Files by path. One that will not come is missing once the site is whole, and no sooner."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._files: dict[str, bytes] = {}
        self._wanted: list[str] = []
        self._whole = False

    def put(self, files: Mapping[str, bytes]) -> None:
        """These are printed."""
        with self._changed:
            self._files.update(files)
            self._changed.notify_all()

    def finish(self) -> None:
        """No more will come."""
        with self._changed:
            self._whole = True
            self._changed.notify_all()

    def asked_for(self) -> list[str]:
        """What somebody waits for, since this was asked last."""
        with self._changed:
            wanted, self._wanted = self._wanted, []
        return wanted

    def __getitem__(self, path: str) -> bytes:
        with self._changed:
            if path not in self._files and not self._whole:
                self._wanted.append(path)
                self._changed.wait_for(lambda: path in self._files or self._whole)
            return self._files[path]

    def __iter__(self) -> Iterator[str]:
        """The paths of the whole site."""
        with self._changed:
            self._changed.wait_for(lambda: self._whole)
            return iter(tuple(self._files))

    def __len__(self) -> int:
        return len(tuple(iter(self)))
