"""What was made before, kept as long as what it was made of stays equal: how a preview makes only what changed.

Takes a unit of work by its name, what it is made of, and how; gives the result, from memory where its inputs are what they were. Inputs
are frozen records that are compared whole, so nothing has to say what it depends on beside them. It knows nothing of the work.
"""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

_Result = TypeVar("_Result")
_Name = tuple[str, Hashable]


class Kept:
    """The results of one site's runs, each under the name of its work; a result replaces the one before it."""

    def __init__(self) -> None:
        self._made: dict[_Name, tuple[Any, Any]] = {}
        self._asked: set[_Name] = set()

    def holds(self, work: str, name: Hashable, inputs: object) -> bool:
        """Whether a result of equal inputs is there."""
        found = self._made.get((work, name))
        return found is not None and bool(found[0] == inputs)

    def keep(self, work: str, name: Hashable, inputs: object, result: _Result) -> _Result:
        """Keep ``result`` and give it back."""
        self._made[work, name] = (inputs, result)
        self._asked.add((work, name))
        return result

    def recall(self, work: str, name: Hashable) -> Any:
        """The result that ``holds`` found."""
        self._asked.add((work, name))
        return self._made[work, name][1]

    def last(self, work: str) -> Any:
        """The newest result of work that is done once in a run, whatever it was made of; None where there is none."""
        return self._made.get((work, None), (None, None))[1]

    def by_name(self, work: str, name: Hashable, inputs: object, make: Callable[[], _Result]) -> _Result:
        """What ``make`` gives of ``inputs``, made anew only where they are others than before."""
        if self.holds(work, name, inputs):
            result: _Result = self.recall(work, name)
            return result
        return self.keep(work, name, inputs, make())

    def once(self, work: str, inputs: object, make: Callable[[], _Result]) -> _Result:
        """The same for work that is done once in a run."""
        return self.by_name(work, None, inputs, make)

    def same(self, work: str, value: _Result) -> _Result:
        """``value`` as it was in the run before where it is equal, so that comparing it again costs nothing."""
        return self.once(work, value, lambda: value)

    def forget_unasked(self) -> None:
        """A whole run is over: what nobody asked for in it belongs to pages and goals that there are no more."""
        self._made = {name: made for name, made in self._made.items() if name in self._asked}
        self._asked = set()
