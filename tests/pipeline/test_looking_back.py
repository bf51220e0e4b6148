"""The report on a period that is over: judged as known at its close, and the same for good whatever comes later."""

from collections.abc import Callable
from datetime import date
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest

from generator.cli.entry import run
from generator.evaluate import evaluate as judging_by_us
from generator.l10n import words_for
from generator.l10n.sentences.periods.outcome import rule_sentences
from generator.model.report import Status
from generator.model.reported import Basis, PeriodReport
from generator.model.verdict import Removed
from generator.pipeline.judging import judge
from generator.pipeline.recalling import Recalled
from tests.history.stories import Story

SITE = "title: Test\ntimezone: Europe/Oslo\nlanguages: [en, nb, ar]\nreports: [month]\n"
GOAL = """\
---
title: Grow our followers in the city
owner: Dana
account: facebook/pp
period: {start: 2026-11-02, end: 2026-12-22}
metric: followers
baseline: 400
target: 490
budget: {amount: 100, currency: USD}
actions: [{title: Boost, start: 2026-11-02, end: 2026-12-22, cost: 51}]
---
"""
#: A goal that ends with the month.
SHORT = GOAL.replace("2026-12-22}\nmetric", "2026-11-30}\nmetric").replace("490", "420")
HEAD = "date,metric,value,account,collected\n"
READINGS = "2026-11-01,followers,400,facebook/pp,\n2026-11-16,followers,412,facebook/pp,\n2026-11-30,followers,425,facebook/pp,2026-12-03\n"


@pytest.fixture
def story(tmp_path: Path) -> Story:
    """A site whose history begins before its goals do."""
    told = Story(tmp_path / "site")
    told.commit(
        "2026-10-30",
        {
            "content/site.yaml": SITE,
            "content/goals/reach.md": GOAL,
            "content/goals/short.md": SHORT,
            "content/snapshots/a.csv": HEAD + READINGS,
            "content/checkins/2026-11-20-reach.md": "---\n{date: 2026-11-20, goal: reach, confidence: high, learned: Posts work}\n---\nWe go on.\n",
        },
    )
    return told


def reports(story: Story, as_of: str) -> dict[str, PeriodReport]:
    judged = judge(
        story.root, lambda _: date.fromisoformat(as_of), lambda _: None, strict=False, recalled=Recalled()
    )
    assert judged.report is not None, judged.checked.diagnostics
    return {each.period.id: each.report for each in judged.report.periods}


def status(report: PeriodReport, goal: str) -> Status:
    (found,) = (each.after for each in report.goals if each.shown.goal.id == goal)
    assert found is not None
    return found.status


def pages(story: Story, as_of: str) -> dict[str, bytes]:
    """The pages of November's report, by their paths."""
    assert run(["build", "-q", "-C", str(story.root), "--as-of", as_of, "--jobs", "1"]) == 0
    output = story.root / "output"
    return {
        str(path.relative_to(output)): path.read_bytes()
        for path in output.rglob("reports/2026-11/index.html")
    }


def edit(path: str, old: str, new: str, day: str = "2026-12-15") -> Callable[[Story], None]:
    def later(story: Story) -> None:
        text = (story.root / path).read_text()
        assert old in text
        story.commit(day, {path: text.replace(old, new)})

    return later


def add(files: dict[str, str | bytes | None], day: str = "2026-12-15") -> Callable[[Story], None]:
    def later(story: Story) -> None:
        story.commit(day, files)

    return later


def nothing(story: Story) -> None:
    del story


LATER = {
    "a later day": nothing,
    "a reading that was collected late": edit(
        "content/snapshots/a.csv", HEAD, HEAD + "2026-11-28,followers,470,facebook/pp,2026-12-06\n"
    ),
    "a reading that was read again": edit(
        "content/snapshots/a.csv", HEAD, HEAD + "2026-11-30,followers,499,facebook/pp,2026-12-06\n"
    ),
    "readings of later days": add(
        {"content/snapshots/b.csv": HEAD + "2026-12-10,followers,440,facebook/pp,\n"}
    ),
    "an account that began before and was read late": edit(
        "content/snapshots/a.csv", HEAD, HEAD + "2026-11-02,followers,3,facebook/other,2026-12-08\n"
    ),
    "a target that was moved": edit("content/goals/reach.md", "490", "450"),
    "a goal's title": edit("content/goals/reach.md", "Grow our followers", "Shrink our followers"),
    "a goal that was deleted": add(
        {"content/goals/short.md": None, "content/checkins/2026-11-20-reach.md": None}
    ),
    "a goal that was added": add({"content/goals/new.md": GOAL.replace("Grow", "More")}),
    "a goal that began long before": add(
        {"content/goals/old.md": GOAL.replace("2026-11-02, end: 2026-12", "2026-01-02, end: 2026-12")}
    ),
    "a note that was written late": add(
        {
            "content/checkins/2026-11-21-reach.md": "---\n{date: 2026-11-21, goal: reach}\n---\nAn afterthought.\n"
        }
    ),
    "the site's title and thresholds": edit(
        "content/site.yaml", "title: Test", "title: Best\nstatus: {on_track: 0.9, at_risk: 0.1}"
    ),
    "a page in the menu": add({"content/pages/about.md": "---\ntitle: About\nnav: true\n---\nWe.\n"}),
    "a metric of another name": add(
        {"content/metrics/own.yaml": "followers: {label: {en: Fans of ours}, max_age: P2D}\n"}
    ),
    "a break": add(
        {"content/annotations.yaml": "- {date: 2026-11-20, title: Purge, kind: break, metric: followers}\n"}
    ),
}


