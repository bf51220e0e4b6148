"""Revisions: what a goal said in each commit that can be read, with its key results followed by who they are.

Takes versions of a goal's file, oldest first, and a way to read one; gives revisions that point at those before them. A
version that cannot be read, or is later than the day, is passed over: its followers continue what came before it.
Nothing is compared here.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from generator.history.commits import Commit
from generator.history.lineage import Version
from generator.history.written import GOAL, Key, Spelled, written_in
from generator.model.calendar import Day
from generator.model.goal import Goal, KeyResult
from generator.model.metric import Metric
from generator.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a file said: the goal, the metrics that it was measured by then, and its dates as they were spelled."""

    goal: Goal
    metrics: Mapping[str, Metric]
    spelled: Spelled


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Revision:
    """What a goal said in one commit; of a deleted one (not ``present``) what it had said last.

    ``results`` are its key results by who they are, ``names`` who every id is that they ever had. ``written`` is what each
    field came down to, in a form that can be compared.
    """

    commit: Commit
    present: bool
    told: Told
    parents: tuple["Revision", ...]
    results: Mapping[str, KeyResult]
    names: Mapping[str, str]
    written: Mapping[Key, object]

    @property
    def goal(self) -> Goal:
        return self.told.goal


#: Reads a version of one file; None where it says nothing that can be used.
Tell = Callable[[Version], Told | None]


def heads_of(versions: Sequence[Version], tell: Tell, until: Day | None) -> tuple[Revision, ...]:
    """The revisions that the last of ``versions`` comes down to, without commits after ``until``."""
    standing: dict[Version, tuple[Revision, ...]] = {}
    for version in versions:
        before = tuple(dict.fromkeys(head for parent in version.parents for head in standing[parent]))
        later = until is not None and version.commit.date > until
        following = None if later else _revision(version, before, tell)
        standing[version] = before if following is None else (following,)
    return standing[versions[-1]] if versions else ()


def _revision(version: Version, before: tuple[Revision, ...], tell: Tell) -> Revision | None:
    if not version.files:
        return deleted(version.commit, before) if before else None
    told = tell(version)
    return None if told is None else revised(version.commit, told, before)


def deleted(commit: Commit, before: tuple[Revision, ...]) -> Revision:
    """The revision that a deletion leaves: the goal's last words, and no state."""
    last = before[0]
    return Revision(
        commit=commit,
        present=False,
        told=last.told,
        parents=before,
        results=last.results,
        names=last.names,
        written={**last.written, (GOAL, "state"): None},
    )


def revised(commit: Commit, told: Told, before: tuple[Revision, ...]) -> Revision:
    """The revision that says ``told``, after those ``before``."""
    if len(before) == 1 and _says(before[0], told):
        return replace(before[0], commit=commit, told=told, parents=before)
    results = _identified(told.goal.key_results, commit, before)
    names = {name: label for revision in reversed(before) for name, label in revision.names.items()}
    return Revision(
        commit=commit,
        present=True,
        told=told,
        parents=before,
        results=results,
        names=names | {result.id: label for label, result in results.items()},
        written=written_in(told.goal, results, told.metrics),
    )


def _says(last: Revision, told: Told) -> bool:
    """Whether the goal is the very one that was read for ``last``, with its key results in their order: then they are who they were."""
    if not last.present or last.goal is not told.goal or last.told.metrics is not told.metrics:
        return False
    results = zip(last.results.values(), told.goal.key_results, strict=True)
    return all(before is now for before, now in results)


def _identified(
    written: Iterable[KeyResult], commit: Commit, before: Sequence[Revision]
) -> dict[str, KeyResult]:
    """Key results by who they are: those of their id before, the lone one before, one of that id long ago, or new ones.

    A new one is known by its id, unless another was called so first: two sides that each write it mean the same.
    """
    bearers = {result.id: label for each in reversed(before) for label, result in each.results.items()}
    once = {name: label for each in reversed(before) for name, label in each.names.items()}
    lone = next((label for each in before for label in _lone(each)), None)
    found: dict[str, KeyResult] = {}
    for result in sorted(written, key=lambda each: each.id not in bearers):
        former = (bearers.get(result.id), lone if result.lone else None, once.get(result.id))
        label = next((each for each in former if each is not None and each not in found), None)
        own = result.id if result.id not in {*found, *once.values()} else f"{commit.order}:{result.id}"
        found[label or own] = result
    return found


def _lone(revision: Revision) -> list[str]:
    return [label for label, result in revision.results.items() if result.lone]


def revisions_behind(heads: Iterable[Revision]) -> list[Revision]:
    """``heads`` and all that they came from, oldest first."""
    found: dict[Revision, None] = {}
    waiting = list(heads)
    while waiting:
        following = waiting.pop()
        if following not in found:
            found[following] = None
            waiting.extend(following.parents)
    return sorted(found, key=lambda each: each.commit.order)
