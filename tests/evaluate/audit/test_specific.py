"""S: one metric, a number, a place, and that everything is about the same."""

import pytest

from generator.model.phrase import Name, Quantity
from generator.model.text import LocalText
from generator.model.verdict import Verdict
from tests.evaluate.audit.texts import GROWING, goal, several, stepped


def test_a_draft_without_a_metric_fails(found) -> None:
    finding = found("specific", "no-metric", goal(state="draft", metric="", target=""))
    assert finding is None
    assert (
        found("specific", "no-metric", several("", "{id: fame, target: 500}", state="draft")).verdict
        is Verdict.FAIL
    )


def test_a_metric_that_is_named_is_no_finding(found) -> None:
    assert found("specific", "no-metric", goal()) is None


def test_a_draft_without_a_number_fails(found) -> None:
    assert found("specific", "no-number", goal(state="draft", target="")).verdict is Verdict.FAIL
    assert found("specific", "no-number", goal()) is None


@pytest.mark.parametrize("line", ["platform: facebook", "account: facebook/cafe"])
def test_an_account_or_a_platform_says_where(found, line) -> None:
    assert found("specific", "no-account", goal(platform="")).verdict is Verdict.FAIL
    assert found("specific", "no-account", goal(line + "\n", platform="")) is None


def test_what_the_site_alone_counts_is_in_one_place(found) -> None:
    own = "=== content/metrics/choir.yaml\nsingers: {type: level, unit: people, label: Singers}\n"
    site = goal(platform="", metric="singers") + own
    assert found("specific", "no-account", site) is None
    stated = found("specific", "target-stated", site).facts
    assert (stated["metric"].first, "account" in stated) == ("Singers", False)


def test_an_account_of_the_key_result_says_where(found) -> None:
    site = several(
        "", "{metric: fans, target: 500, account: facebook/a}", "{metric: likes, target: 9}", platform=""
    )
    assert found("specific", "no-account", site).key_result == "likes"


def test_the_only_account_with_readings_says_where(found) -> None:
    site = goal(platform="") + stepped("2026-03-29", [400], columns="account", row="facebook/cafe")
    assert found("specific", "no-account", site) is None


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("More fans in our city", "city"),
        ("More fans in Oslo", "Oslo"),
        ("More women among our fans", "women"),
        ("Flere fans i nabolaget", "nabolaget"),
        ("Flere fans blant studenter", "studenter"),
        ("المزيد من المعجبين في مدينتنا", "مدينتنا"),
        ("المزيد من المعجبين بين الطلاب", "الطلاب"),
        ("Flere fans innenfor to mil", "to mil"),
        ("المزيد من المعجبين ضمن ٣ أميال", "٣ أميال"),
    ],
)
def test_a_title_that_speaks_of_a_place_or_group_needs_a_segment(found, title, words) -> None:
    finding = found("specific", "no-segment", goal(title=title))
    assert (finding.verdict, finding.facts["words"].first) == (Verdict.WARN, words)
    with_segment = goal("segment: them\n", title=title) + stepped(
        "2026-03-29", [1], columns="segment", row="them"
    )
    assert found("specific", "no-segment", with_segment) is None


@pytest.mark.parametrize(
    "title",
    [
        "More fans by summer",
        "Reach 9,000 readers a week",
        "Men hvem vil ha flere fans",
        "Answer customers within the hour",
        "Flere fans, et skritt til",
        "500 معجب جديد في ثلاثة أشهر",
    ],
)
def test_a_title_that_speaks_of_neither_needs_none(found, title) -> None:
    assert found("specific", "no-segment", goal(title=title)) is None


SINGERS = "=== content/metrics/own.yaml\nown: {label: Singers, type: level, unit: singer}\n"


@pytest.mark.parametrize("title", ["64 singers by Christmas", "Win singers; singers come"])
def test_whom_the_metric_counts_by_its_own_name_is_no_part_of_them(found, title) -> None:
    assert found("specific", "no-segment", SINGERS + goal(metric="own", title=title)) is None


