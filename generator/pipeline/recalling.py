"""Small facts that are known again by the digest of what they follow from: what a build need not find out a second time.

Takes facts of an earlier run by name, gives those that were asked for in this one. A fact is plain JSON, and whoever asks says how it is
told and what can be believed of it. It knows nothing of where facts are kept.
"""

from collections.abc import Callable, Mapping
from typing import TypeVar

from generator.cache import one

_Fact = TypeVar("_Fact")
#: Something that JSON can hold.
Plain = object


class Recalled:
    """The facts of one site. Only what this run asked for is in ``asked``, so that what nobody wants any more is forgotten."""

    def __init__(self, known: Mapping[str, Plain] | None = None) -> None:
        self._known = dict(known or {})
        self.asked: dict[str, Plain] = {}
        self._followed: dict[int, tuple[object, str]] = {}

    def follows(self, record: object, identity: str) -> None:
        """All that ``record`` holds follows from what has this ``identity``; it is held on to, so that no other one comes to be the same."""
        self._followed[id(record)] = record, identity

    def identity_of(self, record: object) -> str | None:
        """What ``record`` follows from; None where nobody said."""
        found = self._followed.get(id(record))
        return found[1] if found is not None else None

    def recall(self, name: str, believed: Callable[[Plain], _Fact]) -> _Fact | None:
        """The fact of this ``name``, which says all that it follows from; None where it is not known, or ``believed`` raises ValueError."""
        if name not in self._known:
            return None
        try:
            fact = believed(self._known[name])
        except ValueError:
            return None
        self.asked[name] = self._known[name]
        return fact

    def note(self, name: str, plain: Plain) -> None:
        """A fact was found out."""
        self._known[name] = self.asked[name] = plain

    def once(
        self,
        name: str,
        find_out: Callable[[], _Fact],
        *,
        told: Callable[[_Fact], Plain],
        believed: Callable[[Plain], _Fact],
    ) -> _Fact:
        """The fact of this ``name``, found out where it is not known; such a fact may be None too."""
        found = self.recall(name, lambda plain: (believed(plain),))
        if found is not None:
            return found[0]
        fact = find_out()
        self.note(name, told(fact))
        return fact

    def next_run(self) -> None:
        """A whole run is over."""
        self._known, self.asked = self.asked, {}
        self._followed = {}


def truth(plain: Plain) -> bool:
    """A yes or a no.

    Raises:
        UnbelievableError: it is neither.
    """
    return bool(one(plain, bool))
