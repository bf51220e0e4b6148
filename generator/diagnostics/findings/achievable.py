"""Achievable: findings on what makes a goal achievable: an owner, actions, and that it was done before.

Holds ``FindingCode``s, listed in ``FINDINGS``. It judges nothing.
"""

from generator.diagnostics.finding import FindingCode

NO_OWNER = FindingCode(
    id="no-owner",
    letters="A",
    verdict="warn",
    why="without an owner a goal is nobody's job",
    about="The goal has no `owner`. Owners of single actions do not stand in for one.",
    example="title: Raise brand awareness",
    remedy="title: Raise brand awareness\nowner: Dana",
)
NO_ACTION = FindingCode(
    id="no-action",
    letters="A",
    verdict="warn",
    why="a goal is achieved by action",
    about="No action inside the period is planned, doing or done. A proposed or dropped one, or one without dates, does not count.",
    example="actions:\n  - {title: Consider offers, status: proposed}",
    remedy="actions:\n  - {title: Offer a coffee, date: 2026-12-01, status: planned}",
)
CLAIMED_ONLY = FindingCode(
    id="claimed-only",
    letters="A",
    verdict="warn",
    why="a claim that it can be achieved is not evidence that it can",
    about="`smart.achievable` is written, and there is neither an owner nor an action.",
    example="smart: {achievable: 'Yes'}",
    remedy="owner: Dana\nsmart: {achievable: 'Yes'}",
)
NEVER_REACHED = FindingCode(
    id="never-reached",
    letters="A",
    verdict="warn",
    why="what the metric never did in a time as long will hardly be done now",
    about=(
        "Of eight or more of the metric's own past windows, each as long as the goal, none reached what is asked. With "
        "fewer windows nothing is said."
    ),
    example="# 0 of 41 stretches of 92 days gained 1,500",
    remedy="# 3 of 41 stretches of 92 days gained 1,200",
)
OWNED = FindingCode(
    id="owned",
    letters="A",
    verdict="pass",
    why="somebody owns it",
    about="The goal names its `owner`.",
    example="title: Raise brand awareness",
    remedy="title: Raise brand awareness\nowner: Dana",
)
ACTED = FindingCode(
    id="acted",
    letters="A",
    verdict="pass",
    why="something is planned, is being done or is done for it",
    about="At least one action lies inside the period; how many of them are done is said.",
    example="actions: []",
    remedy="actions:\n  - {title: Offer a coffee, date: 2026-12-01, status: done}",
)
GAIN_REACHED = FindingCode(
    id="gain-reached",
    letters="A",
    verdict="pass",
    why="the metric did as much before, in a time as long",
    about="Of eight or more past windows, each as long as the goal, at least one reached what is asked.",
    example="# 0 of 41 stretches of 92 days gained 1,500",
    remedy="# 1 of 41 stretches of 92 days gained 1,500",
)

FINDINGS: tuple[FindingCode, ...] = (
    NO_OWNER,
    NO_ACTION,
    CLAIMED_ONLY,
    NEVER_REACHED,
    OWNED,
    ACTED,
    GAIN_REACHED,
)
