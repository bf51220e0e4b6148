"""What is told while a build goes on: a bar on a terminal, a line for each stage in a log, nothing where quiet is asked for.

Takes stages with how much of them is done; writes to stderr. It measures nothing.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from generator.cli import streams
from generator.model.output import Owner

Tell = Callable[[str, int, int], None]
_SAID = {"chart": "drawing charts", "render": "printing pages"}
#: A log hears of a stage only if there is much of it.
_MUCH = 50


def waiting(owner: Owner) -> None:
    """Another build has the folder's lock."""
    who = f"process {owner.pid} on {owner.host}" if owner.pid else "another process"
    streams.tell(f"waiting for the build of {who}\n")


@contextmanager
def shown(*, quiet: bool) -> Iterator[Tell]:
    """The way in which progress is shown here."""
    if quiet:
        yield _nothing
    elif streams.wants_colour(sys.stderr):
        with _bar() as tell:
            yield tell
    else:
        yield _line


def _nothing(stage: str, done: int, total: int) -> None:
    pass


def _line(stage: str, done: int, total: int) -> None:
    if done == 1 and total >= _MUCH:
        streams.tell(f"{_SAID[stage]}: {total}\n")


@contextmanager
def _bar() -> Iterator[Tell]:
    from rich.console import Console  # noqa: PLC0415 - only a terminal needs it
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        tasks = {stage: progress.add_task(said, visible=False) for stage, said in _SAID.items()}

        def tell(stage: str, done: int, total: int) -> None:
            progress.update(tasks[stage], completed=done, total=total, visible=done < total)

        yield tell
