"""Codes about the values in snapshots, their series, and annotations."""

from generator.diagnostics.diagnostic import Code, Severity

MISSING_COLUMN = Code(
    id="missing-column",
    severity=Severity.ERROR,
    why="a CSV file of readings has `date`, and either `metric` and `value` or a column for each metric",
    about=(
        "Long form has one value per row: `date,metric,value`, and any of account, segment, source, collected, window, "
        "item, tags, note. Wide form has one day per row: `date`, any of account, segment, source, collected, note, and "
        "a column named by the id of each metric. The first line of the file is its header."
    ),
    example="day,followers\n2026-11-30,431",
    remedy="date,followers\n2026-11-30,431",
)
UNKNOWN_COLUMN = Code(
    id="unknown-column",
    severity=Severity.ERROR,
    why="only known columns are read, so a misspelt one would be silently ignored",
    about=(
        "A file in long form has `date`, `metric`, `value` and any of account, segment, source, collected, window, "
        "item, tags, note. `window`, `item` and `tags` need the long form, where a row is one value."
    ),
    example="date,metric,value,acount\n2026-11-30,followers,431,facebook/kafe",
    remedy="date,metric,value,account\n2026-11-30,followers,431,facebook/kafe",
)
UNIT_IN_VALUE = Code(
    id="unit-in-value",
    severity=Severity.ERROR,
    why="a value is a bare number in its metric's unit",
    about=(
        "The metric gives the unit once: people, min, a currency. Only a share may have its sign: `4.2%` is 0.042. "
        "Numbers with letters or signs beside them are refused: `1.2k` is already rounded, and `5 h` may be "
        "in another unit than the metric's."
    ),
    example="2026-11-30,followers,1.2k",
    remedy="2026-11-30,followers,1200",
)
OTHER_CURRENCY = Code(
    id="other-currency",
    severity=Severity.ERROR,
    why="currencies are never mixed, and no exchange rates are known",
    about=(
        "A metric of money has one currency: its own `currency`, else the site's. Convert the value at the rate of "
        "its day before writing it down, or define a separate metric for the other currency."
    ),
    example="# site.yaml: currency: USD\nvalues: {ad_spend: 120 EUR}",
    remedy="values: {ad_spend: 129.40}",
)
ITEM_MISSING = Code(
    id="item-missing",
    severity=Severity.ERROR,
    why="a metric of items has one value for each post, so each value has to name its post",
    about=(
        "Items come in CSV files in long form: the column `item` names the post, `date` is the day of its publication, "
        "`tags` are words separated by semicolons. Later counts of the same post differ by `collected`."
    ),
    example="date,metric,value\n2026-11-30,post_reach,1130",
    remedy="date,metric,value,item\n2026-11-30,post_reach,1130,post-17",
)
ITEM_UNEXPECTED = Code(
    id="item-unexpected",
    severity=Severity.ERROR,
    why="only metrics of the type `item` have a value for each post",
    about=(
        "The values of single posts would be mistaken for those of the whole account. A number for each post needs a "
        "metric of the type `item`, such as `post_reach`, or one of your own."
    ),
    example="date,metric,value,item\n2026-11-30,likes,57,post-17",
    remedy="# metrics/posts.yaml\npost_likes: {type: item, aggregate: sum, unit: count}",
)
COLLECTED_EARLY = Code(
    id="collected-early",
    severity=Severity.WARNING,
    why="a number that was read before its day was over does not describe the whole day",
    about=(
        "`date` is the last day that the number describes, `collected` the day on which somebody read it. The second "
        "cannot be before the first; where it is, the two have usually been swapped."
    ),
    example="date: 2026-11-30\ncollected: 2026-11-03",
    remedy="date: 2026-11-30\ncollected: 2026-12-03",
)
CONFLICTING_READINGS = Code(
    id="conflicting-readings",
    severity=Severity.WARNING,
    why="two readings of the same thing, collected on the same day, disagree",
    about=(
        "The one whose source comes first in `sources` of site.yaml counts; where that does not decide, the "
        "last by path and line. A number that was read again later is not a conflict: give it its own `collected`."
    ),
    example="2026-11-30,followers,431\n2026-11-30,followers,413",
    remedy="2026-11-30,followers,431",
)
OVERLAPPING_WINDOWS = Code(
    id="overlapping-windows",
    severity=Severity.WARNING,
    why="days that two readings both cover would count twice in a total, so the later reading gives only its other days, by share",
    about=(
        "A reading covers a window that ends on its date: the length of the metric's frequency, unless `window` says "
        "otherwise. In a total no day counts twice; an overlap of a day in a month is no matter. If daily values are given for a weekly metric, set its "
        "`frequency: daily` or write `window: P1D`."
    ),
    example="2026-11-22,sales,120,P7D\n2026-11-25,sales,131,P7D",
    remedy="2026-11-22,sales,120,P7D\n2026-11-29,sales,131,P7D",
)
BELOW_ZERO = Code(
    id="below-zero",
    severity=Severity.WARNING,
    why="a count cannot be below zero",
    about=(
        "A negative number of people, of things counted or of time is usually a difference, or a mistake. A metric of "
        "differences is a flow without the unit `count`."
    ),
    example="2026-11-30,followers,-12",
    remedy="2026-11-30,followers,419",
)
FAR_FROM_NEIGHBOURS = Code(
    id="far-from-neighbours",
    severity=Severity.WARNING,
    why="a number that its neighbours contradict is often a slip, with two digits swapped or one too many",
    about=(
        "A level that leaps away and is back at the next reading, or a value of ten times or a tenth of those around "
        "it, or one like them with a minus in front. It counts like any other reading: nothing is left out by itself. If it is wrong, correct it; if it is "
        "right, an annotation can say what happened."
    ),
    example="2026-11-08,followers,415\n2026-11-15,followers,600\n2026-11-22,followers,421",
    remedy="2026-11-08,followers,415\n2026-11-15,followers,418\n2026-11-22,followers,421",
)
FAR_FUTURE = Code(
    id="far-future",
    severity=Severity.WARNING,
    why="a reading describes a day that was, and this one is more than a year ahead of all others",
    about=(
        "Readings dated after the day of judgement do not count until then. One that is more than a year ahead "
        "usually has a mistyped year."
    ),
    example="2062-11-30,followers,431",
    remedy="2026-11-30,followers,431",
)
DATED_ON_THE_FIRST = Code(
    id="dated-on-the-first",
    severity=Severity.WARNING,
    why="a reading counts for the window that ends on its date, so a month's total belongs to the month's last day",
    about=(
        "Many tools label a month by its first day. Here a monthly total dated 1 December covers 2 November to "
        "1 December, so November's is counted as December's. Date it the last day of the month that it describes."
    ),
    example="# November's visits\n2026-11-01,site_visits,8100,P1M",
    remedy="# November's visits\n2026-11-30,site_visits,8100,P1M",
)
STANDING_AMOUNT = Code(
    id="standing-amount",
    severity=Severity.WARNING,
    why="money is summed over the days of a goal, and this looks like an amount that stands",
    about=(
        "Recurring revenue, a balance or a stock of cash is an amount at a moment: 33,000 in May and 34,000 in June are "
        "not 67,000. Such a metric is a `level` with a `currency`, whose last reading counts."
    ),
    example="mrr: {type: money, frequency: monthly}",
    remedy="mrr: {type: level, currency: EUR, frequency: monthly}",
)
SHARE_ABOVE_ONE = Code(
    id="share-above-one",
    severity=Severity.WARNING,
    why="a share is written as a part of 1 or with its sign: 0.042 or 4.2%",
    about=(
        "A ratio without a unit, or with the unit `%`, is a share and shown in percent. A value above 1 is more than 100 %, and usually a "
        "percentage. A ratio that is not a share, such as a cost per click, has a `unit`."
    ),
    example="2026-11-30,response_rate,94",
    remedy="2026-11-30,response_rate,0.94",
)
ANNOTATION_DATES = Code(
    id="annotation-dates",
    severity=Severity.ERROR,
    why="an annotation has either a `date`, or a `start` and an `end` that is not before it; a break has one day",
    about=(
        "An event or a break happened on a `date`; a campaign runs from `start` to `end`, both days included. A "
        "break's day belongs to the new side."
    ),
    example="- {start: 2026-12-22, end: 2026-11-26, title: Boosted posts, kind: campaign}",
    remedy="- {start: 2026-11-26, end: 2026-12-22, title: Boosted posts, kind: campaign}",
)
NOT_FOR_ANNOTATION = Code(
    id="not-for-annotation",
    severity=Severity.ERROR,
    why="`carry` or `offset` says how a level continues across a break",
    about=(
        "`carry: true` says that the level continues unchanged, `offset` what to add to everything before the break. "
        "They belong to breaks of levels; totals, means and ratios have nothing to carry over. An `offset` is a number "
        "of one metric's unit, so it needs `metric`."
    ),
    example="- {date: 2026-07-12, title: Launch, kind: event, carry: true}",
    remedy="- {date: 2026-07-12, title: Launch, kind: event}",
)

CODES: tuple[Code, ...] = (
    MISSING_COLUMN,
    UNKNOWN_COLUMN,
    UNIT_IN_VALUE,
    OTHER_CURRENCY,
    ITEM_MISSING,
    ITEM_UNEXPECTED,
    COLLECTED_EARLY,
    CONFLICTING_READINGS,
    OVERLAPPING_WINDOWS,
    BELOW_ZERO,
    FAR_FROM_NEIGHBOURS,
    FAR_FUTURE,
    DATED_ON_THE_FIRST,
    STANDING_AMOUNT,
    SHARE_ABOVE_ONE,
    ANNOTATION_DATES,
    NOT_FOR_ANNOTATION,
)
