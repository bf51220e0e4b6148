"""Names of files, people and things: each becomes a safe address or a message, and nothing is written beside the output folder."""

import json
import os
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from generator.model.text import folded
from generator.write.paths import fault_of
from tests.cli.running import Command
from tests.folders import write_files
from tests.trust.surviving import GOAL, MEASURED, READINGS, goal, hostile

NAMES = (
    "..a", "...", "a..b", "%2e%2e", "%2e%2e%2fa", "%00", "a\\b", "..\\..\\a", "CON", "con", "Nul", "COM1", "lpt9", "aux.b", "a ", " a", "a:b", "C:",
    "*", "?", '"a"', "<a>", "|", "a|b", "-rf", "--help", "$(id)", "`id`", "a;b", "a&b", "~", "~root", "~a", "_", "__", "-", "'", "index", "404", "api", "assets",
    "goals", "admin", "embed", "print", "status", "_headers", "robots.txt", "output", "content", "null", "1", "0", "true", "\U0001f355",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467", "\U0001f1f3\U0001f1f4", "caf\u00e9", "cafe\u0301", "CAF\u00c9", "stra\u00dfe", "STRASSE", "\u0130i", "\u212a", "k", "K",
    "\ufb01n", "fin", "\u200b", "a\u200bb", "\u200e", "\u202eexe", "a\u2028b", "\u00ad", "\u0301", "\u3164", "\u0645\u0631\u062d\u0628\u0627", "\u76ee\u6a19",
    "a" * 190, "\u76ee" * 60, "\U0001f355" * 48, "a" * 300, "x.nb", "x.xx", "x.md", "a\nb", "a\tb", "\x7f", "a\x1bb", "\ud800", "\udcff", ".hidden", "#a#", "a~",
)  # fmt: skip
#: What stands under a key may be anything that is text.
TEXTS = (
    *(name for name in NAMES if name.isprintable() and not any("\ud800" <= each <= "\udfff" for each in name)),
    "..", ".", "/", "//", "../../../etc/passwd", "/etc/passwd", "a/b/c", "a/../../b", "file:///etc/passwd", "x/..", "facebook/../..", "a" * 5_000,
)  # fmt: skip
OWN = (".cache", "output", ".goalposts-output")


def around(root: Path) -> set[str]:
    """Everything in and beside the site that a build does not write."""
    found = (path.relative_to(root.parent).as_posix() for path in root.parent.rglob("*"))
    return {path for path in found if not path.startswith(tuple(f"{root.name}/{own}" for own in OWN))}


def published(root: Path) -> Iterator[str]:
    output = root / "output"
    for folder, folders, files in os.walk(output):
        for name in (*folders, *files):
            path = Path(folder, name)
            assert not path.is_symlink()
            if path.is_file():
                yield path.relative_to(output).as_posix()


def assert_built_safely(goalposts: Command, root: Path) -> None:
    before = around(root)
    ran = goalposts("build", "--jobs", "1", "-C", root)
    assert ran.code == 0, ran.err
    assert around(root) == before
    paths = [path for path in published(root) if not path.startswith(".goalposts")]
    assert [path for path in paths if fault_of(path)] == []
    assert len({folded(path) for path in paths}) == len(paths)


def quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def test_a_site_of_people_and_things_with_any_name_is_written_inside_its_folder(
    goalposts: Command, tmp_path: Path
) -> None:
    files = {
        f"content/goals/g{number}.md": goal(
            f"metric: followers\ntarget: 480\nbaseline: 400\nowner: {quoted(text)}\nteam: {quoted(text)}\nclient: {quoted(text)}\n"
            f"campaign: {quoted(text)}\ntags: [{quoted(text)}]\naccount: {quoted(f'facebook/{text}')}\n",
            title=quoted(text),
        )
        for number, text in enumerate(TEXTS)
    }
    rows = "".join(
        f"2026-12-07,followers,43,{cell(f'facebook/{text}')},{cell(text)},\n"
        f"2026-12-07,post_reach,43,facebook/a,,{cell(text)}\n"
        for text in TEXTS
    )
    site = hostile(
        tmp_path / "deep/site",
        {**files, "content/snapshots/b.csv": f"date,metric,value,account,segment,item\n{rows}"},
    )
    write_files(tmp_path, {"deep/beside.txt": "kept", "above.txt": "kept"})
    assert_built_safely(goalposts, site)
    assert (tmp_path / "above.txt").read_text() == "kept"


