"""What speaks for and against each letter, in a goal's detail."""

import re

SITE = """=== content/metrics/own.yaml
punctuality: {label: Punctuality, type: ratio}
calls: {label: Calls, type: flow, unit: calls}
=== content/goals/g.md
---
title: Trains on time
period: {start: 2026-11-23, end: 2026-12-22}
key_results:
  - {id: on-time, metric: punctuality, target: 95%}
  - {id: asked, metric: calls, target: 480, title: Call}
---
=== content/snapshots/a.csv
date,metric,value
2026-11-22,punctuality,0.90
2026-12-10,punctuality,0.93
2026-12-10,calls,31
=== content/site.yaml
title: T
as_of: 2026-12-10
"""


def _specific(goalposts, site_of) -> str:
    out = goalposts("status", "g", "-C", site_of(SITE)).out
    return " ".join(re.search(r"Specific .*?(?=Measurable )", out, re.DOTALL)[0].split())


def test_a_sentence_that_begins_with_its_results_name_is_not_given_it_again(goalposts, site_of) -> None:
    said = _specific(goalposts, site_of)
    assert said.count("Punctuality") == 1
    assert "Punctuality: at least 95%." in said


def test_a_name_that_only_begins_like_the_sentence_stands_before_it(goalposts, site_of) -> None:
    assert "Call: Calls: at least 480 calls." in _specific(goalposts, site_of)


def test_what_speaks_against_a_letter_has_the_code_that_explain_knows(goalposts, site_of) -> None:
    out = goalposts("status", "g", "-C", site_of(SITE)).out
    assert "It has no owner yet. [no-owner]" in out
    assert "[target-stated]" not in out
    codes = re.findall(r"\[([a-z-]+)\]", out)
    assert codes
    for code in codes:
        assert goalposts("explain", code).code == 0
