"""Which versions of Python are found, and that one which is only a name is none."""

import sys
from pathlib import Path

import pytest
import yaml

from tools import pythons


def test_those_that_are_looked_for_are_those_of_ci() -> None:
    jobs = yaml.safe_load((Path(__file__).parents[2] / ".github/workflows/check.yml").read_text())["jobs"]
    others = {each["python"] for each in jobs["tests"]["strategy"]["matrix"]["include"]}
    assert others | {"3.12"} == set(pythons.VERSIONS)


def test_a_version_is_found_by_what_it_says_of_itself(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    here = "{}.{}".format(*sys.version_info[:2])
    only_a_name = tmp_path / "python"
    only_a_name.write_text("#!/bin/sh\necho no such version >&2\nexit 127\n")
    only_a_name.chmod(0o755)
    monkeypatch.setattr(pythons, "_candidates", lambda _: iter([str(only_a_name), sys.executable]))
    assert pythons.found(here) == sys.executable
    assert pythons.found("3.10") is None


def test_an_environment_is_made_once_for_the_same_locks(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    runs: list[list[str]] = []

    def run(command: list[str], **_: object) -> None:
        runs.append(command)
        (tmp_path / "3.12").mkdir(exist_ok=True)

    monkeypatch.setattr("tools.pythons.subprocess.run", run)
    made = pythons.environment("python3.12", tmp_path / "3.12")
    assert made == str(tmp_path / "3.12/bin/python")
    assert "--require-hashes" in runs[1]
    assert pythons.environment("python3.12", tmp_path / "3.12") == made
    assert len(runs) == 2