@pytest.mark.parametrize("later", LATER.values(), ids=LATER.keys())
def test_a_report_stays_byte_for_byte_what_it_was(story: Story, later: Callable[[Story], None]) -> None:
    before = pages(story, "2026-12-06")
    assert len(before) == 3
    later(story)
    assert pages(story, "2027-02-11") == before


def test_a_goal_that_was_first_recorded_in_the_period_is_new_in_its_report(story: Story) -> None:
    story.commit("2026-11-10", {"content/goals/late.md": GOAL.replace("Grow", "More")})
    page = pages(story, "2026-12-06")["reports/2026-11/index.html"].decode()
    rows = {title: page.split(f"{title} our followers")[1].split("</tr>")[0] for title in ("Grow", "More")}
    assert ">new<" in rows["More"]
    assert "Not started" not in rows["More"]
    assert "Not started" in rows["Grow"]


def test_all_that_came_later_together_changes_nothing_either(story: Story) -> None:
    before = pages(story, "2026-12-06")
    for day, later in enumerate(LATER.values()):
        if later is not nothing:
            later(story)
        assert day < len(LATER)
    assert pages(story, "2027-03-03") == before


def test_there_is_no_report_before_the_period_is_over(story: Story) -> None:
    assert reports(story, "2026-11-30") == {}
    assert list(reports(story, "2026-12-01")) == ["2026-11"]


@pytest.mark.parametrize("start", ["2026-11-01", "2026-11-02"])
def test_a_goal_that_begins_with_the_period_had_not_begun_at_the_close_before(
    story: Story, start: str
) -> None:
    edit("content/goals/reach.md", "2026-11-02", start, "2026-10-31")(story)
    (reach,) = (
        each for each in reports(story, "2026-12-06")["2026-11"].goals if each.shown.goal.id == "reach"
    )
    assert reach.before is not None
    assert (reach.before.status, reach.before.because.code) == (Status.NOT_STARTED, "not-started")


def test_what_a_goal_rolls_up_that_begins_after_the_period_is_no_doubt_of_its_report(story: Story) -> None:
    year = "---\ntitle: The year\nowner: Dana\nperiod: 2026\n---\nAll.\n"
    soon = GOAL.replace("2026-11-02", "2026-12-01").replace("owner: Dana", "owner: Dana\nsupports: year")
    clicks = soon.replace("metric: followers", "metric: link_clicks").replace("baseline: 400\n", "")
    edit("content/goals/short.md", "owner: Dana", "owner: Dana\nsupports: year", "2026-10-31")(story)
    story.commit("2026-10-31", {"content/goals/year.md": year, "content/goals/soon.md": clicks})
    report = reports(story, "2026-12-06")["2026-11"]
    assert status(report, "year") is Status.NOT_STARTED
    assert next(each.day.date for each in report.upcoming) == date(2026, 12, 1)


def test_what_ends_with_the_period_is_settled_in_its_report(story: Story) -> None:
    report = reports(story, "2026-12-06")["2026-11"]
    assert status(report, "short") is Status.ACHIEVED
    assert (report.outcome.met, report.outcome.missed, len(report.outcome.running)) == (1, 0, 1)


def test_a_reading_that_nobody_had_by_the_close_does_not_exist(story: Story) -> None:
    edit("content/snapshots/a.csv", "2026-12-03", "2026-12-06")(story)
    report = reports(story, "2026-12-20")["2026-11"]
    (reach,) = (each.after for each in report.goals if each.shown.goal.id == "reach")
    assert reach is not None
    assert reach.key_results[0].value == 412


def test_of_two_versions_the_newest_by_the_close_counts(story: Story) -> None:
    again = (
        "2026-11-16,followers,413,facebook/pp,2026-12-04\n2026-11-16,followers,414,facebook/pp,2026-12-06\n"
    )
    story.write({"content/snapshots/a.csv": HEAD + READINGS.replace("2026-12-03", "2026-12-09") + again})
    report = reports(story, "2026-12-20")["2026-11"]
    (reach,) = (each.after for each in report.goals if each.shown.goal.id == "reach")
    assert reach is not None
    assert reach.key_results[0].value == 413


def test_a_move_is_told_in_the_period_in_which_it_was_made(story: Story) -> None:
    edit("content/goals/reach.md", "490", "450", "2026-11-30")(story)
    edit("content/goals/reach.md", "450", "440", "2026-12-01")(story)
    found = reports(story, "2027-02-11")
    moved = {name: [move.new for _, move in each.moves] for name, each in found.items()}
    assert (moved["2026-11"], moved["2026-12"]) == ([450.0], [440.0])
    assert {each.shown.key_results[0].target for each in found["2026-11"].goals} == {450.0, 420.0}


