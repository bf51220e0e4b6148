"""Earlier days are judged a batch of goals after the other, which nobody can tell from what is found."""

from datetime import date

import pytest

from generator.evaluate import evaluate
from generator.evaluate.hindsight import earlier
from generator.evaluate.hindsight.judged_anew import judged_anew
from generator.evaluate.readings.measurement import Measurement
from tests.held import held, no_cycles_looked_for

GOAL = """
=== content/goals/{name}.yaml
title: Goal {name}
account: x/{name}
period: {{start: 2026-04-01, end: 2026-04-30}}
metric: fans
target: 465
{more}
=== content/snapshots/{name}.csv
date,metric,value,account,collected
"""
READ = "".join(
    f"2026-{day},fans,{value},x/{{name}},{{collected}}\n"
    for day, value in (("03-10", 380), ("03-20", 390), ("04-01", 400), ("04-07", 410), ("04-14", 425), ("04-21", 430))
)  # fmt: skip


def goal(name: str, more: str = "") -> str:
    again = "2026-04-07,fans,415,x/{name},2026-04-20\n" if name == "c" else ""
    rows = "".join(
        row.format(name=name, collected=row.split(",")[0]) for row in (READ + again).splitlines(keepends=True)
    )
    return GOAL.format(name=name, more=more) + rows


SITE = "".join(
    goal(name, f"supports: {above}" if above else "")
    for name, above in (("a", "c"), ("b", ""), ("c", ""), ("d", "c"), ("e", ""))
)


@pytest.mark.parametrize("size", [1, 2, 3])
def test_whatever_the_batches_are_the_same_is_told(book_site, monkeypatch, size) -> None:
    book, day = book_site(SITE, "2026-04-24"), date(2026, 4, 24)
    whole = evaluate(book, day)
    assert all(each.course for each in whole.goals)
    monkeypatch.setattr(earlier, "_BATCH", size)
    assert evaluate(book, day) == whole


def test_what_was_measured_for_a_batch_is_gone_with_it(book_site, monkeypatch) -> None:
    book, day = book_site(SITE, "2026-04-24"), date(2026, 4, 24)
    there: list[int] = []

    def counted(*given):
        there.append(held(Measurement))
        return judged_anew(*given)

    monkeypatch.setattr(earlier, "_BATCH", 1)
    monkeypatch.setattr(earlier, "judged_anew", counted)
    with no_cycles_looked_for():
        evaluate(book, day)
    assert len(there) == 3  # b and e, and c with its supporters
    assert len(set(there)) == 1
