"""Sprout Social, Hootsuite, Buffer and Metricool: by day and profile, known by the headers that each writes.

Numbers are ``1,234`` and ``4.5 %``; long names of metrics carry the page's in brackets.
"""

from collections.abc import Sequence
from dataclasses import replace

from generator.exports.accounts import account_of, platform_in
from generator.exports.cells import UNITS
from generator.exports.draft import Asked, NotTakenError, Taken
from generator.exports.export import Export, Sheet
from generator.exports.headers import Column, bare, header_row
from generator.exports.shape import Shape
from generator.exports.table import Layout, take_rows
from generator.records import dataclass

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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """A page or profile as headers name it: its platform, if one is named, and its name, empty where only the platform is."""

    platform: str | None
    name: str


def _found(export: Export) -> tuple[Sheet, str] | None:
    """The sheet by day, and why it is one of these tools'."""
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
                return sheet, f"the headers `{there[0]}` and `{there[1]}`, as {tool} writes them"
        # Brackets alone may say anything, as of which days a figure is; with a platform they name a page.
        of_pages = [each.header for each in found[1] if (page := _page(each)) is not None and page.platform]
        if len(of_pages) >= 2:
            return sheet, f"`{of_pages[0]}` and `{of_pages[1]}`, each with its page in brackets"
    return None


def recognise(export: Export) -> str | None:
    found = _found(export)
    return found[1] if found else None


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
        names = ", ".join(page.name or str(page.platform) for page, _ in pages if page)
        raise NotTakenError(
            f"the file is of several pages ({names}), and --account names one",
            fix="leave --account out: each page is its own account",
        )
    parts = [
        take_rows(
            sheet.rows[place + 1 :],
            of_page,
            replace(asked, account=_account(page, asked) if page else asked.account),
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


def _by_page(columns: Sequence[Column]) -> list[tuple[_Page | None, tuple[Column, ...]]]:
    """The columns of each page that headers name in brackets, with those that are of all; else all of them at once."""
    named = [(column, page) for column in columns if (page := _page(column)) is not None]
    if not named:
        return [(None, tuple(columns))]
    platforms: dict[str, set[str]] = {}
    for _, page in named:
        platforms.setdefault(page.name, set()).update({page.platform} if page.platform else ())
    pages: dict[_Page, list[Column]] = {}
    for column, page in named:
        there = platforms[page.name]
        # A header without a platform is of the page's only one; of two it does not say which.
        own = replace(page, platform=min(there)) if page.platform is None and len(there) == 1 else page
        pages.setdefault(own, []).append(column)
    shared = [column for column in columns if not column.is_metric]
    others = [column for column in columns if column.is_metric and _page(column) is None]
    of_pages = [(page, (*shared, *of_page)) for page, of_page in pages.items()]
    return [*of_pages, *([(None, (*shared, *others))] if others else [])]


def _page(column: Column) -> _Page | None:
    """The page or profile that a metric's header names in brackets; units and kinds of counting are none."""
    if not column.is_metric or column.bracket is None:
        return None
    named = bare(column.bracket)
    if named.startswith(_QUALIFIERS) or named in UNITS or _is_currency(column.bracket):
        return None
    inside = platform_in(column.bracket)
    if inside is None:
        return _Page(platform=platform_in(column.header), name=column.bracket)
    return _Page(platform=inside, name=column.bracket.partition(" ")[2].strip(" @-:"))


def _account(page: _Page, asked: Asked) -> str | None:
    """The account that a page is: by its name, or where only its platform stands, the only one that the site has there."""
    if page.name:
        return account_of(page.name, page.platform, asked)
    there = [account for account in asked.accounts if account.partition("/")[0] == page.platform]
    return asked.account or (there[0] if len(there) == 1 else page.platform)


def _is_currency(text: str) -> bool:
    return len(text) == len("EUR") and text.isupper()


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
