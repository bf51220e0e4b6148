import json
import re
from datetime import date, timedelta

from tests.cli.sites import BROKEN, SITE


def test_every_goal_is_a_row_with_value_pace_and_need(goalposts, site_of) -> None:
    ran = goalposts("status", "-C", site_of(SITE))
    assert ran.code == 0
    (row,) = (line for line in ran.out.splitlines() if "Grow the followers" in line)
    assert "431 of 480" in row
    assert "/week" in row
    assert row.endswith("22 Dec")


def test_in_a_log_titles_keep_their_room_beside_the_longest_figures(goalposts, site_of) -> None:
    floor = """
=== content/goals/floor.md
---
title: Keep the letter's subscribers through the move
account: instagram/palace
period: {start: 2026-11-23, end: 2026-12-22}
metric: letter_readers
target: {op: gte, value: 200000, when: throughout}
---
=== content/metrics/own.yaml
letter_readers: {label: Letter readers, type: level, unit: {one: subscriber, other: subscribers}, frequency: weekly}
=== content/snapshots/b.csv
date,metric,value,account,source
2026-11-22,letter_readers,216600,instagram/palace,export
2026-11-29,letter_readers,217000,instagram/palace,export
2026-12-06,letter_readers,217123,instagram/palace,export
"""
    out = goalposts("status", "-C", site_of(SITE + floor)).out
    assert "Keep the letter's" in out
    assert "217,123 (≥ 200,000)" in out
    assert "subscribers/week" not in out


def test_what_needs_attention_stands_first(goalposts, site_of) -> None:
    out = goalposts("status", "-C", site_of(SITE)).out
    assert out.index("Grow the followers") < out.index("A hundred leads")
    assert "Not started" in out


def test_key_results_stand_below_a_goal_that_has_several(goalposts, site_of) -> None:
    lines = goalposts("status", "-C", site_of(SITE)).out.splitlines()
    goal = next(number for number, line in enumerate(lines) if "A hundred leads" in line)
    assert lines[goal + 1].startswith("   Leads")
    assert lines[goal + 2].startswith("   Lead conversion rate")


def test_a_goal_in_detail(goalposts, site_of) -> None:
    ran = goalposts("status", "followers", "-C", site_of(SITE))
    assert ran.code == 0
    assert ran.out.startswith("Grow the followers\n")
    assert "content/goals/followers.md:" in ran.out
    assert "at least 480 followers by 22 December (+20" in ran.out
    assert "content/snapshots/a.csv:4" in ran.out
    assert "A hundred leads" not in ran.out


def test_goals_in_detail_stand_in_the_order_in_which_they_were_named(goalposts, site_of) -> None:
    out = goalposts("status", "leads", "followers", "-C", site_of(SITE)).out
    assert out.index("A hundred leads") < out.index("Grow the followers")


def test_an_unknown_goal_is_wrong_usage_with_a_suggestion(goalposts, site_of) -> None:
    ran = goalposts("status", "folowers", "-C", site_of(SITE))
    assert ran.code == 2
    assert ran.out == ""
    assert "no goal has the id `folowers`; did you mean `followers`?" in ran.err


def test_as_json_it_is_the_document_of_the_contract(goalposts, site_of) -> None:
    document = json.loads(goalposts("status", "-C", site_of(SITE), "--format", "json").out)
    assert (document["schema"], document["as_of"]) == (1, "2026-12-11")
    assert [goal["id"] for goal in document["goals"]] == ["followers", "leads"]
    assert document["goals"][0]["key_results"][0]["value"] == 431


def test_json_of_the_goals_that_were_named(goalposts, site_of) -> None:
    document = json.loads(goalposts("status", "leads", "-C", site_of(SITE), "--format", "json").out)
    assert [goal["id"] for goal in document["goals"]] == ["leads"]


def test_an_audience_sees_its_goals_alone(goalposts, site_of) -> None:
    ran = goalposts("status", "-C", site_of(SITE), "--audience", "public", "--format", "json")
    assert [goal["id"] for goal in json.loads(ran.out)["goals"]] == ["followers"]


def test_a_hidden_supporter_does_not_decide_how_a_goal_stands_for_an_audience(goalposts, site_of) -> None:
    with_supporter = SITE.replace("audience: client\n", "audience: client\nsupports: followers\n")
    root = site_of(with_supporter)
    (followers,) = json.loads(
        goalposts("status", "-C", root, "--audience", "public", "--format", "json").out
    )["goals"]
    (alone, _) = json.loads(goalposts("status", "-C", site_of(SITE), "--format", "json").out)["goals"]
    assert followers == alone


