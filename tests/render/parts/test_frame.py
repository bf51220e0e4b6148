"""What a page says of itself to tabs and search engines."""

import re

from generator.model.report import GoalReport
from generator.render import render_site, whole_site
from tests.render.reports import default_theme, en, goal, goal_report, page, report, site


def head_of(path: str, *goals: GoalReport, **parts) -> tuple[str, str]:
    """The title and the description of one page of a site."""
    files, wrong = render_site(whole_site(report(*goals, **parts), default_theme()), {})
    assert wrong == ()
    html = next(file.content.decode() for file in files if file.path == path)
    title = re.search(r"<title>(.*?)</title>", html)
    description = re.search(r'<meta name="description" content="(.*?)">', html)
    assert title is not None
    assert description is not None
    return title[1], description[1]


def test_names_in_a_title_keep_their_own_direction() -> None:
    title, _ = head_of("goals/reach/index.html", goal_report(goal(title=en("وصول"))))
    assert title == "\u2068وصول\u2069 · \u2068Social goals\u2069"


def test_a_name_cannot_turn_what_stands_beside_it() -> None:
    turning = en("A\u202eB\u2067C")
    title, description = head_of("about/index.html", pages=(page(title=turning),), site=site(title=turning))
    assert (title, description) == ("\u2068ABC\u2069 · \u2068ABC\u2069", "\u2068ABC\u2069")
