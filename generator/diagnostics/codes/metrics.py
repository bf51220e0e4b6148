"""Codes about metrics, what they are computed from, and platforms."""

from generator.diagnostics.diagnostic import Code, Severity

UNKNOWN_METRIC = Code(
    id="unknown-metric",
    severity=Severity.ERROR,
    why="a metric is named by its id, as in metrics/ or the catalogue",
    about=(
        "Metrics are known by their ids: those of the catalogue that ships, and those that the site's own files under "
        "`metrics/` add. The id stands in goals, in snapshots (as a key, a column or in the column `metric`), in "
        "formulas, in annotations and in `competitors` of site.yaml. A new one needs only its id, a `type` and "
        "a label."
    ),
    example="values: {folowers: 431}",
    remedy="values: {followers: 431}",
)
BAD_METRIC_ID = Code(
    id="bad-metric-id",
    severity=Severity.ERROR,
    why="a metric's id is written in formulas, in the header of CSV files and in web addresses",
    about=(
        "An id is made of letters and digits of any script, with `_`, `-` and `.` between them. Spaces, commas, "
        "slashes and arithmetic signs would be read as something else. Put the name in words in `label`."
    ),
    example="new followers: {type: flow}",
    remedy="new_followers: {type: flow, label: New followers}",
)
METRIC_TWICE = Code(
    id="metric-twice",
    severity=Severity.ERROR,
    why="a metric is defined once, so that it is clear which definition counts",
    about=(
        "Two files under `metrics/` define the same metric, or two ids differ only in capitals or in the way that "
        "an accent is stored. A site's file may override a metric of the shipped catalogue, field by field, under "
        "exactly its id; the site's own files may define each metric only once."
    ),
    example="# metrics/web.yaml and metrics/shop.yaml both hold\norders: {type: flow}",
    remedy="# metrics/shop.yaml alone\norders: {type: flow}",
)
NOT_FOR_TYPE = Code(
    id="not-for-type",
    severity=Severity.ERROR,
    why="some keys of a metric only apply to some types",
    about=(
        "`aggregate` belongs to durations (mean or median) and items (mean, median or sum); `numerator` and "
        "`denominator` to ratios; `currency` to money and levels; `missing` to what is summed (flow and money). A `formula` replaces readings, so it cannot be used "
        "with `numerator` or on items."
    ),
    example="signups: {type: flow, aggregate: mean}",
    remedy="signups: {type: flow}",
)
BAD_FORMULA = Code(
    id="bad-formula",
    severity=Severity.ERROR,
    why="a formula is made of metric ids, numbers, `+ - * /` and brackets",
    about=(
        "The metrics of a formula are named by their ids. An id may contain hyphens, so the longest matching id is "
        "used; put spaces around a minus to make it clear. There are no functions and no powers."
    ),
    example='formula: "followers_facebook followers_instagram"',
    remedy='formula: "followers_facebook + followers_instagram"',
)
QUOTIENT_SUMMED = Code(
    id="quotient-summed",
    severity=Severity.ERROR,
    why="a total is the sum of its days, and the sum of daily quotients is a quotient of nothing",
    about=(
        "Flow and money are summed over the days of a goal. Cost per lead on Monday plus cost per lead on Tuesday is "
        "no cost per lead, so a formula that divides by a metric belongs to a `ratio`, which divides the sums. "
        "To divide by a number is fine: that only counts in a larger unit."
    ),
    example='cost_per_lead: {type: money, formula: "ad_spend / leads"}',
    remedy="cost_per_lead: {type: ratio, numerator: ad_spend, denominator: leads, unit: EUR}",
)
METRIC_CYCLE = Code(
    id="metric-cycle",
    severity=Severity.ERROR,
    why="a metric cannot be computed from itself",
    about=(
        "Formulas, numerators and denominators use other metrics, which may be computed in turn. When the path "
        "leads back to where it began, there is nothing to compute from."
    ),
    example='all: {type: flow, formula: "paid + organic"}\npaid: {type: flow, formula: "all - organic"}',
    remedy='all: {type: flow, formula: "paid + organic"}\npaid: {type: flow}',
)
DURATION_UNIT = Code(
    id="duration-unit",
    severity=Severity.ERROR,
    why="a duration is counted in `s`, `min`, `h` or `d`",
    about=(
        "The unit of a duration is the one its readings are written in. Targets may use another of the four and "
        "are converted. Without a unit a duration is in minutes."
    ),
    example="handling_time: {type: duration, unit: minutes}",
    remedy="handling_time: {type: duration, unit: min}",
)
MONEY_UNIT = Code(
    id="money-unit",
    severity=Severity.ERROR,
    why="the unit of money is its currency",
    about="A money metric has a `currency` (the site's if none is given) and no other unit.",
    example="donations: {type: money, unit: euro}",
    remedy="donations: {type: money, currency: EUR}",
)
NO_RIVALS = Code(
    id="no-share-of-rivals",
    severity=Severity.ERROR,
    why="competitors count in the denominator of a ratio that divides a metric by itself, such as `share_of_voice`",
    about=(
        "A ratio whose numerator and denominator are the same metric is a share among accounts: one's own readings "
        "over one's own and those of the accounts that `competitors` lists for it in site.yaml. For any other metric "
        "the list would do nothing."
    ),
    example="competitors: {followers: [x/rival-one]}",
    remedy="competitors: {share_of_voice: [x/rival-one]}",
)
ALIAS_TAKEN = Code(
    id="alias-taken",
    severity=Severity.ERROR,
    why="each name belongs to one platform, or accounts could not be told apart",
    about="A platform has an id and may have other names: `twitter` is another name of `x`. No two platforms share a name.",
    example="platforms: {twitter: {label: Twitter}}",
    remedy="platforms: {x: {label: Twitter}}",
)
DOUBTFUL_PLATFORM = Code(
    id="doubtful-platform",
    severity=Severity.WARNING,
    why="an account is written `platform/name`, and this platform looks misspelt",
    about=(
        "An account is free text, so an unknown platform is not an error. But when it is nearly the "
        "name of a known one it is usually a mistake, and its readings would form a separate series. A platform "
        "of your own can be added under `platforms` in site.yaml."
    ),
    example="account: facebok/pepperoni-palace",
    remedy="account: facebook/pepperoni-palace",
)
PERCENT_AS_WORD = Code(
    id="percent-as-word",
    severity=Severity.INFO,
    why="only ratios are shares; of any other metric the unit is a word behind its numbers",
    about=(
        "A metric that is no ratio is counted in the numbers as they stand: 63 is sixty-three of something, `+10%` asks for a tenth more and not "
        "for ten points, and a flow's percentages would be added up. A share of something has `type: ratio`, with a numerator and a "
        "denominator or read as it is, and its readings are `63%` or 0.63."
    ),
    example='occupancy: {type: level, unit: "%"}',
    remedy='occupancy: {type: ratio, unit: "%"}',
)

CODES = (
    UNKNOWN_METRIC,
    BAD_METRIC_ID,
    METRIC_TWICE,
    NOT_FOR_TYPE,
    BAD_FORMULA,
    QUOTIENT_SUMMED,
    METRIC_CYCLE,
    DURATION_UNIT,
    MONEY_UNIT,
    NO_RIVALS,
    ALIAS_TAKEN,
    DOUBTFUL_PLATFORM,
    PERCENT_AS_WORD,
)
