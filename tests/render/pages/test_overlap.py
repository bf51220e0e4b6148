"""Which goals rest on the same readings, and when."""

import re

from tests.render.html_pages import plain
from tests.render.surveyed import SHARED, VOICES, page


def test_goals_that_share_readings_stand_together_with_the_days_they_have_in_common() -> None:
    said = plain(page(SHARED, "overlap"))
    assert "Several goals rest on one and the same series of readings." in said
    assert said.index("Visits by Advent") < said.index("Visits by Christmas")
    assert re.search(r"20.29 Nov 2026 Counts once in The shop", said)


def test_goals_that_never_run_together_are_told_so_and_without_one_above_nothing_counts_once() -> None:
    alone = SHARED[SHARED.index("=== content/goals/first") :].replace("supports: above\n", "")
    apart = alone.replace("start: 2026-11-20", "start: 2026-12-01")
    said = plain(page(apart, "overlap"))
    assert "Never all at the same time" in said
    assert "Counts once" not in said


def test_where_nothing_is_shared_nothing_counts_twice() -> None:
    assert "In a goal that counts what supports it, each reading counts once." in plain(
        page(VOICES, "overlap")
    )
