import json

import pytest

SITE = """
=== content/site.yaml
title: Test
as_of: 2026-12-11
=== content/goals/grow-fans.md
---
title: More fans
owner: [Dana, Edvard]
client: Pepperoni Palace
objective: brand-awareness
period: 2026-Q4
metric: fans
account: facebook/pp
target: 480
---
=== content/goals/grow-list.md
---
title: More subscribers
owner: Dana
client: Café
objective: [leads-and-sales, audience-growth]
period: 2027-Q1
metric: email_signups
account: website/cafe
target: 100
---
=== content/goals/answer.md
---
title: Answer sooner
period: 2026-Q4
state: draft
---
"""


@pytest.fixture
def ids(goalposts, site_of):
    """The ids of the goals that a command line leaves."""

    def found(*arguments: str) -> list[str]:
        ran = goalposts("status", *arguments, "-C", site_of(SITE), "--format", "json")
        assert ran.code == 0, ran.err
        return [goal["id"] for goal in json.loads(ran.out)["goals"]]

    return found


def test_goals_are_those_of_a_client(ids) -> None:
    assert ids("--client", "Café") == ["grow-list"]


def test_any_of_several_owners_will_do(ids) -> None:
    assert ids("--owner", "Edvard") == ["grow-fans"]
    assert ids("--owner", "Dana", "--owner", "Edvard") == ["grow-fans", "grow-list"]


def test_case_and_what_stands_between_words_do_not_matter(ids) -> None:
    assert ids("--client", "pepperoni palace", "--status", "No data") == ["grow-fans"]


def test_a_goal_may_serve_several_objectives(ids) -> None:
    assert ids("--objective", "audience-growth") == ["grow-list"]


def test_options_hold_together(ids) -> None:
    assert ids("grow-*", "--owner", "Dana", "--status", "not_started") == ["grow-list"]
    assert ids("grow-*", "--status", "draft") == []


def test_an_objective_that_no_goal_serves_leaves_none(ids) -> None:
    assert ids("--objective", "engagement") == []


def test_a_pattern_stands_for_ids(ids) -> None:
    assert ids("grow-*") == ["grow-fans", "grow-list"]
    assert ids("answer", "grow-l?st") == ["answer", "grow-list"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--client", "Pepperoni"), "there is no client `Pepperoni`; did you mean `Pepperoni Palace`?"),
        (("--owner", "Xi"), "there is no owner `Xi`; there is `Dana`, `Edvard`"),
        (("--status", "of_track"), "there is no status `of_track`; did you mean `off_track` or `on_track`?"),
        (("--objective", "brand"), "there is no objective `brand`; there is"),
        (("grwo-*",), "no goal's id is like `grwo-*`"),
        (("grow-lst",), "no goal has the id `grow-lst`; did you mean `grow-list`"),
    ],
)
def test_what_there_is_not_is_wrong_usage(goalposts, site_of, arguments, said) -> None:
    ran = goalposts("status", *arguments, "-C", site_of(SITE))
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_where_no_goal_names_a_client_that_is_said(goalposts, site_of) -> None:
    ran = goalposts("status", "--client", "x", "-C", site_of(SITE.replace("client:", "campaign:")))
    assert "there is no client `x`; no goal names any" in ran.err


def test_a_client_of_others_is_not_known_to_an_audience(goalposts, site_of) -> None:
    site = SITE.replace("as_of", "audiences: {public: {}, internal: {}}\nas_of").replace(
        "client: Café", "client: Café\naudience: internal"
    )
    ran = goalposts("status", "--client", "Café", "--audience", "public", "-C", site_of(site))
    assert (ran.code, ran.out) == (2, "")
    assert "did you mean" not in ran.err


def test_where_nothing_is_left_that_is_said(goalposts, site_of) -> None:
    ran = goalposts("status", "grow-*", "--status", "draft", "-C", site_of(SITE))
    assert (ran.code, ran.out) == (0, "No goal matches.\n")
