"""Laws of the audit: scale does not matter, claims never do, and less evidence never shows more."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, strategies as st

from generator.evaluate import evaluate
from generator.model.calendar import Period
from generator.model.goal import Claims
from generator.model.verdict import SmartAudit, Verdict
from tests.evaluate import books
from tests.examples import examples

START = date(2026, 4, 6)
LETTERS = tuple(SmartAudit.__dataclass_fields__)

histories = st.lists(st.one_of(st.none(), st.integers(1, 1000)), min_size=4, max_size=60)
targets = st.integers(1, 5000)
kinds = st.sampled_from(["level", "flow", "unique", "ratio", "duration"])
ops = st.sampled_from(["gte", "lte"])


def audit(
    kind: str,
    values: list[float | None],
    target: float,
    op: str,
    *,
    after: int = 2,
    claims: Claims | None = None,
):
    """The audit of a goal of eight weeks, with weekly readings the last ``after`` of which are in its period."""
    metric = books.metric("m", kind, frequency="weekly")
    first = START - timedelta(days=7 * (len(values) - after)) + timedelta(days=6)
    series = books.run(metric, first, values)
    goal = books.goal(
        "g",
        books.key_result(metric, books.target(target), op=op),
        period=Period(START, START + timedelta(days=55)),
    )
    goal = goal if claims is None else replace(goal, claims=claims)
    report = evaluate(books.book([metric], [goal], [series]), START + timedelta(days=14))
    return report.goals[0].smart


def verdicts(smart: SmartAudit) -> dict[str, Verdict]:
    return {letter: getattr(smart, letter).verdict for letter in LETTERS}


def codes(smart: SmartAudit) -> list[str]:
    return [finding.code for letter in LETTERS for finding in getattr(smart, letter).findings]


@examples(50)
@given(kinds, histories, targets, ops, st.sampled_from([1e-6, 0.1, 3.0, 7.7, 1e6]))
def test_scaling_changes_no_finding(kind, values, target, op, factor) -> None:
    scaled = [None if value is None else value * factor for value in values]
    assert codes(audit(kind, values, target, op)) == codes(audit(kind, scaled, target * factor, op))


@examples(35)
@given(kinds, histories, targets, ops)
def test_taking_the_history_away_never_shows_what_it_did_not(kind, values, target, op) -> None:
    """Except where the rules say "no finding": whether it was reached before, and whether it was met before the start."""
    whole, bare = audit(kind, values, target, op), audit(kind, values[-2:], target, op)
    for letter in ("measurable", "realistic", "time_bound"):
        assert verdicts(bare)[letter] is not Verdict.PASS or verdicts(whole)[letter] is Verdict.PASS
    assert verdicts(bare)["realistic"] is Verdict.UNKNOWN


@examples(35)
@given(kinds, histories, targets, ops, st.integers(1, 20))
def test_taking_the_newest_readings_away_never_makes_it_measurable(kind, values, target, op, count) -> None:
    whole = audit(kind, values, target, op)
    shorter = audit(kind, [*values[:-count], *([None] * min(count, len(values)))], target, op)
    assert (
        verdicts(shorter)["measurable"] is not Verdict.PASS or verdicts(whole)["measurable"] is Verdict.PASS
    )


@examples(20)
@given(kinds, histories, targets, ops, st.text("abc det så", max_size=30))
def test_a_claim_without_recognised_words_changes_nothing_but_where_it_is_only_claimed(
    kind, values, target, op, words
) -> None:
    said = books.text(words or "Yes")
    claims = Claims(specific=said, measurable=said, achievable=said, realistic=said, time_bound=said)
    silent, loud = audit(kind, values, target, op), audit(kind, values, target, op, claims=claims)
    assert verdicts(loud) == verdicts(silent)
    assert [code for code in codes(loud) if code != "claimed-only"] == codes(silent)
    assert all(getattr(loud, letter).claimed == said for letter in LETTERS)


def test_a_letter_is_the_worst_of_its_findings() -> None:
    order = list(Verdict)
    smart = audit("level", [100.0] * 40, 5000, "gte")
    for letter in LETTERS:
        found = getattr(smart, letter)
        assert found.findings
        assert found.verdict is min((each.verdict for each in found.findings), key=order.index)
