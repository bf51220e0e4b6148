"""The first fifteen minutes of a demanding newcomer, from an empty environment to a refused commit: each step checked and timed.

Makes a wheel of this tree and an environment of its own, then does what the README and the manual say, in a new folder. Fails at the first
step that does not do as it is told. ``python bench/newcomer.py``; it fetches the locked libraries, so a package index must be reachable.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".bench" / "newcomer"
_WAIT = 60

#: Five mistakes of five kinds, each a file, what is written there, and the code that must name it.
MISTAKES = (
    ("content/goals/a-typo.md", "---\ntitle: A typo\nperiod: 2026-Q4\nmetrik: reach\n---\n", "unknown-key"),
    ("content/goals/no-end.md", "---\ntitle: No day\nperiod: {start: 2026-02-30, end: 2026-03-31}\n---\n", "bad-date"),
    ("content/goals/no-metric.md", "---\ntitle: No metric\nperiod: 2026-Q4\nmetric: folowers\ntarget: 5\n---\n", "unknown-metric"),
    ("content/snapshots/odd.csv", "date,metric,value\n2026-11-01,reach,a lot\n", "bad-number"),
    ("content/goals/cut.md", '---\ntitle: "Cut off\nperiod: 2026-Q4\n---\n', "yaml-syntax"),
)  # fmt: skip
EXPORT = "Date,Facebook followers,Instagram followers\n2026-11-02,1480,903\n2026-11-03,1490,910\n"


@dataclass(slots=True)
class Newcomer:
    """Somebody with a folder, an environment and a watch; ``took`` has each step's seconds."""

    folder: Path
    environment: Mapping[str, str]
    took: dict[str, float] = field(default_factory=dict)

    @property
    def site(self) -> Path:
        return self.folder / "site"

    def step(self, name: str, do: Callable[[], None]) -> None:
        began = time.monotonic()
        do()
        self.took[name] = time.monotonic() - began
        print(f"{self.took[name]:7.1f} s  {name}", flush=True)

    def runs(self, *command: str, exits: int = 0) -> str:
        """What the command printed, on both streams; it must end with ``exits``."""
        done = subprocess.run(
            command, cwd=self.site if self.site.is_dir() else self.folder, env=dict(self.environment),
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        printed = done.stdout + done.stderr
        assert done.returncode == exits, f"{' '.join(command)} ended with {done.returncode}:\n{printed}"
        assert "Traceback" not in printed, printed
        return printed

    def write(self, path: str, text: str) -> None:
        (self.site / path).parent.mkdir(parents=True, exist_ok=True)
        (self.site / path).write_text(text, encoding="utf-8")

    def read(self, path: str) -> str:
        return (self.site / path).read_text(encoding="utf-8")


def main() -> None:
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    python = FOLDER / "env/bin"
    environment = {
        **{name: os.environ[name] for name in ("HOME", "LANG", "PIP_INDEX_URL", "PIP_FIND_LINKS") if name in os.environ},
        "PATH": f"{python}{os.pathsep}{os.environ['PATH']}",
        "GIT_CONFIG_GLOBAL": str(FOLDER / "gitconfig"),
        "COLUMNS": "100",
    }  # fmt: skip
    (FOLDER / "gitconfig").write_text("[user]\n\tname = Mia\n\temail = mia@example.org\n", encoding="utf-8")
    mia = Newcomer(FOLDER, environment)
    mia.step("a clean environment, installed", lambda: _install(mia))
    mia.step("new site", lambda: _begin(mia))
    mia.step("build", lambda: _build(mia))
    mia.step("five mistakes at once, told and mended", lambda: _err(mia))
    mia.step("import an export, twice", lambda: _import(mia))
    mia.step("record a reading", lambda: _record(mia))
    mia.step("serve: an edit is on the page", lambda: _serve(mia))
    mia.step("a goal deleted, another renamed, and diff", lambda: _move(mia))
    mia.step("push, and a commit that is refused", lambda: _push(mia))
    print(f"{sum(mia.took.values()):7.1f} s  in all")


def _install(mia: Newcomer) -> None:
    wheels = mia.folder / "wheels"
    mia.runs(sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", str(wheels), str(ROOT))
    [wheel] = wheels.glob("*.whl")
    mia.runs(sys.executable, "-m", "venv", str(mia.folder / "env"))
    pip = (
        str(mia.folder / "env/bin/python"),
        "-m",
        "pip",
        "--quiet",
        "--disable-pip-version-check",
        "install",
    )
    mia.runs(*pip, "--require-hashes", "-r", str(ROOT / "requirements/site.txt"))
    mia.runs(*pip, "--no-deps", str(wheel))
    assert "goalposts" in mia.runs("goalposts", "--version")


def _begin(mia: Newcomer) -> None:
    mia.runs("goalposts", "new", "site", "site", "--ci", "pre-commit")
    mia.runs("goalposts", "check", "--strict")
    mia.runs("git", "init", "-q", "-b", "main")
    mia.runs("git", "add", ".")
    mia.runs("git", "commit", "-qm", "Our goals")


def _build(mia: Newcomer) -> None:
    mia.runs("goalposts", "build")
    assert "<h1" in mia.read("output/index.html")


def _err(mia: Newcomer) -> None:
    for path, text, _ in MISTAKES:
        mia.write(path, text)
    before = mia.read("output/index.html")
    said = json.loads(mia.runs("goalposts", "check", "--format", "json", "-q", exits=1))["diagnostics"]
    for path, _, code in MISTAKES:
        found = {each["code"]: each for each in said if each["path"] == path}
        assert code in found, f"{path}: {code} is not among {sorted(found)}"
        assert found[code]["fix"], f"{path}: {code} has no remedy"
    mia.runs("goalposts", "build", exits=1)
    assert mia.read("output/index.html") == before, "a build with errors touched the site"
    for path, *_ in MISTAKES:
        (mia.site / path).unlink()
    mia.runs("goalposts", "check", "--strict")


def _import(mia: Newcomer) -> None:
    (mia.folder / "export.csv").write_text(EXPORT, encoding="utf-8")
    command = ("goalposts", "import", "../export.csv", "--map", "metric=followers", "--format", "json")
    [first] = json.loads(mia.runs(*command))["files"]
    [again] = json.loads(mia.runs(*command))["files"]
    assert first["taken"] == again["taken"] == 4, first
    assert not mia.runs("goalposts", "check").count("error")


def _record(mia: Newcomer) -> None:
    files = {path: path.read_text("utf-8") for path in (mia.site / "content/snapshots").rglob("*.csv")}
    [goal, *_] = json.loads(mia.runs("goalposts", "status", "--format", "json", "-q"))["goals"]
    result = goal["key_results"][0]
    places = ((f"--{name}", result[name]) for name in ("account", "segment") if result[name] is not None)
    command = ("goalposts", "record", result["metric"], "1234", *chain.from_iterable(places))
    if "reading-there" in (refused := mia.runs(*command, exits=1)):  # The example has a reading of today.
        assert "--yes" in refused
        mia.runs(*command, "--yes")
    changed = [(text, after) for path, text in files.items() if (after := path.read_text("utf-8")) != text]
    assert len(changed) == 1, "another file is not as it was"
    [(before, after)] = changed
    pairs = zip(before.splitlines(), after.splitlines(), strict=True)
    assert sum(old != new for old, new in pairs) == 1, "another reading is not as it was"


def _serve(mia: Newcomer) -> None:
    with subprocess.Popen(
        ["goalposts", "serve"], cwd=mia.site, env=dict(mia.environment), text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, executable=str(mia.folder / "env/bin/goalposts"),
    ) as server:  # fmt: skip
        try:
            address = _address(server)
            _wait_for(address, "<h1")
            site = mia.read("content/site.yaml")
            mia.write("content/site.yaml", re.sub(r"(?m)^title: .*$", "title: Seen at once", site, count=1))
            _wait_for(address, "Seen at once")
            mia.write("content/site.yaml", site)
        finally:
            server.terminate()


def _address(server: subprocess.Popen[str]) -> str:
    assert server.stdout is not None
    for line in server.stdout:
        found = re.search(r"http://127\.0\.0\.1:\d+/", line)
        if found:
            return found[0]
    raise AssertionError("serve named no address")


def _wait_for(address: str, text: str) -> None:
    ends = time.monotonic() + _WAIT
    while time.monotonic() < ends:
        with suppress(OSError), urllib.request.urlopen(address, timeout=_WAIT) as answer:
            if text in answer.read().decode("utf-8"):
                return
        time.sleep(0.1)
    raise AssertionError(f"{address} does not say {text!r} within {_WAIT} s")


def _move(mia: Newcomer) -> None:
    mia.runs("git", "add", ".")
    mia.runs("git", "commit", "-qm", "Readings")
    first, second, *_ = sorted((mia.site / "content/goals").glob("*.md"))
    for path in (mia.site / "content/checkins").glob(f"*{first.stem}*"):
        path.unlink()
    first.unlink()
    text = second.read_text("utf-8")
    second.unlink()
    mia.write("content/goals/renamed.md", text.replace("---\n", f"---\naliases: [{second.stem}]\n", 1))
    for path in (mia.site / "content/checkins").glob(f"*{second.stem}*"):
        path.write_text(path.read_text("utf-8").replace(second.stem, "renamed"), encoding="utf-8")
    mia.runs("goalposts", "check")
    printed = mia.runs("goalposts", "diff", "HEAD")
    assert first.stem in printed, printed
    mia.runs("goalposts", "build", "--base-url", "https://goals.example.org/")
    assert not (mia.site / "output/goals" / first.stem).exists()
    assert f"/goals/{second.stem}" in mia.read("output/_redirects")


def _push(mia: Newcomer) -> None:
    """The hook is what pre-commit would run: it makes environments from an index that has no unreleased version."""
    mia.write(".git/hooks/pre-commit", "#!/bin/sh\nexec goalposts check --quiet\n")
    (mia.site / ".git/hooks/pre-commit").chmod(0o755)
    mia.runs("git", "init", "-q", "--bare", str(mia.folder / "origin.git"))
    mia.runs("git", "add", ".")
    mia.runs("git", "commit", "-qm", "Fewer goals")
    mia.runs("git", "push", "-q", str(mia.folder / "origin.git"), "main")
    path, text, code = MISTAKES[0]
    mia.write(path, text)
    mia.runs("git", "add", ".")
    assert code in mia.runs("git", "commit", "-qm", "A typo", exits=1)


if __name__ == "__main__":
    main()
