"""Google Search Console and Looker Studio: by day, with headers in the reader's language and percentages as text."""

from dataclasses import replace

from generator.exports.draft import Asked, NotTakenError, Taken
from generator.exports.export import Export, Sheet
from generator.exports.headers import bare, header_row
from generator.exports.shape import Shape
from generator.exports.table import Layout, take_table, unread

_OWN = {
    "clicks": "clicks",
    "impressions": "impressions",
    "url clicks": "clicks",
    "ctr": "click_through_rate",
    "url ctr": "click_through_rate",
    "position": "position",
    "average position": "position",
}
_POSITIONS = frozenset(
    {
        "position",
        "average position",
        "posisjon",
        "gjennomsnittlig posisjon",
        "posición",
        "posição",
        "الترتيب",
        "متوسط الترتيب",
        "plassering",
        "gjennomsnittlig plassering",
        "الموضع",
        "متوسط الموضع",
        "position moyenne",
        "posición media",
        "posição média",
        "durchschnittliche position",
    }
)
_LAYOUT = Layout(own=_OWN, renamed={"views": "impressions"}, passed_over=_POSITIONS)
_EXAMPLE = """\
Date,Clicks,Impressions,CTR,Position
2026-11-02,31,902,3.44%,12.1
2026-11-01,28,870,3.22%,12.4
"""


def _sheet(export: Export) -> Sheet | None:
    for sheet in export.sheets:
        found = header_row(sheet.rows, _OWN)
        if found is None:
            continue
        concepts = {column.concept for column in found[1]}
        is_shown = bool(concepts & {"impressions", "views"})
        is_ranked = any(bare(column.header) in _POSITIONS for column in found[1])
        if is_shown and "clicks" in concepts and ("click_through_rate" in concepts or is_ranked):
            return sheet
    return None


def recognise(export: Export) -> str | None:
    return "clicks, impressions and click-through rate by day" if _sheet(export) is not None else None


def take(export: Export, asked: Asked) -> Taken:
    sheet = _sheet(export)
    if sheet is None:
        raise NotTakenError(
            "no sheet has clicks and impressions by day", fix="take Chart.csv (or Dates.csv) of the archive"
        )
    taken = take_table(export, asked, _LAYOUT, sheet=sheet)
    return replace(taken, said=(*taken.said, *unread(export, sheet)))


SHAPE = Shape(
    id="search-console",
    title="Google Search Console or Looker Studio, by day",
    source="search-console",
    click="Search Console → Performance → Export → Download CSV, unpack, take Chart.csv (Dates.csv); Looker Studio: the chart's menu → Export",
    reads="Clicks, impressions and click-through rate a day.",
    leaves="The average position, which is no goal's metric here; queries, pages and countries, which are parts.",
    example=_EXAMPLE,
    recognise=recognise,
    take=take,
)
