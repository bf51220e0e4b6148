"""The commands of CI files, run as the services would: in a fresh clone, with the variables that the service sets.

Lines that install are left out, for they are the network's: ``INSTALLS`` says which those are, and a test of its own looks at
what they would install.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml

INSTALLS = re.compile(r'^\s*("[^"]+/)?python"? -m (pip install|venv) .*$', re.MULTILINE)
_EXPRESSION = re.compile(r"\$\{\{\s*(.+?)\s*\}\}")
_GIT = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Mia",
    "GIT_AUTHOR_EMAIL": "mia@example.org",
    "GIT_COMMITTER_NAME": "Mia",
    "GIT_COMMITTER_EMAIL": "mia@example.org",
}


class Machine:
    """A machine of a service, with nothing but a shell, git, Python and ``goalposts``."""

    def __init__(self, folder: Path) -> None:
        programs = folder / "programs"
        programs.mkdir()
        command = programs / "goalposts"
        command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m generator "$@"\n', encoding="utf-8")
        command.chmod(0o755)
        self._path = f"{programs}{os.pathsep}{os.environ['PATH']}"
        self._home = folder

    def run(self, script: str, folder: Path, variables: Mapping[str, str]) -> str:
        """What ``script`` printed, but for the lines that install; a shell as strict as that of the services."""
        done = subprocess.run(
            ["/bin/bash", "-eo", "pipefail", "-c", INSTALLS.sub("", script)],
            cwd=folder,
            env={
                "PATH": self._path,
                "HOME": str(self._home),
                "PYTHONPATH": str(Path.cwd()),
                **_GIT,
                **variables,
            },
            capture_output=True,
            check=False,
            text=True,
        )
        assert done.returncode == 0, f"{script}\n{done.stdout}{done.stderr}"
        return done.stdout + done.stderr

    def clone(self, origin: Path, folder: Path, *options: str, branch: str = "main") -> Path:
        self.run(f"git clone -q {' '.join(options)} -b {branch} file://{origin} {folder}", self._home, {})
        return folder


def github_job(machine: Machine, folder: Path, job: str, values: Mapping[str, str], workflow: Path) -> str:
    """The ``run`` lines of one job, each with the variables of the workflow, the job and the step."""
    return github_steps(machine, folder, yaml.safe_load(workflow.read_text(encoding="utf-8")), job, values)


def github_steps(
    machine: Machine, folder: Path, written: Mapping[str, Any], job: str, values: Mapping[str, str]
) -> str:
    """The same of a workflow that was read; each step in the folder that it names."""
    steps = written["jobs"][job]["steps"]
    summary = {
        "GITHUB_STEP_SUMMARY": str(folder.parent / f"{folder.name}-summary.md"),
        "GITHUB_SERVER_URL": "https://github.test",
        "GITHUB_WORKSPACE": str(folder),
    }
    printed = ""
    for step in steps:
        if "run" in step:
            levels = (written, written["jobs"][job], step)
            variables = {name: str(text) for level in levels for name, text in level.get("env", {}).items()}
            filled = {name: expanded(text, values) for name, text in variables.items()}
            where = folder / expanded(step.get("working-directory", "."), values)
            printed += machine.run(expanded(step["run"], values), where, summary | filled)
    return printed


def expanded(text: str, values: Mapping[str, str]) -> str:
    """``text`` with each ``${{ … }}`` as the service would fill it; one that is not known is an error."""
    return _EXPRESSION.sub(lambda found: values[found[1]], text)


def lines(value: Any) -> str:
    """A script that is written as one text or as a list of lines."""
    return value if isinstance(value, str) else "\n".join(_flat(value))


def _flat(value: Iterable[Any]) -> Iterable[str]:
    for each in value:
        yield each if isinstance(each, str) else "\n".join(_flat(each))
