"""The figures beside the answer of a goal."""

from generator.model.fact import Unknown
from generator.model.report import Because, GoalReport, Status
from generator.model.text import LocalText
from generator.render import whole_site
from generator.render.parts.at_a_glance import lead, places_at_a_glance, side
from generator.render.routes.places import Place
from tests.render.parts.test_stops import LIKELY
from tests.render.reports import context, default_theme, goal, goal_report, judged, key_result, report


def beside(found: GoalReport) -> dict[str, tuple[str, str | None]]:
    site = whole_site(report(found), default_theme())
    here = context(site, Place("goal", "reach"), "en")
    return {each.name: (each.text.text.replace("\xa0", " "), each.href) for each in side(here, found)}


def test_one_measure_stands_at_its_newest_value_and_leads_to_its_metric_and_account() -> None:
    facts = beside(goal_report(goal(), judged()))
    value, _ = facts["Stands at"]
    assert " on " in value
    assert facts["Metric"][1] == "../../metrics/followers/index.html"
    assert str(facts["Account"][1]).startswith("../../accounts/")


def test_of_several_results_only_the_last_day_is_told() -> None:
    facts = beside(goal_report(goal(), judged(), judged(key_result(id="more"))))
    assert "Stands at" not in facts
    assert "Last read" in facts


def test_the_line_tells_chance_days_and_owner_each_once() -> None:
    found = goal_report(goal(owners=("dana",)), judged())
    here = context(whole_site(report(found), default_theme()), Place("goal", "reach"), "en")
    said = [each.text.text for each in lead(here, found)]
    assert len(said) == len(set(said))
    assert "dana" in said


def chance_of(found: GoalReport) -> str:
    here = context(whole_site(report(found), default_theme()), Place("goal", "reach"), "en")
    return lead(here, found)[0].text.text.replace("\xa0", " ").replace("\u2068", "").replace("\u2069", "")


def test_of_several_results_the_chance_says_whose_it_is() -> None:
    results = judged(), judged(key_result(id="more", title=LocalText((("en", "More"),))))
    together = Because(code="product", chance=0.58, product=0.5, lowest=0.66)
    assert chance_of(goal_report(goal(), *results, because=together)) == "58% chance that all are met"
    one = Because(code="chance", chance=0.58, key_result="more")
    assert chance_of(goal_report(goal(), *results, because=one)) == "58% chance of More, which decides"
    other = Because(code="chance", chance=0.58, goal="elsewhere")
    assert chance_of(goal_report(goal(), *results, because=other)) == "58% chance of the one that decides"
    assert (
        chance_of(goal_report(goal(), judged(), because=Because(code="chance", chance=0.58))) == "58% chance"
    )


def test_every_link_has_been_declared() -> None:
    found = goal_report(goal(), judged())
    assert {"owner", "account", "metric"} <= {place.kind for place in places_at_a_glance(found)}


def test_of_days_that_nobody_read_no_likely_end_is_told() -> None:
    """The series goes on from before, and so has a forecast; of the goal's days nothing is known."""
    unread = judged(status=Status.NO_DATA, value=Unknown("no-reading"), forecast=LIKELY)
    told = [lead_of(goal_report(goal(), judged(forecast=LIKELY)))]
    told.append(lead_of(goal_report(goal(), unread, status=Status.NO_DATA)))
    assert [any("likely" in each for each in words) for words in told] == [True, False]


def lead_of(found: GoalReport) -> list[str]:
    here = context(whole_site(report(found), default_theme()), Place("goal", "reach"), "en")
    return [each.text.text for each in lead(here, found)]
