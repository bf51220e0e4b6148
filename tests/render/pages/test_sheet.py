"""The sheet of a goal: what is written, what is shown, and room for what is missing."""

import re
from datetime import date

from generator.model.calendar import DAY
from generator.render import render_site, whole_site
from tests.built import built
from tests.render.html_pages import plain
from tests.render.reports import default_theme

SITE = """
=== content/goals/full.md
---
title: More followers
owner: Dana
account: facebook/palace
period: {start: 2026-11-23, end: 2026-12-22}
metric: followers
baseline: {value: 400, date: 2026-11-22}
target: ">= 480"
smart: {specific: 'Followers of the page, and of no other'}
budget: {amount: 120}
actions:
  - {title: Plan agreed, date: 2026-11-23, status: done}
  - {title: Boost posts, date: 2026-12-01, owner: Omar}
---
=== content/goals/idea.md
---
title: An idea
state: draft
---
=== content/snapshots/a.csv
date,metric,value,account
2026-11-22,followers,400,facebook/palace
2026-12-07,followers,446,facebook/palace
"""


def pages(text: str = SITE) -> dict[str, str]:
    files, wrong = render_site(whole_site(built(text, "2026-12-11").report, default_theme()), {})
    assert not wrong
    return {file.path: file.content.decode() for file in files if file.path.endswith(".html")}


def sheet(goal: str, text: str = SITE) -> str:
    return pages(text)[f"sheets/{goal}/index.html"]


def test_it_says_from_where_to_where_and_where_it_stands() -> None:
    said = plain(sheet("full"))
    assert "400 on 22 November" in said
    assert "at least 480 followers by 22 December" in said
    assert "446 followers on 7 December" in said


def test_each_letter_has_its_claim_beside_what_is_shown() -> None:
    five = re.search(r'<dl class="five">(.*?)</dl>', sheet("full"), re.DOTALL)[1]
    letters = [plain(each) for each in five.split("</div>") if "<dt>" in each]
    assert [each[0] for each in letters] == list("SMART")
    assert "Followers of the page, and of no other" in letters[0]
    assert all(re.search("Shown|Doubtful|Unknown", each) for each in letters)


def test_what_is_done_is_ticked_and_a_box_is_left_to_write_beside() -> None:
    todo = re.search(r'<ul class="todo">(.*?)</ul>', sheet("full"), re.DOTALL)[1]
    boxes = todo.split("<li>")[1:]
    assert [each.count("<path") for each in boxes] == [2, 1, 1]
    assert "Omar" in boxes[1]
    assert "blank" in boxes[2]


def test_an_idea_without_anything_is_a_sheet_to_fill_in() -> None:
    page = sheet("idea")
    assert "to write in" in page
    todo = re.search(r'<ul class="todo">(.*?)</ul>', page, re.DOTALL)[1]
    assert todo.count('class="blank"') == 3
    assert re.search(r"<dt>Owner</dt><dd>\s*<span class=\"blank\">", page)
    five = re.search(r'<dl class="five">(.*?)</dl>', page, re.DOTALL)[1]
    assert five.count('class="blank"') == 2 * 5


def test_a_long_claim_is_cut_between_words_and_says_so() -> None:
    long = SITE.replace("Followers of the page, and of no other", "reach " * 80)
    claim = re.search(r"<q>.*?</q>", sheet("full", long))[0]
    assert plain(claim).endswith("reach …")
    assert len(plain(claim)) < 230


def test_what_has_no_room_is_counted() -> None:
    actions = "".join(f"  - {{title: Step {n}, date: 2026-12-01}}\n" for n in range(9))
    many = re.sub(r"actions:\n(  - .*\n)+", f"actions:\n{actions}", SITE)
    todo = plain(re.search(r'<ul class="todo">(.*?)</ul>', sheet("full", many), re.DOTALL)[1])
    assert "Step 5" in todo
    assert "Step 6" not in todo
    assert todo.endswith("and 3 more")


def test_the_goal_s_page_leads_to_it_and_search_engines_are_kept_out() -> None:
    assert 'href="../../sheets/full/index.html"' in pages()["goals/full/index.html"]
    files, _ = render_site(
        whole_site(built(SITE, "2026-12-11").report, default_theme(), base_url="https://example.org/"), {}
    )
    sitemap = next(file.content.decode() for file in files if file.path == "sitemap.xml")
    assert "goals/full/" in sitemap
    assert "sheets/" not in sitemap


def test_a_total_starts_from_nothing_whatever_came_before() -> None:
    total = """
=== content/goals/visits.md
---
title: Visits
period: {start: 2026-11-23, end: 2026-11-29}
account: website/shop
metric: site_sessions
target: ">= 90"
---
=== content/snapshots/a.csv
date,metric,value,account,source
""" + "".join(f"2026-11-{day},site_sessions,10,website/shop,export\n" for day in range(16, 27))
    said = plain(sheet("visits", total))
    assert "0 (70 in as many days before)" in said
    assert "40 sessions up to 26 November" in said


def total(goal: str, as_of: str, first: str) -> str:
    """The sheet of a goal on a flow of 2 a day, read from a day on."""
    days = (date.fromisoformat(first), date.fromisoformat(as_of))
    rows = "".join(
        f"{days[0] + each * DAY},leads,2,website/shop\n" for each in range((days[1] - days[0]).days + 1)
    )
    text = f"""
=== content/goals/full.md
---
title: More leads
account: website/shop
metric: leads
target: 90
{goal}
---
=== content/snapshots/a.csv
date,metric,value,account
{rows}"""
    files, wrong = render_site(whole_site(built(text, as_of).report, default_theme()), {})
    assert not wrong
    return plain(next(each.content.decode() for each in files if each.path == "sheets/full/index.html"))


def test_a_total_begins_at_nothing_beside_what_as_many_days_brought_before() -> None:
    said = total("period: {start: 2026-05-01, end: 2026-05-30}", "2026-05-10", "2026-03-01")
    assert "0 (60 in as many days before)" in said


def test_what_was_reckoned_from_other_days_is_not_said_to_have_been_brought() -> None:
    said = total(
        "period: {start: 2026-05-01, end: 2026-05-30}\nbaseline: {from_data: P10D}",
        "2026-05-10",
        "2026-03-01",
    )
    assert "0 (60 in as many days, reckoned from those read before)" in said


def test_before_the_start_the_days_before_it_are_not_over() -> None:
    said = total("period: {start: 2026-05-11, end: 2026-06-09}", "2026-04-30", "2026-03-01")
    assert "0 (40 so far in as many days before)" in said
