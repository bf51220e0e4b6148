"""The whole report to print: every goal once, what needs attention first, and no more than it has room for."""

import re
from functools import cache

from generator.render import render_site, whole_site
from generator.render.parts.listing import SHEET
from tests.built import built
from tests.render.reports import default_theme
from tests.render.told import judged


@cache
def page(text: str = "") -> str:
    found = built(text, "2026-12-11").report if text else judged()
    files, wrong = render_site(whole_site(found, default_theme()), {})
    assert not wrong
    return next(file.content.decode() for file in files if file.path == "print/index.html")


def test_every_goal_has_a_row_and_a_block_in_the_same_order() -> None:
    rows = re.findall(r'<tr><th scope="row"><a href="#([^"]+)"', page())
    blocks = re.findall(r'<section class="one" id="([^"]+)"', page())
    assert rows == blocks
    assert sorted(rows) == sorted(each.goal.id for each in judged().goals)


def test_a_block_holds_the_answer_the_figures_and_all_five_letters() -> None:
    block = re.search(r'id="page".*?</section>', page(), re.DOTALL)[0]
    assert "480" in re.search(r'<p class="say">.*?</p>', block)[0]
    assert "recent pace" in block
    assert block.count("<span>") >= 5
    assert all(name in block for name in ("Specific", "Measurable", "Achievable", "Realistic", "Time-bound"))
    assert "since it was first recorded" in block


def test_no_id_stands_twice() -> None:
    ids = re.findall(r'\bid="([^"]+)"', page())
    assert len(ids) == len(set(ids))


def test_of_more_goals_than_it_has_room_for_it_says_what_is_left_out() -> None:
    many = "".join(
        f"=== content/goals/g-{n}.md\n---\ntitle: Goal {n}\nstate: draft\n---\n" for n in range(SHEET + 2)
    )
    told = page(many)
    assert told.count('<section class="one"') == SHEET
    assert f"Here are {SHEET} of {SHEET + 2} goals" in told
    assert "Here are" not in page()
