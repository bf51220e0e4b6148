"""Meta Ads Manager: totals of campaigns, ad sets or ads over the reported days."""

import re
from dataclasses import replace

from generator.exports.columns import alike
from generator.exports.draft import Asked, NotTakenError, Refused, Taken
from generator.exports.export import Export, Row, cells_at
from generator.exports.headers import Column, bare, header_row, place_of
from generator.exports.shape import Shape
from generator.exports.spans import take_spans
from generator.exports.table import Layout
from generator.exports.words import DAYS, TOTALS

_OWN = {
    "day": "day", "reporting starts": "date", "reporting ends": "end", "campaign name": "campaign", "ad set name": "campaign", "ad name": "campaign",
    "results": "results", "cost per results": "cost per result", "link clicks": "link_clicks", "clicks (all)": "clicks", "leads": "leads", "purchases": "conversions", "website purchases": "conversions", "website leads": "leads", "website purchases conversion value": "sales_revenue",
    "purchases conversion value": "sales_revenue", "post engagements": "engagements", "ctr (all)": "ctr of all", "ctr (link click-through rate)": "click_through_rate",
}  # fmt: skip
#: Shares and prices follow from what is read; budgets and settings are no readings.
_LEFT = frozenset({"results", "cost per results", "ctr (all)", "ctr (link click-through rate)", "frequency"})
_WORD = re.compile(r"[^\W\d_]{2}")
_PRICES = ("cost per ", "cpm ", "cpc ")
#: Headers that Ads Manager has had for impressions and for views.
_EITHER = frozenset({"visninger"})
#: What was done on the website is a part of what was done anywhere, where a column beside it has that.
_PART = "website "
_LAYOUT = Layout(own=_OWN, usual="mdy", adds=True, passed_over=_LEFT)
_EXAMPLE = """\
Campaign name,Campaign delivery,Reporting starts,Reporting ends,Reach,Impressions,Link clicks,Amount spent (EUR)
,,2026-10-01,2026-10-31,8120,20450,310,120.50
Boosted posts,active,2026-10-01,2026-10-31,5210,12300,190,80.50
Winter,inactive,2026-10-01,2026-10-31,3900,8150,120,40
"""


#: What stands between the dates: an amount, or whose rows they are.
_SIGNS = frozenset({"ad_spend", "campaign"})


def recognise(export: Export) -> str | None:
    found = _header(export)
    if found is None:
        return None
    sign = next(column for column in found[1] if column.concept in _SIGNS)
    return f"`{sign.header}` between reporting dates"


def _header(export: Export) -> tuple[int, tuple[Column, ...]] | None:
    found = header_row(export.rows, _OWN, needed=("date", "end"))
    if found is None or not any(column.concept in _SIGNS for column in found[1]):
        return None
    return found


def take(export: Export, asked: Asked) -> Taken:
    found = _header(export)
    if found is None:
        raise NotTakenError(
            "no row names the reporting dates and an amount or a campaign", fix="choose another --from"
        )
    place, columns = found
    line = export.rows[place].line
    rows = [row for row in export.rows[place + 1 :] if not row.is_empty]
    foreign = [
        column
        for column in columns
        if column.concept == "ad_spend" and _is_foreign(column, columns, rows, asked)
    ]
    days = [column for column in columns if column.concept in DAYS or bare(column.header) in DAYS]
    kept, said = _own_rows(rows, columns, days)
    # The account that pays is no page or profile: whose it is has to be typed.
    columns = tuple(
        column for column in _by_day(columns, days) if column not in foreign and column.concept != "account"
    )
    columns, doubtful = _displays(columns, asked)
    layout = replace(_LAYOUT, passed_over=_LEFT | _prices_and_parts(columns))
    taken = take_spans(kept, columns, asked, layout, separator=export.separator, line=line)
    return Taken(
        drafts=taken.drafts,
        rows=len(rows),
        refused=(
            *(_foreign(column, line, asked) for column in foreign),
            *(_doubtful(column, line) for column in doubtful),
            *taken.refused,
        ),
        said=(*said, *taken.said),
        strangers=taken.strangers,
        left=taken.left,
    )


