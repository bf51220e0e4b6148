"""Moved goalposts on their goal's page, in lists, and on the page of all moves."""

import html
import re
from dataclasses import replace
from datetime import date

from generator.model.fact import Unknown
from generator.model.report import OriginalStanding, Status
from generator.model.verdict import Direction, Ledger, Move
from generator.render import render_site, whole_site
from tests.render.reports import (
    END,
    default_theme,
    en,
    goal,
    goal_report,
    judged,
    key_result,
    metric,
    report,
    site,
)

NO_CHANCE = Unknown("too-few-readings")
EASED = Move(
    date=date(2026, 12, 1),
    commit="1a2b3c4d5e6f",
    author=None,
    key_result="followers",
    field="target",
    old=490.0,
    new=480.0,
    old_text="490",
    new_text="480",
    direction=Direction.EASIER,
    reason=None,
    correction=False,
)


def known(*moves: Move) -> Ledger:
    return Ledger(
        known=True,
        moves=moves,
        first_committed=date(2026, 11, 20),
        first_commit="9f8e7d6c5b4a",
        closed=None,
        original=Unknown("no-history"),
    )


def printed(*goals: object, **changes: object) -> dict[str, str]:
    files, wrong = render_site(whole_site(report(*goals, site=site(**changes)), default_theme()), {})
    assert not wrong
    return {file.path: file.content.decode() for file in files if file.path.endswith(".html")}


def words(page: str) -> str:
    text = html.unescape(re.sub(r"<[^>]+>", " ", page)).translate({0x2068: None, 0x2069: None})
    return re.sub(r"\s+([,.:])", r"\1", re.sub(r"\s+", " ", text))


def section(ledger: Ledger, *results: object, **changes: object) -> str:
    page = printed(goal_report(goal(), *results, goalposts=ledger), **changes)["goals/reach/index.html"]
    return page[page.index('aria-labelledby="goalposts"') :].split("</section>")[0]


def test_where_the_numbers_come_from_leads_to_the_commit_that_recorded_the_goal() -> None:
    changes = {"repository": "https://git.example.org/team/goals"}
    page = printed(goal_report(goal(), goalposts=known()), **changes)["goals/reach/index.html"]
    told = page[page.index('aria-labelledby="sources"') :].split("</section>")[0]
    assert "Recorded 20 November 2026 · 9f8e7d6" in words(told)
    assert 'href="https://git.example.org/team/goals/commit/9f8e7d6c5b4a"' in told


def test_without_a_repository_the_commit_is_named_and_leads_nowhere() -> None:
    page = printed(goal_report(goal(), goalposts=known()))["goals/reach/index.html"]
    assert "Recorded 20 November 2026 · 9f8e7d6" in words(page)
    assert "/commit/" not in page


def test_a_move_says_when_what_and_that_nobody_said_why() -> None:
    text = words(section(known(EASED)))
    assert "Moved once since it was first recorded on 20 November 2026." in text
    assert "One move made it easier, and no reason is given." in text
    assert "1 December 2026 Target: 490 → 480, easier no reason given 1a2b3c4" in text


def test_the_reason_stands_beside_the_move_that_it_explains() -> None:
    text = words(section(known(replace(EASED, reason=en("The fair was cancelled <b>")))))
    assert "The fair was cancelled <b>" in text
    assert "no reason" not in text


def test_a_change_stands_as_written_with_what_it_came_down_to() -> None:
    move = replace(EASED, old_text="+20%", new_text="+15%", old=480.0, new=460.0)
    assert "Target: +20% (480) → +15% (460), easier" in words(section(known(move)))


def test_a_correction_is_listed_and_not_counted() -> None:
    text = words(section(known(replace(EASED, correction=True))))
    assert "Nothing has been moved since 20 November 2026, but for corrections in the first days." in text
    assert "(a correction in the first days, not counted)" in text


def test_a_move_whose_commit_is_dated_in_the_future_counts_and_says_so() -> None:
    text = words(section(known(replace(EASED, clock_ahead=True))))
    assert "Moved once" in text
    assert "(the commit is dated in the future; it was made on this day at the latest)" in text


def test_nothing_moved_is_said_with_the_day_since_when() -> None:
    text = words(section(known()))
    assert "Nothing has been moved since 20 November 2026." in text
    assert "Reason" not in text


def test_a_history_that_nobody_knows_is_unknown_and_never_empty() -> None:
    unknown = Ledger(
        known=False,
        moves=(),
        first_committed=None,
        first_commit=None,
        closed=None,
        original=Unknown("no-git"),
    )
    text = words(section(unknown))
    assert "Whether anything was moved is unknown: there is no git history here." in text
    assert "Nothing was moved" not in text


