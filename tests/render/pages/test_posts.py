"""Posts of all accounts, each counted once."""

from datetime import date, timedelta

from tests.render.html_pages import plain
from tests.render.surveyed import POSTS, SHARED, page


def test_posts_have_a_page_with_their_counts_where_there_are_any() -> None:
    said = plain(page(POSTS, "posts"))
    assert "8 posts were read." in said
    assert "8 posts, each with about 450" in said
    assert "Monday 8 450" in said
    assert page(SHARED, "posts") is None


def test_a_post_that_is_read_by_two_metrics_counts_once() -> None:
    both = POSTS + "".join(
        f"{date(2026, 10, 5) + timedelta(7 * n)},post_link_clicks,{n},facebook/cafe,post-{n}\n"
        for n in range(8)
    )
    assert "8 posts were read." in plain(page(both, "posts"))
