"""The chances of several results in a goal's row."""

import re
from dataclasses import replace

import pytest

from generator.l10n import words_for
from generator.model.report import Because, Status
from generator.model.text import LocalText
from generator.render.parts.chances import Supporter, chances_picture
from tests.render.reports import goal, goal_report, judged, key_result

WORDS = words_for("en", (0.7, 0.3))


def result(name, chance, status=Status.AT_RISK):
    return replace(judged(key_result(id=name)), status=status, because=Because(code="chance", chance=chance))


def picture(*results, status=Status.AT_RISK):
    return chances_picture(WORDS, replace(goal_report(goal(), *results), status=status))


def places(svg):
    return [float(x) for x in re.findall(r'cx="([\d.]+)"', svg)]


def test_the_worst_stands_first_each_at_its_chance_on_one_scale() -> None:
    svg = picture(result("a", 0.9, Status.ON_TRACK), result("b", 0.1, Status.OFF_TRACK))
    assert places(svg) == [16.0, 112.0]
    assert [each in svg for each in ("10%", "90%", 'class="bad"', 'class="good"')] == [True] * 4


def test_what_is_settled_stands_at_an_end_without_a_chance() -> None:
    settled = replace(result("a", None, Status.ACHIEVED), because=Because(code="met"))
    svg = picture(settled, result("b", 0.5))
    assert places(svg) == [64.0, 124.0]
    assert "100%" not in svg.split("</text>", 2)[2]


@pytest.mark.parametrize("chances", [(0.5,), (0.5, None)])
def test_one_chance_alone_has_no_scale(chances) -> None:
    assert picture(*(result(str(n), chance) for n, chance in enumerate(chances))) == ""


def test_a_goal_that_is_over_shows_no_chances() -> None:
    assert picture(result("a", 0.9), result("b", 0.1), status=Status.MISSED) == ""


def test_many_results_are_dots_none_over_another() -> None:
    svg = picture(*(result(str(n), 0.5) for n in range(8)))
    dots = re.findall(r'cx="([\d.]+)" cy="([\d.]+)"', svg)
    assert len(set(dots)) == 8
    assert "<text" in svg


def test_a_long_name_is_cut_to_the_room_behind_its_dot() -> None:
    long = replace(result("a", 0.99), key_result=replace(key_result(id="a"), title=None))
    texts = re.findall(r'<text x="([\d.]+)"[^>]*>([^<]*)<', picture(long, result("b", 0.2)))
    assert all(float(x) + 6.4 * len(text.strip("\u2068\u2069")) <= 230 for x, text in texts)


def test_goals_that_support_it_stand_on_the_same_scale() -> None:
    shop = Supporter(LocalText((("en", "Web shop"),)), Status.OFF_TRACK, 0.1)
    found = replace(goal_report(goal(), result("a", 0.5)), status=Status.AT_RISK)
    svg = chances_picture(WORDS, found, [shop])
    assert places(svg) == [16.0, 64.0]
    assert "Web shop 10%" in svg
