"""The oracle hears what there is to hear: sentences by their messages, figures as finely as they are told."""

from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from generator.l10n import words_for
from tests.folders import write_files
from tests.oracle.claims import claims_in
from tests.oracle.figures import Figure, day, figure
from tests.oracle.generated import site
from tests.oracle.heard import Heard
from tests.oracle.hearing import heard, unheard
from tests.oracle.html_blocks import blocks
from tests.oracle.messages import understand
from tests.oracle.product import Site, site_of

SAMPLE = Path(__file__).parents[2]
LANGUAGES = ("en", "nb", "ar")
#: The share of the blocks with a number that the oracle has to understand.
ENOUGH = 0.9
#: What is claimed somewhere on the pages and in the terminal, of the sample or of generated goals.
KINDS = frozenset(
    [
        "value",
        "value-day",
        "target",
        "baseline",
        "expected",
        "chance",
        "median",
        "low80",
        "high80",
        "needed",
        "recent",
        "best",
        "progress",
        "status",
        "end",
        "side",
        "days-ahead",
        "days-behind",
        "days-left",
        "target-gap",
        "plan-gap",
        "met",
        "met-on",
        "holds",
        "called",
        "trend",
        "good-results",
        "all-results",
        "reached",
        "windows",
        "realism",
        "planned",
        "spent",
        "remaining",
        "money-share",
        "time-share",
        "result-share",
        "read-on",
        "goal-chance",
    ]
)


@cache
def sample() -> Site:
    return site_of(SAMPLE, languages=LANGUAGES)


@pytest.fixture(scope="module")
def generated(tmp_path_factory) -> Site:
    return site_of(write_files(tmp_path_factory.mktemp("site"), site(60, 1)))


def understood(shown: Site, language: str) -> tuple[float, list[str]]:
    """The share of the blocks with a number that is understood, and the others."""
    heard_ones = [each for goal in shown.goals for each in unheard(goal, language)]
    missed = [text for explained, text in heard_ones if not explained]
    return 1 - len(missed) / max(len(heard_ones), 1), missed


@pytest.mark.parametrize("language", LANGUAGES)
def test_nearly_every_statement_with_a_number_is_understood(language) -> None:
    share, missed = understood(sample(), language)
    assert share >= ENOUGH, missed


def test_nearly_every_statement_about_generated_goals_is_understood(generated) -> None:
    share, missed = understood(generated, "en")
    assert share >= ENOUGH, missed


def kinds_of(shown: Site) -> Counter:
    goals = [heard(goal, shown.report.as_of) for goal in shown.goals]
    subjects: list[Heard] = [*goals, *(result for goal in goals for result in goal.results)]
    return Counter(claim.kind for each in subjects for claim in each.claims if claim.where != "JSON")


def test_every_kind_of_claim_is_heard_from_page_or_terminal(generated) -> None:
    missing = KINDS - (kinds_of(sample()) + kinds_of(generated)).keys()
    assert not missing, missing


def test_a_sentence_of_no_message_is_not_understood() -> None:
    assert understand("Sold 17 hats in the rain.", "en").rest


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_is_taken_apart_into_its_message_and_places(language) -> None:
    words = words_for(language)
    text = words.text("{amount} on {date}", amount="446", date=words.date(date(2026, 12, 10), "day"))
    (said,) = understand(text, language).said
    assert said.id == "{amount} on {date}"
    assert day(said.places["date"], language, date(2026, 1, 1)) == date(2026, 12, 10)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("value", [0.0007, 0.021, 0.297, 0.5, 0.996])
def test_a_percentage_is_read_back(language, value) -> None:
    read = figure(words_for(language).percent(value), language)
    assert read is not None
    assert read.low <= value <= read.high
    assert read.share


def test_a_length_of_time_is_read_back_in_seconds() -> None:
    assert figure("2 h 30 min", "en") == Figure(8970.0, 9030.0, time=True)


def test_a_message_that_takes_a_side_is_heard_to_take_it() -> None:
    text = "446 on 10 December 2026, behind the 451 planned by then; the target is 480 by 22 December 2026."
    said = {
        (each.kind, each.word) for each in claims_in(text, "en", "caption", date(2026, 12, 11)) if each.word
    }
    assert said == {("side", "behind")}


def test_blocks_keep_names_apart_and_sections_their_result() -> None:
    page = '<main><section id="result-2"><p>At least 480 on <bdi>web/a 3</bdi>.</p></section><p>11 days left</p></main>'
    assert [(each.text, each.scope) for each in blocks(page)] == [
        ("At least 480 on \u2068web/a 3\u2069.", 2),
        ("11 days left", 0),
    ]
