"""Posts: the best ones, and how posts did by weekday and by how many there were in a week.

Takes an item series' strand, gives figures with counts beside each; of few posts nothing is said. It tells no cause:
a weekday may be good because good posts were kept for it.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import timedelta
from statistics import median

from generator.evaluate.arithmetic import finite, total_of
from generator.evaluate.strand import Strand
from generator.model.calendar import Day, Period
from generator.model.fact import Fact, Unknown
from generator.model.metric import Better, Metric
from generator.model.report import Point
from generator.model.survey import BestPost, PostGroup, Posts

#: Fewer posts (or weeks) than this say nothing.
ENOUGH = 8
#: How many of the best are named.
BEST = 5


def posts_of(metric: Metric, strand: Strand, as_of: Day) -> Posts | None:
    """What the posts since the last break tell; None of what is no series of posts, or has none."""
    if not metric.traits.per_item:
        return None
    points = strand.within(Period(strand.side_start(as_of), as_of))
    items = [point for point in points if point.item is not None]
    overall = _figure(metric, items, least=1)
    if isinstance(overall, Unknown):
        return None
    return Posts(
        count=len(items),
        figure=overall,
        best=tuple(_best(metric, items)),
        by_weekday=tuple(_by_weekday(metric, items)),
        a_week=tuple(_a_week(metric, items, as_of)),
    )


def _figure(metric: Metric, posts: Sequence[Point], *, least: int = ENOUGH) -> Fact:
    """What a post brought: the median where the metric is judged by it, else the mean, of a summed metric too."""
    if len(posts) < least:
        return Unknown("too-few-posts")
    values = [post.value for post in posts]
    return finite(median(values) if metric.is_median else total_of(values) / len(values), "too-few-posts")


def _best(metric: Metric, posts: Iterable[Point]) -> Iterable[BestPost]:
    """The best first; of equal ones the newer."""
    sign = 1 if metric.better is Better.HIGHER else -1
    ranked = sorted(posts, key=lambda post: (sign * post.value, post.end, post.item), reverse=True)
    return (BestPost(item=str(post.item), date=post.end, value=post.value) for post in ranked[:BEST])


def _by_weekday(metric: Metric, posts: Sequence[Point]) -> Iterable[PostGroup]:
    for weekday in range(1, 8):
        own = [post for post in posts if post.end.isoweekday() == weekday]
        if own:
            yield PostGroup(key=weekday, count=len(own), figure=_figure(metric, own))


def _a_week(metric: Metric, posts: Sequence[Point], as_of: Day) -> Iterable[PostGroup]:
    """Whole weeks from Monday to Sunday by their number of posts; the count is of weeks, for these are compared."""
    weeks: dict[Day, list[Point]] = {}
    for post in posts:
        monday = post.end - timedelta(days=post.end.weekday())
        if monday + timedelta(days=6) <= as_of:
            weeks.setdefault(monday, []).append(post)
    sizes = Counter(len(own) for own in weeks.values())
    for size, count in sorted(sizes.items()):
        own = [post for week in weeks.values() if len(week) == size for post in week]
        figure = _figure(metric, own) if count >= ENOUGH else Unknown("too-few-posts")
        yield PostGroup(key=size, count=count, figure=figure)
