"""What surrounds a site is in no byte of what is written or shown: words lie in wait everywhere, and none may be found."""

import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
import time

import pytest

from tests.cli.commands.test_serve import Page
from tests.cli.running import HUNG, Command
from tests.promises.looking import said, told
from tests.promises.private import ROOT, WORDS, Private, private

#: What else no file may tell: where the program, its Python and passing files lie, and how a person's folders are called anywhere.
PLACES = re.compile(
    b"|".join(
        re.escape(str(each).lower().encode())
        for each in (ROOT / "generator", os.path.realpath(tempfile.gettempdir()) + "/", "/home/", "/root/", "/users/")
    )
)  # fmt: skip
#: What a person who types a command may be told: where their own files are, and what stands in the connections that they wrote.
OWN = {b"zqcanary-folder", b"zqcanary-cwd", b"zqcanary-host", b"zqcanary-table", b"zqcanary-user"}
AUDIENCES = ("public", "client")


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Private:
    made = private(tmp_path_factory.mktemp("it"))
    made.moved()
    # Of a file that looks as if it changed later than now a cache keeps more than of others.
    later = time.time() + 90_000
    os.utime(made.root / "content/goals/followers.md", (later, later))
    return made


@pytest.fixture(scope="module")
def built(site) -> Private:
    ran = site.run("build", "--all-audiences", "--jobs", "2", "-v")
    assert ran.code == 0, ran.err
    assert said((ran.out + ran.err).encode(), WORDS) == {b"zqcanary-folder"}
    return site


@pytest.mark.parametrize("audience", AUDIENCES)
def test_no_byte_of_a_site_tells_of_what_surrounds_it(built, audience) -> None:
    output = built.root / "output" / audience
    goal = (output / "goals/followers/index.html").read_text()
    assert "460" in goal
    assert "480" in goal, "the target that was moved is told"
    assert list(output.rglob("menu*.csv"))
    assert told(output, WORDS) == {}
    assert told(output, PLACES) == {}


def test_no_hidden_file_is_copied_nor_one_that_nothing_names(built) -> None:
    names = {path.name for path in (built.root / "output").rglob("*") if path.is_file()}
    assert {name for name in names if name.startswith(".")} == {".goalposts.json", ".nojekyll"}
    assert names & {"unnamed.csv", "link.csv", "plan.csv.bak", "style.css~"} == set()


def test_what_a_build_remembers_tells_none_of_it(built) -> None:
    kept = built.root / ".cache"
    assert list(kept.rglob("*.json"))
    assert told(kept, WORDS) == {}
    assert told(kept, PLACES) == {}


def test_a_build_that_finds_nothing_new_believes_it_all_the_same(built) -> None:
    ran = built.run("build", "--all-audiences", "--jobs", "2", "-v")
    assert "unchanged\n" in ran.err
    assert f"{built.root}/output/public: " in ran.out


def test_nothing_is_left_at_home_nor_among_passing_files(built) -> None:
    around = built.root.parent.parent
    left = [path for path in around.rglob("*") if path.is_file() and built.root not in path.parents]
    assert {path.relative_to(around).as_posix() for path in left} == {
        "outside.csv",
        "zqcanary-cache/goalposts/key",
    }


@pytest.mark.parametrize(
    "arguments",
    [
        # Each does what it is for, or it would tell nothing of anybody; `pull` is refused where its engine is not there.
        ("check",),
        ("check", "--format", "json"),
        ("status", "--format", "json"),
        ("status", "followers"),
        ("diff", "HEAD~1"),
        ("diff", "HEAD~1", "--format", "json"),
        ("diff", "HEAD~1", "--format", "github"),
        ("backtest", "--format", "json"),
        ("catalogue", "--format", "json"),
        ("schema", "goal"),
        ("pull", "--dry-run"),
    ],
    ids=" ".join,
)
def test_no_command_tells_more_than_what_its_author_wrote_and_where(site, arguments) -> None:
    ran = site.run(*arguments)
    assert ran.code == 0 or (arguments[0], ran.code) == ("pull", 1)
    assert ran.out or ran.err
    assert "goalposts: this is our fault" not in ran.err
    assert said((ran.out + ran.err).encode(), WORDS) <= OWN


