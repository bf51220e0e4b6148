"""The guide to importing shows what the command prints, and its ``sources.yaml`` is one."""

import os
import re
from datetime import date
from pathlib import Path

from generator.cli.entry import run
from generator.pipeline.checking import check
from tests.folders import write_site

GUIDE = Path(__file__).parents[1] / "docs/import.md"
FILE = re.compile(r"(?<=```text\n).*?(?=```)", re.DOTALL)
SHOWN = re.compile(
    r"(?<=\$ goalposts import reach.csv --account facebook/kafe --dry-run\n).*?(?=```)", re.DOTALL
)
MEMORY = re.compile(r"(?<=```yaml\n).*?(?=```)", re.DOTALL)


def part(pattern: re.Pattern[str]) -> str:
    found = pattern.search(GUIDE.read_text("utf-8"))
    assert found is not None
    return found.group()


def test_the_example_is_what_the_command_prints(tmp_path, capsys, monkeypatch) -> None:
    write_site(tmp_path, {"content/site.yaml": "title: Test\n", "reach.csv": part(FILE)})
    monkeypatch.chdir(tmp_path)
    arguments = ["import", "reach.csv", "--account", "facebook/kafe", "--dry-run", "--as-of", "2026-11-29"]
    assert run(arguments) == 0
    printed = capsys.readouterr().out.rstrip("\n") + "\n"
    if os.environ.get("GOALPOSTS_BLESS"):
        GUIDE.write_text(SHOWN.sub(lambda _: printed, GUIDE.read_text("utf-8")), "utf-8")
    assert part(SHOWN) == printed


def test_what_it_remembers_can_be_read(tmp_path) -> None:
    write_site(tmp_path, {"content/site.yaml": "title: Test\n", "content/sources.yaml": part(MEMORY)})
    checked = check(tmp_path, lambda _: date(2026, 11, 29))
    assert checked.of_sources == ()
    assert [each.pattern for each in checked.sources.imports] == ["follows-*.csv", "numbers-*.csv"]
    assert checked.sources.imports[1].mapping == {"date": "Day", "value": "Reached", "metric": "reach"}
