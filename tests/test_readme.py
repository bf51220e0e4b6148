"""The README shows what the command prints for the sample site."""

import os
import re
from pathlib import Path

from generator.cli.entry import run

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
SHOWN = re.compile(r"(?<=\$ goalposts status pepperoni-palace\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)


def test_the_verdict_in_the_readme_is_what_status_prints(capsys, monkeypatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    assert run(["status", "-C", str(ROOT), "pepperoni-palace"]) == 0
    printed = re.sub(r" +$", "", capsys.readouterr().out, flags=re.MULTILINE)
    text = README.read_text("utf-8")
    if os.environ.get("GOALPOSTS_BLESS"):
        README.write_text(SHOWN.sub(lambda _: printed, text), "utf-8")
        text = README.read_text("utf-8")
    shown = SHOWN.search(text)
    assert shown is not None
    assert shown.group() == printed
