"""`goalposts new goal`: asked letter by letter at a terminal, elsewhere a draft that is sound."""

import json
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from pathlib import Path

import pytest

from generator.cli.new import goal as command
from tests.cli.sites import BROKEN
from tests.folders import write_site

#: Followers that gain 100 a week, but 140 in every fourth.
READINGS = "".join(
    f"{date(2026, 1, 5) + timedelta(days=7 * week)},followers,{1000 + 100 * week + 40 * (week // 4)},facebook/palace,export\n"
    for week in range(49)
)
SITE = f"""
=== content/site.yaml
title: Test
as_of: 2026-12-11
=== content/goals/old.md
---
state: draft
title: An old one
---
=== content/snapshots/a.csv
date,metric,value,account,source
{READINGS}"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_site(tmp_path, SITE)


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Callable[[Iterable[str]], None]:
    """Types one answer after the other; nothing is the default."""

    def typed(given: Iterable[str]) -> None:
        left = iter(given)
        monkeypatch.setattr(command, "is_at_terminal", lambda: True)
        monkeypatch.setattr("click.termui.visible_prompt_func", lambda _: next(left))

    return typed


def all_letters(*, target: Iterable[str] = ("+1400", "y"), then: Iterable[str] = ("write",)) -> list[str]:
    return [
        "audience-growth", "Flere følgere på Ås", "", "facebook/palace", "What we said",
        "followers", "", "",
        "Mia", "A stand at the market", "2026-12-14", "We have the time",
        "", "12 weeks",
        *target, "120", "",
        "",
        *then,
    ]  # fmt: skip


def test_a_program_gets_a_draft_and_json_at_a_terminal_too(goalposts, site, answers) -> None:
    answers([])
    ran = goalposts("new", "goal", "readers", "-C", site, "--format", "json")
    assert json.loads(ran.out) == {"path": "content/goals/readers.md", "state": "draft"}
    assert (site / "content/goals/readers.md").exists()


def test_with_strict_nothing_is_asked_where_a_warning_stands(goalposts, site, answers) -> None:
    answers([])
    (site / "content/metrics").mkdir()
    (site / "content/metrics/notes.md").write_text("What we count.\n")
    ran = goalposts("new", "goal", "-C", site, "--strict")
    assert ran.code == 1
    assert "--strict: 1 warning, which without it would stop nothing" in ran.err


def test_a_goal_is_asked_for_and_written_in_its_canonical_form(goalposts, site, answers) -> None:
    answers(all_letters())
    ran = goalposts("new", "goal", "-C", site)
    assert ran.code == 0, ran.err
    assert (site / "content/goals/flere-folgere-pa-as.md").read_text(encoding="utf-8") == (
        "---\n"
        "title: Flere følgere på Ås\n"
        "objective: audience-growth\n"
        "owner: Mia\n"
        "platform: facebook\n"
        "account: facebook/palace\n"
        "period: {start: 2026-12-11, end: 2027-03-04}\n"
        "metric: followers\n"
        'target: "+1400"\n'
        "budget: {amount: 120, currency: USD}\n"
        "actions:\n"
        "  - {title: A stand at the market, date: 2026-12-14, status: planned}\n"
        "smart:\n"
        "  specific: What we said\n"
        "  achievable: We have the time\n"
        "---\n"
    )
    assert goalposts("check", "-C", site).code == 0


def test_the_broad_objective_is_asked_before_the_letters_in_their_order(goalposts, site, answers) -> None:
    answers(all_letters())
    told = goalposts("new", "goal", "-C", site).err
    heads = ["The broad objective", "Specific:", "Measurable:", "Achievable:", "Realistic:", "Time-bound:"]
    assert sorted(heads, key=told.index) == heads


def test_what_the_readings_make_reasonable_stands_before_the_target(goalposts, site, answers) -> None:
    answers(all_letters())
    told = goalposts("new", "goal", "-C", site).err
    assert "Followers before the start: 110 a week on average in" in told
    assert "a week is in reach: a target of" in told
    assert told.index("is in reach") < told.index("At least")


def test_a_target_is_judged_by_the_days_that_were_chosen(goalposts, site, answers) -> None:
    answers(all_letters())
    told = goalposts("new", "goal", "-C", site).err
    assert (
        told.index("Realistic:")
        < told.index("is in reach")
        < told.index("Time-bound: from 2026-12-11 to 2027-03-04")
    )


def test_what_is_computed_from_readings_is_offered_as_read(goalposts, site, answers) -> None:
    (site / "content/metrics").mkdir()
    (site / "content/metrics/own.yaml").write_text(
        "per_ten: {type: level, formula: followers / 10}\n", encoding="utf-8"
    )
    answers(all_letters())
    told = goalposts("new", "goal", "-C", site).err
    assert "per_ten (has readings)" in " ".join(told.split())


def test_a_target_that_is_not_grounded_is_told_and_can_be_taken_back(goalposts, site, answers) -> None:
    answers(all_letters(target=("+20000", "n", "+1400", "y")))
    told = goalposts("new", "goal", "-C", site).err
    assert "That is not grounded in what it did before." in told
    assert 'target: "+1400"' in (site / "content/goals/flere-folgere-pa-as.md").read_text(encoding="utf-8")


def test_a_target_that_is_none_is_told_with_what_to_type(goalposts, site, answers) -> None:
    answers(all_letters(target=("a lot", "+1400", "y")))
    told = goalposts("new", "goal", "-C", site).err
    assert "error: bad-number" in told
    assert "content/goals/flere-folgere-pa-as.md:9:" in told


def test_the_audit_is_shown_and_nothing_is_written_where_it_is_left(goalposts, site, answers) -> None:
    answers(all_letters(then=("leave",)))
    ran = goalposts("new", "goal", "-C", site)
    assert ran.code == 0
    assert "Measurable  ● Shown" in ran.err
    assert "Nothing was written." in ran.err
    assert [path.name for path in (site / "content/goals").iterdir()] == ["old.md"]


def test_days_and_target_can_be_changed_after_the_audit(goalposts, site, answers) -> None:
    answers(all_letters(then=("time", "2027-01-01", "2027-03-31", "target", "+1300", "y", "write")))
    goalposts("new", "goal", "-C", site)
    text = (site / "content/goals/flere-folgere-pa-as.md").read_text(encoding="utf-8")
    assert "period: {start: 2027-01-01, end: 2027-03-31}" in text
    assert 'target: "+1300"' in text


def test_content_with_errors_is_mended_first(goalposts, tmp_path, answers) -> None:
    answers([])
    ran = goalposts("new", "goal", "-C", write_site(tmp_path, BROKEN))
    assert ran.code == 1
    assert "unknown-metric" in ran.err


def test_where_nobody_is_asked_a_draft_is_written_that_passes_every_check(goalposts, site) -> None:
    ran = goalposts("new", "goal", "local-followers", "-C", site)
    assert ran.code == 0, ran.err
    assert ran.out == "content/goals/local-followers.md: a draft; fill it in, then `goalposts check`\n"
    text = (site / "content/goals/local-followers.md").read_text(encoding="utf-8")
    assert "state: draft" in text
    assert "title: Local followers\n" in text
    assert goalposts("check", "--strict", "-C", site).code == 0


def test_a_draft_that_is_uncommented_is_a_sound_goal(goalposts, site) -> None:
    goalposts("new", "goal", "local-followers", "-C", site)
    path = site / "content/goals/local-followers.md"
    lines = [
        line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("# Specific")
    ]
    opened = [
        line.removeprefix("# ")
        for line in lines
        if not line.startswith(("state", "# Ach", "# Real", "# Time"))
    ]
    path.write_text("\n".join(opened).replace("facebook/us", "facebook/palace") + "\n", encoding="utf-8")
    ran = goalposts("check", "--strict", "-C", site)
    assert ran.code == 0, ran.err


def test_where_nobody_is_asked_the_goal_needs_an_id(goalposts, site) -> None:
    ran = goalposts("new", "goal", "-C", site)
    assert ran.code == 2
    assert "the goal needs an ID" in ran.err


@pytest.mark.parametrize("id_", ["old", "OLD"])
def test_an_id_that_is_there_is_refused(goalposts, site, id_: str) -> None:
    before = (site / "content/goals/old.md").read_bytes()
    ran = goalposts("new", "goal", id_, "-C", site)
    assert ran.code == 2
    assert "is there already, in content/goals/old.md" in ran.err
    assert (site / "content/goals/old.md").read_bytes() == before


@pytest.mark.parametrize(
    ("id_", "said"), [("a.nb", "write `a-nb`"), ("../x", "write `x`"), ("New café", "`new-cafe`")]
)
def test_what_is_no_id_is_refused_with_one_that_is(goalposts, site, id_, said) -> None:
    ran = goalposts("new", "goal", id_, "-C", site)
    assert ran.code == 2
    assert said in ran.err


def test_an_account_whose_platform_looks_misspelt_is_asked_again(goalposts, site, answers) -> None:
    given = all_letters()
    answers([*given[:3], "facebok/palace", *given[3:]])
    ran = goalposts("new", "goal", "-C", site)
    assert "the site has no platform `facebok`; did you mean `facebook/palace`?" in ran.err
    assert "account: facebook/palace" in (site / "content/goals/flere-folgere-pa-as.md").read_text()


def test_an_account_on_a_platform_of_nobody_makes_a_goal_without_one(goalposts, site, answers) -> None:
    given = all_letters(target=("500", "y"))
    answers([*given[:3], "choirhall/main", *given[4:]])
    assert goalposts("new", "goal", "-C", site).code == 0
    text = (site / "content/goals/flere-folgere-pa-as.md").read_text()
    assert "account: choirhall/main" in text
    assert "platform:" not in text
    assert goalposts("check", "-C", site).code == 0


def test_a_metric_that_is_not_there_is_asked_again_without_all_others_being_listed(
    goalposts, site, answers
) -> None:
    given = all_letters()
    answers([*given[:5], "folowers", "zzz", *given[5:]])
    ran = goalposts("new", "goal", "-C", site)
    assert "no metric has the id `folowers`; did you mean `followers`?" in ran.err
    assert "no metric has the id `zzz`; `goalposts catalogue metrics` lists all that there are" in ran.err
    assert ran.code == 0


@pytest.mark.parametrize("id_", ["", "🍕🍕", "…"])
def test_an_id_without_a_letter_or_a_digit_is_refused(goalposts, site, id_) -> None:
    ran = goalposts("new", "goal", id_, "-C", site)
    assert (ran.code, [each.name for each in (site / "content/goals").iterdir()]) == (2, ["old.md"])
    assert f"`{id_}` is no id of a goal: letters, digits and - make one" in ran.err


def test_an_emoji_alone_and_arabic_are_titles(goalposts, site, answers) -> None:
    given = all_letters()
    answers([given[0], "🍕🍕", "🍕", "pizza", *given[3:]])
    assert goalposts("new", "goal", "-C", site).code == 0
    assert 'title: "🍕🍕"' in (site / "content/goals/pizza.md").read_text()
    answers([given[0], "زيادة المتابعين", *given[2:]])
    assert goalposts("new", "goal", "-C", site).code == 0
    assert (site / "content/goals/زيادة-المتابعين.md").exists()
    assert goalposts("check", "-C", site).code == 0