def test_a_new_site_is_told_nothing_of_who_begins_it(site, tmp_path) -> None:
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "generator",
            "new",
            "site",
            str(tmp_path / "new"),
            "--ci",
            "github,gitlab,netlify",
            "-q",
        ],
        cwd=site.folder,
        env=site.environ,
        capture_output=True,
        timeout=HUNG,
        check=True,
    )
    assert (tmp_path / "new/content/site.yaml").exists()
    assert told(tmp_path / "new", WORDS) == {}
    assert told(tmp_path / "new", PLACES) == {}
    assert said(done.stdout + done.stderr, WORDS) == set()


def test_the_form_in_the_browser_is_told_none_of_it(site, tmp_path, monkeypatch, capsys) -> None:
    script = b"window.CMS = {};\n"
    (tmp_path / "decap-cms.js").write_bytes(script)
    monkeypatch.setattr("generator.cms.decap._SHA256", hashlib.sha256(script).hexdigest())
    for name, value in site.environ.items():
        monkeypatch.setenv(name, value)
    site.replace(
        "content/site.yaml", "theme: mine\n", "theme: mine\ncms: {backend: github, repo: team/goals}\n"
    )
    ran = Command(capsys)(
        "cms", "-C", site.root, "-o", tmp_path / "form", "--bundle", tmp_path / "decap-cms.js"
    )
    site.replace("content/site.yaml", "cms: {backend: github, repo: team/goals}\n", "")
    assert ran.code == 0, ran.err
    assert len(list((tmp_path / "form").rglob("*.*"))) >= 4
    assert told(tmp_path / "form", WORDS) == {}
    assert told(tmp_path / "form", PLACES) == {}


@pytest.mark.parametrize(
    ("name", "shown"),
    [("Zqcanary-Lee", "Zqcanary-Lee"), ("zqcanary-lee@zqcanary-host.org", "zqcanary-lee")],
)
def test_who_moved_a_goalpost_is_told_where_the_site_says_so_and_never_by_an_address(
    tmp_path, name, shown
) -> None:
    site = private(tmp_path)
    site.replace("content/site.yaml", "theme: mine\n", "theme: mine\nshow_authors: true\n")
    site.moved(name)
    assert site.run("build", "--audience", "public").code == 0
    assert shown in (site.root / "output/goals/followers/index.html").read_text()
    found = told(site.root / "output", WORDS)
    assert set().union(*found.values()) == {b"zqcanary-lee"}


def test_of_the_machine_that_builds_the_address_of_the_site_alone_is_told_where_it_is_netlify_s(
    tmp_path,
) -> None:
    site = private(tmp_path)
    site.replace("content/site.yaml", "base_url: https://goals.example.org/\n", "")
    site.environ.update(NETLIFY="true", CONTEXT="production", URL="https://zqcanary-site.example.org")
    assert site.run("build", "--audience", "public").code == 0
    assert set().union(*told(site.root / "output", WORDS).values()) == {b"zqcanary-site"}


def test_a_preview_and_what_it_says_of_broken_content_tell_none_of_it(tmp_path) -> None:
    site = private(tmp_path)
    command = [sys.executable, "-m", "generator", "serve", "--port", "0", "-q", "-C", str(site.root)]
    with subprocess.Popen(
        command, cwd=site.folder, env=site.environ, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        try:
            assert process.stdout is not None
            page = Page(process.stdout.readline().decode().strip())
            site.replace("content/goals/followers.md", "metric: followers", "metric: folowers")
            site.replace("themes/mine/theme.yaml", "api: 1", "api: one")
            troubles = page.until(lambda told: told["troubles"])
            shown = [
                page.get(path)[1] for path in ("/", "/goals/followers/", "/nowhere", "/.goalposts/preview.js")
            ]
            page.close()
        finally:
            process.terminate()
            process.wait(HUNG)
    for text in (*shown, json.dumps(troubles, ensure_ascii=False)):
        assert said(text.encode(), WORDS) == set()
        assert said(text.encode(), PLACES) == set()


def test_of_a_fault_of_ours_the_page_of_a_preview_tells_its_kind_alone(capsys) -> None:
    from generator.cli.commands.serve import _fault

    fault = PermissionError(13, "Permission denied", "/zqcanary-folder/goals")
    assert said(_fault(fault, verbose=True).encode(), WORDS) == set()
    assert "PermissionError" in _fault(fault, verbose=False)
    assert "/zqcanary-folder/goals" in capsys.readouterr().err
