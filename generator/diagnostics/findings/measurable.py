"""Measurable: findings on what makes a goal measurable: a baseline, readings, their source and their frequency.

Holds ``FindingCode``s, listed in ``FINDINGS``. It judges nothing.
"""

from generator.diagnostics.finding import FindingCode

CHANGE_WITHOUT_BASELINE = FindingCode(
    id="change-without-baseline",
    letters="M",
    verdict="fail",
    why="a change needs something to be a change from: +15 % of what?",
    about=(
        "The target is a change, and there is neither a `baseline` nor a reading before the start to take one from; or "
        "a break lies between them; or the baseline is 0 and the change in percent."
    ),
    example="metric: fans\ntarget: +15%",
    remedy="metric: fans\nbaseline: 1240\ntarget: +15%",
)
NO_FREQUENCY = FindingCode(
    id="no-frequency",
    letters="M",
    verdict="warn",
    why="a metric is measurable when it is known how often it is read",
    about="Without `frequency` a metric is taken as irregular: no reading is ever missing, and none is ever late.",
    example="queue: {type: level}",
    remedy="queue: {type: level, frequency: weekly}",
)
NO_SOURCE = FindingCode(
    id="no-source",
    letters="M",
    verdict="warn",
    why="a number is evidence when it is known where it was read",
    about="None of the readings names a `source`, or there are no readings.",
    example="date,metric,value\n2026-11-30,followers,431",
    remedy="date,metric,value,source\n2026-11-30,followers,431,facebook-insights",
)
NO_READING_BEFORE = FindingCode(
    id="no-reading-before",
    letters="M",
    verdict="warn",
    why="what is read for the first time after the start cannot show what the goal changed",
    about=(
        "No reading of the key result's series is dated before the goal's start. A written baseline is not a reading. Nothing is asked "
        "of a total that is to come to a number, for it starts at 0: the tickets of a concert are not sold before they are on sale."
    ),
    example="period: {start: 2026-11-23, …}   # the first reading is of 30 November",
    remedy="period: {start: 2026-11-23, …}   # one reading is of 22 November",
)
NOT_FRESH = FindingCode(
    id="not-fresh",
    letters="M",
    verdict="warn",
    why="a goal that is running needs a reading that is not too old",
    about="No reading is within the metric's `max_age` of today, while the goal's period runs.",
    example="# weekly followers, last read 19 days ago",
    remedy="# weekly followers, last read 5 days ago",
)
FEW_READINGS = FindingCode(
    id="few-readings",
    letters="M",
    verdict="warn",
    why="fewer than four readings do not show a trend",
    about="The metric's frequency and the goal's period leave room for fewer than four readings.",
    example="period: {start: 2026-01-01, length: P2M}\nmetric: monthly_sales",
    remedy="period: {start: 2026-01-01, length: P2M}\nmetric: weekly_sales",
)
COVERAGE_DIFFERS = FindingCode(
    id="coverage-differs",
    letters="M",
    verdict="warn",
    why="days without a reading count nothing, so a total read on fewer days than its baseline cannot be compared with it",
    about=(
        "The share of days that were read differs by a tenth or more between a total and the baseline that its change is "
        "measured from. Where days without a row are days on which nothing happened, the metric can say `missing: zero`."
    ),
    example="orders: {type: flow, frequency: daily}   # read on 28 of 30 days before, on 12 of 20 since",
    remedy="orders: {type: flow, frequency: daily, missing: zero}",
)
READINGS = FindingCode(
    id="readings",
    letters="M",
    verdict="pass",
    why="it has readings, from known sources",
    about="The evidence for a measurable key result: its readings up to today, those before the start included.",
    example="# no reading",
    remedy="date,metric,value,source\n2026-11-30,followers,431,facebook-insights",
)
FRESH = FindingCode(
    id="fresh",
    letters="M",
    verdict="pass",
    why="the last reading is fresh",
    about="The newest reading is within the metric's `max_age` of today, or of the end where that is past.",
    example="# weekly followers, last read 19 days ago",
    remedy="# weekly followers, last read 5 days ago",
)

FINDINGS: tuple[FindingCode, ...] = (
    CHANGE_WITHOUT_BASELINE,
    NO_FREQUENCY,
    NO_SOURCE,
    NO_READING_BEFORE,
    NOT_FRESH,
    FEW_READINGS,
    COVERAGE_DIFFERS,
    READINGS,
    FRESH,
)
