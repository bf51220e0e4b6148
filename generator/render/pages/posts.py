"""The page of posts: of each account the best ones, the weekdays, and how many there were a week, each with its count.

Takes the series of posts; gives a page, on a site that has any. Posts have a day and no hour, and a weekday proves nothing.
"""

from collections.abc import Iterator

from generator.l10n.sentences.work.together import posts_read
from generator.model.metric import Metric
from generator.model.report import Report, SeriesReport
from generator.model.survey import Posts
from generator.records import dataclass
from generator.render.page_context import PageContext, link, series_name
from generator.render.pages.kind import Making, PageKind
from generator.render.parts.frame import head
from generator.render.parts.posts import posts_view
from generator.render.routes.places import Place, Places
from generator.render.views import PostsOf, PostsPage, Text

#: Series on the page: those with the most posts.
_MOST = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class PostsInputs:
    """The series with their metrics and what their posts tell, the most posts first; ``count`` are all posts, ``left`` further series."""

    series: tuple[tuple[SeriesReport, Metric, Posts], ...]
    count: int
    left: int


def _told(report: Report) -> list[tuple[SeriesReport, Metric, Posts]]:
    return [(each, report.metrics[each.key.metric], each.posts) for each in report.series if each.posts]


def _inputs(making: Making) -> PostsInputs:
    found = sorted(_told(making.site.report), key=lambda each: -each[2].count)
    return PostsInputs(series=tuple(found[:_MOST]), count=_count(found), left=max(0, len(found) - _MOST))


def _count(found: list[tuple[SeriesReport, Metric, Posts]]) -> int:
    """A post counts once, by however many metrics it was read."""
    return len(
        {
            (each.key.account, each.key.segment, point.item)
            for each, _, _ in found
            for point in each.points
            if point.item
        }
    )


def _links(inputs: PostsInputs) -> Iterator[Place]:
    return (Place("metric", each.key.metric) for each, _, _ in inputs.series)


def _view(here: PageContext, inputs: PostsInputs) -> PostsPage:
    words = here.words
    answer = posts_read(words, inputs.count)
    return PostsPage(
        head=head(here, words.text("Posts"), answer.text),
        answer=answer.parts,
        series=tuple(
            PostsOf(
                metric=link(here, Place("metric", each.key.metric)),
                place=Text(series_name(here, each.key)),
                posts=posts_view(words, metric, posts),
            )
            for each, metric, posts in inputs.series
        ),
        more=words.ntext("and {n} more", "and {n} more", inputs.left) if inputs.left else "",
    )


def _places(report: Report) -> Iterator[tuple[str, str]]:
    if _told(report):
        yield "", "posts"


KIND = PageKind(
    id="posts",
    template="posts.html",
    places=Places(folder="posts", shared=False, of=_places),
    word=lambda words: words.text("Posts"),
    in_foot=True,
    inputs=_inputs,
    links=_links,
    view=_view,
)
