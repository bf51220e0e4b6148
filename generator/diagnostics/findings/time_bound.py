"""Time-bound: findings on what makes a goal time-bound: its dates, and when it was written down.

Holds ``FindingCode``s, listed in ``FINDINGS``. It judges nothing.
"""

from generator.diagnostics.finding import FindingCode

COMMITTED_AFTER_END = FindingCode(
    id="committed-after-end",
    letters="T",
    verdict="fail",
    why="a goal that was written down after its end is a report, not a goal",
    about="Git has the goal's first commit later than its end.",
    example="period: {start: 2026-04-01, end: 2026-04-30}   # first committed on 4 May",
    remedy="period: {start: 2026-04-01, end: 2026-04-30}   # first committed on 30 March",
)
COMMITTED_LATE = FindingCode(
    id="committed-late",
    letters="T",
    verdict="warn",
    why="a goal that is written down under way already knows part of its outcome",
    about="Git has the goal's first commit later than a tenth into its period.",
    example="period: {start: 2026-04-01, end: 2026-04-30}   # first committed on 12 April",
    remedy="period: {start: 2026-04-01, end: 2026-04-30}   # first committed on 2 April",
)
FEW_PERIODS = FindingCode(
    id="few-periods",
    letters="T",
    verdict="warn",
    why="in fewer than four periods of its frequency a metric does not show a trend",
    about="Fewer than four of the days, weeks, months or quarters at which the metric is read fit into the goal's period.",
    example="period: {start: 2026-04-01, end: 2026-04-14}\nmetric: followers   # weekly",
    remedy="period: {start: 2026-04-01, end: 2026-04-30}\nmetric: followers   # weekly",
)
NO_PERIOD = FindingCode(
    id="no-period",
    letters="T",
    verdict="unknown",
    why="a draft without a period has no time to be bound by",
    about="`period` has a start and an end, or a start and a length. Only a draft may leave it out.",
    example="title: Be known\nstate: draft",
    remedy="title: Be known\nstate: draft\nperiod: {start: 2026-04-01, length: P1M}",
)
DATED = FindingCode(
    id="dated",
    letters="T",
    verdict="pass",
    why="it has a first and a last day",
    about="The evidence for a goal that is bound in time: its period, both days included.",
    example="title: Be known\nstate: draft",
    remedy="period: {start: 2026-04-01, end: 2026-04-30}",
)
READINGS_FIT = FindingCode(
    id="readings-fit",
    letters="T",
    verdict="pass",
    why="its period has room for four readings or more",
    about="At least four periods of the metric's frequency fit.",
    example="period: {start: 2026-04-01, end: 2026-04-14}\nmetric: followers   # weekly",
    remedy="period: {start: 2026-04-01, end: 2026-04-30}\nmetric: followers   # weekly",
)
COMMITTED_IN_TIME = FindingCode(
    id="committed-in-time",
    letters="T",
    verdict="pass",
    why="it was written down before its outcome could be known",
    about="Git has the goal's first commit before its start or within the first tenth of its period.",
    example="period: {start: 2026-04-01, end: 2026-04-30}   # first committed on 12 April",
    remedy="period: {start: 2026-04-01, end: 2026-04-30}   # first committed on 30 March",
)

FINDINGS: tuple[FindingCode, ...] = (
    COMMITTED_AFTER_END,
    COMMITTED_LATE,
    FEW_PERIODS,
    NO_PERIOD,
    DATED,
    READINGS_FIT,
    COMMITTED_IN_TIME,
)
