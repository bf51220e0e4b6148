"""The ledgers: every goal's ledger, from what git holds and what lies in the folder now.

Takes where the site's repository is, the site's tree and book, and the stages' functions; gives ledgers by goal. Where git is absent, shallow or
without an object that is needed, the ledger is not known, and says why.
"""

from collections.abc import Iterable, Mapping, Sequence

from generator.history.commits import Commit
from generator.history.criteria import CriteriaMove, JudgedBy, criteria, criteria_moves, criteria_of
from generator.history.fields import Fields
from generator.history.git import NO_HISTORY, NO_VERSION, TOO_MUCH
from generator.history.holding import deleted_in, holding_of
from generator.history.ledger import GoalHistory, ledger_of, unknown_ledger
from generator.history.lineage import YARDSTICK, Archive, State, Version, versions_before, versions_behind
from generator.history.locating import Located
from generator.history.past import Past
from generator.history.revisions import heads_of, revised
from generator.history.stages import Stages
from generator.history.today import Today, today_of
from generator.model.book import Book, Site
from generator.model.calendar import Day
from generator.model.fact import Unknown
from generator.model.source import SourceTree
from generator.model.verdict import Ledger
from generator.records import dataclass

#: Versions of one goal, or of the criteria, that are read: each costs a millisecond or two.
MOST_VERSIONS = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What the ledgers of one site are made from. ``head`` are the last versions that git holds, by id."""

    today: Today
    past: Past
    archive: Archive
    head: State
    edit: Commit
    fields: Fields
    judged_by: JudgedBy


def ledgers_of(
    located: Located,
    tree: SourceTree,
    book: Book,
    as_of: Day,
    stages: Stages,
    *,
    latest: Day | None,
    commit: str | None = None,
) -> Mapping[str, Ledger]:
    """The ledger of each goal of ``book`` as it stood on ``as_of``.

    ``tree`` is the folder's, on top of the commit that is checked out, or that of another ``commit``. No commit can have
    been made after ``latest``, whatever its clock said; None where nobody knows.
    """
    desk = desk_of(located, today_of(tree, book, as_of), stages, commit, latest)
    if isinstance(desk, Unknown):
        return dict.fromkeys(book.goals, unknown_ledger(desk.reason))
    before = versions_before(book.goals, desk.today.content, desk.head, desk.archive)
    return {name: _ledger(name, before.get(name), desk) for name in book.goals}


def deletions_of(
    located: Located,
    site: Site,
    names: Iterable[str],
    stages: Stages,
    *,
    latest: Day | None,
    commit: str | None,
) -> Mapping[str, Commit]:
    """The commits that took away the goals of ``names``, for those of which git can tell."""
    held = holding_of(located, site, stages.named, latest, commit)
    if isinstance(held, Unknown):
        return {}
    found = ((name, deleted_in(held, name)) for name in names)
    return {name: deletion for name, deletion in found if deletion is not None}


def desk_of(
    located: Located, today: Today, stages: Stages, commit: str | None, latest: Day | None
) -> Desk | Unknown:
    held = holding_of(located, today.book.site, stages.named, latest, commit)
    if isinstance(held, Unknown):
        return held
    if _too_many(held.head.get(YARDSTICK)):
        return TOO_MUCH
    past = Past(held.blobs, stages, today)
    edit = _edit_after(held.commits[-1], today.as_of)
    return Desk(
        today=today,
        past=past,
        archive=held.archive,
        head=held.head,
        edit=edit,
        fields=Fields(stages.baseline, stages.resolved),
        judged_by=_judged_by(held.head.get(YARDSTICK), past, today, edit),
    )


def _too_many(version: Version | None) -> bool:
    return version is not None and len(versions_behind(version)) > MOST_VERSIONS


def _edit_after(last: Commit, as_of: Day) -> Commit:
    """What lies in the folder, as a commit that has no name yet."""
    return Commit(
        order=last.order + 1,
        id=None,
        tree="",
        parents=(),
        date=as_of,
        earliest=as_of,
        author=None,
        changes=(),
    )


def _judged_by(version: Version | None, past: Past, today: Today, edit: Commit) -> JudgedBy:
    """What goals were judged by, and what of it was moved."""
    versions = versions_behind(version) if version is not None else []
    lost = max((each.commit.order for each in versions if past.is_missing(each)), default=-1)
    heads = criteria_of(versions, past.judgement, today.as_of)
    held = criteria_of(versions, past.judgement, None) if _has_later(versions, today.as_of) else heads
    now = criteria(edit, today.judgement, heads)
    moves: list[CriteriaMove] = []
    for key in now.written:
        is_held = heads and held != heads and any(each.shown.get(key) == now.shown[key] for each in held)
        moves += criteria_moves(heads[0] if is_held else now, key)
    return JudgedBy(
        moves=tuple(sorted(moves, key=lambda move: move.commit.order)),
        thresholds=today.judgement.status,
        lost=lost,
    )


def _has_later(versions: Iterable[Version], day: Day) -> bool:
    return any(version.commit.date > day for version in versions)


def _ledger(name: str, version: Version | None, desk: Desk) -> Ledger:
    if version is None:
        return unknown_ledger(NO_VERSION.reason)
    versions = versions_behind(version)
    if len(versions) > MOST_VERSIONS:
        return unknown_ledger(TOO_MUCH.reason)
    if any(map(desk.past.is_missing, versions)):
        return unknown_ledger(NO_HISTORY.reason)
    history = _history(name, versions, desk)
    return ledger_of(history, desk.judged_by, show_authors=desk.today.book.site.show_authors)


def _history(name: str, versions: Sequence[Version], desk: Desk) -> GoalHistory:
    as_of = desk.today.as_of
    heads = heads_of(versions, desk.past.tell, as_of)
    held = heads_of(versions, desk.past.tell, None) if _has_later(versions, as_of) else heads
    now = revised(desk.edit, desk.today.told(name), heads)
    return GoalHistory(now=now, heads=heads, held=held, fields=desk.fields)
