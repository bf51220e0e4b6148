"""What a chart's page tells the script that lets a reader look into it."""

import json

import pytest

from generator.model.fact import Unknown
from generator.render import whole_site
from generator.render.parts.explore import explore_view
from generator.render.routes.places import Place
from generator.render.views import ExploreView
from tests.render.reports import context, default_theme, metric
from tests.render.told import judged, printed


def shown(language: str) -> ExploreView:
    here = context(whole_site(judged(), default_theme()), Place("goal", "page"), language)
    return explore_view(here, "goals/page/chart.js", 0, metric(), "people", aims=())


def test_every_language_leads_to_the_one_script() -> None:
    assert shown("en").script == "chart.js"
    assert shown("ar").script == "../../../goals/page/chart.js"
    assert "goals/page/chart.js" in printed()
    assert "ar/goals/page/chart.js" not in printed()


def test_the_script_holds_the_specification_that_can_be_taken_along() -> None:
    script = printed()["goals/page/chart.js"]
    held = script.removeprefix("window.goalpostsChart=").removesuffix(";\n")
    assert json.loads(held) == json.loads(printed()["goals/page/chart.vl.json"])


def test_its_words_leave_open_what_the_script_fills_in() -> None:
    words = json.loads(shown("nb").words)
    assert "{value}" in words["said"]
    assert "{date}" in words["said"]
    assert words["forms"] == {"other": "{n}"}


@pytest.mark.parametrize(("language", "form"), [("en", "{n} days"), ("nb", "{n} dager"), ("ar", "{n} يوم")])
def test_minutes_that_sentences_tell_in_days_are_told_in_days(language, form) -> None:
    here = context(whole_site(judged(), default_theme()), Place("goal", "page"), language)
    aims = (8640.0, Unknown("no-reading"))
    words = json.loads(
        explore_view(here, "goals/page/chart.js", 0, metric(unit="min"), "min", aims=aims).words
    )
    assert (words["forms"]["other"], words["size"]) == (form, 1440)


def test_what_was_never_read_has_nothing_to_look_into() -> None:
    assert "data-chart" not in printed()["goals/idea/index.html"]
    assert "goals/idea/chart.js" not in printed()