def test_a_move_of_a_clock_that_went_back_is_told_once(story: Story) -> None:
    story.commit(
        "2026-12-03",
        {"content/checkins/2026-11-30-reach.md": "---\n{date: 2026-11-30, goal: reach}\n---\nSo.\n"},
    )
    edit("content/goals/reach.md", "490", "450", "2026-11-28")(story)
    edit("content/goals/reach.md", "450", "440", "2027-01-04")(story)
    found = reports(story, "2027-02-11")
    moved = {name: [(move.date.day, move.new) for _, move in each.moves] for name, each in found.items()}
    assert moved == {"2026-11": [], "2026-12": [(28, 450.0)], "2027-01": [(4, 440.0)]}
    assert {each.shown.key_results[0].target for each in found["2026-11"].goals} == {490.0, 420.0}


def test_a_move_on_a_branch_is_told_in_the_report_on_the_period_in_which_it_was_merged(story: Story) -> None:
    story.git("checkout", "-q", "-b", "easier")
    edit("content/goals/reach.md", "490", "450", "2026-11-20")(story)
    story.git("checkout", "-q", "main")
    story.commit("2026-11-25", {"content/pages/about.md": "---\ntitle: About\n---\nWe.\n"})
    story.git("merge", "-q", "--no-ff", "-m", "Merge", "easier", day="2026-12-04")
    found = reports(story, "2027-01-07")
    moved = {name: [(move.date, move.new) for _, move in each.moves] for name, each in found.items()}
    assert moved == {"2026-11": [], "2026-12": [(date(2026, 11, 20), 450.0)]}


def test_what_was_given_up_after_a_period_is_not_told_of_it(story: Story) -> None:
    edit("content/goals/reach.md", "owner: Dana", "owner: Dana\nstate: cancelled", "2026-12-02")(story)
    found = reports(story, "2027-01-07")
    assert status(found["2026-11"], "reach") is not Status.CANCELLED
    assert [each.outcome.cancelled for each in found.values()] == [0, 1]


def test_a_note_on_a_period_may_be_written_until_its_close(story: Story) -> None:
    note = "---\n{date: 2026-11-29, goal: reach}\n---\nThe last boost.\n"
    story.commit("2026-12-04", {"content/checkins/2026-11-29-reach.md": note})
    (reach,) = (
        each for each in reports(story, "2027-01-07")["2026-11"].goals if each.shown.goal.id == "reach"
    )
    assert [each.body for each in reach.checkins] == ["The last boost.\n", "We go on.\n"]


def test_a_note_that_came_after_the_close_stands_in_the_report_in_which_it_came(story: Story) -> None:
    note = "---\n{date: 2026-11-29, goal: reach}\n---\nThe last boost.\n"
    story.commit("2026-12-08", {"content/checkins/2026-11-29-reach.md": note})
    found = reports(story, "2027-02-07")
    told = {
        month: [each.body for goal in report.goals if goal.shown.goal.id == "reach" for each in goal.checkins]
        for month, report in found.items()
    }
    assert told == {"2026-11": ["We go on.\n"], "2026-12": ["The last boost.\n"]}


def test_a_reading_that_does_not_say_when_it_was_collected_counts_from_its_own_day_as_the_report_says(
    story: Story,
) -> None:
    story.commit(
        "2026-12-20", {"content/snapshots/old.csv": HEAD + "2026-11-28,followers,490,facebook/pp,\n"}
    )
    (reach,) = (
        each for each in reports(story, "2027-01-07")["2026-11"].goals if each.shown.goal.id == "reach"
    )
    assert reach.after is not None
    assert 490 in [point.value for point in reach.after.key_results[0].points]
    told = rule_sentences(
        words_for("en"),
        reports(story, "2027-01-07")["2026-11"].period,
        Basis.THEN,
        date(2026, 11, 30),
        is_open=False,
    ).text
    assert "one that does not say when counts from its own day" in told
    assert told.endswith("but for readings that do not say when they were collected.")


def test_it_says_that_it_came_late(story: Story) -> None:
    note = "---\n{date: 2026-11-29, goal: reach}\n---\nThe last boost.\n"
    story.commit("2026-12-08", {"content/checkins/2026-11-29-reach.md": note})
    assert run(["build", "-q", "-C", str(story.root), "--as-of", "2027-01-07", "--jobs", "1"]) == 0
    told = (story.root / "output" / "reports" / "2026-12" / "index.html").read_text("utf-8")
    assert "29\u00a0November 2026</time> · came after the report on that day was closed" in told


def test_what_was_committed_after_the_day_that_is_looked_from_does_not_exist(story: Story) -> None:
    note = "---\n{date: 2026-11-29, goal: reach}\n---\nThe last boost.\n"
    story.commit("2026-12-04", {"content/checkins/2026-11-29-reach.md": note})
    (reach,) = (
        each for each in reports(story, "2026-12-02")["2026-11"].goals if each.shown.goal.id == "reach"
    )
    assert [each.body for each in reach.checkins] == ["We go on.\n"]


def test_a_report_is_open_until_its_last_reading_can_have_come_in(story: Story) -> None:
    assert [reports(story, day)["2026-11"].is_open for day in ("2026-12-05", "2026-12-06")] == [True, False]


