"""The facts by which a script tells what changed since a reader last looked."""

import json
from html import unescape

from generator.model.report import Because, Status
from generator.render import render_site, whole_site
from tests.render.reports import default_theme, en, goal, goal_report, judged, report

CHANCE = Because(code="chance", chance=0.58)


def facts(path: str) -> dict[str, object]:
    goals = goal_report(
        goal(title=en('The "best" page')), judged(because=CHANCE), because=CHANCE, status=Status.AT_RISK
    )
    files, _ = render_site(whole_site(report(goals), default_theme()), {})
    page = next(file.content.decode() for file in files if file.path == path)
    return json.loads(unescape(page.split('data-facts="')[1].split('"')[0]))


def test_the_overview_names_and_links_each_goal() -> None:
    assert facts("index.html") == {
        "reach": {
            "status": "At risk",
            "said": "58%",
            "chance": 58,
            "title": 'The "best" page',
            "href": "goals/reach/index.html",
        }
    }


def test_a_goal_s_page_tells_of_itself_alone() -> None:
    assert facts("goals/reach/index.html") == {"reach": {"status": "At risk", "said": "58%", "chance": 58}}
