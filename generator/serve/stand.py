"""Where the site stands for all to see: one thread puts the newest there, others read it and wait for the next.

It holds one frozen record at a time, so whoever reads sees a whole site, whatever is put there meanwhile.
"""

from threading import Condition

from generator.serve.shown import NOTHING, Shown


class Stand:
    """Holds what is shown; ``closed`` once nothing more will be."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._shown = NOTHING
        self.closed = False

    @property
    def shown(self) -> Shown:
        return self._shown

    def show(self, shown: Shown) -> None:
        """Put ``shown`` there, and wake those who wait for it."""
        with self._changed:
            self._shown = shown
            self._changed.notify_all()

    def other_than(self, seen: Shown | None, seconds: float) -> Shown | None:
        """What is shown, as soon as it is not ``seen`` any more; None where that takes longer, or nothing more will come."""
        with self._changed:
            self._changed.wait_for(lambda: self.closed or self._shown is not seen, seconds)
            return None if self.closed or self._shown is seen else self._shown

    def close(self) -> None:
        """Nobody is to wait any more."""
        with self._changed:
            self.closed = True
            self._changed.notify_all()