def test_a_place_beside_whom_the_metric_counts_needs_a_segment(found) -> None:
    site = SINGERS + goal(metric="own", title="64 singers in Bergen by Christmas")
    assert found("specific", "no-segment", site).facts["words"].first == "Bergen"


def test_a_claim_that_speaks_of_a_place_needs_a_segment(found) -> None:
    site = goal("smart: {realistic: We can boost posts in the neighbourhood.}\n")
    assert found("specific", "no-segment", site).facts["words"].first == "neighbourhood"


def test_one_segment_answers_for_what_the_goal_says_and_each_title_for_itself(found) -> None:
    results = (
        "{metric: fans, target: 500, segment: city}",
        "{metric: likes, target: 9, title: Likes in the village}",
    )
    assert found("specific", "no-segment", several("", *results)).key_result == "likes"
    assert found("specific", "no-segment", several("", results[0], title="Known in our city")) is None


def test_a_baseline_of_another_segment_differs(found) -> None:
    of_page = goal("segment: city\nbaseline: {value: 400, segment: page}\n")
    finding = found("specific", "segment-differs", of_page)
    assert (finding.verdict, finding.key_result) == (Verdict.WARN, "fans")
    assert finding.facts == {
        "baseline": Quantity(400.0, "people"),
        "counted": LocalText((("en", "page"),)),
        "segment": LocalText((("en", "city"),)),
    }
    assert found("specific", "segment-differs", of_page.replace("page", "City")) is None
    assert found("specific", "segment-differs", goal("segment: city\nbaseline: 400\n")) is None


@pytest.mark.parametrize(
    "where",
    ["smart: {achievable: Boost within %s}\n", "actions:\n  - {title: Boost within %s, date: 2026-04-03}\n"],
)
@pytest.mark.parametrize("distance", ["3 miles", "5 km", "3 mil", "5 كم", "3 ميل", "three miles", "ميلين"])
def test_a_distance_beside_a_segment_that_is_another_area_differs(found, where, distance) -> None:
    finding = found("specific", "place-differs", goal("segment: city\n" + where % distance))
    assert (finding.verdict, finding.facts["distance"].first) == (Verdict.WARN, distance)


@pytest.mark.parametrize("segment", ["within-3-miles", "3 mi", "4.8 km", "5 km"])
def test_a_segment_of_that_distance_agrees(found, segment) -> None:
    site = goal(f"segment: {segment}\nsmart: {{achievable: Boost within 3 miles}}\n")
    assert found("specific", "place-differs", site) is None


def test_a_distance_without_a_segment_and_one_of_a_dropped_action_do_not_differ(found) -> None:
    assert found("specific", "place-differs", goal("smart: {achievable: Boost within 3 miles}\n")) is None
    dropped = "actions:\n  - {title: Boost within 3 miles, date: 2026-04-03, status: dropped}\n"
    assert found("specific", "place-differs", goal("segment: city\n" + dropped)) is None


@pytest.mark.parametrize(
    "title", ["More likes, comments and shares", "Flere fans og kommentarer", "المتابعون والتعليقات"]
)
def test_a_title_that_lists_several_metrics_is_about_several(found, title) -> None:
    assert found("specific", "several-metrics", goal(title=title)).verdict is Verdict.WARN


@pytest.mark.parametrize(
    "title", ["Reach 500 fans", "More fans", "Link clicks on posts", "Comments on the shares page"]
)
def test_a_title_that_names_one_is_about_one(found, title) -> None:
    assert found("specific", "several-metrics", goal(title=title)) is None


def test_a_formula_over_several_metrics_is_about_several_and_a_ratio_is_not(found) -> None:
    own = "=== content/metrics/own.yaml\n"
    added = goal(metric="all", target="9") + own + "all: {type: flow, formula: likes + comments}\n"
    assert found("specific", "several-metrics", added).facts["words"] == Name("likes + comments")
    doubled = goal(metric="all", target="9") + own + "all: {type: flow, formula: likes * 2 + likes}\n"
    assert found("specific", "several-metrics", doubled) is None
    assert found("specific", "several-metrics", goal(metric="engagement_rate", target='">= 5%"')) is None