def test_what_was_met_only_by_a_lower_target_says_so(story: Story) -> None:
    edit("content/goals/short.md", "420", "424", "2026-11-03")(story)
    edit("content/goals/reach.md", "490", "420", "2026-11-25")(story)
    report = reports(story, "2026-12-06")["2026-11"]
    assert (report.outcome.met, report.outcome.eased) == (2, 1)
    shown = pages(story, "2026-12-06")["reports/2026-11/index.html"].decode()
    assert "One of them was met only after it had been made easier." in shown
    assert "The first target of 490" in shown


def test_costs_are_those_of_the_period_s_own_days(story: Story) -> None:
    found = reports(story, "2027-01-11")
    spent = {
        name: next(goal.spent for goal in each.goals if goal.shown.goal.id == "reach")
        for name, each in found.items()
    }
    assert spent == {"2026-11": pytest.approx(29), "2026-12": pytest.approx(22)}


def test_goals_that_git_held_only_later_are_told_as_they_stood_first(story: Story, tmp_path: Path) -> None:
    late = Story(tmp_path / "late")
    files: dict[str, str | bytes | None] = {
        str(path.relative_to(story.root)): path.read_bytes()
        for path in (story.root / "content").rglob("*")
        if path.is_file()
    }
    late.commit("2026-12-20", files)
    edit("content/goals/reach.md", "490", "450", "2026-12-28")(late)
    report = reports(late, "2027-01-03")["2026-11"]
    assert (report.basis, report.written_on) == (Basis.FIRST, date(2026, 12, 20))
    assert {goal.shown.key_results[0].target for goal in report.goals} == {490.0, 420.0}


