"""Every status, every group and every state of an author stands in each table that is asked for it, and is shown by a goal."""

import re

import pytest
from jinja2 import DictLoader, Environment

from generator.check.authored.forms.goal import GoalForm
from generator.cli.text.goals import GLYPHS
from generator.evaluate.key_result.status import state_standing
from generator.l10n import verdict_glyph, words_for
from generator.l10n.sentences.answer.answer import PUT_ASIDE
from generator.l10n.sentences.answer.because import BECAUSE_CODES
from generator.l10n.sentences.answer.overview import SAID, Group, group_heading, group_of
from generator.l10n.sentences.goalposts.moves import CHOICES
from generator.l10n.sentences.terms.status import status_glyph, status_tone, status_within, status_word
from generator.languages import LANGUAGES
from generator.model.goal import Op, Rollup, Shape, State, When
from generator.model.report import Status
from generator.model.verdict import Verdict
from tests.render.reports import default_theme
from tools.reference import verdicts

CODES = [language.code for language in LANGUAGES]
SHAPES = sorted({*map(status_glyph, Status), *map(verdict_glyph, Verdict)})


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("language", CODES)
def test_a_status_has_its_word_in_each_language(language: str, status: Status) -> None:
    words = words_for(language)
    assert status_word(words, status)
    others = [status_word(words, other) for other in Status if other is not status]
    assert status_word(words, status) not in others


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("language", CODES)
def test_a_status_has_its_word_within_a_sentence(language: str, status: Status) -> None:
    assert status_within(words_for(language), status)


@pytest.mark.parametrize("status", Status)
def test_a_status_has_its_tone(status: Status) -> None:
    assert status_tone(status)


@pytest.mark.parametrize("status", Status)
def test_a_status_has_its_glyph_and_its_group(status: Status) -> None:
    assert status_glyph(status)
    assert group_of(status)


@pytest.mark.parametrize("shape", SHAPES)
def test_a_glyph_has_its_letter_on_a_terminal(shape: str) -> None:
    assert shape in GLYPHS, f"no {shape} in generator/cli/text/goals.py"


@pytest.mark.parametrize("shape", SHAPES)
def test_the_theme_draws_every_glyph(shape: str) -> None:
    assert drawn(shape), f"no {shape} in templates/parts.html"
    assert [other for other in SHAPES if drawn(other) == drawn(shape)] == [shape]


def drawn(shape: str) -> str:
    """What the theme's macro draws within the frame of a glyph."""
    texts = {name: template.text for name, template in default_theme().templates.items()}
    macros = Environment(loader=DictLoader(texts), autoescape=True).get_template("parts.html").module
    framed = str(macros.glyph(shape))  # type: ignore[attr-defined]
    return re.sub(r"</?svg[^>]*>", "", framed).strip()


@pytest.mark.parametrize("group", Group)
def test_a_group_has_its_heading_and_what_is_said_of_all_of_it(group: Group) -> None:
    assert group in SAID, f"no {group} in generator/l10n/sentences/answer/overview.py"
    assert group_heading(words_for("en"), group)


def test_every_group_has_a_status() -> None:
    assert {group_of(status) for status in Status} == set(Group)


@pytest.mark.parametrize("state", State)
def test_a_state_at_rest_is_a_status_of_the_same_name(state: State) -> None:
    standing = state_standing(state)
    assert (standing is not None) == state.is_at_rest
    assert standing is None or (standing[0].value, standing[0].is_authored) == (state.value, True)


def test_a_status_of_the_author_is_a_state_and_has_its_sentence() -> None:
    authored = [status for status in Status if status.is_authored]
    assert {status.value for status in authored} == {state.value for state in State if state.is_at_rest}
    assert set(PUT_ASIDE) == set(authored)


@pytest.mark.parametrize("state", State)
def test_a_state_is_explained_where_it_may_be_written(state: State) -> None:
    assert f"`{state}`" in (GoalForm.model_fields["state"].description or "")


@pytest.mark.parametrize(
    ("field", "choice"),
    [
        (field, each.value)
        for field, choices in {
            "op": Op,
            "when": When,
            "shape": Shape,
            "rollup": Rollup,
            "state": State,
        }.items()
        for each in choices
    ],
)
def test_a_choice_that_was_moved_has_its_words(field: str, choice: str) -> None:
    assert (field, choice) in CHOICES, "no words in generator/l10n/sentences/goalposts/moves.py"


def test_every_status_is_shown_by_a_goal() -> None:
    assert {goal.status for goal in verdicts.judged().goals} | {Status.AT_RISK} == set(Status)


def test_every_reason_is_shown_by_a_goal() -> None:
    assert set(verdicts.GOALS) == set(BECAUSE_CODES)
