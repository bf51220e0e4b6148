"""What an author wrote gives no orders to a terminal or to the machine of a workflow, whatever command prints it."""

import json
import re
from pathlib import Path

import pytest

from generator.cli.streams import harmless
from tests.cli.running import Command

COMMAND = re.compile(
    r"^\s*::|##(?:vso)?\[|[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]",
    re.MULTILINE | re.IGNORECASE,
)
#: Titles that a machine or a terminal would act on, as far as files can hold them.
ORDERS = ("::add-mask::x", " ::stop-commands::t", "##[group]x", "##vso[task.setvariable]x", "a\u202eb\u2066c")


@pytest.mark.parametrize(
    "text", [*ORDERS, "a\n\t::error::x", "a\r::error::x", "\x9b31m", "\x07", "##VSO[x]y"]
)
def test_no_text_is_an_order(text: str) -> None:
    assert COMMAND.search(text)
    assert not COMMAND.search(harmless(text))


def test_a_document_is_what_it_was() -> None:
    for text in (*ORDERS, "plain ## [x] a::b", "Å\u200cم"):
        for ascii_only in (True, False):
            written = json.dumps({"a": [text]}, ensure_ascii=ascii_only, indent=2)
            assert json.loads(harmless(written)) == {"a": [text]}


def test_our_own_colours_stay() -> None:
    said = "\x1b[31m\x1b[1merror\x1b[0m: a::b\n\n  \x1b[1;32mfix\x1b[m: c"
    assert harmless(said, colours=True) == said


@pytest.mark.parametrize(
    "steering", ["\x1b[8m", "\x1b[2J", "\x1b]0;t", "\x1b[31", "\x1bm", "\x1b[38;5;1m", "\x9b31m"]
)
def test_of_what_steers_a_terminal_only_our_colours_stay(steering: str) -> None:
    assert "\x1b" not in harmless(f"a{steering}b", colours=True)
    assert "\x9b" not in harmless(f"a{steering}b", colours=True)


def test_what_is_no_terminal_gets_no_colour() -> None:
    assert harmless("\x1b[31merror") == "\\u001b[31merror"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site in which whatever has a name gives an order."""
    goals = tmp_path / "content/goals"
    goals.mkdir(parents=True)
    (tmp_path / "content/site.yaml").write_text("title: '::error::site'\n")
    for number, order in enumerate(ORDERS):
        name = json.dumps(order)
        (goals / f"goal-{number}.md").write_text(
            f"---\ntitle: {name}\nowner: {name}\nclient: {name}\nplatform: facebook\naccount: facebook/pp\n"
            "period: {start: 2026-11-01, end: 2026-12-22}\nkey_results:\n"
            f"  - {{id: one, title: {name}, metric: followers, baseline: 4, target: 9, unknown-key: {name}}}\n"
            "---\n::warning::prose\n"
        )
    return tmp_path


@pytest.mark.parametrize(
    "command", ["check", "check --format json", "status", "status --format json", "status goal-0 goal-3"]
)
def test_no_command_prints_an_order(site: Path, goalposts: Command, command: str) -> None:
    if command.startswith("status"):  # which prints nothing of content that is wrong
        for path in (site / "content/goals").iterdir():
            path.write_text(re.sub(", unknown-key: .*}", "}", path.read_text()))
    ran = goalposts("-C", site, *command.split(), "--as-of", "2026-11-29")
    assert "goal-0" in ran.out + ran.err or "add-mask" in ran.out
    assert not COMMAND.search(ran.out + ran.err)
