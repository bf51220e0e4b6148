"""What is installed is little, known by its hash, has a reason, and is imported only where it is needed."""

import json
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.cli.running import HUNG, environment
from tests.cli.sites import SITE
from tests.folders import write_site

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
_ENTRY = re.compile(r"^(?P<name>[a-z0-9][a-z0-9._-]*)(?P<rest>[^\n]*\n(?:[ \t][^\n]*\n)*)", re.MULTILINE)
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
#: What each command may do without, since only others need it. A build that draws by itself needs no grammar of graphics.
SPARED = {
    "--version": {"click"},
    "--help": {"click"},
    "build --help": {"click"},
    "explain no-account": {"click"},
    "clean": {"click"},
}
HEAVY = {"altair", "distributed", "duckdb", "ibis", "pandas", "psycopg", "pyspark", "python_calamine", "watchfiles"}  # fmt: skip
DRAWING = {"jinja2", "markdown", "nh3", "numpy", "vl_convert"}


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def asked(requirements: list[object]) -> set[str]:
    """The names in a list of requirements, without groups and extras of our own."""
    found = {normal(match[0]) for each in requirements if (match := _NAME.match(str(each)))}
    return {name for name in found if name != "goalposts" and not name.startswith("-")}


def table(head: str) -> dict[str, str]:
    """The rows of a table of the page: each name of the first cell, and the last cell, which says why."""
    page = (ROOT / "docs/dependencies.md").read_text(encoding="utf-8")
    _, _, below = page.partition(f"| {head} |")
    rows = below.split("\n\n")[0].splitlines()[2:]
    cells = [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]
    return {normal(name): row[-1] for row in cells for name in _names(row[0])}


def _names(cell: str) -> list[str]:
    """``pyspark, pandas below 3 (`spark`)``: what stands before a comma, without what is said of it."""
    found = [_NAME.match(each.strip()) for each in re.sub(r"\([^)]*\)", "", cell).split(",")]
    return [each[0] for each in found if each]


def test_each_library_has_its_reason_and_each_reason_its_library() -> None:
    assert set(table("library")) == asked(PROJECT["project"]["dependencies"])


def test_so_has_each_that_an_extra_brings() -> None:
    extras = PROJECT["project"]["optional-dependencies"].values()
    assert set(table("with an extra")) == asked([each for extra in extras for each in extra])


def test_so_has_each_that_only_development_needs() -> None:
    groups = PROJECT["dependency-groups"].values()
    named = asked([each for group in groups for each in group if isinstance(each, str)])
    others = {*table("library"), *table("with an extra")}
    assert set(table("for development")) == named - others


@pytest.mark.parametrize("head", ["library", "with an extra", "for development", "library that pages carry"])
def test_a_reason_is_a_sentence(head) -> None:
    rows = table(head)
    assert rows
    assert {name for name, why in rows.items() if len(why.split()) < 4} == set()


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_everything_that_is_locked_is_one_version_with_hashes_and_no_address(lock) -> None:
    text = lock.read_text(encoding="utf-8")
    entries = list(_ENTRY.finditer(text))
    assert entries
    assert len(entries) == len(re.findall(r"(?m)^[a-z]", text))
    for entry in entries:
        assert re.match(r"(\[[a-z0-9,-]+\])?==[0-9][\w.+!]*( ;[^\n]*)? \\\n", entry["rest"]), entry[0]
        assert re.search(r"--hash=sha256:[0-9a-f]{64}\b", entry["rest"]), entry[0]
    assert "://" not in text


def test_what_a_build_needs_is_locked_and_nothing_of_it_is_left_to_chance() -> None:
    locked = {
        normal(entry["name"]) for entry in _ENTRY.finditer((ROOT / "requirements/site.txt").read_text())
    }
    assert asked(PROJECT["project"]["dependencies"]) <= locked
    assert asked(PROJECT["build-system"]["requires"]) <= locked


@pytest.mark.parametrize(
    "path", ["Makefile", "netlify.toml", "action.yml", "Containerfile", "generator/scaffold/services"]
)
def test_wherever_something_is_installed_it_is_by_hash_or_is_ourselves(path) -> None:
    files = (
        [ROOT / path]
        if (ROOT / path).is_file()
        else [each for each in (ROOT / path).rglob("*") if each.is_file()]
    )
    installs = [
        line.strip()
        for file in files
        if "__pycache__" not in file.parts
        for line in file.read_text(encoding="utf-8").splitlines()
        if re.search(r"pip\b.* install |\$\(PIP\) install ", line)
    ]
    # What renews the locks cannot be locked by them.
    loose = [each for each in installs if "--require-hashes" not in each and "--no-deps" not in each]
    assert [each for each in loose if ".cache/lock/" not in each] == []
    assert installs or path == "netlify.toml"


def imported(*arguments: str | Path) -> set[str]:
    """The libraries that a command imports."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "generator", *map(str, arguments)],
        capture_output=True,
        env=environment(),
        timeout=HUNG,
        check=True,
        text=True,
    )
    lines = (line for line in done.stderr.splitlines() if line.startswith("import time:"))
    found = {line.rpartition("|")[2].strip().partition(".")[0] for line in lines}
    return {name for name in found & set(packages_distributions()) if not name.startswith("_")}


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    return write_site(tmp_path_factory.mktemp("site"), SITE)


def test_the_command_itself_imports_one_library() -> None:
    code = "import generator.cli, json, sys; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, env=environment(), check=True, text=True
    )
    found = {name.partition(".")[0] for name in json.loads(done.stdout)}
    assert {name for name in found & set(packages_distributions()) if not name.startswith("_")} == {"click"}


@pytest.mark.parametrize("typed", SPARED)
def test_a_command_that_reads_nothing_needs_no_other(site, typed) -> None:
    assert (
        imported(*typed.split(), *(["-C", site] if typed == "clean" else [])) - {"coverage"} == SPARED[typed]
    )


@pytest.mark.parametrize("typed", ["check", "status", "catalogue", "schema goal", "backtest"])
def test_a_command_that_draws_nothing_imports_nothing_that_draws(site, typed) -> None:
    found = imported(*typed.split(), *([] if "schema" in typed else ["-C", site]))
    assert "yaml" in found
    assert found & (HEAVY | DRAWING) <= ({"numpy"} if typed in {"status", "backtest"} else set())


def test_a_build_imports_none_of_what_few_sites_need(site) -> None:
    found = imported("build", "-C", site, "--no-cache", "--jobs", "1")
    assert {"jinja2", "vl_convert", "yaml"} < found
    assert found & HEAVY == set()


def test_the_audit_can_read_every_lock() -> None:
    """What it then asks about them is for CI, once a week: the service is not reached from everywhere."""
    pytest.importorskip("pip_audit", reason="it is installed where the locked versions for development are")
    audit = re.search(r"pip-audit (--require-hashes[^\n]*)", (ROOT / "Makefile").read_text(encoding="utf-8"))
    assert audit
    done = subprocess.run(
        [sys.executable, "-m", "pip_audit", "--dry-run", *audit[1].split()],
        cwd=ROOT,
        capture_output=True,
        timeout=HUNG,
        check=True,
        text=True,
    )
    number = re.search(r"would have audited (\d+) packages", done.stderr)
    assert number
    assert int(number[1]) > 100
