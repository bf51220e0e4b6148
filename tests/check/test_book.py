"""The book as a whole: it holds the sample's parts in order, and no goal that anybody could write breaks it."""

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings, strategies as st

from generator.check import check_book, check_site
from generator.model.source import Document, Kind, SourceTree
from generator.pipeline.addresses import RESERVED
from generator.read import read_site
from tests.check.nodes import GOALS
from tests.check.whole import checked
from tests.conftest import SiteOf
from tests.folders import write_site

READ = """
=== content/snapshots/a.csv
date,metric,value,account
2026-11-30,followers,431,x/a
2026-11-30,followers,120,x/b
"""


@cache
def tree_of_readings() -> SourceTree:
    """The catalogue, a site and some readings; read once for all examples."""
    with TemporaryDirectory() as folder:
        return read_site(write_site(Path(folder), READ))[0]


@settings(max_examples=80, deadline=None)
@given(goals=st.lists(GOALS, min_size=1, max_size=3))
def test_any_goals_make_a_book_and_diagnostics_with_places(goals) -> None:
    read = tree_of_readings()
    documents = [
        Document(path=f"content/goals/{name}.md", kind=Kind.GOAL, id=name, language=None, root=root)
        for name, root in zip("abc", goals, strict=False)
    ]
    tree = replace(read, documents=(*read.documents, *documents))
    site, _ = check_site(tree)
    book, said = check_book(tree, site, date(2026, 12, 11), reserved=RESERVED)
    assert set(book.goals) == {document.id for document in documents}
    assert all(one.span is not None for one in said)


def test_parts_stand_in_the_order_of_their_ids(site_of: SiteOf) -> None:
    def goal(name: str) -> str:
        return f"=== content/goals/{name}.md\n---\ntitle: A\nperiod: {{start: 2026-01-01, end: 2026-12-31}}\nmetric: fans\ntarget: 4\n---\n"

    page = "=== content/pages/%s.md\n---\ntitle: A\n---\n"
    book = checked(site_of(goal("b") + goal("a") + page % "z" + page % "team/about" + READ)).book
    assert list(book.goals) == ["a", "b"]
    assert [page.path for page in book.pages] == ["team/about", "z"]
    assert list(book.metrics) == sorted(book.metrics)
    assert list(book.objectives) == sorted(book.objectives)


def test_a_page_has_its_folder_in_its_path_and_its_translations(site_of: SiteOf) -> None:
    files = """
    === content/site.yaml
    title: Test
    languages: [en, nb]
    === content/pages/team/about.md
    ---
    {title: About, nav: true, order: 2}
    ---
    Us.
    === content/pages/team/about.nb.md
    ---
    title: Om oss
    ---
    Oss.
    """
    whole = checked(site_of(files))
    (page,) = whole.book.pages
    assert whole.text == ""
    assert (page.id, page.path, page.in_nav, page.order) == ("team/about", "team/about", True, 2)
    assert page.title.versions == (("en", "About"), ("nb", "Om oss"))
    assert [text.strip() for _, text in page.body.versions] == ["Us.", "Oss."]


def test_an_objectives_file_lies_over_the_one_that_ships(site_of: SiteOf) -> None:
    files = """
    === content/site.yaml
    title: Test
    languages: [en, nb]
    === content/objectives/brand-awareness.md
    ---
    {title: {nb: Å bli kjent}, platforms: [twitter]}
    ---
    Why.
    === content/objectives/engagement.nb.md
    ---
    title: Samtaler
    ---
    """
    whole = checked(site_of(files))
    known, talked = whole.book.objectives["brand-awareness"], whole.book.objectives["engagement"]
    assert whole.text == ""
    assert known.title.versions[:2] == (("en", "Brand awareness"), ("nb", "Å bli kjent"))
    assert (known.platforms, known.body.first.strip()) == (("x",), "Why.")
    assert talked.title.in_language("nb").text == "Samtaler"


def test_a_new_objective_needs_a_title(site_of: SiteOf) -> None:
    assert checked(site_of("=== content/objectives/joy.md\n---\n---\nWhy.\n")).codes == ["missing-key"]


def test_a_title_in_no_language_replaces_all_that_ship(site_of: SiteOf) -> None:
    files = "=== content/objectives/engagement.md\n---\ntitle: Talk\n---\n"
    assert checked(site_of(files)).book.objectives["engagement"].title.versions == (("en", "Talk"),)


def test_checkins_are_sorted_by_day_and_may_bear_one_name_in_two_folders(site_of: SiteOf) -> None:
    goal = "=== content/goals/a.md\n---\ntitle: A\nperiod: {start: 2026-01-01, end: 2026-12-31}\nmetric: fans\ntarget: 4\n---\n"
    note = "=== content/checkins/%s.md\n---\n{date: %s, goal: a, author: Dana, confidence: low}\n---\nFine.\n"
    files = goal + note % ("one/week", "2026-12-07") + note % ("two/week", "2026-12-01")
    whole = checked(site_of(files))
    assert whole.text == ""
    assert [(one.id, one.author, str(one.confidence)) for one in whole.book.checkins] == [
        ("two/week", "Dana", "low"),
        ("one/week", "Dana", "low"),
    ]
