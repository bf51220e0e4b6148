"""A site judged on a day: plain dicts with the names of ``status --format json``. The chances are handed in."""

import datetime as dt
import itertools
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.plain import rollup
from tests.plain.audit import findings
from tests.plain.budget import budget
from tests.plain.figures import Facts, expected, facts, progress
from tests.plain.pace import actual_per_day, best_per_day, needed_per_day
from tests.plain.realism import realism
from tests.plain.status import settled, status, usable_readings
from tests.plain.written import Goal, Site, read

Chances = Mapping[tuple[str, str], float | None]


def judge(root: Path, as_of: dt.date, chances: Chances) -> dict[str, dict[str, Any]]:
    """Every goal of the site in ``root`` by id."""
    site = read(root)
    done: dict[str, dict[str, Any]] = {}
    for name in sorted(site.goals):
        _goal(site, site.goals[name], as_of, chances, done)
    return done


def _pair(name: str, found: tuple[float | None, str | None]) -> dict[str, Any]:
    value, reason = found
    return {name: value} if value is not None else {name: None, f"{name}_unknown": reason}


def _key_result(of: Facts, chance: float | None) -> dict[str, Any]:
    verdict, code = status(of, chance)
    decided = settled(of)
    return {
        "id": of.own["id"],
        "op": of.op,
        "when": of.when,
        **_pair("baseline", (of.baseline.value, of.baseline.unknown)),
        **_pair("target", (of.target, of.baseline.unknown or "no-target")),
        **_pair("stretch", (of.stretch, "none-set")),
        **_pair("value", (of.value, "no-reading")),
        "value_date": of.value_date and of.value_date.isoformat(),
        **_pair("progress", progress(of)),
        **_pair("expected", expected(of)),
        **_pair("needed_per_day", needed_per_day(of, verdict)),
        **_pair("actual_per_day", actual_per_day(of)),
        **_pair("best_per_day", best_per_day(of)),
        "status": verdict,
        "because": {"code": code},
        "by_chance": decided is None and of.as_of <= of.goal.end,
        "refuses": usable_readings(of) < 5,
        "realism": realism(of),
    }


def _goal(
    site: Site, goal: Goal, as_of: dt.date, chances: Chances, done: dict[str, dict[str, Any]]
) -> dict[str, Any]:
    if goal.id in done:
        return done[goal.id]
    whole = [facts(site, goal, own, as_of) for own in goal.key_results]
    judged = [_key_result(of, chances.get((goal.id, of.own["id"]))) for of in whole]
    children = sorted(g.id for g in site.goals.values() if g.fields.get("supports") == goal.id)
    # drafts and cancelled goals are left out
    children = [c for c in children if site.goals[c].state not in {"draft", "cancelled"}]
    for child in children:
        _goal(site, site.goals[child], as_of, chances, done)
    parts = [_part(goal, of, one, chances) for of, one in zip(whole, judged, strict=True)]
    supporters = [done[child]["parts"] for child in children]
    whole_of = [parts + list(some) for some in itertools.product(*supporters)]
    parts = whole_of[0]
    how = goal.fields.get("rollup", "weighted")
    answer = {
        "id": goal.id,
        "progress": rollup.progress(parts, how),
        "statuses": set().union(*(_statuses(site, goal, some, how, as_of) for some in whole_of)),
        "key_results": judged,
        "budget": budget(site, goal, whole[0] if whole else None, as_of),
        "findings": findings(goal, list(zip(whole, judged, strict=True))),
        "bounds": rollup.bounds(parts) if parts else None,
    }
    # What it may be to a goal that it supports: one for each status that it may have.
    answer["parts"] = [
        rollup.Part(
            status=one,
            progress=answer["progress"],
            ceiling=bool(parts) and all(part.ceiling for part in parts),
            weight=1.0,
            series=goal.id,
            chance=answer["bounds"],
            single=False,
        )
        for one in sorted(answer["statuses"])
    ]
    return done.setdefault(goal.id, answer)


def _part(goal: Goal, of: Facts, judged: dict[str, Any], chances: Chances) -> rollup.Part:
    chance = chances.get((goal.id, of.own["id"]))
    return rollup.Part(
        status=judged["status"],
        progress=judged["progress"],
        ceiling=of.total and of.op == "lte",
        weight=float(of.own.get("weight", 1)),
        series=(of.of.metric.id, of.of.account, of.of.segment, of.own.get("tag")),
        chance=None if chance is None else (chance, chance),
        single=True,
    )


def _statuses(site: Site, goal: Goal, parts: list[rollup.Part], how: str, as_of: dt.date) -> set[str]:
    # the goal's own draft, cancelled, not_started come first
    if goal.state in {"draft", "cancelled"}:
        return {goal.state}
    if as_of < goal.start:
        return {"not_started"}
    if not parts:
        return {"no_data"}
    written = site.fields.get("status", {})
    limits = float(written.get("on_track", 0.7)), float(written.get("at_risk", 0.3))
    return rollup.statuses(parts, how, limits)