def cell(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


#: Where files lie that have names of their own.
FOLDERS: Mapping[str, tuple[str, str]] = {
    "goals": (".md", goal()),
    "pages": (".md", "---\ntitle: Page\n---\nText.\n"),
    "objectives": (".md", "---\ntitle: Loyalty\n---\n"),
    "checkins": (".md", "---\ndate: 2026-12-01\ngoal: reach\n---\nWell.\n"),
    "metrics": (".yaml", "own: {type: level, label: Own}\n"),
    "snapshots": (".csv", READINGS),
    "assets": (".txt", "text"),
}


def with_name(root: Path, folder: str, name: str, ending: str, text: str) -> bool:
    """Write the file; False where no disk takes such a name."""
    try:
        (root / "content" / folder).mkdir(parents=True, exist_ok=True)
        (root / "content" / folder / f"{name}{ending}").write_text(text)
    except (OSError, UnicodeEncodeError, ValueError):
        return False
    return True


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_files_name_is_safe_or_told_with_the_file(goalposts: Command, tmp_path: Path, folder: str) -> None:
    ending, text = FOLDERS[folder]
    site = hostile(tmp_path / "site", {})
    written = [
        name
        for name in NAMES
        if with_name(site, folder, name, ending, text.replace("own", f"own{ord(name[0])}"))
    ]
    ran = goalposts("check", "--format", "json", "-C", site)
    told = {
        each["path"]: each["line"]
        for each in json.loads(ran.out)["diagnostics"]
        if each["severity"] == "error"
    }
    assert all(path.startswith(f"content/{folder}/") and line >= 1 for path, line in told.items())
    for name in written:
        path = f"content/{folder}/{name}{ending}"
        if path in told or not name.isprintable():
            (site / path).unlink()
            written = [other for other in written if other != name]
    assert len(written) > 20
    assert_built_safely(goalposts, site)


@pytest.mark.parametrize(
    ("one", "other"),
    [("caf\u00e9", "cafe\u0301"), ("Reach", "reach"), ("stra\u00dfe", "STRASSE"), ("K", "\u212a")],
)
@pytest.mark.parametrize("folder", ["goals", "pages", "objectives"])
def test_two_names_that_are_one_on_some_disk_are_told_with_both_files(
    goalposts: Command, tmp_path: Path, folder: str, one: str, other: str
) -> None:
    ending, text = FOLDERS[folder]
    site = hostile(tmp_path, {})
    (site / GOAL).unlink()
    for name in (one, other):
        assert with_name(site, folder, name, ending, text)
    ran = goalposts("check", "--format", "json", "-C", site)
    told = [each for each in json.loads(ran.out)["diagnostics"] if each["code"] == "id-taken"]
    assert ran.code == 1
    assert len(told) == 1
    said = unicodedata.normalize("NFC", f"{told[0]['path']} {told[0]['message']} {told[0]['fix']}")
    for name in (one, other):
        assert f"content/{folder}/{unicodedata.normalize('NFC', name)}{ending}" in said


@pytest.mark.parametrize(
    "old",
    [
        "../a",
        "/../a",
        "//host/a",
        "a/../../b",
        "%2e%2e/a",
        "a\\b",
        "",
        ".",
        "a//b",
        "\u202ea",
        "a" * 300,
        "/".join("a" * 200),
    ],
)
def test_an_old_address_leads_nowhere_outside(goalposts: Command, tmp_path: Path, old: str) -> None:
    site = hostile(tmp_path / "site", {GOAL: goal(f"{MEASURED}aliases: [{quoted(old)}]\n")})
    before = around(site)
    ran = goalposts("build", "--jobs", "1", "-C", site)
    assert around(site) == before
    assert (ran.code, f"--> {GOAL}:" in ran.err) in {(0, False), (1, True)}
    if ran.code == 0:
        assert [
            path for path in published(site) if fault_of(path) and not path.startswith(".goalposts")
        ] == []


def test_links_pipes_devices_and_loops_are_not_followed(goalposts: Command, tmp_path: Path) -> None:
    secret = write_files(
        tmp_path / "outside", {"secret.md": goal(title="SECRET"), "deep/secret.csv": READINGS}
    )
    site = hostile(tmp_path / "site", {})
    content = site / "content"
    (content / "goals/link.md").symlink_to(secret / "secret.md")
    (content / "goals/loop").symlink_to(content / "goals")
    (content / "goals/self.md").symlink_to("self.md")
    (content / "goals/zero.md").symlink_to("/dev/zero")
    (content / "snapshots/outside").symlink_to(secret / "deep")
    (content / "assets").mkdir()
    (content / "assets/link.txt").symlink_to(secret / "secret.md")
    os.mkfifo(content / "goals/pipe.md")
    os.mkfifo(content / "assets/pipe.txt")
    ran = goalposts("build", "--jobs", "1", "--format", "json", "-C", site)
    assert ran.code == 0
    told = {each["path"]: each["code"] for each in json.loads(ran.err)["diagnostics"]}
    assert {path for path, code in told.items() if code == "not-followed"} == {
        "content/assets/link.txt", "content/assets/pipe.txt", "content/goals/link.md", "content/goals/loop",
        "content/goals/pipe.md", "content/goals/self.md", "content/goals/zero.md", "content/snapshots/outside",
    }  # fmt: skip
    assert not any(b"SECRET" in (site / "output" / path).read_bytes() for path in published(site))
