"""A command that reads names of files by another alphabet begins again, once, and keeps the encoding of its streams."""

import json
import os
import subprocess
import sys

import pytest

from generator.cli import names
from tests.cli.running import command_line, environment, subprocess_run
from tests.folders import write_site

ASCII = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
SITE = """
=== content/site.yaml
title: Test
as_of: 2026-12-11
=== content/goals/Ås.md
---
title: Reach Ås
period: {start: 2026-11-23, end: 2026-12-22}
account: facebook/palace
metric: followers
target: 480
---
"""


def test_a_name_is_what_it_is_where_python_reads_names_as_ascii(tmp_path) -> None:
    root = write_site(tmp_path / "Ålesund", SITE)
    assert "not UTF-8" not in subprocess_run("check", "-C", root, **ASCII).err
    plain = subprocess_run("status", "-C", root, "--format", "json")
    assert plain.code == 0
    assert "Ås" in plain.out
    ascii_only = subprocess_run("status", "-C", root, "--format", "json", **ASCII).out
    assert ascii_only.isascii()
    assert json.loads(ascii_only) == json.loads(plain.out)


def test_a_stream_keeps_its_encoding(tmp_path) -> None:
    root = write_site(tmp_path, SITE)
    done = subprocess.run(
        command_line("status", "-C", root), env={**environment(), **ASCII}, capture_output=True, check=True
    )
    assert done.stdout.isascii()
    assert rb"Reach \u00c5s" in done.stdout


def test_it_begins_again_no_more_than_once(monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[list[str]] = []
    monkeypatch.setattr(os, "execv", lambda _, arguments: begun.append(arguments))
    monkeypatch.setattr(sys, "getfilesystemencoding", lambda: "ascii")
    monkeypatch.setenv("PYTHONUTF8", "0")
    monkeypatch.setenv("PYTHONIOENCODING", "latin-1")
    names.read_names_as_utf8()
    names.read_names_as_utf8()
    assert begun == [[sys.executable, *sys.orig_argv[1:]]]
    assert os.environ["PYTHONIOENCODING"] == "latin-1"


def test_it_goes_on_where_names_are_utf_8_already(monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[object] = []
    monkeypatch.setattr(os, "execv", lambda *all_: begun.append(all_))
    monkeypatch.setattr(sys, "getfilesystemencoding", lambda: "utf-8")
    monkeypatch.setenv("PYTHONUTF8", "0")
    names.read_names_as_utf8()
    assert begun == []
    assert os.environ["PYTHONUTF8"] == "0"
