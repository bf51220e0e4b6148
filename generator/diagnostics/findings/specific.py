"""Specific: findings on what makes a goal specific: metric, number, place, and that they agree.

Holds ``FindingCode``s, listed in ``FINDINGS``. It judges nothing.
"""

from generator.diagnostics.finding import FindingCode

NO_METRIC = FindingCode(
    id="no-metric",
    letters="S",
    verdict="fail",
    why="a key result is specific when it names the metric that it is counted by",
    about="Without a metric two people can read the goal in two ways, and both be right. A draft may leave it out.",
    example="key_results:\n  - {id: fame, target: 500}",
    remedy="key_results:\n  - {id: fame, metric: followers, target: 500}",
)
NO_NUMBER = FindingCode(
    id="no-number",
    letters="S",
    verdict="fail",
    why="a key result is specific when it says how much",
    about="`target` is a number, or a change from a baseline. Without one nobody can say whether the goal is met.",
    example="key_results:\n  - {metric: followers}",
    remedy="key_results:\n  - {metric: followers, target: 500}",
)
NO_ACCOUNT = FindingCode(
    id="no-account",
    letters="S",
    verdict="fail",
    why="a key result is specific when it says on which account or platform",
    about=(
        "An `account` of the key result or of the goal, or the goal's `platform`. Where the readings have just one "
        "account, that is taken, and nothing is found; nor is it of a metric of the site's own that needs none, such as a choir's "
        "singers. A place of your own that is to have its page is a platform: `platforms: {choir: {label: Choir}}` in site.yaml, "
        "and `platform: choir` in the goals."
    ),
    example="title: More followers\nmetric: followers\ntarget: 500",
    remedy="title: More followers\nplatform: facebook\nmetric: followers\ntarget: 500",
)
NO_SEGMENT = FindingCode(
    id="no-segment",
    letters="S",
    verdict="warn",
    why="a goal that speaks of a place or a group has to be measured in that place or group",
    about=(
        "The title or a claim speaks of a city, a neighbourhood, a distance or a group of people, and no key result "
        "names a `segment`: what is counted is everybody. Whom the metric counts by its own name (singers, where its label or unit "
        "is that) is no such group. The words that are recognised stand in lists, one for each "
        "language, in `generator/languages/`."
    ),
    example="title: More followers in our city\nmetric: followers\ntarget: 500",
    remedy="title: More followers in our city\nmetric: followers\nsegment: city\ntarget: 500",
)
SEGMENT_DIFFERS = FindingCode(
    id="segment-differs",
    letters="S",
    verdict="warn",
    why="a baseline has to count the same people as the target",
    about="The baseline names another `segment` than the key result, so that the change is between two different things.",
    example="segment: city\nbaseline: {value: 400, segment: page}\ntarget: +20%",
    remedy="segment: city\nbaseline: {value: 380, segment: city}\ntarget: +20%",
)
PLACE_DIFFERS = FindingCode(
    id="place-differs",
    letters="S",
    verdict="warn",
    why="what is done within a distance has to be measured within that distance",
    about=(
        "A claim or an action speaks of a distance (3 miles, 5 km, to mil, ٥ كم), and the key result's `segment` is "
        "another area. A segment that has the distance in its name agrees."
    ),
    example="segment: city\nactions:\n  - {title: Boost posts within 3 miles, date: 2026-11-26}",
    remedy="segment: within-3-miles\nactions:\n  - {title: Boost posts within 3 miles, date: 2026-11-26}",
)
SEVERAL_METRICS = FindingCode(
    id="several-metrics",
    letters="S",
    verdict="warn",
    why="a key result is specific when it is about one metric",
    about=(
        "Its metric is a formula over several metrics (a ratio is not meant), or its title names several as one list. "
        "One of them can grow while another shrinks, and the sum does not tell."
    ),
    example="title: More likes and comments\nmetric: engagements\ntarget: 500",
    remedy="key_results:\n  - {metric: likes, target: 400}\n  - {metric: comments, target: 100}",
)
TITLE_DIFFERS = FindingCode(
    id="title-differs",
    letters="S",
    verdict="warn",
    why="readers take the number in a title for what is to be reached",
    about=(
        "The title gives out a number of what the metric counts as what is to be reached (it begins with it, or says “to”, “at least”), "
        "and it is neither the target nor the gain, a milestone, the stretch, the baseline, nor what comes to one of these when it is won "
        "every day, week or month. A number that may be something else, such as a year or a pace, is believed."
    ),
    example="title: 600 followers by Christmas\nmetric: followers\nbaseline: 400\ntarget: 480",
    remedy="title: 480 followers by Christmas\nmetric: followers\nbaseline: 400\ntarget: 480",
)
MET_BEFORE_START = FindingCode(
    id="met-before-start",
    letters="S",
    verdict="warn",
    why="a target that is met before the start asks for nothing",
    about=(
        "The baseline or the last figure before the start is on the good side of the target already. A target to be "
        "held (`when: throughout`) and a total, which begins at 0, are not meant."
    ),
    example="metric: followers\nbaseline: 520\ntarget: 500",
    remedy="metric: followers\nbaseline: 520\ntarget: 600",
)
TARGET_STATED = FindingCode(
    id="target-stated",
    letters="S",
    verdict="pass",
    why="what is counted, how much of it and where is written",
    about="The evidence for a specific key result: its metric, its target with the unit, and its account or platform.",
    example="title: More fame\nmetric: followers",
    remedy="platform: facebook\nmetric: followers\ntarget: 500",
)
NO_KEY_RESULTS = FindingCode(
    id="no-key-results",
    letters="SM",
    verdict="unknown",
    why="a goal without key results of its own says nothing that could be specific or measurable",
    about="A goal that others support is judged by them; its own S and M are unknown, and so are those of a bare draft.",
    example="title: Be known\nperiod: {start: 2026-01-01, end: 2026-12-31}",
    remedy="title: Be known\nperiod: {start: 2026-01-01, end: 2026-12-31}\nmetric: followers\ntarget: 500",
)

FINDINGS: tuple[FindingCode, ...] = (
    NO_METRIC,
    NO_NUMBER,
    NO_ACCOUNT,
    NO_SEGMENT,
    SEGMENT_DIFFERS,
    PLACE_DIFFERS,
    SEVERAL_METRICS,
    TITLE_DIFFERS,
    MET_BEFORE_START,
    TARGET_STATED,
    NO_KEY_RESULTS,
)
