"""The site's own record under a goal's chance."""

import re
from dataclasses import replace

import pytest

from generator.l10n import words_for
from generator.model.fact import Unknown
from generator.model.report import Status
from generator.render import whole_site
from generator.render.parts.record import chance_record, record_view
from generator.render.routes.places import Place
from tests.languages import SHIPPED
from tests.records import TRIED, record
from tests.render.reports import context, default_theme, goal, goal_report, judged, report


def shown(chance=0.52, language="en", own=None, **changes):
    found = replace(goal_report(goal(), *changes.pop("results", ())), chance=chance, **changes)
    here = context(whole_site(report(found), default_theme()), Place("goal", found.goal.id), language)
    return record_view(here, chance_record(found, own or record()))


def words_of(view) -> str:
    return "".join(part.text for part in view.said)


def test_it_says_how_often_chances_of_its_band_came_true() -> None:
    assert "50% to 60% came true 11 of 20 times" in words_of(shown())
    assert "about as often as was said" in words_of(shown())


def test_a_share_outside_the_band_is_not_called_as_often_as_said() -> None:
    """Of 20 times 74 % 17 came true: 85 %, and luck explains 11 to 18."""
    said = words_of(shown(0.7, own=_came(17)))
    assert "no more than luck explains" in said
    assert "as often as was said" not in said


def test_of_fewer_than_ten_cases_it_says_no_share_and_draws_nothing() -> None:
    """35 % was said four times, 45 % never."""
    view = shown(0.35)
    assert ("only 4 times: too seldom" in words_of(view), view.drawn) == (True, None)
    assert "never gave a chance of 40% to 50%" in words_of(shown(0.45))


def test_what_luck_does_not_explain_is_said() -> None:
    """Of 20 times 74 % 19 came true, and luck explains 11 to 18; or ten."""
    assert [
        "more often" in words_of(shown(0.7, own=_came(19))),
        "less often" in words_of(shown(0.7, own=_came(10))),
    ] == [
        True,
        True,
    ]


def _came(came: int):
    band = replace(TRIED.bands[7], came=came)
    return record(replace(TRIED, bands=(*TRIED.bands[:7], band, *TRIED.bands[8:])))


@pytest.mark.parametrize("language", SHIPPED)
def test_the_tick_stands_at_what_was_said_and_the_dot_at_what_came_true(language) -> None:
    """From 34 to 396: 56 % is 34 + .56 · 362 = 236.7, 11 of 20 is 233.1, luck from 7 to 15 of 20 160.7 to 305.5."""
    drawn = shown(language=language).drawn
    assert re.search(r'class="post" d="M([\d.]+)', drawn.wide)[1] == "236.7"
    assert re.search(r'class="dot" cx="([\d.]+)"', drawn.wide)[1] == "233.1"
    assert 'class="fan5" d="M160.7 28H305.5' in drawn.wide
    assert all(words_for(language).percent(share) in drawn.name for share in (0.56, 0.55))


def test_a_chance_of_several_results_is_told_apart() -> None:
    assert not any("several" in note for note in shown().notes)
    assert any("several" in note for note in shown(results=(judged(), judged())).notes)


def test_a_goal_without_an_open_chance_has_none() -> None:
    assert shown(Unknown("too-few-readings")) is None
    assert shown(status=Status.ACHIEVED) is None


def test_it_leads_to_the_page_of_all_forecasts() -> None:
    assert shown().more.href == "../../forecast/index.html"
