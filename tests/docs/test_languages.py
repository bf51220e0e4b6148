"""The author's pages in other languages show what the English ones show, in the words that their sites use."""

import re
from pathlib import Path

import pytest

from generator.cli.app import COMMANDS
from generator.l10n import words_for
from generator.l10n.sentences.audit.letters import verdict_word
from generator.l10n.sentences.terms.status import status_word
from generator.model.report import Status
from generator.model.verdict import Verdict
from tests.docs.blocks import COMMANDS as RUN, blocks_of, steps_of
from tests.docs.scratch import ROOT

DOCS = ROOT / "docs"
TRANSLATED = ("first-site.md", "write-a-goal.md", "reading-a-report.md")
OTHERS = ("nb", "ar")


def commands(page: Path) -> list[list[str]]:
    """The first words of each command, without what the example's names are."""
    return [
        [word for word in step.command.split() if word in {"goalposts", "git", "cd"} | set(COMMANDS)]
        for block in blocks_of(page)
        if block.language in RUN
        for step in steps_of(block)
    ]


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("page", TRANSLATED)
def test_a_translated_page_has_the_same_steps(language: str, page: str) -> None:
    assert commands(DOCS / language / page) == commands(DOCS / page)


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("page", TRANSLATED)
def test_a_translated_page_has_the_same_headings_and_tables(language: str, page: str) -> None:
    shape = re.compile(r"^(#+ |\|[ :-]+\|)", re.MULTILINE)
    assert shape.findall((DOCS / language / page).read_text("utf-8")) == shape.findall(
        (DOCS / page).read_text("utf-8")
    )


@pytest.mark.parametrize("language", ["en", *OTHERS])
def test_statuses_and_verdicts_are_called_as_on_the_pages(language: str) -> None:
    words = words_for(language)
    page = DOCS / ("" if language == "en" else language) / "reading-a-report.md"
    told = re.findall(r"^\| \*\*(.+?)\*\* \|", page.read_text("utf-8"), re.MULTILINE)
    statuses = {status_word(words, each) for each in Status}
    verdicts = {verdict_word(words, each) for each in Verdict}
    assert sorted(told) == sorted([*statuses, *verdicts])