def test_a_goal_that_git_has_only_from_a_later_day_is_unknown_too() -> None:
    text = words(section(replace(known(), first_committed=None)))
    assert "Whether anything was moved is unknown: git has no version of this goal up to this day." in text
    assert "Nothing" not in text


def test_the_commit_is_a_link_where_the_site_names_its_repository() -> None:
    assert 'href="https://example.org/goals/commit/1a2b3c4d5e6f"' in section(
        known(EASED), repository="https://example.org/goals/"
    )
    assert "href" not in section(known(EASED))


def test_an_edit_that_is_not_committed_says_so() -> None:
    assert "not committed yet" in words(section(known(replace(EASED, commit=None))))


def test_names_have_a_column_only_where_there_are_names() -> None:
    assert "Who" not in words(section(known(EASED)))
    assert "Who Reason" in words(section(known(replace(EASED, author="Dana"))))


def test_the_result_stands_against_the_first_target_and_todays() -> None:
    first = OriginalStanding(
        target=490.0, status=Status.OFF_TRACK, chance=0.05, end=END, metric=metric(), unit="people"
    )
    text = words(section(known(EASED), judged(original=first, status=Status.AT_RISK)))
    assert "Against the first target of 490: off track; 5% chance of reaching the target." in text
    assert "Against today's target of 480: at risk." in text


def test_deadlines_are_told_apart_where_the_end_was_moved() -> None:
    first = OriginalStanding(
        target=480.0,
        status=Status.OFF_TRACK,
        chance=NO_CHANCE,
        end=date(2026, 12, 15),
        metric=metric(),
        unit="people",
    )
    text = words(section(known(EASED), judged(original=first)))
    assert "the first target of 480 by 15 December 2026" in text
    assert "today's target of 480 by 22 December 2026" in text


def test_what_counts_the_same_terms_is_not_said_twice() -> None:
    same = OriginalStanding(
        target=480.0, status=Status.OFF_TRACK, chance=NO_CHANCE, end=END, metric=metric(), unit="people"
    )
    assert "Against" not in words(section(known(EASED), judged(original=same)))


def test_of_several_key_results_the_moved_one_is_named() -> None:
    results = (judged(), judged(key_result(id="more", title=en("More of it"))))
    assert "More of it Target: 490" in words(section(known(replace(EASED, key_result="more")), *results))


def test_a_figure_of_another_metric_keeps_its_own_unit() -> None:
    swapped = replace(
        EASED, field="metric", old="share", new="followers", old_text="share", new_text="followers",
        direction=Direction.NEUTRAL, date=date(2026, 12, 5), commit="2b3c",
    )  # fmt: skip
    before = replace(EASED, old=0.04, new=0.03, old_text="4%", new_text="3%")
    text = words(section(known(before, swapped)))
    assert "Target: 4% (0.04) → 3% (0.03), easier" in text
    assert "Metric: share → Followers, cannot be compared" in text


def test_a_list_marks_what_was_eased_without_a_reason() -> None:
    assert "target eased without a reason" in words(
        printed(goal_report(goalposts=known(EASED)))["index.html"]
    )
    later = replace(EASED, key_result=None, field="end", old="2026-12-15", new="2026-12-22")
    assert "made easier without a reason" in words(
        printed(goal_report(goalposts=known(EASED, later)))["index.html"]
    )
    for told in (replace(EASED, reason=en("Why")), replace(EASED, correction=True)):
        assert "without a reason" not in words(printed(goal_report(goalposts=known(told)))["index.html"])


def test_the_ledger_of_all_goals_begins_with_the_newest_move() -> None:
    other = replace(EASED, date=date(2026, 12, 5), new=470.0, new_text="470", reason=en("Why"))
    page = words(
        printed(
            goal_report(goal(id="a", title=en("First")), goalposts=known(EASED)),
            goal_report(goal(id="b", title=en("Second")), goalposts=known(other)),
        )["goalposts/index.html"]
    )
    assert (
        "The goalposts were moved twice. Two moves made a goal easier. One of them gives no reason." in page
    )
    assert page.index("5 December 2026 Second") < page.index("1 December 2026 First")


def test_a_move_of_the_sites_thresholds_is_listed_once_for_all_goals() -> None:
    threshold = replace(
        EASED, key_result=None, field="site.status.on_track", old=0.7, new=0.6, old_text="0.7", new_text="0.6"
    )
    page = words(
        printed(
            goal_report(goal(id="a"), goalposts=known(threshold)),
            goal_report(goal(id="b"), goalposts=known(threshold)),
        )["goalposts/index.html"]
    )
    assert page.count("Chance that counts as on track: 70% → 60%, easier") == 1
    assert "moved once" in page


def test_the_ledger_names_the_goals_of_which_nobody_knows() -> None:
    page = words(printed(goal_report())["goalposts/index.html"])
    assert "Whether any goalposts were moved is unknown." in page
    assert "Goals whose history is not known 1 Grow the page" in page