def _displays(columns: tuple[Column, ...], asked: Asked) -> tuple[tuple[Column, ...], tuple[Column, ...]]:
    """The columns to read, and those of which nobody can tell whether they are views or impressions.

    In Norwegian both have been called ``Visninger``. It is views beside a column of impressions, and impressions where a price is
    given for a thousand of them.
    """
    named = asked.mapping.get("value")
    doubtful = tuple(
        column
        for column in columns
        if bare(column.header) in _EITHER and (named is None or bare(named) != bare(column.header))
    )
    if not doubtful or place_of(columns, "impressions") is not None:
        return columns, ()
    if any(bare(column.header).startswith("cpm") and _has_either(column) for column in columns):
        return alike(columns, {"views": "impressions"}), ()
    return tuple(column for column in columns if column not in doubtful), doubtful


def _has_either(column: Column) -> bool:
    return any(word in f"{bare(column.header)} {(column.bracket or '').casefold()}" for word in _EITHER)


def _doubtful(column: Column, line: int) -> Refused:
    name = column.header
    return Refused(
        line,
        f"`{name}` may be impressions or views, which Ads Manager counts apart: say --map value={name},metric=impressions, or metric=views",
    )


def _prices_and_parts(columns: tuple[Column, ...]) -> frozenset[str]:
    """Headers of what follows from other columns, or is a part of one of them."""
    names = {bare(column.header) for column in columns}
    return frozenset(
        name
        for name in names
        if name.startswith(_PRICES) or (name.startswith(_PART) and name.removeprefix(_PART) in names)
    )


def _own_rows(
    rows: list[Row], columns: tuple[Column, ...], days: list[Column]
) -> tuple[list[Row], tuple[str, ...]]:
    """The rows to read: the line of sums, which counts people once, where there is one; of rows by day those that have a day."""
    campaigns = [column for column in columns if column.concept == "campaign"]
    named = campaigns or _worded(rows, columns)
    if days:
        return [row for row in rows if row.cell(days[0].place)], ()
    sums = [row for row in rows if named and all(_is_of_all(row.cell(column.place)) for column in named)]
    whole = [row for row in rows if all(row.cell(column.place) for column in campaigns)]
    if not sums:
        return (
            (whole, ("lines of sums of a campaign's parts are not read",))
            if 0 < len(whole) < len(rows)
            else (rows, ())
        )
    return sums, ("the line of sums is read, and not its parts beside it",) if len(rows) > len(sums) else ()


def _worded(rows: list[Row], columns: tuple[Column, ...]) -> list[Column]:
    """The columns that nothing known heads and that hold words, but not in each row: of a language that is not known they name what a row is of."""
    return [
        column
        for column in columns
        if column.concept is None
        and any(map(_WORD.search, cells := cells_at(rows, column.place)))
        and any(map(_is_of_all, cells))
    ]


def _is_of_all(name: str) -> bool:
    return not name or name.casefold() in TOTALS or name.casefold().startswith("results from ")


def _by_day(columns: tuple[Column, ...], days: list[Column]) -> tuple[Column, ...]:
    """Columns in which a day, where there is one, is the first and the last that a row tells of."""
    if not days:
        return columns
    others = (column for column in columns if column.concept not in {"date", "end"} and column not in days)
    day = days[0]
    return (
        Column(day.place, day.header, day.bracket, "date"),
        Column(day.place, day.header, day.bracket, "end"),
        *others,
    )


def _is_foreign(column: Column, columns: tuple[Column, ...], rows: list[Row], asked: Asked) -> bool:
    """Whether the header, or a column of currencies beside it, names a currency that is not the site's."""
    named = (column.bracket or "").upper()
    if len(named) == 3 and named.isalpha():
        return named != asked.currency
    currency = place_of(columns, "currency")
    return currency is not None and any(
        row.cell(currency.place).upper() not in {"", asked.currency} for row in rows
    )


def _foreign(column: Column, line: int, asked: Asked) -> Refused:
    return Refused(
        line,
        f"`{column.header}` is not in {asked.currency}, the site's currency: export it in that, or change `currency` in site.yaml",
    )


SHAPE = Shape(
    id="meta-ads",
    title="Meta Ads Manager",
    source="meta-ads",
    click="Ads Manager → Reports → Export table data → CSV, with the reporting dates and, for daily readings, broken down by day",
    reads="Amount spent, impressions, reach, clicks, link clicks, leads and purchases over the reported days, as one window.",
    leaves="Results and prices per result, which mix kinds; shares, which follow from what is read; reach of several campaigns, since they share people.",
    example=_EXAMPLE,
    recognise=recognise,
    take=take,
)
