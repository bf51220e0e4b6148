"""Codes about what is done and spent for a goal: its actions and its budget."""

from generator.diagnostics.diagnostic import Code, Severity

DONE_AHEAD = Code(
    id="done-ahead",
    severity=Severity.WARNING,
    why="what is `done` lies behind us, and this day has not come on the day the site is judged on",
    about=(
        "Either the day is mistyped, or the action is still planned. Nothing is said as long as there are readings or "
        "check-ins of that day or later: somebody looks at the site as it was then."
    ),
    example="actions:\n  - {title: Open day, date: 2062-12-05, status: done}",
    remedy="actions:\n  - {title: Open day, date: 2026-12-05, status: done}",
)
ACTION_OUTSIDE = Code(
    id="action-outside-period",
    severity=Severity.INFO,
    why="what is done for a goal is done by its last day, or prepared not long before its first",
    about=(
        "An action after the goal's last day cannot help it any more, and one that ends further before the first day than "
        "the goal is long rarely belongs to it: often the year is mistyped. It is kept as it stands, with its cost."
    ),
    example="period: {start: 2026-11-23, end: 2026-12-22}\nactions:\n  - {title: Open day, date: 2025-12-05}",
    remedy="period: {start: 2026-11-23, end: 2026-12-22}\nactions:\n  - {title: Open day, date: 2026-12-05}",
)
BAD_BUDGET = Code(
    id="bad-budget",
    severity=Severity.ERROR,
    why="a budget is either an `amount`, or a `unit_cost` and a number of `units`",
    about=(
        "`{amount: 500, currency: USD}` or `{unit_cost: 15, units: 8, currency: USD}`; without `units` the plan is "
        "unknown, and says so. An amount of 0 is fine."
    ),
    example="budget: {amount: 120, unit_cost: 15}",
    remedy="budget: {unit_cost: 15, units: 8}",
)
NOT_MONEY = Code(
    id="not-money",
    severity=Severity.ERROR,
    why="what was spent and what was earned are read from metrics of the type money",
    about="`spent_metric` and `revenue_metric` name metrics whose readings are money, in the budget's currency.",
    example="budget: {amount: 500, spent_metric: clicks}",
    remedy="budget: {amount: 500, spent_metric: ad_spend}",
)

CODES: tuple[Code, ...] = (DONE_AHEAD, ACTION_OUTSIDE, BAD_BUDGET, NOT_MONEY)