def test_without_history_the_report_says_that_it_can_change(story: Story, tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    (story.root / "content").rename(plain)
    bare = Story(tmp_path / "bare")
    plain.rename(bare.root / "content2")
    for path in (bare.root / "content2").rglob("*"):
        if path.is_file():
            bare.write({f"content/{path.relative_to(bare.root / 'content2')}": path.read_bytes()})
    report = reports(bare, "2026-12-06")["2026-11"]
    assert (report.basis, report.written_on) == (Basis.TODAY, None)
    shown = pages(bare, "2026-12-06")["reports/2026-11/index.html"].decode()
    assert "can still change" in shown


def test_a_version_with_errors_is_passed_over(story: Story) -> None:
    edit("content/goals/reach.md", "metric: followers", "metrics: followers", "2026-12-02")(story)
    edit("content/goals/reach.md", "metrics: followers", "metric: followers", "2026-12-15")(story)
    report = reports(story, "2027-01-03")["2026-11"]
    assert report.written_on == date(2026, 10, 30)


def test_what_an_audience_may_not_see_any_more_is_in_no_report(story: Story) -> None:
    story.commit("2026-10-31", {"content/site.yaml": SITE + "audiences: {public: {}, internal: {}}\n"})
    edit("content/goals/reach.md", "owner: Dana", "owner: Dana\naudience: internal", "2026-12-20")(story)
    judged = judge(
        story.root,
        lambda _: date(2027, 1, 3),
        lambda site: site.audiences[0],
        strict=False,
        recalled=Recalled(),
    )
    assert judged.report is not None
    assert {goal.shown.goal.id for each in judged.report.periods for goal in each.report.goals} == {"short"}


AUDIENCES = "audiences: {agency: {}, fjord: {}, nour: {}}\n"
FJORD = GOAL.replace("owner: Dana", "owner: Dana\naudience: [agency, fjord]").replace("Grow", "Sell")


def told_to(story: Story, audience: str, as_of: str = "2027-01-07") -> dict[str, set[str]]:
    """The ids of the goals that an audience's reports tell of, by period."""
    judged = judge(
        story.root, lambda _: date.fromisoformat(as_of), lambda _: audience, strict=False, recalled=Recalled()
    )
    assert judged.report is not None, judged.checked.diagnostics
    return {
        each.period.id: {goal.shown.goal.id for goal in each.report.goals} for each in judged.report.periods
    }


@pytest.fixture
def clients(story: Story) -> Story:
    """The site after a first commit without audiences: they came with the default for the goals that were there."""
    site = SITE + AUDIENCES + "default_audience: agency\n"
    story.commit("2026-11-02", {"content/site.yaml": site, "content/goals/fjord.md": FJORD})
    return story


def test_a_goal_from_before_there_were_audiences_is_told_to_no_client_when_it_is_deleted(
    clients: Story,
) -> None:
    add({"content/goals/short.md": None}, "2026-12-15")(clients)
    assert told_to(clients, "fjord") == {"2026-11": {"fjord"}, "2026-12": {"fjord"}}
    assert told_to(clients, "nour") == {}
    assert told_to(clients, "agency") == {
        "2026-11": {"fjord", "reach", "short"},
        "2026-12": {"fjord", "reach", "short"},
    }


def test_goals_for_others_from_before_there_were_audiences_withhold_no_report(clients: Story) -> None:
    assert told_to(clients, "fjord") == {"2026-11": {"fjord"}, "2026-12": {"fjord"}}


def test_a_deleted_goal_that_was_for_a_client_stays_in_its_reports(clients: Story) -> None:
    add({"content/goals/fjord.md": None}, "2026-12-15")(clients)
    assert told_to(clients, "fjord") == {"2026-11": {"fjord"}, "2026-12": {"fjord"}}
    assert told_to(clients, "nour") == {}


def test_a_goal_that_was_hidden_before_it_was_deleted_stays_hidden(clients: Story) -> None:
    edit("content/goals/fjord.md", "[agency, fjord]", "agency", "2026-12-10")(clients)
    add({"content/goals/fjord.md": None}, "2026-12-15")(clients)
    assert told_to(clients, "fjord") == {}
    assert told_to(clients, "agency")["2026-11"] == {"fjord", "reach", "short"}


def test_a_goal_deleted_before_there_were_audiences_is_for_the_default_one(story: Story) -> None:
    add({"content/goals/short.md": None}, "2026-12-02")(story)
    site = SITE + AUDIENCES + "default_audience: agency\n"
    story.commit("2026-12-10", {"content/site.yaml": site, "content/goals/fjord.md": FJORD})
    assert told_to(story, "agency")["2026-11"] == {"reach", "short"}
    assert all("short" not in ids for ids in told_to(story, "fjord").values())


def test_without_a_default_a_goal_deleted_before_there_were_audiences_is_for_nobody(story: Story) -> None:
    add({"content/goals/short.md": None}, "2026-12-02")(story)
    story.commit("2026-12-10", {"content/site.yaml": SITE + AUDIENCES})
    assert told_to(story, "fjord")["2026-11"] == {"reach"}
    assert told_to(story, "agency")["2026-11"] == {"reach"}


def test_a_check_in_that_is_hidden_now_is_in_no_report_whatever_it_was_then(clients: Story) -> None:
    note = "---\n{date: 2026-11-21, goal: fjord, audience: [agency, fjord]}\n---\nThe budget is gone.\n"
    path = "content/checkins/2026-11-21-fjord.md"
    clients.commit("2026-11-21", {path: note})
    assert "The budget is gone" in seen_pages(clients, "fjord")
    edit(path, "[agency, fjord]", "agency", "2026-12-10")(clients)
    assert "The budget is gone" not in seen_pages(clients, "fjord")


def test_a_goal_that_was_deleted_stays_in_the_ledger_with_its_easier_target(story: Story) -> None:
    edit("content/goals/reach.md", "490", "450", "2026-11-20")(story)
    add({"content/goals/reach.md": None, "content/checkins/2026-11-20-reach.md": None}, "2026-12-02")(story)
    pages(story, "2026-12-06")
    ledger = (story.root / "output/goalposts/index.html").read_text()
    assert "Grow our followers in the city" in ledger
    assert "deleted" in ledger
    assert "490" in ledger
    assert "450" in ledger
    assert "goals/reach/" not in ledger


def test_a_deletion_that_is_not_committed_yet_stands_in_the_ledger(story: Story) -> None:
    story.write({"content/goals/short.md": None})
    assert [(each.goal.id, each.ledger.moves[-1].new) for each in removed(story, None)] == [("short", None)]


def test_a_goal_that_is_gone_is_in_the_ledger_of_those_alone_whom_it_was_for(clients: Story) -> None:
    add({"content/goals/fjord.md": None, "content/goals/short.md": None}, "2026-12-15")(clients)
    told = {each: [one.goal.id for one in removed(clients, each)] for each in ("agency", "fjord", "nour")}
    assert told == {"agency": ["fjord", "short"], "fjord": ["fjord"], "nour": []}


def test_what_was_deleted_after_the_day_that_is_looked_from_is_not_told_yet(story: Story) -> None:
    add({"content/goals/short.md": None}, "2026-12-15")(story)
    assert removed(story, None, "2026-12-10") == ()


def removed(story: Story, audience: str | None, as_of: str = "2027-01-07") -> tuple[Removed, ...]:
    judged = judge(
        story.root, lambda _: date.fromisoformat(as_of), lambda _: audience, strict=False, recalled=Recalled()
    )
    assert judged.report is not None, judged.checked.diagnostics
    return judged.report.removed


def seen_pages(story: Story, audience: str) -> str:
    judged = judge(
        story.root, lambda _: date(2027, 1, 7), lambda _: audience, strict=False, recalled=Recalled()
    )
    assert judged.report is not None
    return repr([each.report for each in judged.report.periods])


def renamed(story: Story, day: str, goal: str) -> None:
    """``reach`` becomes ``growth``, in its check-in too."""
    note = "content/checkins/2026-11-20-reach.md"
    said = (story.root / note).read_text().replace("goal: reach", "goal: growth")
    story.commit(day, {"content/goals/reach.md": None, "content/goals/growth.md": goal, note: said})


RENAMED = GOAL.replace("owner: Dana", "owner: Dana\naliases: [reach]")


def test_a_goal_that_was_renamed_is_one_goal_in_its_report(story: Story) -> None:
    renamed(story, "2026-12-10", RENAMED)
    found = reports(story, "2027-01-07")
    (goal,) = (each for each in found["2026-12"].goals if each.shown.goal.id in {"reach", "growth"})
    assert goal.before is not None
    assert goal.after is not None
    assert (goal.before.goal.id, goal.after.goal.id) == ("reach", "growth")
    assert not goal.moves
    assert [each.shown.goal.id for each in found["2026-11"].goals] == ["reach", "short"], (
        "as it was called then"
    )


def test_a_goal_that_git_knows_to_have_been_renamed_is_one_goal_too(story: Story) -> None:
    renamed(story, "2026-12-10", GOAL.replace("in the city", "in our city"))
    found = reports(story, "2027-01-07")["2026-12"]
    (goal,) = (each for each in found.goals if each.shown.goal.id in {"reach", "growth"})
    assert goal.before is not None
    assert goal.after is not None
    assert (goal.before.goal.id, goal.after.goal.id) == ("reach", "growth")
    assert goal.spent == pytest.approx(22), "what was spent in November under the old name is not December's"


def test_a_goal_in_its_place_that_is_unlike_it_is_another(story: Story) -> None:
    other = "---\ntitle: Answer everybody within two hours\nperiod: {start: 2026-12-02, end: 2026-12-20}\nmetric: response_time\ntarget: <= 2 h\naccount: facebook/pp\n---\n"
    renamed(story, "2026-12-10", other)
    names = {each.shown.goal.id for each in reports(story, "2027-01-07")["2026-12"].goals}
    assert {"reach", "growth"} <= names


def test_what_an_audience_may_not_see_any_more_is_not_told_under_its_old_name_either(story: Story) -> None:
    story.commit("2026-10-31", {"content/site.yaml": SITE + "audiences: {public: {}, internal: {}}\n"})
    hidden = RENAMED.replace("owner: Dana", "owner: Dana\naudience: internal")
    renamed(story, "2026-12-20", hidden)
    judged = judge(
        story.root,
        lambda _: date(2027, 1, 3),
        lambda site: site.audiences[0],
        strict=False,
        recalled=Recalled(),
    )
    assert judged.report is not None
    assert {goal.shown.goal.id for each in judged.report.periods for goal in each.report.goals} == {"short"}


def test_the_newest_report_lies_there_as_an_e_mail_in_each_language(story: Story) -> None:
    pages(story, "2027-01-07")
    output = story.root / "output"
    found = {str(path.relative_to(output)) for path in output.glob("**/mail/**/*") if path.is_file()}
    names = ("1.png", "index.html", "report.eml", "report.txt")
    assert found == {f"{folder}mail/2026-12/{name}" for folder in ("", "nb/", "ar/") for name in names}
    html = (output / "ar/mail/2026-12/index.html").read_text()
    assert 'dir="rtl"' in html
    assert not any(word in html for word in ("<script", "<link", "<svg", "<style"))
    message = message_from_bytes((output / "ar/mail/2026-12/report.eml").read_bytes(), policy=default)
    assert message["subject"].startswith("ديسمبر 2026")
    assert [part.get_content_type() for part in message.walk() if not part.is_multipart()] == [
        "text/plain",
        "text/html",
        "image/png",
    ]


#: What a report on November goes by.
SOONER = {
    "a reading of its days": edit(
        "content/snapshots/a.csv", HEAD, HEAD + "2026-11-29,followers,489,facebook/pp,2026-12-05\n"
    ),
    "a reading that was written otherwise": edit("content/snapshots/a.csv", "425", "405"),
    "the day on which it was collected": edit("content/snapshots/a.csv", "2026-12-03", "2026-12-06"),
    "an account that began before": edit(
        "content/snapshots/a.csv", HEAD, HEAD + "2026-11-02,followers,3,facebook/other,2026-12-05\n"
    ),
    "a target that was moved in its days": edit("content/goals/reach.md", "490", "450", "2026-11-30"),
    "a note that was written in time": add(
        {"content/checkins/2026-11-29-reach.md": "---\n{date: 2026-11-29, goal: reach}\n---\nMore.\n"},
        "2026-12-04",
    ),
}


def closings(
    told: Story, recalled: Recalled, as_of: str = "2027-01-03", audience: str | None = None
) -> list[tuple[str, ...]]:
    judged = judge(
        told.root, lambda _: date.fromisoformat(as_of), lambda _: audience, strict=False, recalled=recalled
    )
    assert judged.report is not None, judged.checked.diagnostics
    return [
        (each.made_of, repr((each.outcome, each.noted)), repr(each.report)) for each in judged.report.periods
    ]


@pytest.fixture
def judged_days(monkeypatch) -> list[date]:
    """The days on which goals were judged to tell of a period."""
    days: list[date] = []

    def evaluate(book, day, ledgers, **settings):
        days.append(day)
        return judging_by_us(book, day, ledgers, **settings)

    monkeypatch.setattr("generator.pipeline.looking_back.evaluate", evaluate)
    return days


@pytest.mark.parametrize("change", [*LATER.values(), *SOONER.values()], ids=[*LATER, *SOONER])
def test_what_is_recalled_is_what_would_be_judged(story: Story, change: Callable[[Story], None]) -> None:
    recalled = Recalled()
    before = closings(story, recalled)
    recalled.next_run()
    change(story)
    after = closings(story, recalled)
    assert after == closings(story, Recalled())
    assert (before[0][0] == after[0][0]) is (change in LATER.values())


@pytest.mark.parametrize(
    "change",
    [each for each in LATER.values() if each is not nothing],
    ids=[name for name in LATER if LATER[name] is not nothing],
)
def test_nothing_is_judged_again_for_what_came_later(story: Story, judged_days, change) -> None:
    recalled = Recalled()
    told = [each.outcome for each in periods(story, recalled)]
    recalled.next_run()
    judged_days.clear()
    change(story)
    assert [each.outcome for each in periods(story, recalled)][:1] == told[:1]
    assert date(2026, 12, 1) not in judged_days


def periods(told: Story, recalled: Recalled, as_of: str = "2026-12-20"):
    judged = judge(
        told.root, lambda _: date.fromisoformat(as_of), lambda _: None, strict=False, recalled=recalled
    )
    assert judged.report is not None
    return judged.report.periods


def test_a_period_is_judged_in_full_where_somebody_looks(story: Story, judged_days) -> None:
    recalled = Recalled()
    (first,) = periods(story, recalled)
    recalled.next_run()
    judged_days.clear()
    (again,) = periods(story, recalled)
    assert not judged_days
    assert repr(again.report) == repr(first.report)
    assert judged_days


def test_each_audience_recalls_its_own(story: Story) -> None:
    edit(
        "content/site.yaml",
        "title: Test",
        "title: Test\naudiences: {team: {}, client: {}}\ndefault_audience: team",
        "2026-10-31",
    )(story)
    edit("content/goals/short.md", "owner: Dana", "owner: Dana\naudience: client", "2026-10-31")(story)
    recalled = Recalled()
    told = {audience: closings(story, recalled, audience=audience) for audience in (None, "team", "client")}
    recalled.next_run()
    for audience, before in told.items():
        assert (
            closings(story, recalled, audience=audience)
            == before
            == closings(story, Recalled(), audience=audience)
        )
    assert len({str(each) for each in told.values()}) == 3


#: A goal that comes down to a number by what was read before it began.
SHARE = GOAL.replace("baseline: 400\n", "").replace("target: 490", 'target: "+20%"')


def first_read(value: int, collected: str = "") -> str:
    """The readings with what was read before the goals began, and when."""
    return HEAD + READINGS.replace("400,facebook/pp,", f"{value},facebook/pp,{collected}")


@pytest.fixture
def eased(story: Story) -> Story:
    """The site with a target in percent that was made easier in the middle of November."""
    story.commit("2026-10-31", {"content/goals/reach.md": SHARE})
    edit("content/goals/reach.md", "+20%", "+10%", "2026-11-15")(story)
    return story


def moved_in_november(story: Story) -> list[tuple[object, ...]]:
    report = reports(story, "2027-01-07")["2026-11"]
    return [(move.old, move.new, move.direction.value) for _, move in report.moves]


def test_what_was_moved_is_told_by_the_readings_that_there_were_at_the_close(eased: Story) -> None:
    assert moved_in_november(eased) == [(480, 440, "easier")]
    earlier = "2026-11-01,followers,500,facebook/pp,2026-12-10\n"
    eased.commit("2026-12-10", {"content/snapshots/b.csv": HEAD + earlier})
    assert moved_in_november(eased) == [(480, 440, "easier")]


def test_a_baseline_that_nobody_had_by_the_close_brings_no_move_down_to_a_number(eased: Story) -> None:
    eased.commit("2026-12-10", {"content/snapshots/a.csv": first_read(400, "2026-12-10")})
    assert moved_in_november(eased) == [("+20%", "+10%", "easier")]
    before = pages(eased, "2027-01-07")
    eased.commit("2026-12-20", {"content/snapshots/a.csv": first_read(300, "2026-12-10")})
    assert pages(eased, "2027-01-07") == before


def test_a_move_comes_down_to_the_targets_that_its_report_shows(eased: Story) -> None:
    again = "2026-11-01,followers,500,facebook/pp,2026-11-28\n"
    eased.commit("2026-11-28", {"content/snapshots/b.csv": HEAD + again})
    edit("content/goals/short.md", "Dana", "Dana and Nour", "2026-11-29")(eased)
    report = reports(eased, "2027-01-07")["2026-11"]
    ((goal, move),) = report.moves
    assert goal.after is not None
    assert (goal.after.key_results[0].target, move.old, move.new) == (550, 600, 550)
    eased.git("reset", "-q", "--hard", "HEAD~2")
    eased.commit("2026-12-28", {"content/snapshots/b.csv": HEAD + again})
    assert moved_in_november(eased) == [(600, 550, "easier")]


def test_a_quarter_tells_of_moves_what_its_months_do(eased: Story) -> None:
    edit("content/site.yaml", "[month]", "[month, quarter]", "2026-11-16")(eased)
    edit("content/goals/reach.md", "+10%", "+5%", "2026-12-15")(eased)
    eased.commit("2027-01-10", {"content/snapshots/a.csv": first_read(400, "2027-01-10")})
    found = reports(eased, "2027-02-07")
    told = {name: [(move.old, move.new) for _, move in each.moves] for name, each in found.items()}
    assert told["2026-11"] == [("+20%", "+10%")]
    assert told["2026-12"] == [("+10%", "+5%")]
    assert told["2026-Q4"][-2:] == [("+20%", "+10%"), ("+10%", "+5%")]


QUARTERS = SITE.replace("[month]", "[month, quarter]")
#: Over long before the goals of the story begin.
SPRING = GOAL.replace("2026-11-02, end: 2026-12-22}\nmetric", "2026-04-01, end: 2026-04-30}\nmetric")


def spring(story: Story, begun: str = "2026-04-01", end: str = "2026-04-30") -> None:
    """A goal of that time, in a history that is as old."""
    story.commit(
        begun, {"content/site.yaml": QUARTERS, "content/goals/spring.md": SPRING.replace("2026-04-30", end)}
    )


def gone(story: Story, as_of: str = "2027-04-07") -> dict[str, list[str]]:
    """The goals that reports tell as being no longer among the goals, by period; without reports that tell none."""
    found = {
        name: [each.shown.goal.id for each in report.goals if each.after is None]
        for name, report in reports(story, as_of).items()
    }
    return {name: goals for name, goals in found.items() if goals}


@pytest.fixture
def long_told(tmp_path: Path) -> Story:
    """A site that began in spring with a goal that ended there, and one of the year."""
    told = Story(tmp_path / "long")
    year = GOAL.replace("2026-11-02, end: 2026-12-22}\nmetric", "2026-04-01, end: 2027-12-31}\nmetric")
    told.write({"content/goals/year.md": year, "content/snapshots/a.csv": HEAD + READINGS})
    spring(told)
    return told


def test_a_goal_that_was_over_long_ago_is_not_told_as_gone_after_a_quarter(long_told: Story) -> None:
    assert gone(long_told) == {}


def test_a_goal_that_was_taken_away_while_it_was_waited_for_is_told_as_gone(long_told: Story) -> None:
    spring(long_told, "2026-04-02", "2026-09-30")
    long_told.commit("2026-08-10", {"content/goals/spring.md": None})
    assert gone(long_told) == {"2026-08": ["spring"], "2026-Q3": ["spring"]}


def test_a_goal_that_is_taken_away_while_its_last_reading_is_waited_for_is_told_as_gone(
    long_told: Story,
) -> None:
    long_told.commit("2026-05-08", {"content/goals/spring.md": None})
    assert gone(long_told) == {"2026-05": ["spring"], "2026-Q2": ["spring"]}


def test_a_goal_that_was_over_before_it_was_taken_away_is_not_told_again(long_told: Story) -> None:
    long_told.commit("2026-08-10", {"content/goals/spring.md": None})
    assert gone(long_told) == {}


#: A goal that is read where there are readings of its metric.
ANYWHERE = SHORT.replace("account: facebook/pp", "platform: facebook")


def test_a_period_before_git_began_goes_by_the_accounts_of_the_day_on_which_it_did(tmp_path: Path) -> None:
    late = Story(tmp_path / "late")
    late.write({"content/site.yaml": SITE, "content/snapshots/a.csv": HEAD + READINGS})
    late.commit("2026-12-20", {"content/goals/short.md": ANYWHERE})
    recalled = Recalled()
    before = closings(late, recalled)
    recalled.next_run()
    late.write({"content/snapshots/b.csv": HEAD + "2026-12-03,followers,50,,\n"})
    assert closings(late, recalled) == closings(late, Recalled())
    assert reports(late, "2027-01-03")["2026-11"].outcome.met == 1
    assert [each[1:] for each in closings(late, Recalled())][:1] == [each[1:] for each in before][:1]


@pytest.fixture
def anywhere(tmp_path: Path) -> Story:
    """A site with one goal whose account nobody wrote."""
    told = Story(tmp_path / "anywhere")
    files = {
        "content/site.yaml": SITE,
        "content/goals/short.md": ANYWHERE,
        "content/snapshots/a.csv": HEAD + READINGS,
    }
    told.commit("2026-10-31", {**files})
    return told


@pytest.mark.parametrize("day", ["2026-11-20", "2026-12-01", "2026-12-03"])
def test_readings_of_no_account_ease_no_goal_whose_account_nobody_wrote(anywhere: Story, day: str) -> None:
    anywhere.commit(day, {"content/snapshots/b.csv": HEAD + f"{day},followers,425,,\n"})
    assert reports(anywhere, "2027-01-03")["2026-11"].outcome.eased == 0


def test_an_account_that_began_later_takes_nothing_from_the_files_of_then(anywhere: Story) -> None:
    before = pages(anywhere, "2026-12-06")
    other = HEAD + "2026-12-15,followers,90,facebook/other,\n"
    anywhere.commit("2026-12-15", {"content/goals/short.md": SHORT, "content/snapshots/b.csv": other})
    assert reports(anywhere, "2026-12-20")["2026-11"].basis is Basis.THEN
    assert pages(anywhere, "2026-12-20") == before


def test_an_account_of_then_that_was_read_later_is_none_of_then(anywhere: Story) -> None:
    before = pages(anywhere, "2026-12-06")
    other = HEAD + "2026-11-15,followers,90,facebook/other,2026-12-15\n"
    anywhere.commit("2026-12-15", {"content/goals/short.md": SHORT, "content/snapshots/b.csv": other})
    assert pages(anywhere, "2026-12-20") == before


def test_where_accounts_were_several_at_the_close_nothing_is_known_of_a_goal_that_names_none(
    anywhere: Story,
) -> None:
    anywhere.commit(
        "2026-11-15", {"content/snapshots/b.csv": HEAD + "2026-11-15,followers,90,facebook/other,\n"}
    )
    anywhere.commit("2026-12-15", {"content/goals/short.md": SHORT})
    report = reports(anywhere, "2026-12-20")["2026-11"]
    assert (report.basis, status(report, "short")) == (Basis.THEN, Status.NO_DATA)
