"""The line of what was published: a site's content as it followed itself on the branch that is checked out.

Takes where a site's repository is and its time zone; gives commits with the days by which they were made. A side branch counts from the merge
that brought it in. What the files said is for ``snapshot``.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import tzinfo

from generator.history.commits import day_of
from generator.history.git import NO_HISTORY
from generator.history.locating import Located
from generator.model.calendar import Day
from generator.model.fact import Unknown
from generator.records import dataclass

_LOG = ("log", "--first-parent", "--reverse", "--no-color", "--no-show-signature", "--format=tformat:%H %ct")


@dataclass(frozen=True, slots=True)
class Held:
    """A commit, and the day by which it was made: the latest that its own clock and those of all before it told.

    So no later commit can slip in under an earlier day but by a clock that was set back together with all before it.
    """

    commit: str
    day: Day


def line_of(located: Located, zone: tzinfo) -> tuple[Held, ...] | Unknown:
    """The commits that changed the content of the site, oldest first, or why git cannot tell."""
    repository = located.whole
    if isinstance(repository, Unknown):
        return repository
    printed = repository.ask(*_LOG, repository.head, "--", ".")
    return tuple(_held(printed, zone)) or NO_HISTORY if printed is not None else NO_HISTORY


def _held(printed: bytes, zone: tzinfo) -> Iterator[Held]:
    latest = Day.min
    for line in printed.splitlines():
        commit, _, seconds = line.partition(b" ")
        latest = max(latest, day_of(seconds, zone))
        yield Held(commit.decode(), latest)


def held_by(line: Sequence[Held], day: Day) -> Sequence[Held]:
    """What was there by the end of ``day``, oldest first."""
    return line[: bisect_right(line, day, key=lambda each: each.day)]
