"""Commands on hostile sites, each in a process of its own whose computing and memory are bounded and measured.

``survived`` runs one and asks what holds of any input: exit code 0, or 1 with a message; never an exception, never more than an
ordinary site may take.
"""

import resource
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from tests.cli.running import command_line, environment
from tests.folders import write_site

#: Seconds of computing after which a command is ended: several times what the slowest takes, on a slow machine.
COMPUTING = 120
#: What an ordinary site may take.
MEGABYTES = 500
FINE, CONTENT = 0, 1
_WEIGHED = Path(__file__).with_name("weighed.py")
GOAL = "content/goals/reach.md"
READINGS = (
    "date,metric,value,account\n2026-11-23,followers,400,facebook/a\n2026-12-07,followers,430,facebook/a\n"
)
MEASURED = "metric: followers\naccount: facebook/a\nbaseline: 400\ntarget: 480\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Survived:
    """What a command left, and how much of the machine it took."""

    code: int
    out: str
    err: str
    megabytes: int


def goal(fields: str = MEASURED, *, title: str = "Reach", period: str = "2026-Q4", body: str = "") -> str:
    """A goal's file that is right but for its ``fields``."""
    return f"---\ntitle: {title}\nperiod: {period}\n{fields}---\n{body}"


def hostile(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """A site of ``files``, with a right goal and its readings where they hold none of their own."""
    beside = {
        "content/site.yaml": "title: Test\nas_of: 2026-12-11\n",
        GOAL: goal(),
        "content/snapshots/a.csv": READINGS,
    }
    return write_site(root, {**beside, **files})


def survived(*arguments: str | Path, megabytes: int = MEGABYTES) -> Survived:
    """The command, which has survived: see the module."""
    with (
        tempfile.TemporaryFile() as out,
        tempfile.TemporaryFile() as err,
        tempfile.NamedTemporaryFile("r") as held,
    ):
        code = subprocess.run(
            [sys.executable, "-I", "-S", str(_WEIGHED), held.name, *command_line(*arguments)],
            env=environment(),
            preexec_fn=_bounded,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=err,
            check=False,
        ).returncode
        said = Survived(code=code, out=_text(out), err=_text(err), megabytes=int(held.read() or 0) // 1024)
    assert said.code in {FINE, CONTENT}, f"exit code {said.code}: {said.err[-2000:]}"
    assert "Traceback" not in said.out + said.err
    assert 0 < said.megabytes < megabytes
    return said


def _bounded() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (COMPUTING, COMPUTING))


def _text(file: IO[bytes]) -> str:
    file.seek(0)
    return file.read().decode("utf-8")
