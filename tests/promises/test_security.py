"""The table of what was tried: its numbers are those of the lists that the tests go through, and each file that it names is there."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.cli import test_entry, test_streams
from tests.documents import test_mail
from tests.faults import test_kills, test_machine, test_together
from tests.history import test_clocks, test_malformed
from tests.promises import private, test_dependencies, test_load, test_privacy, test_reproducible
from tests.read import test_pictures, test_places
from tests.render.parts import test_guards
from tests.render.templates import test_sandbox, test_watched
from tests.trust import (
    test_ceilings,
    test_commands,
    test_fields,
    test_markup,
    test_names,
    test_names_as_text,
    test_orders,
    test_repositories,
    test_yaml_suite,
)
from tests.trust.hostile import is_writable
from tests.trust.odd import VALUES
from tests.trust.payloads import PAYLOADS
from tests.write import test_judge, test_publish

ROOT = Path(__file__).parents[2]
_TABLE = (
    (ROOT / "SECURITY.md").read_text(encoding="utf-8").partition("## What was tried")[2].partition("\n## ")[0]
)
ROWS = [
    [cell.strip() for cell in line.strip("|").split(" | ")]
    for line in _TABLE.splitlines()
    if line.startswith("| ")
][1:]
UNSHOWN = [text for text in PAYLOADS if not is_writable(text)]


def cases(test: Callable[..., object]) -> int:
    """How often a test is run: the product of what it is given."""
    number = 1
    for mark in getattr(test, "pytestmark", ()):
        if mark.name == "parametrize":
            number *= len(list(mark.args[1]))
    return number


def every(module: Any) -> int:
    return sum(
        cases(test) for name, test in vars(module).items() if name.startswith("test_") and callable(test)
    )


def of_commands() -> int:
    """With all values, as a proof has them; without what is asked to hold the others to it."""
    words, shapes = len(test_commands.TEXTS), len(VALUES["texts"]) + len(VALUES["shapes"])
    files = cases(test_commands.test_any_kind_of_file_to_import_is_read_or_told)
    return len(test_commands.NUMBERS) + 5 * words + 2 * words + files + 5 * shapes


def of_streams() -> int:
    closed = (
        test_entry.test_a_closed_stdout_changes_nothing_but_what_is_printed, test_entry.test_a_closed_stdin_changes_nothing,
        test_entry.test_a_closed_stderr_does_not_hide_that_content_is_wrong, test_entry.test_a_result_that_finds_no_room_is_1_and_no_fault_of_ours,
        test_entry.test_no_room_for_diagnostics_is_1, test_machine.test_python_without_docstrings_is_told_where_charts_are_drawn,
        test_machine.test_a_name_that_no_disk_takes_is_wrong_usage, test_judge.test_a_name_that_no_disk_takes_is_refused_with_the_reason,
        test_judge.test_a_record_of_any_depth_is_no_record,
    )  # fmt: skip
    return sum(map(cases, closed))


#: Rows by how they begin, and what stands in their second cell.
COUNTED: Mapping[str, str] = {
    "commits dated ahead": f"{every(test_clocks) + every(test_malformed)} tests",
    "SVG that runs": f"{cases(test_pictures.test_what_is_not_known_to_draw_is_refused) + 2}, and {cases(test_pictures.test_what_is_no_svg_is_refused)} files that are no SVG",
    "files among the assets": f"{cases(test_places.test_what_a_browser_might_run_is_no_asset)} endings",
    "every kind of odd value": f"{len(test_fields.ALL_VALUES)} values at {sum(len(here) for _, here in test_fields.PLACES)} places, every thirty-second of them in each run",
    "odd keys": f"{len(test_fields.KEYS)} at each",
    "the YAML test suite": f"{len(test_yaml_suite.CASES)} texts, {len(test_yaml_suite.PLACES)} kinds of file",
    "too much of something": str(len(test_ceilings.REFUSED)),
    "as much as is taken": str(len(test_ceilings.TAKEN)),
    "names of files in seven folders": f"{len(test_names.NAMES)}, and {len(test_names.TEXTS)} as texts",
    "odd words to": f"{of_commands():,}, a fifth of them in each run",
    "expressions of a theme": str(cases(test_sandbox.test_no_expression_makes_a_text_as_long_as_a_number_says)),
    "paths too deep": str(cases(test_publish.test_a_path_that_disks_and_programs_fail_at_is_refused)),
    "builds at the same time": str(every(test_together)),
    "libraries without a hash": f"{every(test_dependencies)} tests",
    "clocks that go on": f"{cases(test_machine.test_a_command_is_of_the_day_on_which_it_began)}, and a build",
    "closed stdin": str(of_streams()),
    "titles, names and prose": f"{len(test_streams.ORDERS)} orders in each",
    "the Big List": f"{len(PAYLOADS) - len(UNSHOWN)} in {len(test_markup.shown())} fields",
    "fields that take no text": str(len(test_markup.FIELDS) - len(test_markup.shown())),
    "names of files that are markup": str(len(test_names_as_text.NAMES)),
    "subjects of the report": str(cases(test_mail.test_no_title_brings_a_header_of_its_own)),
    "filters that round": str(cases(test_sandbox.test_no_filter_takes_what_a_deadline_cannot_cut_short)),
    "templates and texts without end": f"{every(test_watched) + 1} tests",
    "templates that put together": f"{cases(test_sandbox.test_no_template_holds_more_than_a_page_may)}, and a slow page of each kind",
    "Markdown of brackets": f"{cases(test_guards.test_a_body_is_refused_or_quick) + cases(test_guards.test_what_closes_too_early_or_too_late_does_not_hide_what_opens)} inputs",
    "settings, hooks": f"{every(test_repositories) - cases(test_repositories.test_git_itself_would_run_it)} tests",
}  # fmt: skip


def row(begins: str) -> list[str]:
    [found] = [each for each in ROWS if each[0].startswith(begins)]
    return found


@pytest.mark.parametrize("begins", COUNTED)
def test_a_number_of_the_table_is_that_of_the_tests(begins: str) -> None:
    assert row(begins)[1] == COUNTED[begins]


@pytest.mark.parametrize(
    ("begins", "cell", "said"),
    [
        ("words planted", 0, f"words planted in {len(private._VARIABLES)} variables"),
        ("words planted", 0, f"in {len(private._HIDDEN)} hidden files"),
        ("words planted", 1, f"{cases(test_privacy.test_no_command_tells_more_than_what_its_author_wrote_and_where)} commands"),
        ("another time zone", 1, f"{len(test_reproducible.ALONE)} by themselves"),
        ("a preview under", 1, f"{every(test_load)} tests"),
        ("orders to GitHub", 1, f"{len(test_orders.ORDERS)}, and {len(test_orders.STEERING)} that steer a terminal"),
        ("the YAML test suite", 2, f"takes {len(test_yaml_suite.LENIENT)}, of the others it reads {len(test_yaml_suite.OTHERWISE)} otherwise"),
        ("the Big List", 2, f"{len(UNSHOWN)} more, of characters that no file may hold"),
        ("publishing killed", 1, f"in each run {test_kills.KILLS}" if not test_kills.PROOF else f"in `make proof` {test_kills.KILLS}"),
    ],
)  # fmt: skip
def test_a_number_in_a_sentence_of_the_table_is_too(begins: str, cell: int, said: str) -> None:
    assert said in row(begins)[cell]


def test_each_row_names_files_that_are_there() -> None:
    assert len(ROWS) >= 50
    named = {each for row in ROWS for each in re.findall(r"`(tests/[\w/]+(?:\.py)?)`", row[0])}
    assert len(named) > 30
    assert [each for each in sorted(named) if not (ROOT / each).exists()] == []
