"""The same content and history give the same bytes, wherever, whenever and by whatever they are built."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.promises.rebuilt import ROOT, Surroundings, built, copied, differing, rewritten, story

PROOF = bool(os.environ.get("GOALPOSTS_PROOF"))
#: Other interpreters with the locked libraries, as `make pythons` hands them over.
PYTHONS = tuple(each for each in os.environ.get("GOALPOSTS_PYTHONS", "").split(os.pathsep) if each)
BACKWARDS = ("-m", "tests.promises.backwards")
#: Each by itself, in a proof: should all of them together make a difference, this says which.
ALONE = {
    "zone": Surroundings(environ={"TZ": "Pacific/Kiritimati"}),
    "zone of the machine that there is not": Surroundings(environ={"TZ": "Nowhere/Land"}),
    "locale C": Surroundings(environ={"LC_ALL": "C", "LANG": "C"}),
    "no locale": Surroundings(environ={"LC_ALL": "", "LANG": "", "LANGUAGE": ""}),
    "locale that there is not": Surroundings(environ={"LC_ALL": "xx_YY.UTF-8", "LANGUAGE": "nb:ar"}),
    "names that Python reads as ASCII": Surroundings(environ={"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}),
    "hash seed 1": Surroundings(environ={"PYTHONHASHSEED": "1"}),
    "hash seed 4294967295": Surroundings(environ={"PYTHONHASHSEED": "4294967295"}),
    "umask": Surroundings(umask=0o077),
    "another folder": Surroundings(inside=True),
    "nobody's home": Surroundings(environ={"HOME": "/nonexistent", "USER": "nobody", "LOGNAME": "nobody"}),
    "two processes": Surroundings(options=("--jobs", "2")),
    "three processes": Surroundings(options=("--jobs", "3")),
    "folders from Z to A": Surroundings(program=BACKWARDS),
    "by Vega": Surroundings(options=("--jobs", "1", "--draw", "vega")),
    "a terminal": Surroundings(environ={"COLUMNS": "40", "TERM": "xterm-256color", "FORCE_COLOR": "1", "NO_COLOR": ""}),
    "a machine of CI": Surroundings(environ={"CI": "true", "GITHUB_ACTIONS": "true", "NETLIFY": "true", "URL": "https://x.org"}),
    "no bytecode": Surroundings(environ={"PYTHONDONTWRITEBYTECODE": "1", "PYTHONOPTIMIZE": "1"}),
    "few threads": Surroundings(environ={"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}),
    "an older processor": Surroundings(
        environ={"NPY_DISABLE_CPU_FEATURES": "AVX2 FMA3 AVX512F AVX512CD AVX512_SKX", "OPENBLAS_CORETYPE": "Nehalem"}
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    return story(tmp_path_factory.mktemp("it") / "site").root


@pytest.fixture(scope="module")
def once(site) -> dict[str, str]:
    """As it is built here; what tells of the ledger is among it."""
    found = built(site, Surroundings())
    goal = (site / "output/goals/zebra/index.html").read_text()
    assert "460" in goal
    assert "480" in goal, "the target that was moved is told"
    assert len(found) > 100
    return found


@pytest.fixture(scope="module")
def turkish(tmp_path_factory) -> dict[str, str]:
    """A locale in which the small letter of I is another, where it can be made."""
    folder = tmp_path_factory.mktemp("locales")
    made = shutil.which("localedef") and subprocess.run(
        ["localedef", "-i", "tr_TR", "-f", "ISO-8859-9", str(folder / "tr_TR")],
        capture_output=True,
        check=False,
    )
    there = bool(made) and (folder / "tr_TR").exists()
    return {"LOCPATH": str(folder), "LC_ALL": "tr_TR"} if there else {"LC_ALL": "C"}


def test_a_site_has_the_same_bytes_whatever_surrounds_it(site, once, turkish, tmp_path) -> None:
    around = Surroundings(
        environ={
            **turkish, "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "7", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0",
            "HOME": "/nonexistent", "USER": "nobody", "COLUMNS": "40", "CI": "true", "GITHUB_ACTIONS": "true",
        },
        umask=0o077,
        options=("--jobs", "2"),
        inside=True,
        program=BACKWARDS,
    )  # fmt: skip
    elsewhere = copied(site, tmp_path / "Ånother folder/of it")
    assert differing(once, built(elsewhere, around)) == set()


@pytest.mark.parametrize("mark", [False, True], ids=["as git writes it", "with byte order marks"])
def test_a_checkout_with_other_ends_of_lines_gives_the_same_site_and_ledger(
    site, once, tmp_path, mark
) -> None:
    elsewhere = copied(site, tmp_path / "site")
    rewritten(elsewhere, mark=mark)
    assert b"\r\n" in (elsewhere / "content/goals/zebra.md").read_bytes()
    assert differing(once, built(elsewhere, Surroundings())) == set()


def test_git_s_own_other_ends_of_lines_give_the_same_site_and_ledger(site, once, tmp_path) -> None:
    elsewhere = tmp_path / "site"
    clone = ["git", "-c", "core.autocrlf=true", "clone", "-q", "--config", "core.autocrlf=true"]
    subprocess.run([*clone, str(site), str(elsewhere)], check=True, capture_output=True)
    assert b"\r\n" in (elsewhere / "content/goals/zebra.md").read_bytes()
    assert differing(once, built(elsewhere, Surroundings())) == set()


def test_ends_of_lines_that_were_committed_change_no_move_but_the_commits_names(site, once, tmp_path) -> None:
    def told(root: Path) -> str:
        text = (root / "output/api/goals.json").read_text()
        return re.sub(r"\b[0-9a-f]{40}\b", "a commit", text)

    other = story(tmp_path / "site", ends="\r\n")
    assert b"\r\n" in (other.root / "content/goals/zebra.md").read_bytes()
    built(other.root, Surroundings())
    assert "a commit" in told(site)
    assert told(other.root) == told(site)


def test_a_file_is_never_opened_by_the_encoding_of_the_machine(site, once, tmp_path) -> None:
    warned = ("-X", "warn_default_encoding", "-W", "error::EncodingWarning")
    around = Surroundings(program=(*warned, "-m", "generator"))
    assert differing(once, built(site, around, output=tmp_path / "output")) == set()


@pytest.mark.skipif(not PROOF, reason="each by itself, in a proof")
@pytest.mark.parametrize("name", ALONE)
def test_each_of_it_by_itself_makes_no_difference(site, once, tmp_path, name) -> None:
    assert differing(once, built(site, ALONE[name], output=tmp_path / "output")) == set()


@pytest.mark.skipif(not PROOF, reason="the sample of all features, in a proof")
@pytest.mark.parametrize("audience", [(), ("--noindex",)], ids=["public", "a preview"])
def test_the_sample_has_the_same_bytes_whatever_surrounds_it(tmp_path, turkish, audience) -> None:
    sites = tmp_path / "one", tmp_path / "Ånother/one"
    for site in sites:
        shutil.copytree(ROOT / "content", site / "content")
    environ = {
        **turkish,
        "TZ": "Asia/Kathmandu",
        "PYTHONHASHSEED": "11",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
    }
    around = Surroundings(environ=environ, umask=0o077, options=("--jobs", "2", *audience), program=BACKWARDS)
    plain = built(sites[0], Surroundings(options=("--jobs", "1", *audience)))
    assert len(plain) > 500
    assert differing(plain, built(sites[1], around)) == set()


@pytest.mark.skipif(
    not PYTHONS, reason="`make pythons` runs it with the other versions of Python that there are"
)
@pytest.mark.parametrize("python", PYTHONS)
def test_every_python_makes_the_same_bytes(site, once, tmp_path, python) -> None:
    version = subprocess.run([python, "-V"], capture_output=True, check=True, text=True).stdout
    assert version != f"Python {sys.version.partition(' ')[0]}\n", "another one than this"
    assert differing(once, built(site, Surroundings(python=python), output=tmp_path / "output")) == set()
