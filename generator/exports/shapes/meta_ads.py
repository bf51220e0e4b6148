"""Meta Ads Manager: totals of campaigns, ad sets or ads over the reported days."""

from generator.exports.draft import Asked, NotTakenError, Refused, Taken
from generator.exports.export import Export
from generator.exports.headers import Column, bare, header_row
from generator.exports.shape import Shape
from generator.exports.spans import take_spans
from generator.exports.table import Layout

_OWN = {
    "day": "date", "reporting starts": "date", "reporting ends": "end", "campaign name": "campaign", "ad set name": "campaign", "ad name": "campaign",
    "results": "results", "cost per results": "cost per result", "link clicks": "link_clicks", "clicks (all)": "clicks", "leads": "leads", "purchases": "conversions",
    "purchases conversion value": "sales_revenue", "post engagements": "engagements", "ctr (all)": "ctr of all", "ctr (link click-through rate)": "click_through_rate",
}  # fmt: skip
#: Shares and prices follow from what is read; budgets and settings are no readings.
_LEFT = frozenset({"results", "cost per results", "ctr (all)", "ctr (link click-through rate)", "frequency"})
_LAYOUT = Layout(own=_OWN, usual="mdy", passed_over=_LEFT)
_EXAMPLE = """\
Campaign name,Campaign delivery,Reporting starts,Reporting ends,Reach,Impressions,Link clicks,Amount spent (EUR)
,,2026-10-01,2026-10-31,8120,20450,310,120.50
Boosted posts,active,2026-10-01,2026-10-31,5210,12300,190,80.50
Winter,inactive,2026-10-01,2026-10-31,3900,8150,120,40
"""


def recognise(export: Export) -> str | None:
    found = header_row(export.rows, _OWN, needed=("date", "end"))
    if found is None:
        return None
    money = [column.header for column in found[1] if column.concept == "ad_spend" and column.bracket]
    if not money:
        return None
    return f"`{money[0]}` between reporting dates"


def take(export: Export, asked: Asked) -> Taken:
    found = header_row(export.rows, _OWN, needed=("date", "end"))
    if found is None:
        raise NotTakenError("no row names the reporting dates and an amount", fix="choose another --from")
    place, columns = found
    foreign = [column for column in columns if column.concept == "ad_spend" and _is_foreign(column, asked)]
    columns = tuple(column for column in columns if column not in foreign)
    named = [column for column in columns if column.concept == "campaign"]
    # The row without a campaign's name holds the sums, with people counted once.
    rows = export.rows[place + 1 :]
    sums = [row for row in rows if not row.is_empty and not any(row.cell(column.place) for column in named)]
    kept = sums if sums and named else [row for row in rows if row not in sums]
    taken = take_spans(kept, columns, asked, _LAYOUT, separator=export.separator)
    known = tuple(each for each in taken.strangers if bare(each.header) not in _LEFT)
    return Taken(
        drafts=taken.drafts,
        rows=sum(not row.is_empty for row in rows),
        refused=(*(_foreign(column, export.rows[place].line, asked) for column in foreign), *taken.refused),
        said=taken.said,
        strangers=known,
    )


def _is_foreign(column: Column, asked: Asked) -> bool:
    """Whether the header names a currency that is not the site's."""
    named = (column.bracket or "").upper()
    return len(named) == 3 and named.isalpha() and named != asked.currency


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
