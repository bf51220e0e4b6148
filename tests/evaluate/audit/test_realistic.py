"""R: the pace that is needed beside the pace that was held, and money as a figure."""

import pytest

from generator.model.phrase import Name, Quantity
from generator.model.verdict import Verdict
from tests.evaluate.audit.texts import GROWING, goal, several, stepped

#: Thirteen weeks from 30 March 2026; the last reading before it is 7,400 on 29 March.
QUARTER = "{start: 2026-03-30, end: 2026-06-28}"


@pytest.mark.parametrize(
    ("a_week", "code", "verdict"),
    [
        (100, "reasonable", Verdict.PASS),
        (125, "stretch", Verdict.WARN),
        (150, "stretch", Verdict.WARN),
        (151, "stretch", Verdict.WARN),
        (499, "stretch", Verdict.WARN),
        (500, "unrealistic", Verdict.FAIL),
        (1000, "unrealistic", Verdict.FAIL),
    ],
)
def test_the_guides_numbers_hold_for_a_hundred_a_week(found, a_week, code, verdict) -> None:
    site = goal(period=QUARTER, target=str(7400 + 13 * a_week)) + GROWING
    finding = found("realistic", code, site)
    assert finding.verdict is verdict
    assert finding.facts["needed"].value == pytest.approx(a_week)
    assert finding.facts["historical"].value == pytest.approx(100)
    assert finding.facts["ratio"].value == pytest.approx(a_week / 100)


def test_ten_thousand_in_a_month_without_a_budget_fails(audit) -> None:
    letter = audit(goal(target="+10000") + GROWING).realistic
    assert letter.verdict is Verdict.FAIL
    assert [finding.code for finding in letter.findings] == ["unrealistic", "no-budget"]


def test_without_history_it_is_unknown_and_never_a_pass(found, audit) -> None:
    short = goal(period=QUARTER) + stepped("2026-02-01", range(400, 480, 10))
    assert found("realistic", "realism-unknown", short).facts["reason"] == Name("too-few-windows")
    budget = "budget: {amount: 100, currency: USD}\n"
    assert audit(goal(budget, period=QUARTER)).realistic.verdict is Verdict.UNKNOWN


def test_without_a_target_it_is_unknown(found) -> None:
    assert found("realistic", "realism-unknown", goal(target="+15%")).facts["reason"] == Name("no-target")
    assert found("realistic", "realism-unknown", goal() + GROWING) is None


def test_the_site_says_what_is_reasonable(found) -> None:
    strict = (
        "=== content/site.yaml\ntitle: Test\nrealism: {reasonable: 1.2, unrealistic: 1.4, min_history: 60}\n"
    )
    site = goal(period=QUARTER, target=str(7400 + 13 * 125)) + GROWING + strict
    assert found("realistic", "realism-unknown", site).facts["least"] == 60
    assert found("realistic", "stretch", site.replace("60}", "8}")) is not None


@pytest.mark.parametrize(
    ("budget", "is_stated"),
    [
        ("", False),
        ("budget: {unit_cost: 15, currency: USD}\n", False),
        ("budget: {unit_cost: 15, units: 8, currency: USD}\n", True),
        ("budget: {amount: 120, currency: USD}\n", True),
        ("budget: {amount: 0, currency: USD}\n", True),
    ],
)
def test_a_budget_is_stated_as_a_figure(found, budget, is_stated) -> None:
    missing = found("realistic", "no-budget", goal(budget))
    assert (missing is None) is is_stated
    assert (found("realistic", "budget-stated", goal(budget)) is not None) is is_stated
    assert missing is None or missing.verdict is Verdict.WARN


@pytest.mark.parametrize(
    "claim", ["It fits our budget.", "Det passer budsjettet.", "يناسب ميزانيتنا.", "$15 a post"]
)
def test_a_budget_in_words_is_only_asserted(found, claim) -> None:
    assert found("realistic", "no-budget", goal(f"smart: {{realistic: {claim}}}\n")).facts["asserted"] is True
    assert found("realistic", "no-budget", goal("smart: {realistic: We can.}\n")).facts["asserted"] is False


def test_a_price_without_a_number_is_said(found) -> None:
    facts = found("realistic", "no-budget", goal("budget: {unit_cost: 15, currency: USD}\n")).facts
    assert facts["unit_cost"] == Quantity(15.0, "USD")


def test_the_worst_key_result_decides(audit) -> None:
    site = several("", "{metric: fans, target: 7800}", "{id: far, metric: fans, target: 99000}") + GROWING
    letter = audit(site).realistic
    assert next((f.code, f.key_result) for f in letter.findings) == ("unrealistic", "far")
    assert letter.verdict is Verdict.FAIL
