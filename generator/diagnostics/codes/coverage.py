"""Codes about readings that are there and do not count, or do not cover what a goal asks of them."""

from generator.diagnostics.diagnostic import Code, Severity

HALF_A_RATIO = Code(
    id="half-a-ratio",
    severity=Severity.WARNING,
    why="a ratio is of the days on which both of its parts are known; a day with one of them counts on neither side",
    about=(
        "A cell that is empty is not known, and never 0: if those who came were not counted, those who were expected that day do "
        "not count either. Where a source leaves out the days on which there was nothing, `missing: zero` of the metric says so, "
        "and the days between its first and its last row are 0."
    ),
    example="date,present,expected\n2026-10-06,,58\n2026-10-13,52,58",
    remedy="date,present,expected\n2026-10-06,50,58\n2026-10-13,52,58",
)
DAYS_LEFT_OUT = Code(
    id="days-left-out",
    severity=Severity.WARNING,
    why="a day without a row is not known, unless the metric says `missing: zero`; pace and forecast rest on the days that were read",
    about=(
        "A list of sales or gifts has no row for a day on which there was none. Read as it stands, only days with a gift are known, "
        "and the days to come are expected to be like those. `missing: zero` makes the days between the first and the last row 0; "
        "`missing: unknown` says that they were not read, and ends this warning."
    ),
    example="gifts: {type: money, currency: EUR}",
    remedy="gifts: {type: money, currency: EUR, missing: zero}",
)
NOT_USED = Code(
    id="reading-not-used",
    severity=Severity.WARNING,
    why="a metric that is worked out from others takes its figure from theirs, wherever all of them are read",
    about=(
        "A ratio of sums is not the mean of ratios: 90 % of ten and 50 % of a thousand are not 70 %. So a ratio that was read is used "
        "only where its parts never were, at the same account and segment."
    ),
    example="values: {attendance: 92%}",
    remedy="values: {present: 53, expected: 58}",
)
BEYOND_THE_WHOLE = Code(
    id="beyond-the-whole",
    severity=Severity.WARNING,
    why="a signed percentage is a change from where it began, and a part cannot become more than its whole",
    about=(
        "`+90%` of a share that stood at 84 % is 159.6 %. A share that is to reach nine tenths is written `90%` or `>= 90%`, without a "
        "plus, and six points more of it `+0.06`."
    ),
    example="metric: attendance\ntarget: +90%",
    remedy='metric: attendance\ntarget: ">= 90%"',
)

CODES: tuple[Code, ...] = (HALF_A_RATIO, DAYS_LEFT_OUT, NOT_USED, BEYOND_THE_WHOLE)
