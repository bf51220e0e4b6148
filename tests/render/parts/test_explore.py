"""What a chart's page tells the script that lets a reader look into it."""

import json
import re
from html import unescape

from tests.render.told import printed


def told(path: str) -> tuple[str, dict[str, object]]:
    page = printed()[path]
    [script] = re.findall(r'data-chart="([^"]*)"', page)
    [words] = re.findall(r'data-words="([^"]*)" hidden', page)
    return script, json.loads(unescape(words))


def test_every_language_leads_to_the_one_script() -> None:
    assert told("goals/page/index.html")[0] == "chart.js"
    assert told("ar/goals/page/index.html")[0] == "../../../goals/page/chart.js"
    assert "goals/page/chart.js" in printed()
    assert "ar/goals/page/chart.js" not in printed()


def test_the_script_holds_the_specification_that_can_be_taken_along() -> None:
    script = printed()["goals/page/chart.js"]
    held = script.removeprefix("window.goalpostsChart=").removesuffix(";\n")
    assert json.loads(held) == json.loads(printed()["goals/page/chart.vl.json"])


def test_its_words_leave_open_what_the_script_fills_in() -> None:
    _, words = told("nb/goals/page/index.html")
    assert "{value}" in str(words["said"])
    assert "{date}" in str(words["said"])
    assert "{n}" in str(words["forms"])


def test_what_was_never_read_has_nothing_to_look_into() -> None:
    assert "data-chart" not in printed()["goals/idea/index.html"]
    assert "goals/idea/chart.js" not in printed()


def test_a_metric_s_charts_stand_beside_its_page() -> None:
    script, _ = told("metrics/followers/index.html")
    assert "metrics/followers/" + script in printed()
