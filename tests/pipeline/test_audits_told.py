"""Audits that are known again."""

import json
from dataclasses import replace
from datetime import date

import pytest

from bench.generated import AS_OF, write_site
from generator.cache import UnbelievableError
from generator.diagnostics.findings import FINDINGS
from generator.evaluate import evaluate
from generator.model.calendar import Period
from generator.model.digest import digest
from generator.model.phrase import Chance, Name, Percent, Quantity
from generator.model.text import LocalText, UnitWords
from generator.model.verdict import Finding, Letter, Verdict
from generator.pipeline.audits_told import believed_audit, told_audit
from generator.pipeline.checking import check

FACTS = {
    "count": 3,
    "is_so": True,
    "value": Quantity(0.1 + 0.2, "people", signed=True, words=UnitWords((("en", (("other", "singers"),)),))),
    "whole": Quantity(5, share=True),
    "change": Percent(-0.5, signed=True),
    "chance": Chance(0.25),
    "who": Name("Dana"),
    "said": LocalText((("en", "city"), ("nb", "by"))),
    "days": Period(date(2026, 1, 1), date(2026, 3, 31)),
    "day": date(2026, 2, 1),
}
FOUND: list[object] = [FINDINGS[0].id, None, {}]
EMPTY: list[list[object]] = [[], [], [], [], []]


@pytest.fixture(scope="module")
def goal(tmp_path_factory):
    root = tmp_path_factory.mktemp("site")
    write_site(root, 1)
    return evaluate(check(root, lambda _: AS_OF).book, AS_OF).goals[0]


def known_again(claims, audit):
    return believed_audit(claims, json.loads(json.dumps(told_audit(audit))))


def test_the_audit_of_a_goal_is_known_again(goal) -> None:
    assert known_again(goal.goal.claims, goal.smart) == goal.smart
    assert digest(known_again(goal.goal.claims, goal.smart)) == digest(goal.smart)


def test_a_fact_of_each_kind_is_known_again(goal) -> None:
    code = FINDINGS[0]
    finding = Finding(code=code.id, verdict=Verdict(code.verdict), key_result="reach", facts=FACTS)
    letter = Letter(verdict=finding.verdict, claimed=goal.goal.claims.specific, findings=(finding,))
    audit = replace(goal.smart, specific=letter)
    assert digest(known_again(goal.goal.claims, audit)) == digest(audit)


def test_what_is_claimed_is_the_goal_s_own(goal) -> None:
    claims = replace(goal.goal.claims, specific=LocalText((("en", "More."),)))
    assert known_again(claims, goal.smart).specific == replace(goal.smart.specific, claimed=claims.specific)


@pytest.mark.parametrize(
    "plain",
    [
        None,
        {},
        EMPTY[:4],
        [[["no-such-code", None, {}]], *EMPTY[1:]],
        [[[*FOUND[:1], 7, {}]], *EMPTY[1:]],
        [[[*FOUND[:2], []]], *EMPTY[1:]],
        [[FOUND[:2]], *EMPTY[1:]],
        *(
            [[[*FOUND[:2], {"fact": fact}]], *EMPTY[1:]]
            for fact in (
                0.5,
                None,
                "text",
                [],
                [["name"]],
                ["name"],
                ["name", 7],
                ["name", "a", "b"],
                ["word", "a"],
                ["chance", True],
                ["percent", 0.5, 1],
                ["quantity", "5", None, False, False, None],
                ["quantity", 5.0, 7, False, False, None],
                ["quantity", 5.0, None, False, False, []],
                ["quantity", 5.0, None, False, False, [["en", []]]],
                ["text", []],
                ["text", [["en"]]],
                ["text", [["en", 7]]],
                ["day", "soon"],
                ["period", "2026-01-01"],
            )
        ),
    ],
)
def test_nothing_else_is_believed(goal, plain) -> None:
    with pytest.raises(ValueError):
        believed_audit(goal.goal.claims, plain)
    assert issubclass(UnbelievableError, ValueError)
