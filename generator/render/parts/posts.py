"""What the posts of a series tell, as tables: the best ones, by weekday, and by their number a week.

Takes what was found of posts, gives ``PostsView``. Where there are too few, the table says so.
"""

from generator.l10n import Words, measured
from generator.l10n.sentences.work.together import group_figure, posts_a_week, posts_summary
from generator.model.metric import Metric
from generator.model.survey import Posts
from generator.render.views import PostsView, TableView


def posts_view(words: Words, metric: Metric, posts: Posts) -> PostsView:
    """The tables of one series."""
    tables = (_best(words, metric, posts), _by_weekday(words, metric, posts), _a_week(words, metric, posts))
    return PostsView(
        summary=posts_summary(words, metric, posts).parts,
        tables=tuple(table for table in tables if table.rows),
        note=words.text("Posts have a day of publication and no hour. With fewer than 8, nothing is said."),
    )


def _best(words: Words, metric: Metric, posts: Posts) -> TableView:
    return TableView(
        caption=words.text("The best posts"),
        columns=(words.text("Post"), words.text("Published"), words.say(metric.label)),
        rows=tuple(
            (
                words.name(each.item),
                words.date(each.date, "medium"),
                words.quantity(measured(metric, metric.unit, each.value)),
            )
            for each in posts.best
        ),
        more=None,
    )


def _by_weekday(words: Words, metric: Metric, posts: Posts) -> TableView:
    return TableView(
        caption=words.text("By weekday"),
        columns=(words.text("Weekday"), words.text("Posts"), words.text("A post")),
        rows=tuple(
            (words.weekday(each.key), words.number(each.count), group_figure(words, metric, each))
            for each in posts.by_weekday
        ),
        more=None,
    )


def _a_week(words: Words, metric: Metric, posts: Posts) -> TableView:
    return TableView(
        caption=words.text("By the number of posts a week"),
        columns=(words.text("Posts a week"), words.text("Weeks"), words.text("A post")),
        rows=tuple(
            (posts_a_week(words, each.key), words.number(each.count), group_figure(words, metric, each))
            for each in posts.a_week
        ),
        more=None,
    )
