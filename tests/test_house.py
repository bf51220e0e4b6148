"""What the linters do not watch: how long code gets, where tests stand, and what hooks and workflows run."""

import ast
import re
from pathlib import Path

import yaml

from generator.cli.app import COMMANDS

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted((ROOT / "generator").rglob("*.py"))

#: Folders of tests that are about the product, or about all entries of a registry. What reads the product from outside has
#: records of its own.
OF_THE_WHOLE = (
    "bench", "browser", "docs", "editor", "faults", "fuzz", "promises", "registries", "plain", "oracle", "trust",
)  # fmt: skip
#: Tests that are about a package as a whole: its laws, or all that it says of any input.
OF_A_PACKAGE = {
    "cli/commands/test_git_warnings.py",
    "cli/commands/test_incremental_build.py",
    "check/test_goals_said.py",
    "cli/commands/test_audience_build.py",
    "check/test_readings_said.py",
    "check/test_real_input.py",
    "check/test_mistakes.py",
    "diagnostics/test_advice.py",
    "evaluate/audit/test_laws.py",
    "evaluate/audit/test_samples.py",
    "evaluate/forecast/test_coherence.py",
    "evaluate/forecast/test_documented.py",
    "evaluate/forecast/test_laws.py",
    "evaluate/forecast/test_simulated.py",
    "evaluate/test_laws.py",
    "exports/test_fixtures.py",
    "exports/test_mangled.py",
    "history/test_closed.py",
    "history/test_malformed.py",
    "history/test_merges.py",
    "history/test_places.py",
    "history/test_time.py",
    "history/test_verdicts.py",
    "l10n/test_every_message.py",
    "l10n/test_every_side_and_tense.py",
    "l10n/test_pseudo.py",
    "pipeline/test_counts.py",
    "read/test_any_input.py",
    "render/test_html.py",
    "render/test_names.py",
    "write/test_crashes.py",
}


def lengths() -> dict[str, int]:
    """The lines of every function, by its place."""
    return {
        f"{module.relative_to(ROOT)}:{node.lineno} {node.name}": (node.end_lineno or 0) - node.lineno + 1
        for module in MODULES
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }


def test_no_function_is_longer_than_fifty_lines() -> None:
    assert not {place: length for place, length in lengths().items() if length > 50}


def test_nine_of_ten_functions_are_under_26_lines() -> None:
    found = sorted(lengths().values())
    assert found[len(found) * 9 // 10] < 26


def test_no_module_is_longer_than_three_hundred_lines() -> None:
    longest = {str(module): len(module.read_text(encoding="utf-8").splitlines()) for module in MODULES}
    assert not {name: length for name, length in longest.items() if length > 300}


def astray() -> set[str]:
    """Tests in folders that have no module of their name where they stand."""
    tests = {path.relative_to(ROOT / "tests") for path in (ROOT / "tests").rglob("test_*.py")}
    inside = {path for path in tests if len(path.parts) > 1 and path.parts[0] not in OF_THE_WHOLE}
    return {path.as_posix() for path in inside if not _has_its_module(path)}


def _has_its_module(test: Path) -> bool:
    """A module or a package of the test's name stands at its place, or the folder itself is the package."""
    folder = ROOT / test.parent if test.parts[0] == "tools" else ROOT / "generator" / test.parent
    name = test.stem.removeprefix("test_")
    module = folder / name
    return module.with_suffix(".py").exists() or module.is_dir() or (folder.name == name and folder.is_dir())


def test_a_test_stands_where_its_module_stands() -> None:
    assert astray() == OF_A_PACKAGE


def test_no_test_lists_every_field_of_what_is_written_or_found() -> None:
    """Such a record begins with what the stages made of a text, so that a new field breaks no builder."""
    record = re.compile(
        r"(?<![\w\"])(?:Book|Goal|GoalReport|KeyResult|KeyResultReport|Metric|Report|SeriesReport|Site)\(\n"
    )
    outside = {ROOT / "tests/plain", ROOT / "tests/oracle"}
    tests = [each for each in sorted((ROOT / "tests").rglob("*.py")) if not outside & set(each.parents)]
    assert [path.name for path in tests if record.search(path.read_text(encoding="utf-8"))] == []


def test_a_hook_runs_a_command_that_there_is() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [hook["id"] for hook in hooks] == ["goalposts-check"]
    assert all(hook["entry"].split()[0] == "goalposts" for hook in hooks)
    assert all(hook["entry"].split()[1] in COMMANDS for hook in hooks)


def test_our_own_hooks_run_what_is_installed_here() -> None:
    [repository] = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"]
    entries = [hook["entry"].split()[0] for hook in repository["hooks"]]
    assert {Path(entry).parent.as_posix() for entry in entries} == {".venv/bin"}
    assert {Path(entry).name for entry in entries} == {"ruff", "mypy", "lint-imports", "python", "goalposts"}


def test_actions_are_pinned_by_their_commit() -> None:
    used = [
        line.split("uses:")[1].strip()
        for workflow in sorted((ROOT / ".github" / "workflows").glob("*.yml"))
        for line in workflow.read_text(encoding="utf-8").splitlines()
        if "uses:" in line
    ]
    assert used
    assert [each for each in used if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40}  # v\d+\.\d+\.\d+", each)] == []


def test_workflows_may_only_read_unless_a_job_says_why() -> None:
    for workflow in sorted((ROOT / ".github" / "workflows").glob("*.yml")):
        assert yaml.safe_load(workflow.read_text(encoding="utf-8"))["permissions"] == {"contents": "read"}


def test_one_rule_says_what_somebody_probably_meant() -> None:
    guess = [module.name for module in MODULES if "difflib" in module.read_text(encoding="utf-8")]
    assert guess == ["suggestions.py"]
