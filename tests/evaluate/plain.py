"""A second judgement of the rules on values, pace and status: plain, slow and obvious, sharing no code with the first.

Takes a book and a day, gives for each goal and key result a dictionary of figures in which an unknown one is a string:
its reason. Every question is answered by walking over all days or all readings again.
"""

from datetime import date

from generator.model.book import Book
from generator.model.goal import Goal, KeyResult
from tests.evaluate.plain_key_result import Judge, by_chance
from tests.evaluate.plain_readings import is_total

WORST_FIRST = [
    "missed",
    "off_track",
    "no_data",
    "stale",
    "at_risk",
    "too_early",
    "not_started",
    "on_track",
    "achieved",
]


def family(book: Book, goal: Goal) -> list[Goal]:
    """The live goals that name this one, by id."""
    return sorted(
        (g for g in book.goals.values() if g.supports == goal.id and g.state not in {"draft", "cancelled"}),
        key=lambda g: g.id,
    )


def leaves(book: Book, goal: Goal) -> list[tuple[Goal, KeyResult]]:
    found = [(goal, kr) for kr in goal.key_results]
    for below in family(book, goal):
        found += leaves(book, below)
    return found


def progress_within(book: Book, goal: Goal, counted: list, verdicts: dict) -> float | str:
    own = [kr for kr in goal.key_results if (goal.id, kr.id) in counted]
    shares = [(clamp(verdicts[goal.id, kr.id]["progress"]), kr.weight) for kr in own]
    for below in family(book, goal):
        inner = progress_within(book, below, counted, verdicts)
        if not isinstance(inner, str):
            shares.append((clamp(inner), 1.0))
    if not shares:
        return "no-reading"
    if goal.rollup == "worst":
        return min(share for share, _ in shares)
    weight = sum(w for _, w in shares)
    return sum(share * w for share, w in shares) / weight if weight else "no-reading"


def clamp(share: float) -> float:
    return min(1.0, max(0.0, share))


def goal_progress(book: Book, goal: Goal, verdicts: dict) -> float | str:
    if len(goal.key_results) == 1 and not family(book, goal):
        return verdicts[goal.id, goal.key_results[0].id]["progress"]
    counted, seen = [], []
    for owner, kr in leaves(book, goal):
        key = (kr.metric, kr.account, kr.segment)
        ceiling = is_total(book.metrics[kr.metric]) and kr.op == "lte"
        if ceiling or isinstance(verdicts[owner.id, kr.id]["progress"], str) or key in seen:
            continue
        seen.append(key)
        counted.append((owner.id, kr.id))
    return progress_within(book, goal, counted, verdicts)


def goal_status(book: Book, goal: Goal, as_of: date, verdicts: dict, chances: dict) -> str:
    if goal.state in {"draft", "cancelled"}:
        return str(goal.state)
    if as_of < goal.period.start:
        return "not_started"
    found = [verdicts[goal.id, kr.id]["status"] for kr in goal.key_results]
    found += [goal_status(book, below, as_of, verdicts, chances) for below in family(book, goal)]
    if not found:
        return "no_data"
    multiplied = product(book, goal, verdicts, chances)
    if all(status == "achieved" for status in found) or goal.rollup == "worst" or multiplied is None:
        return min(found, key=WORST_FIRST.index)
    return by_chance(multiplied)


def product(book: Book, goal: Goal, verdicts: dict, chances: dict) -> float | None:
    """Of all chances in the family, each series by its lowest; None where one is missing."""
    lowest: dict = {}
    for owner, kr in leaves(book, goal):
        status = verdicts[owner.id, kr.id]["status"]
        chance = 1.0 if status == "achieved" else chances.get((owner.id, kr.id))
        if status in {"missed", "stale", "no_data"} or chance is None:
            return None
        key = (kr.metric, kr.account, kr.segment)
        lowest[key] = min(chance, lowest.get(key, 1.0))
    result = 1.0
    for chance in lowest.values():
        result *= chance
    return result if lowest else None


def plainly(book: Book, as_of: date, chances: dict) -> dict:
    """Verdicts by (goal id, key result id), and by goal id alone; ``chances`` are the forecasts', by both ids."""
    verdicts: dict = {}
    for goal in book.goals.values():
        for kr in goal.key_results:
            judge = Judge(book, goal, kr, as_of)
            verdicts[goal.id, kr.id] = judge.verdict(chances.get((goal.id, kr.id)))
    for goal in book.goals.values():
        verdicts[goal.id] = {
            "status": goal_status(book, goal, as_of, verdicts, chances),
            "progress": goal_progress(book, goal, verdicts),
        }
    return verdicts
