"""A goal's file in its canonical form: keys in the order of the format, each on a line; and the draft to fill in by hand.

Takes what was answered, as text; gives the text of the file. It knows of no readings and judges nothing.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from generator.records import dataclass
from generator.scaffold.scalars import scalar


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftAction:
    """One thing that is planned for a goal, on a day."""

    title: str
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftGoal:
    """What is known of a goal so far. ``target`` and ``claims`` are in the author's words; None and empty are left out."""

    title: str
    objective: str
    platform: str | None
    account: str | None
    segment: str | None
    metric: str
    start: date
    end: date
    target: str
    owner: str | None
    action: DraftAction | None
    budget: str | None
    currency: str
    claims: Mapping[str, str]


def goal_text(goal: DraftGoal) -> str:
    """The whole file."""
    return "\n".join(["---", *_lines(goal), "---", ""])


def _lines(goal: DraftGoal) -> Iterator[str]:
    yield f"title: {scalar(goal.title)}"
    yield f"objective: {scalar(goal.objective)}"
    for key, text in (
        ("owner", goal.owner),
        ("platform", goal.platform),
        ("account", goal.account),
    ):
        if text:
            yield f"{key}: {scalar(text)}"
    yield f"period: {{start: {goal.start}, end: {goal.end}}}"
    yield f"metric: {scalar(goal.metric)}"
    if goal.segment:
        yield f"segment: {scalar(goal.segment)}"
    yield f"target: {_quoted(goal.target)}"
    if goal.budget:
        yield f"budget: {{amount: {goal.budget}, currency: {goal.currency}}}"
    if goal.action:
        yield "actions:"
        yield f"  - {{title: {scalar(goal.action.title)}, date: {goal.action.day}, status: planned}}"
    if any(goal.claims.values()):
        yield "smart:"
        yield from (f"  {letter}: {scalar(claim)}" for letter, claim in goal.claims.items() if claim)


def _quoted(target: str) -> str:
    """A target as people read it best: a plain number as it is, all else in quotes."""
    return target if target.isascii() and target.isdecimal() else scalar(target)


_BLANK = """\
---
state: draft                  # take this line out once it is agreed: from then on the goal is judged
title: {title}
# objective: brand-awareness  # what for; `goalposts catalogue objectives` lists them
# owner: Dana                 # who answers for it
# account: facebook/us        # where: platform/name

# Specific and measurable: one metric and a number. `goalposts catalogue metrics` lists the metrics.
# metric: followers
# target: "+20%"              # or 480, or "<= 2 h": a sign before the number makes it a change

# Achievable: what is done for it, and when.
# actions:
#   - {{title: Content plan agreed, date: {start}, status: planned}}

# Realistic: what it may cost. The readings from before the start tell the rest.
# budget: {{amount: 120, currency: {currency}}}

# Time-bound: both days are included.
# period: {{start: {start}, end: {end}}}
---
"""


def blank_goal(title: str, currency: str, start: date, end: date) -> str:
    """A draft that says nothing but its title, with a comment where each letter of SMART belongs."""
    return _BLANK.format(title=scalar(title), currency=currency, start=start, end=end)
