"""Each page is lived through from top to bottom: its files are written and checked, its commands run, its output compared."""

import os
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from generator.cli import app
from tests.docs.blocks import COMMANDS, SHOWN, Block, Step, blocks_of, steps_of
from tests.docs.scratch import ROOT, Scratch

#: The reference is written from the code and tested there; records of decisions show nothing that is run.
ASIDE = ("reference", "decisions")
PAGES = sorted(
    page
    for page in (ROOT / "README.md", *(ROOT / "docs").rglob("*.md"))
    if page.relative_to(ROOT / "docs" if page.parent != ROOT else ROOT).parts[0] not in ASIDE
)


def name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_a_page_can_be_done_as_it_says(page: Path, scratch: Scratch) -> None:
    wrong = scratch.live(page)
    if os.environ.get("GOALPOSTS_BLESS"):
        wrong = _bless(page, wrong)
    assert [(f"{name(page)}:{step.line}", step.printed, found) for step, found in wrong] == []


def _bless(page: Path, wrong: list[tuple[Step, str]]) -> list[tuple[Step, str]]:
    """Put what was printed into the page; what is left are outputs with ``…``, which only a person can put right."""
    lines = page.read_text("utf-8").splitlines()
    exact = [(step, found) for step, found in wrong if step.printed and "…" not in step.printed]
    for step, found in reversed(exact):
        start = step.line - 1
        lines[start : start + (step.printed or "").count("\n") + 1] = found.splitlines()
    page.write_text("\n".join(lines) + "\n", "utf-8")
    return [each for each in wrong if each not in exact]


def left_out() -> dict[str, str]:
    """Why a block is not run, by its place."""
    return {
        f"{name(page)}:{block.line}": block.reason
        for page in PAGES
        for block in blocks_of(page)
        if block.reason is not None
    }


def test_few_blocks_are_not_run_and_each_says_why() -> None:
    reasons = left_out()
    assert all(reasons.values())
    assert len(reasons) <= 15, reasons


def lived(page: Path) -> list[Block]:
    return [block for block in blocks_of(page) if block.language not in SHOWN]


def test_most_pages_show_what_they_tell() -> None:
    assert sum(len(lived(page)) for page in PAGES) > 4 * len(left_out())


def named(page: Path) -> set[str]:
    """The commands that sentences and tables of a page name."""
    parts = [
        part
        for token in MarkdownIt().enable("table").parse(page.read_text("utf-8"))
        for part in token.children or []
    ]
    called = [part.content.split() for part in parts if part.type == "code_inline"]
    return {
        words[1] for words in called if words[:1] == ["goalposts"] and len(words) > 1 and words[1].isalpha()
    }


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_a_command_that_a_sentence_names_exists(page: Path) -> None:
    assert named(page) - set(app.COMMANDS) == set()


def test_every_command_is_told_of_in_the_manual() -> None:
    told = {command for page in PAGES for command in named(page)}
    shown = {
        step.command.split()[1]
        for page in PAGES
        for block in lived(page)
        if block.language in COMMANDS
        for step in steps_of(block)
        if step.command.startswith("goalposts ")
    }
    assert set(app.COMMANDS) - told - shown == set()
