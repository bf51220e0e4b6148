from pathlib import Path

import pytest

from generator.check import FILES, FileKind
from generator.check.readings.columns import LONG, WIDE
from generator.cli.app import COMMANDS
from generator.diagnostics.codes import ALL
from generator.diagnostics.findings import FINDINGS
from generator.l10n.sentences.answer.because import BECAUSE_CODES
from generator.l10n.sentences.terms.unknown import REASONS
from generator.pipeline.checking import check
from tests.conftest import SiteOf
from tools.reference import PAGES, codes, commands, findings, formats, stale, verdicts, write


def test_the_reference_is_what_the_house_says_today() -> None:
    assert stale() == []  # `make reference` renews it


def test_a_page_that_nobody_writes_any_more_goes(tmp_path: Path) -> None:
    (tmp_path / "old.md").write_text("Old")
    assert "old.md" in stale(tmp_path)
    write(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(PAGES)


def test_every_reason_of_a_status_has_a_goal_that_has_it() -> None:
    report = verdicts.judged()
    assert {goal.goal.id: goal.because.code for goal in report.goals} == {
        code: code for code in BECAUSE_CODES
    }


def test_every_reason_of_an_unknown_figure_is_listed() -> None:
    page = verdicts.page()
    assert [reason for reason in REASONS if f"| `{reason}` |" not in page] == []


def test_every_command_has_its_section_with_its_options() -> None:
    page = commands.page()
    assert [name for name in COMMANDS if f"\n## {name}\n" not in page] == []
    assert "| `--as-of DATE` |" in page


def test_every_diagnostic_has_its_entry() -> None:
    page = codes.page()
    assert [code.id for code in ALL if page.count(f"\n### {code.id}\n") != 1] == []


def test_every_finding_has_its_entry_under_one_letter() -> None:
    page = findings.page()
    assert [code.id for code in FINDINGS if page.count(f"\n### {code.id}\n") != 1] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_key_of_a_file_is_listed(file: FileKind) -> None:
    heading = {"metrics": "Metric", "reading": "Readings in CSV"}.get(file.name, file.title)
    section = formats.page().partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    assert [key for key in file.form.known_keys() if f"| `{key}` |" not in section] == []


def test_a_goal_needs_a_title_and_a_period_unless_it_is_a_draft() -> None:
    assert (
        "| `period` | period in one word or [period](#goal-period) | unless `state: draft` |"
        in formats.page()
    )


@pytest.mark.parametrize("columns", [LONG, (*WIDE, "followers")])
def test_the_columns_of_readings_are_those_that_the_check_knows(
    site_of: SiteOf, columns: tuple[str, ...]
) -> None:
    checked = check(site_of({"content/snapshots/a.csv": f"{','.join(columns)}\n"}), lambda _: verdicts.AS_OF)
    assert "unknown-column" not in {each.code for each in checked.diagnostics}
