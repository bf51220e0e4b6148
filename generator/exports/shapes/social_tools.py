"""Sprout Social, Hootsuite, Buffer and Metricool: by day and profile, known by the headers that each writes.

Numbers are ``1,234`` and ``4.5 %``; long names of metrics carry the page's in brackets.
"""

from generator.exports.draft import Asked, NotTakenError, Taken
from generator.exports.export import Export, Sheet
from generator.exports.headers import bare, header_row
from generator.exports.shape import Shape
from generator.exports.table import Layout, take_table

_OWN = {
    "audience": "followers", "net audience growth": "new_followers", "audience gained": "audience gained", "net follower growth": "new_followers", "followers gained": "followers gained",
    "published posts": "published posts", "profile": "account", "network": "platform", "post link clicks": "link_clicks", "engagement rate (per impression)": "engagement_rate",
    "page followers": "followers", "page impressions": "page_impressions", "page reach": "reach", "posts": "posts made", "profile reach": "reach", "profile impressions": "impressions",
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
    return take_table(export, asked, _LAYOUT, sheet=found[0])


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
