"""A site printed in the order in which its files are asked for: the page that somebody looks at first, all others after it.

Takes jobs and those who wait; gives the whole site, with what is wrong with it. It prints nothing twice and leaves nothing out.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping

from generator.diagnostics import Diagnostic
from generator.pipeline.printing import Job
from generator.records import dataclass
from generator.serve import Coming


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """Every file by its path, what is wrong, and which job each file comes of."""

    files: Mapping[str, bytes]
    diagnostics: tuple[Diagnostic, ...]
    owners: Mapping[str, Hashable]


def printed_as_asked(jobs: Iterable[Job], coming: Coming, owners: Mapping[str, Hashable]) -> Whole:
    """All that the jobs print; ``owners`` are the jobs that files came of before, as far as they are known."""
    files: dict[str, bytes] = {}
    wrong: list[Diagnostic] = []
    found: dict[str, Hashable] = {}
    try:
        for job in _in_turn({job.name: job for job in jobs}, coming, owners):
            printed, said = job.make()
            new = {file.path: file.content for file in printed}
            coming.put(new)
            files.update(new)
            wrong.extend(said)
            found.update(dict.fromkeys(new, job.name))
    finally:
        coming.finish()
    return Whole(files=files, diagnostics=tuple(wrong), owners=found)


def _in_turn(jobs: dict[Hashable, Job], coming: Coming, owners: Mapping[str, Hashable]) -> Iterator[Job]:
    """What is asked for where anything is, else the next of the others; those that cost nothing come first."""
    waiting = sorted(jobs, key=lambda name: not (jobs[name].is_kept or jobs[name].is_copied))
    for name in waiting:
        while wanted := [own for path in coming.asked_for() if (own := owners.get(path)) in jobs]:
            yield from [jobs.pop(own) for own in dict.fromkeys(wanted)]
        if name in jobs:
            yield jobs.pop(name)
