"""Whether anything was moved at all: what asks for the same is the same, wherever it stands."""

from tests.evaluate.sites import april, readings


def test_a_goal_is_the_same_after_a_comment_moved_its_lines(book_site) -> None:
    site = april("target: 480\nbaseline: 400") + readings("04-10 470")
    commented = site.replace("title: Goal", "# reach more people\n\ntitle: Goal")
    assert book_site(site, "2026-04-13").goals == book_site(commented, "2026-04-13").goals


def test_a_goal_is_another_one_after_its_target_moved(book_site) -> None:
    site = april("target: 480") + readings("04-10 470")
    moved = site.replace("target: 480", "target: 481")
    assert book_site(site, "2026-04-13").goals != book_site(moved, "2026-04-13").goals
