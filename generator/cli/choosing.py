"""Which goals a command is about: by ids and patterns of ids, client, owner, status and objective, all of which have to hold.

Takes what was typed and a judged report; gives the report with those goals alone, or a usage error that names what is near. A value
that no goal has is an error; values that there are and that no goal has together leave nothing.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from fnmatch import fnmatchcase

import click

from generator.diagnostics.excerpt import visible
from generator.diagnostics.suggestions import listed, nearest_few
from generator.model.report import GoalReport, Report, Status
from generator.model.text import folded
from generator.records import dataclass

_WILD = "*?["


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What was typed. Of several values for one option any will do."""

    ids: tuple[str, ...] = ()
    clients: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    objectives: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        return self == Filter()

    @property
    def names_goals(self) -> bool:
        """Whether goals were asked for by their ids, and each is to be told in detail."""
        return bool(self.ids) and not any(is_pattern(each) for each in self.ids)


def is_pattern(text: str) -> bool:
    """Whether it may stand for several ids.

    >>> is_pattern("grow-*"), is_pattern("grow-list")
    (True, False)
    """
    return any(sign in text for sign in _WILD)


def chosen(report: Report, wanted: Filter) -> Report:
    """``report`` with the goals that ``wanted`` leaves, those that were named in that order."""
    goals = _by_id(report, wanted.ids)
    for option, values, has, there in _facets(report, wanted):
        known = _known(option, values, there)
        goals = tuple(goal for goal in goals if not values or known & set(has(goal)))
    return replace(report, goals=goals)


def _facets(
    report: Report, wanted: Filter
) -> Iterable[tuple[str, Sequence[str], Callable[[GoalReport], Iterable[str]], set[str]]]:
    """Each option: its name, what was typed, what a goal has, and what there is to choose from."""
    goals = report.goals
    clients = {goal.goal.client for goal in goals if goal.goal.client}
    owners = {owner for goal in goals for owner in goal.goal.owners}
    objectives = {*report.objectives, *(each for goal in goals for each in goal.goal.objectives)}
    yield "client", wanted.clients, lambda goal: (goal.goal.client or "",), clients
    yield "owner", wanted.owners, lambda goal: goal.goal.owners, owners
    yield "status", wanted.statuses, lambda goal: (goal.status.value,), {each.value for each in Status}
    yield "objective", wanted.objectives, lambda goal: goal.goal.objectives, objectives


def _spelling(word: str) -> str:
    """Case, and what stands between words, do not tell two apart: ``Off track`` is ``off_track``."""
    return folded(" ".join(word.replace("_", " ").replace("-", " ").split()))


def _known(option: str, values: Iterable[str], there: Iterable[str]) -> set[str]:
    """The words that were meant; one that there is not is a usage error."""
    spellings: dict[str, set[str]] = {}
    for word in there:
        spellings.setdefault(_spelling(word), set()).add(word)
    for value in values:
        if _spelling(value) not in spellings:
            raise click.UsageError(_unknown(option, value, there))
    return {word for value in values for word in spellings[_spelling(value)]}


def _by_id(report: Report, ids: Sequence[str]) -> tuple[GoalReport, ...]:
    by_id = {goal.goal.id: goal for goal in report.goals}
    if not ids:
        return report.goals
    found: dict[str, GoalReport] = {}
    for each in ids:
        matching = [each] if each in by_id else [id_ for id_ in by_id if fnmatchcase(id_, each)]
        if not matching:
            raise click.UsageError(_no_goal(each, by_id))
        found |= {id_: by_id[id_] for id_ in matching}
    return tuple(found.values())


def _no_goal(word: str, there: Iterable[str]) -> str:
    bare = "".join(letter for letter in word if letter not in "*?[]")
    near = nearest_few(bare, there, 3)
    hint = f"; did you mean {' or '.join(f'`{visible(id_)}`' for id_ in near)}?" if near else ""
    said = "no goal's id is like" if is_pattern(word) else "no goal has the id"
    return f"{said} `{visible(word)}`{hint}"


def _unknown(option: str, word: str, there: Iterable[str]) -> str:
    words = sorted(there)
    near = nearest_few(word, words, 3)
    if near:
        hint = f"did you mean {' or '.join(f'`{visible(each)}`' for each in near)}?"
    elif words:
        hint = f"there is {visible(listed(words))}"
    else:
        hint = "no goal names any"
    return f"--{option}: there is no {option} `{visible(word)}`; {hint}"
