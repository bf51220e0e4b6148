"""Realistic: findings on what makes a goal realistic: the pace that it needs, and its money.

Holds ``FindingCode``s, listed in ``FINDINGS``. It judges nothing.
"""

from generator.diagnostics.finding import FindingCode

_REALISM = (
    "What is needed is fixed at the start: target less baseline over the period (of a total the target over the period, "
    "of a mean or ratio the target itself). The pace so far is the mean over all windows of the period's length that "
    "end with a reading before the start. "
)
UNREALISTIC = FindingCode(
    id="unrealistic",
    letters="R",
    verdict="fail",
    why="the pace that is needed is far above any pace so far",
    about=_REALISM
    + "From five times on (`realism.unrealistic` in `site.yaml`) it is not grounded in reality; nor is growth of what shrank.",
    example="# 100 a week so far\nbaseline: 4000\ntarget: 10500   # 500 a week for 13 weeks",
    remedy="# 100 a week so far\nbaseline: 4000\ntarget: 5900   # 146 a week for 13 weeks",
)
STRETCH = FindingCode(
    id="stretch",
    letters="R",
    verdict="warn",
    why="the pace that is needed is well above the pace so far, or no time before has brought as much",
    about=_REALISM
    + "More than one and a half times (`realism.reasonable`) and less than five is a stretch; less is one too where none of "
    "eight or more such windows brought as much.",
    example="# 100 a week so far\nbaseline: 4000\ntarget: 6600   # 200 a week for 13 weeks",
    remedy="# 100 a week so far\nbaseline: 4000\ntarget: 5900   # 146 a week for 13 weeks",
)
REALISM_UNKNOWN = FindingCode(
    id="realism-unknown",
    letters="R",
    verdict="unknown",
    why="without a history nobody can tell what is realistic",
    about=_REALISM
    + "With fewer than eight such windows (`realism.min_history`), without a target, or for a level without a baseline, the "
    "verdict is unknown; it is never a pass.",
    example="# a new page: six weeks of readings, a goal of three months",
    remedy="# a year of weekly readings, a goal of three months",
)
NO_BUDGET = FindingCode(
    id="no-budget",
    letters="R",
    verdict="warn",
    why="a goal is realistic within its money, so the money has to be stated as a figure",
    about=(
        "No `budget`, or one without a figure: a price for each post without the number of posts, or a claim that speaks "
        "of a budget in words only. A budget of 0 is stated."
    ),
    example="budget: {unit_cost: 15, currency: USD}",
    remedy="budget: {unit_cost: 15, units: 8, currency: USD}",
)
REASONABLE = FindingCode(
    id="reasonable",
    letters="R",
    verdict="pass",
    why="the pace that is needed is close to the pace so far",
    about=_REALISM
    + "Up to one and a half times (`realism.reasonable`) is reasonable, unless none of eight or more such windows brought as much.",
    example="# 100 a week so far\nbaseline: 4000\ntarget: 6600   # 200 a week for 13 weeks",
    remedy="# 100 a week so far\nbaseline: 4000\ntarget: 5900   # 146 a week for 13 weeks",
)
BUDGET_STATED = FindingCode(
    id="budget-stated",
    letters="R",
    verdict="pass",
    why="the money for it is stated",
    about="`budget` has an amount, or a price and a number of units. Whether it suffices is not judged.",
    example="budget: {unit_cost: 15, currency: USD}",
    remedy="budget: {amount: 0, currency: USD}",
)

FINDINGS: tuple[FindingCode, ...] = (
    UNREALISTIC,
    STRETCH,
    REALISM_UNKNOWN,
    NO_BUDGET,
    REASONABLE,
    BUDGET_STATED,
)
