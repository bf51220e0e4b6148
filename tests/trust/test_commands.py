"""Odd words where a command takes one, and odd files where it takes a file: told, or taken and right, and nothing else is written."""

import json
import os
from pathlib import Path

import pytest

from tests.cli.running import Command
from tests.folders import files_in, write_files
from tests.trust.odd import VALUES
from tests.trust.surviving import hostile

#: Fine, wrong content, wrong usage.
CODES = {0, 1, 2}
FEWER = 1 if os.environ.get("GOALPOSTS_PROOF") else 5
NUMBERS = [*VALUES["numbers"], *VALUES["days"], *VALUES["traps"]]
TEXTS = [*VALUES["texts"], "a\x1b[31mb", "\udcff", "a\nb", "\u202ea"]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return hostile(tmp_path / "site", {})


def files(root: Path) -> dict[str, bytes]:
    """But for what is remembered."""
    return {path: raw for path, raw in files_in(root).items() if ".cache" not in path.split("/")}


def changed(before: dict[str, bytes], root: Path) -> set[str]:
    after = files(root)
    return {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}


def assert_sound(goalposts: Command, site: Path) -> None:
    ran = goalposts("check", "--format", "json", "-C", site)
    assert [each for each in json.loads(ran.out)["diagnostics"] if each["severity"] == "error"] == []


@pytest.mark.parametrize("value", NUMBERS[::FEWER])
def test_any_value_that_record_takes_leaves_a_right_site(goalposts: Command, site: Path, value: str) -> None:
    before = files(site.parent)
    ran = goalposts("record", "followers", "--account", "facebook/a", "--yes", "-C", site, "--", value)
    assert ran.code in CODES, ran.err
    assert "Traceback" not in ran.err
    assert {path.rpartition("/")[0] for path in changed(before, site.parent)} <= {"site/content/snapshots"}
    assert_sound(goalposts, site)


def test_some_values_and_words_are_taken(goalposts: Command, site: Path) -> None:
    """Or the tests around would say nothing of what is written."""
    taken = [value for value in ("431", "1e3", "0.5", "-4") if _is_taken(goalposts, site, value)]
    assert taken == ["431", "1e3", "0.5", "-4"]
    assert not _is_taken(goalposts, site, "many")
    for option in (
        "--account=facebook/b",
        "--segment=éé",
        "--source=null",
        "--note=a: b",
        "--date=2026-12-09",
    ):
        assert _is_taken(goalposts, site, "431", option), option


def _is_taken(goalposts: Command, site: Path, value: str, *more: str) -> bool:
    """Whether the reading was written; then it is taken away again."""
    before = files(site)
    account = () if more and more[0].startswith("--account") else ("--account", "facebook/a")
    goalposts("record", "followers", *account, *more, "--yes", "-C", site, "--", value)
    written = changed(before, site)
    for path in written:
        (site / path).unlink() if path not in before else (site / path).write_bytes(before[path])
    return bool(written)


@pytest.mark.parametrize("text", TEXTS[::FEWER])
@pytest.mark.parametrize("option", ["--account", "--segment", "--source", "--note", "--date"])
def test_any_word_that_record_takes_leaves_a_right_site(
    goalposts: Command, site: Path, option: str, text: str
) -> None:
    before = files(site.parent)
    ran = goalposts("record", "followers", "431", f"{option}={text}", "--yes", "-C", site)
    assert ran.code in CODES, ran.err
    assert all(path.startswith("site/content/snapshots/") for path in changed(before, site.parent))
    assert_sound(goalposts, site)


@pytest.mark.parametrize("text", TEXTS[::FEWER])
def test_any_word_asked_of_the_catalogue_is_answered(goalposts: Command, site: Path, text: str) -> None:
    before = files(site.parent)
    assert goalposts("catalogue", "-C", site, "--", text).code in CODES
    assert goalposts("explain", "--", text).code in CODES
    assert changed(before, site.parent) == set()


@pytest.mark.parametrize("text", TEXTS[::FEWER])
def test_any_export_and_any_word_told_of_it_leaves_a_right_site(
    goalposts: Command, site: Path, text: str
) -> None:
    cells = text.replace('"', '""').replace("\udcff", "?")
    write_files(site.parent, {"out.csv": f'Day,Reached,Who\n2026-11-30,4,"{cells}"\n2026-12-01,5,"=1+1"\n'})
    before = files(site.parent)
    mapped = ("--map", "date=Day,value=Reached,metric=reach")
    for options in (
        ("--account", text), ("--map", text), ("--from", text), ("--date-format", text), (*mapped, "--account", text), (*mapped, "--segment", text),
    ):  # fmt: skip
        name, *rest = options
        ran = goalposts("import", site.parent / "out.csv", f"{name}={rest[0]}", *rest[1:], "-C", site)
        assert ran.code in CODES, (options, ran.err)
        assert all(path.startswith("site/content/snapshots/") for path in changed(before, site.parent)), (
            options
        )
    assert_sound(goalposts, site)


@pytest.mark.parametrize(
    "name",
    [
        "link.csv",
        "pipe.csv",
        "folder.csv",
        "missing.csv",
        "empty.csv",
        "unreadable.csv",
        "\udcff.csv",
        "-.csv",
    ],
)
def test_any_kind_of_file_to_import_is_read_or_told(goalposts: Command, site: Path, name: str) -> None:
    path = site.parent / name
    if name == "pipe.csv":
        os.mkfifo(path)
    elif name == "folder.csv":
        path.mkdir()
    elif name == "link.csv":
        path.symlink_to("link.csv")
    elif name != "missing.csv":
        path.write_bytes(b"" if name == "empty.csv" else b"\x00\xff" * 50)
    before = files(site)
    ran = goalposts("import", "-C", site, "--", path)
    assert ran.code in {1, 2}
    assert changed(before, site) == set()


@pytest.mark.parametrize("value", [*VALUES["texts"], *VALUES["shapes"]][::FEWER])
@pytest.mark.parametrize("key", ["backend", "repo", "branch", "auth", "app_id"])
def test_any_form_in_the_browser_is_configured_or_told(
    goalposts: Command, tmp_path: Path, key: str, value: str
) -> None:
    keys = {"backend": "gitlab", "repo": "team/goals", key: value}
    written = "".join(f"  {name}: {text}\n" for name, text in keys.items())
    site = hostile(
        tmp_path / "site", {"content/site.yaml": f"title: Test\nas_of: 2026-12-11\ncms:\n{written}"}
    )
    ran = goalposts("check", "--format", "json", "-C", site)
    told = [each for each in json.loads(ran.out)["diagnostics"] if each["severity"] == "error"]
    assert ran.code == bool(told)
    assert all(each["path"] == "content/site.yaml" and each["line"] for each in told)
