"""Sprout Social, Hootsuite, Buffer and Metricool: by day and profile, known by the headers that each writes.

Numbers are ``1,234`` and ``4.5 %``; long names of metrics carry the page's in brackets.
"""

from collections.abc import Sequence
from dataclasses import replace

from generator.exports.accounts import account_of, platform_in
from generator.exports.draft import Asked, NotTakenError, Taken
from generator.exports.export import Export, Sheet
from generator.exports.headers import Column, bare, header_row
from generator.exports.shape import Shape
from generator.exports.table import Layout, take_rows

_OWN = {
    "audience": "followers", "net audience growth": "new_followers", "audience gained": "audience gained", "net follower growth": "new_followers", "followers gained": "followers gained",
    "published posts": "published posts", "profile": "account", "network": "platform", "post link clicks": "link_clicks", "engagement rate (per impression)": "engagement_rate",
    "engagement rate (per reach)": "engagement rate per reach", "page followers": "followers", "page impressions": "page_impressions", "page reach": "reach", "posts": "posts made", "profile reach": "reach", "profile impressions": "impressions",
}  # fmt: skip
_LEFT = frozenset(
    {
        "published posts",
        "posts",
        "audience gained",
        "followers gained",
        "audience lost",
        "sent messages",
        "received messages",
        "twitter retweets",
        "other engagements",
        "posts made",
    }
)
_LAYOUT = Layout(own=_OWN, usual="mdy", passed_over=_LEFT)
#: Headers that only this tool writes, two of which have to be there.
_SIGNS = {
    "Sprout Social": {"network", "profile", "audience", "net audience growth", "published posts", "engagement rate (per impression)", "audience gained"},
    "Hootsuite": {"page followers", "page impressions", "page reach", "posts", "post reactions", "page engagement"},
    "Buffer": {"total followers", "new followers", "total reach", "total engagements", "total impressions"},
    "Metricool": {"profile reach", "profile impressions", "followers gained", "accounts reached"},
}  # fmt: skip
_QUALIFIERS = (
    "per ",
    "organic",
    "paid",
    "total",
    "all",
    "%",
    "hours",
    "minutes",
    "seconds",
    "by ",
    "average",
    "unique",
    "utc",
    "gmt",
)
_EXAMPLE = """\
Date,Network,Profile,Audience,Net Audience Growth,Published Posts,Impressions,Engagements,Engagement Rate (per Impression)
11-01-2026,Facebook,Kafé Nord,"1,204",4,1,"2,310",96,4.2%
11-02-2026,Facebook,Kafé Nord,"1,209",5,0,"1,870",71,3.8%
"""


def _found(export: Export) -> tuple[Sheet, str, list[str]] | None:
    for sheet in export.sheets:
        found = header_row(sheet.rows, _OWN)
        if found is None:
            continue
        names = {bare(column.header).split(" (")[0] for column in found[1]} | {
            bare(column.header) for column in found[1]
        }
        for tool, signs in _SIGNS.items():
            there = sorted(names & signs)
            if len(there) >= 2:
                return sheet, tool, there
    return None


def recognise(export: Export) -> str | None:
    found = _found(export)
    return f"the headers `{found[2][0]}` and `{found[2][1]}`, as {found[1]} writes them" if found else None


def take(export: Export, asked: Asked) -> Taken:
    found = _found(export)
    if found is None:
        raise NotTakenError(
            "no sheet has the headers of one of these tools by day", fix="choose another --from"
        )
    sheet = found[0]
    header = header_row(sheet.rows, _OWN)
    assert header is not None
    place, columns = header
    # Likes are one of the reactions, where both are told.
    parts_of = {"likes"} if any(bare(column.header) == "reactions" for column in columns) else set()
    layout = replace(_LAYOUT, passed_over=_LEFT | parts_of)
    pages = _by_page(columns)
    if asked.account is not None and sum(page is not None for page, _ in pages) > 1:
        raise NotTakenError(
            f"the file is of {len(pages)} pages ({', '.join(page for page, _ in pages if page)}), and --account names one",
            fix="leave --account out: each page is its own account",
        )
    parts = [
        take_rows(
            sheet.rows[place + 1 :],
            of_page,
            replace(
                asked,
                account=account_of(page, platform_of(of_page), asked) if page else asked.account,
            ),
            layout,
            separator=export.separator,
            line=sheet.rows[place].line,
        )
        for page, of_page in pages
    ]
    return Taken(
        drafts=tuple(draft for part in parts for draft in part.drafts),
        rows=parts[0].rows,
        refused=tuple(sorted({each for part in parts for each in part.refused})),
        said=tuple(dict.fromkeys(each for part in parts for each in part.said)),
        strangers=tuple(dict.fromkeys(each for part in parts for each in part.strangers)),
        left=tuple(dict.fromkeys(each for part in parts for each in part.left)),
    )


def _by_page(columns: Sequence[Column]) -> list[tuple[str | None, tuple[Column, ...]]]:
    """The columns of each page that headers name in brackets, with those that are of all; else all of them at once."""
    pages = dict.fromkeys(page for column in columns if (page := _page(column)) is not None)
    if not pages:
        return [(None, tuple(columns))]
    shared = [column for column in columns if not column.is_metric]
    of_pages = [(page, (*shared, *(each for each in columns if _page(each) == page))) for page in pages]
    others = [column for column in columns if column.is_metric and _page(column) is None]
    return [*of_pages, *([(None, (*shared, *others))] if others else [])]


def _page(column: Column) -> str | None:
    """The page or profile that a metric's header names in brackets; units and kinds of counting are none."""
    if not column.is_metric or column.bracket is None:
        return None
    is_qualifier = bare(column.bracket).startswith(_QUALIFIERS) or bare(column.bracket) in _QUALIFIERS
    return None if is_qualifier or _is_currency(column.bracket) else column.bracket


def _is_currency(text: str) -> bool:
    return len(text) == len("EUR") and text.isupper()


def platform_of(columns: Sequence[Column]) -> str | None:
    """The platform that headers of one page name first: ``Facebook reach (Kafé)``."""
    return next((found for column in columns if (found := platform_in(column.header)) is not None), None)


SHAPE = Shape(
    id="social-tools",
    title="Sprout Social, Hootsuite, Buffer or Metricool",
    source="social-tools",
    click="Sprout: Reports → Profile performance → Export → CSV. Hootsuite: Analytics → Export → CSV. Buffer: Analyze → Export → CSV. Metricool: Analytics → Download → CSV.",
    reads="Followers, impressions, reach, engagements and clicks by day and profile.",
    leaves="How many posts were published; followers gained without those lost.",
    example=_EXAMPLE,
    recognise=recognise,
    take=take,
)