def test_a_goal_of_others_is_not_known_to_an_audience(goalposts, site_of) -> None:
    assert goalposts("status", "leads", "-C", site_of(SITE), "--audience", "public").code == 2


def test_an_unknown_audience_is_wrong_usage(goalposts, site_of) -> None:
    ran = goalposts("status", "-C", site_of(SITE), "--audience", "clients")
    assert ran.code == 2
    assert "Did you mean `client`?" in ran.err


def test_with_errors_nothing_is_printed_on_stdout(goalposts, site_of) -> None:
    root = site_of(BROKEN)
    for form in ("text", "json", "github"):
        ran = goalposts("status", "-C", root, "--format", form)
        assert (ran.code, ran.out) == (1, "")
        assert ran.err != ""


def test_a_site_without_goals_says_so(goalposts, site_of) -> None:
    assert goalposts("status", "-C", site_of({}), "--as-of", "2026-01-01").out == "There are no goals yet.\n"


def test_what_is_unknown_has_its_reason_in_detail(goalposts, site_of) -> None:
    out = goalposts("status", "leads", "-C", site_of(SITE)).out
    assert re.search(r"value +unknown: there is no reading that counts\n", out)


def test_a_pace_before_the_first_reading_of_the_goal_is_not_for_want_of_readings(goalposts, site_of) -> None:
    out = goalposts("status", "followers", "-C", site_of(SITE), "--as-of", "2026-11-24").out
    assert re.search(r"pace now +unknown: there is no reading since the start\n", out)


def test_what_has_not_begun_has_no_pace_in_detail(goalposts, site_of) -> None:
    assert "pace now" not in goalposts("status", "leads", "-C", site_of(SITE)).out


def _read_weekly(site: str) -> str:
    """The same site, whose followers have been read every week of the autumn."""
    days = [date(2026, 9, 7) + timedelta(weeks=week) for week in range(11)]
    return site + "".join(
        f"{day},followers,{300 + 9 * week},facebook/palace,export\n" for week, day in enumerate(days)
    )


def test_the_chance_stands_beside_what_rests_on_it(goalposts, site_of) -> None:
    lines = goalposts("status", "-C", site_of(_read_weekly(SITE))).out.splitlines()
    assert "chance" in lines[1]
    (row,) = (line for line in lines if "Grow the followers" in line)
    assert re.search(r"\d+%\s+22 Dec$", row)


def test_the_five_letters_stand_in_detail_with_what_speaks_against_them(goalposts, site_of) -> None:
    lines = goalposts("status", "followers", "-C", site_of(SITE)).out.splitlines()
    letters = [
        line.split()[0]
        for line in lines
        if re.match(r"[A-Z][a-z-]+  .*(Shown|Doubtful|Unknown|Not shown)", line)
    ]
    assert letters == ["Specific", "Measurable", "Achievable", "Realistic", "Time-bound"]
    (realistic,) = (line for line in lines if line.startswith("Realistic"))
    assert "○ Unknown" in realistic
    assert "too short to judge" in realistic


#: The same without audiences, whom a build would tell less.
FOR_ALL = re.sub(r"audiences?: .*\n", "", SITE)


def test_after_a_build_all_goals_are_told_of_with_no_earlier_day_judged_again(
    goalposts, site_of, looked_back
) -> None:
    root = site_of(FOR_ALL)
    before = goalposts("status", "-C", root, "--format", "json").out
    assert {"followers"} <= set().union(*looked_back)
    assert not (root / ".cache").exists()
    goalposts("build", "-C", root, "--jobs", "1")
    del looked_back[:]
    assert goalposts("status", "-C", root, "--format", "json").out == before
    assert looked_back == [set()]


def test_a_goal_that_was_edited_since_is_judged_again(goalposts, site_of, looked_back) -> None:
    root = site_of(FOR_ALL)
    goalposts("build", "-C", root, "--jobs", "1")
    file = root / "content/goals/followers.md"
    file.write_text(file.read_text().replace("target: +20%", "target: +30%"))
    del looked_back[:]
    out = goalposts("status", "-C", root, "--format", "json").out
    assert looked_back == [{"followers"}]
    assert json.loads(out)["goals"][0]["key_results"][0]["target"] == 520


def test_what_another_program_kept_is_not_believed(goalposts, site_of, looked_back, monkeypatch) -> None:
    root = site_of(FOR_ALL)
    goalposts("build", "-C", root, "--jobs", "1")
    monkeypatch.setattr("generator.pipeline.program.__version__", "another")
    del looked_back[:]
    goalposts("status", "-C", root, "--format", "json")
    assert looked_back == [{"followers", "leads"}]
