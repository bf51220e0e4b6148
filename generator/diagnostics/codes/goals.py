"""Codes about goals: targets, baselines, periods, key results, and how goals hang together."""

from generator.diagnostics.diagnostic import Code, Severity

BAD_PERIOD = Code(
    id="bad-period",
    severity=Severity.ERROR,
    why="a period has a first and a last day, both included: `start` and `end`, `start` and `length`, or one word for both",
    about=(
        "The end comes on or after the start. A period has either a last day or a length: "
        "`P1M` from 13 April ends on 12 May. In one word it is a year, a quarter, a month or a week: `2026`, `2026-Q4`, "
        "`2026-11`, `2026-W48`. An action has either one `date`, or `start` and `end`."
    ),
    example="period: {start: 2026-03-31, end: 2026-01-01}",
    remedy="period: {start: 2026-01-01, end: 2026-03-31}",
)
BAD_TARGET = Code(
    id="bad-target",
    severity=Severity.ERROR,
    why="a target is a value such as `480` or `>= 480`, or a change such as `+80` or `+20%`",
    about=(
        'In short: `480`, `">= 480"`, `"<= 2 h"`, `+80`, `"+20%"`, `"-15%"`, money with its code before or after '
        "(`500 USD`). In full: `{op: gte, value: 480, when: by}` with one of `value`, `change` and `change_percent`. "
        "A leading sign is always a change from the baseline."
    ),
    example="target: about 480",
    remedy="target: 480",
)
UNKNOWN_UNIT = Code(
    id="unknown-unit",
    severity=Severity.ERROR,
    why="a number is in its metric's unit; only units of time (s, min, h, d) are converted",
    about=(
        "A number may be followed by its metric's own unit. Times may be written in seconds, minutes, hours or days, whatever the "
        "metric counts in. Money is written with the three-letter code of its currency, never a sign."
    ),
    example="metric: response_time   # in min\ntarget: <= 2 hours",
    remedy='metric: response_time\ntarget: "<= 2 h"',
)
PERCENT_OF_WHAT = Code(
    id="percent-of-what",
    severity=Severity.ERROR,
    why="a percentage without a sign is a value, and only ratios can be shares",
    about=(
        "`+15%` is a change of 15 % from the baseline. `15%` without a sign is the value 0.15, which a share such as a "
        "rate can have; followers or sales cannot."
    ),
    example="metric: followers\ntarget: 15%",
    remedy="metric: followers\ntarget: +15%",
)
CONTRADICTION = Code(
    id="contradiction",
    severity=Severity.ERROR,
    why="the target's `op`, its sign and the metric's `better` all say which direction is good, and have to agree",
    about=(
        "`>=` and a plus say that more is better, `<=` and a minus that less is. Where they disagree, "
        "with each other or with the metric, one of them is a mistake. A metric that says nothing never disagrees."
    ),
    example="metric: response_time   # better: lower\ntarget: +20%",
    remedy="metric: response_time\ntarget: -20%",
)
BY_ON_CEILING = Code(
    id="by-on-ceiling",
    severity=Severity.ERROR,
    why="a total begins below its ceiling, so with `when: by` the target would be met on the first day",
    about=(
        "Totals (flow, money, summed items) start at 0. A ceiling on one is judged on the last day (`when: at`, which is "
        "the default), and missed as soon as it is passed."
    ),
    example="metric: ad_spend\ntarget: {op: lte, value: 500, when: by}",
    remedy="metric: ad_spend\ntarget: {op: lte, value: 500}",
)
BAD_BASELINE = Code(
    id="bad-baseline",
    severity=Severity.ERROR,
    why="a baseline is a value that was read, or a length of time to take it from",
    about=(
        "A number, or `{value: 400, date: 2026-11-22, source: …, segment: …}`; or `{from_data: P28D}` for the readings of "
        "that length before the start. Write one of the two, or leave `baseline` out for the default of the metric's type."
    ),
    example="baseline: {value: 400, from_data: P28D}",
    remedy="baseline: {value: 400}",
)
BAD_MILESTONE = Code(
    id="bad-milestone",
    severity=Severity.ERROR,
    why="a milestone is a point of the plan between its start and its end, and each day has at most one",
    about="The plan's line goes through the milestones in the order of their dates, so each has to be within the goal's period.",
    example="period: {start: 2026-01-01, end: 2026-03-31}\nmilestones: [{date: 2026-05-01, value: 450}]",
    remedy="milestones: [{date: 2026-02-15, value: 450}]",
)
KEY_RESULTS_TWICE = Code(
    id="key-results-twice",
    severity=Severity.ERROR,
    why="a goal has either a list of key results, or the fields of a single one at its top level",
    about=(
        "`metric`, `target` and the other fields of a key result may stand at the top level of a goal with a single key "
        "result. With `key_results` each item holds its own."
    ),
    example="metric: followers\nkey_results:\n  - {metric: reach, target: 900}",
    remedy="key_results:\n  - {metric: followers, target: 480}\n  - {metric: reach, target: 900}",
)
KEY_RESULT_TAKEN = Code(
    id="key-result-taken",
    severity=Severity.ERROR,
    why="a goal's key results need different ids; a key result without one takes its metric's",
    about="Two key results of a goal have the same id, or no id and the same metric. Give each its own `id`.",
    example="key_results:\n  - {metric: followers, segment: city}\n  - {metric: followers, segment: country}",
    remedy="key_results:\n  - {id: city, metric: followers, segment: city}\n"
    "  - {id: country, metric: followers, segment: country}",
)
NOTHING_WRITTEN = Code(
    id="nothing-written",
    severity=Severity.WARNING,
    why="a key with nothing after it counts as not written, which is rarely what was meant",
    about=(
        'A key of a key result stands there, and its value is empty, `~` or `""`: perhaps it was to be filled in later. '
        "A goal with `state: draft` may leave keys open, and nothing is said of them."
    ),
    example="metric: followers\ntarget:",
    remedy="metric: followers\ntarget: 480",
)
NO_TARGET = Code(
    id="no-target",
    severity=Severity.WARNING,
    why="without a target nothing can be reached or missed, so the result is shown as having no data",
    about=(
        "A key result says what it is measured by, and not how much of it is wanted. A goal with `state: draft` may leave "
        "its target open, and nothing is said of it."
    ),
    example="metric: followers\naccount: facebook/cafe",
    remedy="metric: followers\naccount: facebook/cafe\ntarget: +20%",
)
UNCOVERED_BASELINE = Code(
    id="uncovered-baseline",
    severity=Severity.WARNING,
    why="a change of a total is one from the total of as many days before the start, and too few of those were read",
    about=(
        "Without a written baseline it is summed up from readings. Half of its days have to lie after the first reading, and "
        "half of those have to be covered; else there is no baseline, and a change from it is no target."
    ),
    example="metric: leads\ntarget: +20%",
    remedy="metric: leads\nbaseline: 120\ntarget: +20%",
)
NOTHING_MEASURED = Code(
    id="nothing-measured",
    severity=Severity.ERROR,
    why="a goal is judged by a key result of its own, or by goals that support it",
    about=(
        "The goal has no key result and no other goal names it in `supports`, so nothing could ever be said about it. "
        "A goal that is still being written has `state: draft`."
    ),
    example="title: Be loved\nperiod: {start: 2026-01-01, end: 2026-12-31}",
    remedy="title: Be loved\nperiod: {start: 2026-01-01, end: 2026-12-31}\nmetric: followers\ntarget: 480",
)
SUPPORTS_LOOP = Code(
    id="supports-loop",
    severity=Severity.ERROR,
    why="a goal cannot support itself, not even by way of others",
    about="A goal's progress is rolled up from the goals that support it. In a circle none would be at the top.",
    example="# goals/a.md\nsupports: b\n# goals/b.md\nsupports: a",
    remedy="# goals/a.md\nsupports: b\n# goals/b.md supports nothing",
)
AMBIGUOUS_ACCOUNT = Code(
    id="ambiguous-account",
    severity=Severity.ERROR,
    why="a key result is measured on one account, but its metric has readings of several",
    about=(
        "Neither the key result nor its goal names an account, and the metric's readings come from several. The numbers "
        "of two accounts are never added up, so name one of them."
    ),
    example="metric: followers\n# with readings for facebook/north and facebook/south",
    remedy="metric: followers\naccount: facebook/north",
)
NO_SUCH_SEGMENT = Code(
    id="no-such-segment",
    severity=Severity.WARNING,
    why="a key result on a segment is judged only by readings of that segment",
    about=(
        "No reading of the metric has this segment, so the key result has no value. Either the segment is misspelt, or readings "
        "under `segments` are still to come."
    ),
    example="segment: citty",
    remedy="segment: city",
)
NO_SUCH_TAG = Code(
    id="no-such-tag",
    severity=Severity.WARNING,
    why="a key result on a tag is judged by the posts that have it",
    about="No post of the metric has this tag in the `tags` column, so the key result has no value.",
    example="tag: new-caffe",
    remedy="tag: new-cafe",
)
COPIED_GOAL = Code(
    id="copied-goal",
    severity=Severity.WARNING,
    why="a goal has one file, and each file is a goal of its own",
    about=(
        "File managers make copies such as `grow (copy).md`, which would be a second goal of the same content with an "
        "address of its own. A goal that begins as a copy of another needs at least one other word."
    ),
    example="# goals/grow.md and goals/grow (copy).md hold the same text",
    remedy="# goals/grow.md alone",
)
WRONG_SIDE = Code(
    id="target-on-wrong-side",
    severity=Severity.WARNING,
    why="a target that the baseline meets already asks for nothing",
    about=(
        "More is better of this metric and the target is below the baseline, or less is better and it is above. Either "
        "a number is mistyped, or the other side is good: write `<=` or `>=`. A goal to hold what there is says "
        "so with its sign, such as `>= 400`."
    ),
    example="baseline: 480\ntarget: 400",
    remedy="baseline: 400\ntarget: 480",
)
WRONG_ACCOUNT = Code(
    id="no-readings-at-account",
    severity=Severity.WARNING,
    why="a series is a metric at an account, and this account has no readings while another has",
    about=(
        "Accounts are compared letter by letter. A capital, an `@`, a web address or two letters swapped make another "
        "account, and its goal would wait for readings for ever."
    ),
    example="account: facebook/peperoni-palace\n# readings are at facebook/pepperoni-palace",
    remedy="account: facebook/pepperoni-palace",
)
NO_ACCOUNT = Code(
    id="reading-without-account",
    severity=Severity.INFO,
    why="a series is a metric at an account, and readings that name none are a series of their own, which no goal looks at",
    about=(
        "Goals measure this metric at an account, and some of its readings name none: they count for no goal. Perhaps the "
        "account was forgotten in a row or in a day's file. Numbers for all accounts together may stand without one."
    ),
    example="2026-11-29,members,501,website/barn\n2026-12-06,members,520,",
    remedy="2026-11-29,members,501,website/barn\n2026-12-06,members,520,website/barn",
)
GOALS_FOR_ALL = Code(
    id="goals-for-all",
    severity=Severity.INFO,
    why="a goal without `audience` goes to every audience unless `default_audience` says otherwise",
    about=(
        "A site with `audiences` is built for one of them at a time. Where a goal names no audience it is in every "
        "build. `default_audience` in site.yaml is the audience of goals and check-ins that name none."
    ),
    example="# site.yaml\naudiences: {public: {}, internal: {}}",
    remedy="# site.yaml\naudiences: {public: {}, internal: {}}\ndefault_audience: internal",
)
BAD_ALIAS = Code(
    id="bad-alias",
    severity=Severity.ERROR,
    why="an alias is an old address on this site that leads to the goal",
    about="It is written as a path without the site's address: `goals/old-name` or `/campaigns/spring/`.",
    example="aliases: [https://example.org/goals/old]",
    remedy="aliases: [goals/old]",
)

CODES: tuple[Code, ...] = (
    BAD_PERIOD,
    BAD_TARGET,
    UNKNOWN_UNIT,
    PERCENT_OF_WHAT,
    CONTRADICTION,
    BY_ON_CEILING,
    BAD_BASELINE,
    BAD_MILESTONE,
    KEY_RESULTS_TWICE,
    KEY_RESULT_TAKEN,
    NOTHING_WRITTEN,
    NO_TARGET,
    UNCOVERED_BASELINE,
    NOTHING_MEASURED,
    SUPPORTS_LOOP,
    AMBIGUOUS_ACCOUNT,
    NO_SUCH_SEGMENT,
    NO_SUCH_TAG,
    COPIED_GOAL,
    WRONG_SIDE,
    WRONG_ACCOUNT,
    NO_ACCOUNT,
    GOALS_FOR_ALL,
    BAD_ALIAS,
)
