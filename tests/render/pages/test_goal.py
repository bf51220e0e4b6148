"""The page of a goal: which of its parts stand there, and which have nothing to say."""

from generator.model.book import CheckIn
from generator.model.fact import Unknown
from generator.model.observed import Restated
from generator.model.report import KeyResultReport, Status
from generator.render import render_site, whole_site
from tests.render.html_pages import plain
from tests.render.reports import TODAY, checkin, default_theme, en, goal, goal_report, judged, report

PACES = ("needed_per_day", "actual_per_day", "best_per_day")
RESTATED = Restated(date=TODAY, item=None, first=440.0, first_collected=TODAY, now=431.0, now_collected=TODAY)


def page(result: KeyResultReport, *notes: CheckIn) -> str:
    found = goal_report(goal(), result, checkins=notes)
    files, _ = render_site(whole_site(report(found), default_theme()), {})
    [html] = [each.content.decode() for each in files if each.path == "goals/reach/index.html"]
    return html


def test_a_note_that_only_says_what_was_learned_is_no_empty_check_in() -> None:
    learned = checkin(body="", confidence=None, learned=en("Flyers first."))
    assert 'id="checkins"' not in page(judged(), learned)
    assert page(judged(), learned, checkin()).count('class="checkin"') == 1


def test_what_it_takes_is_asked_only_where_a_pace_answers() -> None:
    over = page(
        judged(status=Status.MISSED, restated=(RESTATED,), **dict.fromkeys(PACES, Unknown("settled")))
    )
    assert "What it takes" not in over
    assert "was first 440" in plain(over)
    assert 'id="takes"' in page(judged())
