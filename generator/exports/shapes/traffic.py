"""Traffic of repositories, downloads of packages, and mailings: known by their headers. Unique visitors are not added up."""

from dataclasses import replace

from generator.exports.draft import Asked, NotTakenError, Taken
from generator.exports.export import Export
from generator.exports.headers import bare, header_row
from generator.exports.risen import never_falling
from generator.exports.shape import Shape
from generator.exports.table import Layout, take_table

_OWN = {
    "views": "page_views", "views total": "page_views", "views unique": "active_users", "unique views": "active_users", "uniques": "active_users", "unique visitors": "active_users",
    "clones": "downloads", "without mirrors": "downloads", "clones total": "downloads", "clones unique": "unique clones", "unique cloners": "unique clones", "downloads": "downloads",
    "total views": "page_views", "total clones": "downloads", "total opens": "opens", "unique opens": "unique opens", "emails delivered": "emails_sent", "total recipients": "emails_sent", "total clicks": "clicks",
    "unique clicks": "unique clicks", "send date": "date", "sent": "date", "time iso8601": "date", "open rate": "open_rate", "click rate": "click_through_rate", "unsubscribes": "unfollows",
}  # fmt: skip
_SIGNS = (
    {"clones", "views"},
    {"clones total", "views total"},
    {"clones unique", "views unique"},
    {"total views", "unique views"},
    {"total clones", "unique clones"},
    {"downloads"},
    {"with mirrors", "without mirrors"},
    {"open rate", "unique opens"},
    {"total recipients", "open rate"},
    {"emails delivered", "total opens"},
)
_LEFT = frozenset(
    {
        "cumulative downloads",
        "unique clones",
        "clones unique",
        "unique cloners",
        "unique opens",
        "unique clicks",
        "with mirrors",
        "cumulative",
        "total downloads",
    }
)
_WITH, _WITHOUT = "with mirrors", "without mirrors"
_LAYOUT = Layout(own=_OWN, adds=True, passed_over=_LEFT)
_EXAMPLE = """\
date,views,unique visitors,clones,unique cloners
2026-11-01,120,41,12,9
2026-11-02,98,36,7,6
"""


def recognise(export: Export) -> str | None:
    found = header_row(export.rows, _OWN)
    if found is None:
        return None
    names = {bare(column.header) for column in found[1]}
    signs = next((each for each in _SIGNS if each <= names), None)
    return f"the headers {' and '.join(f'`{each}`' for each in sorted(signs))} by day" if signs else None


def take(export: Export, asked: Asked) -> Taken:
    if header_row(export.rows, _OWN) is None:
        raise NotTakenError("no row names a day and views, downloads or opens", fix="choose another --from")
    own, said = _without_mirrors(export)
    taken = take_table(own, asked, _LAYOUT)
    return replace(taken, said=(*said, *taken.said, *never_falling(taken.drafts, asked)))


def _without_mirrors(export: Export) -> tuple[Export, tuple[str, ...]]:
    """The file without the rows that count mirrors too, where rows beside them count the same downloads without."""
    kinds = {bare(cell) for row in export.rows for cell in row.cells} & {_WITH, _WITHOUT}
    if len(kinds) < 2 or any({_WITH, _WITHOUT} <= {bare(cell) for cell in row.cells} for row in export.rows):
        return export, ()
    rows = tuple(row for row in export.rows if _WITH not in map(bare, row.cells))
    said = f"rows that count mirrors too are not read, since others beside them do not: {len(export.rows) - len(rows)}"
    return replace(export, sheets=(replace(export.sheets[0], rows=rows), *export.sheets[1:])), (said,)


SHAPE = Shape(
    id="traffic",
    title="Repository traffic, package downloads or mailings by day",
    source="traffic",
    click="A repository's Insights → Traffic (kept by a script, since only 14 days are shown); a registry's statistics; a mailing tool's report → Export.",
    reads="Views, clones and downloads a day; sent messages, opens and clicks.",
    leaves="Unique cloners and openers, who cannot be added up; totals to date beside daily figures.",
    example=_EXAMPLE,
    recognise=recognise,
    take=take,
)