def test_a_target_that_was_met_before_the_start_asks_for_nothing(found) -> None:
    finding = found("specific", "met-before-start", goal() + stepped("2026-03-29", [520]))
    assert finding.facts == {"before": Quantity(520.0, "people"), "target": Quantity(500.0, "people")}
    assert found("specific", "met-before-start", goal() + stepped("2026-03-29", [480, 520])) is None
    assert found("specific", "met-before-start", goal("baseline: 510\n")) is not None


def test_a_total_begins_at_nothing_and_a_level_may_be_held(found) -> None:
    many = stepped("2026-03-01", [100] * 31, days=1, metric="likes")
    assert found("specific", "met-before-start", goal(metric="likes") + many) is None
    held = goal(target="{op: gte, value: 500, when: throughout}") + stepped("2026-03-29", [520])
    assert found("specific", "met-before-start", held) is None


def test_the_evidence_names_metric_target_and_place(found) -> None:
    facts = found("specific", "target-stated", goal() + GROWING).facts
    assert (facts["target"], facts["account"]) == (Quantity(500.0, "people"), Name("facebook"))


def test_a_goal_without_key_results_is_unknown(audit) -> None:
    supported = (
        (
            "=== content/goals/parent.yaml\ntitle: Be known in our city\nperiod: {start: 2026-04-01, end: 2026-04-30}\n"
            "=== content/goals/child.yaml\ntitle: Fans\nsupports: parent\nmetric: fans\ntarget: 5\n"
            "period: {start: 2026-04-01, end: 2026-04-30}\n"
        )
        .replace("goals/parent", "goals/g")
        .replace("supports: parent", "supports: g")
    )
    smart = audit(supported)
    assert [f.code for f in smart.specific.findings] == ["no-key-results"]
    assert [f.code for f in smart.measurable.findings] == ["no-key-results"]
    assert (smart.specific.verdict, smart.measurable.verdict) == (Verdict.UNKNOWN, Verdict.UNKNOWN)
    assert [f.code for f in smart.achievable.findings] == ["no-owner", "no-action"]
    assert [f.code for f in smart.realistic.findings] == ["no-budget"]
    assert [f.code for f in smart.time_bound.findings] == ["dated"]


def test_words_are_quoted_in_each_language_in_which_they_were_found(found) -> None:
    site = "=== content/site.yaml\ntitle: Test\nlanguages: [en, nb, ar]\n"
    title = "{en: Fans in our town, nb: Fans i byen, ar: معجبون أكثر}"
    words = found("specific", "no-segment", goal(title=title) + site).facts["words"]
    assert words.versions == (("en", "town"), ("nb", "byen"))


OF_400 = "baseline: 400\n"


@pytest.mark.parametrize(
    "title",
    ["Grow to 600 followers", "600 følgere innen jul", "٦٠٠ Followers", "1.600 Followers", "1 600 følgere"],
)
def test_a_title_that_names_another_number_of_what_is_counted_differs(found, title) -> None:
    finding = found("specific", "title-differs", goal(OF_400, title=title, metric="followers"))
    assert finding.verdict is Verdict.WARN
    assert finding.facts["target"].value == 500


@pytest.mark.parametrize(
    "title",
    [
        "Grow to 500 followers",
        "100 followers more",
        "From 400 followers on",
        "23 followers a week",
        "3 posts a week for followers",
        "2 thousand followers one day",
        "600 people",
        "In 2026 600 followers",
        "Grow",
    ],
)
def test_a_title_of_the_target_the_gain_the_rhythm_or_of_something_else_does_not(found, title) -> None:
    assert found("specific", "title-differs", goal(OF_400, title=title, metric="followers")) is None


def test_where_the_gain_is_not_known_a_title_may_name_it(found) -> None:
    assert found("specific", "title-differs", goal(title="80 followers", metric="followers")) is None
