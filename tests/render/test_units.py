"""A page's identity: what it is made of, and nothing beside."""

from dataclasses import replace

from generator.diagnostics import Span
from generator.model.report import GoalReport, Report, Status
from generator.render import page_identity, page_units, setting_digest, whole_site
from tests.languages import SHIPPED
from tests.render.reports import default_theme, en, goal, goal_report, page, report, rows_of, site
from tests.render.test_pages import many_goals

OTHER = goal_report(goal(id="other", title=en("Other")))


def identities(found: Report, language: str = "en") -> dict[tuple[str, str], str]:
    """The identity of every page by its kind and key."""
    whole = whole_site(found, default_theme())
    setting = setting_digest(whole.theme, whole.frame)
    return {
        (unit.place.kind, unit.place.key): page_identity(unit, language, setting)
        for unit in page_units(whole, rows_of(whole))
    }


def differing(before: Report, after: Report) -> set[tuple[str, str]]:
    old, new = identities(before), identities(after)
    return {place for place in old.keys() & new.keys() if old[place] != new[place]}


def moved(report_: GoalReport, lines: int) -> GoalReport:
    """The same goal further down in its file."""
    written = report_.goal
    return replace(report_, goal=replace(written, span=Span(written.span.path, written.span.line + lines)))


def test_every_page_has_one_and_no_two_the_same() -> None:
    found = identities(many_goals())
    assert len(set(found.values())) == len(found)


def test_it_is_the_same_each_time_and_another_in_each_language() -> None:
    assert identities(many_goals()) == identities(many_goals())
    assert len({identities(many_goals(), language)["audit", ""] for language in SHIPPED}) == len(SHIPPED)


def test_a_line_that_moves_concerns_the_page_that_shows_it_alone() -> None:
    assert differing(report(goal_report(), OTHER), report(moved(goal_report(), 3), OTHER)) == {
        ("goal", "reach")
    }


def test_what_a_goal_s_title_is_concerns_no_page_of_another_goal() -> None:
    renamed = goal_report(goal(title=en("Another title")))
    found = differing(report(goal_report(), OTHER), report(renamed, OTHER))
    assert ("goal", "reach") in found
    assert ("goal", "other") not in found
    assert {("overview", ""), ("audit", "")} <= found


def test_a_status_changes_the_lists_that_the_goal_is_in_and_no_page_of_prose() -> None:
    met = replace(goal_report(), status=Status.ACHIEVED)
    found = differing(report(goal_report(), OTHER), report(met, OTHER))
    assert {("overview", ""), ("owner", "Dana"), ("goal", "reach")} <= found
    assert not {kind for kind, _ in found} & {"page", "lost", "goalposts"}


def test_what_a_page_says_is_part_of_it() -> None:
    said = report(pages=(page(body=en("Other words")),))
    assert differing(report(), said) == {("page", page().id)}


def test_the_site_s_title_stands_on_every_page() -> None:
    before = report()
    assert differing(before, report(site=site(title=en("Renamed")))) == set(identities(before))
