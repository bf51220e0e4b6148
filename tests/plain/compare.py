"""Where two judgements of a site differ, each difference with its rule, its goal's text and both figures."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.plain.audit import CODES


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    area: str
    goal: str
    key_result: str | None
    name: str
    plain: Any
    product: Any

    def __str__(self) -> str:
        where = f"{self.goal}/{self.key_result}" if self.key_result else self.goal
        return f"{where}: {self.name}: plain {self.plain!r}, product {self.product!r}"


FIGURES = (
    "op", "when", "baseline", "target", "stretch", "value", "value_date", "progress", "expected", "needed_per_day",
    "actual_per_day",
)  # fmt: skip
REASONS = ("baseline", "target", "value", "progress", "expected", "needed_per_day", "actual_per_day")
# Each rule that can be run alone: the figures, the reasons of unknowns, the verdicts and the rest.
AREAS = (
    *FIGURES, *(f"{name}_unknown" for name in REASONS), "status", "because", "forecast refuses", "realism verdict",
    "realism ratio", "realism windows", "realism reached", "roll-up progress", "roll-up status", "joint chance",
    "budget", "findings",
)  # fmt: skip


def same(one: Any, other: Any) -> bool:
    if isinstance(one, (int, float)) and isinstance(other, (int, float)):
        return math.isclose(one, other, rel_tol=1e-9, abs_tol=1e-9)
    return one == other


def chances(product: dict[str, dict[str, Any]]) -> dict[tuple[str, str], float | None]:
    return {
        (name, own["id"]): own["forecast"]["probability"] if own.get("forecast") else None
        for name, goal in product.items()
        for own in goal["key_results"]
    }


def differences(plain: dict[str, dict[str, Any]], product: dict[str, dict[str, Any]]) -> Iterator[Difference]:
    assert plain.keys() == product.keys()
    for name, goal in plain.items():
        yield from _goal(name, goal, product[name])
        for own, said in zip(goal["key_results"], product[name]["key_results"], strict=True):
            for area, what, mine, theirs in _key_result(own, said):
                yield Difference(
                    area=area, goal=name, key_result=own["id"], name=what, plain=mine, product=theirs
                )


Row = tuple[str, str, Any, Any]


def _key_result(own: dict[str, Any], said: dict[str, Any]) -> Iterator[Row]:
    for name in FIGURES:
        if not same(own.get(name), said.get(name)):
            yield name, name, own.get(name), said.get(name)
    for name in REASONS:
        key = f"{name}_unknown"
        if own.get(name) is None and said.get(name) is None and own.get(key) != said.get(key):
            yield key, key, own.get(key), said.get(key)
    if own["status"] != said["status"]:
        yield (
            "status",
            "status",
            (own["status"], own["because"]["code"]),
            (said["status"], said["because"]["code"]),
        )
    elif own["because"]["code"] != said["because"]["code"]:
        yield "because", "because", own["because"]["code"], said["because"]["code"]
    refuses = said["forecast"] is None
    if own["by_chance"] and own["status"] == said["status"] and refuses != own["refuses"]:
        yield "forecast refuses", "forecast refuses", own["refuses"], said.get("forecast_unknown")
    for name in ("verdict", "ratio", "windows", "reached"):
        mine, theirs = own["realism"][name], said["realism"].get(name)
        if not same(mine, theirs):
            yield f"realism {name}", name, mine, theirs


def _goal(name: str, goal: dict[str, Any], said: dict[str, Any]) -> Iterator[Difference]:
    for area, what, mine, theirs in _of_the_goal(goal, said):
        yield Difference(area=area, goal=name, key_result=None, name=what, plain=mine, product=theirs)


def _of_the_goal(goal: dict[str, Any], said: dict[str, Any]) -> Iterator[Row]:
    if not same(goal["progress"], said["progress"]):
        yield "roll-up progress", "progress", goal["progress"], said["progress"]
    if said["status"] not in goal["statuses"]:
        yield "roll-up status", "status", sorted(goal["statuses"]), (said["status"], said["because"])
    joint = said["because"].get("chance") if said["because"]["code"] == "product" else None
    if (
        joint is not None
        and goal["bounds"]
        and not goal["bounds"][0] - 1e-9 <= joint <= goal["bounds"][1] + 1e-9
    ):
        yield "joint chance", "chance", goal["bounds"], joint
    spent = said.get("budget")
    if (goal["budget"] is None) != (spent is None):
        yield "budget", "budget", goal["budget"], spent
    for key, mine in (goal["budget"] or {}).items():
        if spent is not None and not same(mine, spent.get(key)):
            yield "budget", key, mine, spent.get(key)
    yield from _findings(goal["findings"], said["smart"])


def _findings(mine: set[str], smart: dict[str, Any]) -> Iterator[Row]:
    theirs = {f["code"] for letter in smart.values() for f in letter["findings"] if f["verdict"] != "pass"}
    for code in sorted((mine ^ theirs) & CODES):
        yield "findings", code, code in mine, code in theirs
