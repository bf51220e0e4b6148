import json
import os
import re
import stat
import subprocess
import sys
from functools import partial

import pytest

from generator.write import place_of, publish
from generator.write.lock import held
from tests.cli.running import environment, subprocess_run
from tests.cli.sites import BROKEN, SITE
from tests.folders import files_in
from tests.write.folders import Killed, contents, dying, leftovers, publish_site


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A site that was built once, and what the command said."""
    from tests.folders import write_site

    root = write_site(tmp_path_factory.mktemp("site"), SITE)
    return root, subprocess_run("build", "-C", root, "--jobs", "1")


def test_the_site_lies_in_output(built) -> None:
    root, ran = built
    assert ran.code == 0
    assert (root / "output" / "index.html").is_file()
    assert (root / "output" / "goals" / "followers" / "index.html").is_file()


def test_a_build_says_what_it_wrote_for_whom_and_how_to_look_at_it(built) -> None:
    root, ran = built
    assert "1 goal on 2026-12-11, nothing is wrong\n" in ran.out
    assert f"{root}/output: " in ran.out
    assert (
        "built for the audience public, the first of public, client; `--audience` chooses another\n"
        in ran.out
    )
    assert ran.out.endswith(f"open {root}/output/index.html\n")
    assert ran.err == ""


def test_what_is_not_for_the_audience_is_nowhere(built) -> None:
    root, _ = built
    assert not any(b"hundred leads" in content for content in files_in(root / "output").values())


def test_the_json_is_that_of_status(built, goalposts) -> None:
    root, _ = built
    ran = goalposts("status", "-C", root, "--audience", "public", "--format", "json")
    assert json.loads((root / "output/api/goals.json").read_text()) == json.loads(ran.out)


def test_no_path_of_this_machine_is_in_the_output(built) -> None:
    root, _ = built
    assert not any(str(root).encode() in content for content in files_in(root / "output").values())


def test_the_same_again_touches_nothing_whatever_the_jobs_zone_and_umask(built) -> None:

    root, _ = built
    changes = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "7"}
    ran = subprocess_run("build", "-C", root, "--jobs", "2", "--format", "json", **changes)
    document = json.loads(ran.out)
    assert (document["written"], document["removed"]) == (0, 0)
    assert document["unchanged"] > 10


def test_vega_draws_the_same_site(built, goalposts) -> None:
    root, _ = built
    ran = goalposts("build", "-C", root, "--jobs", "1", "--draw", "vega", "--format", "json")
    document = json.loads(ran.out)
    assert (document["written"], document["removed"]) == (0, 0)
    assert document["unchanged"] > 10


def imported_by(*arguments) -> set[str]:
    """The modules that a command imports, each with the packages that it lies in."""
    ran = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "generator", *map(str, arguments)],
        capture_output=True,
        check=True,
        env=environment(),
        text=True,
    )
    return {
        line.rpartition("|")[2].strip() for line in ran.stderr.splitlines() if line.startswith("import time:")
    }


def test_where_nothing_is_new_nothing_heavy_is_imported(built) -> None:
    root, _ = built
    goalposts = ("build", "-C", root, "--jobs", "1")
    subprocess_run(*goalposts)
    heavy = {"altair", "babel", "jinja2", "markdown", "numpy", "pydantic", "vl_convert", "yaml"}
    assert not imported_by(*goalposts) & {*heavy, "generator.read", "generator.pipeline.building"}
    assert {"jinja2", "yaml"} < imported_by(*goalposts, "--no-cache")


def test_where_nothing_is_new_the_same_is_said_of_what_is_wrong_and_of_the_site(goalposts, site_of) -> None:
    root = site_of(SITE.replace("metric: followers\nbaseline", "metric: followers\nsegment: city\nbaseline"))
    first = goalposts("build", "-C", root, "--jobs", "1")
    anew = goalposts("build", "-C", root, "--jobs", "1", "--no-cache")
    again = goalposts("build", "-C", root, "--jobs", "1", "-v")
    assert "warning" in anew.err
    assert (again.code, again.out, first.err) == (anew.code, anew.out, anew.err)
    assert again.err.startswith(anew.err)
    assert re.fullmatch(r" +\d\.\d{3} s  unchanged\n", again.err.removeprefix(anew.err))


def test_what_is_wrong_is_told_in_the_form_that_is_asked_for(goalposts, site_of) -> None:
    root = site_of(SITE.replace("metric: followers\nbaseline", "metric: followers\nsegment: city\nbaseline"))
    goalposts("build", "-C", root, "--jobs", "1")
    assert goalposts("build", "-C", root, "--jobs", "1", "--format", "github").err.startswith("::warning ")
    assert goalposts("build", "-C", root, "--jobs", "1", "-q").err == ""


def test_what_a_quiet_build_kept_to_itself_is_told_by_the_next(goalposts, site_of) -> None:
    root = site_of(SITE.replace("metric: followers\nbaseline", "metric: followers\nsegment: city\nbaseline"))
    assert goalposts("build", "-C", root, "--jobs", "1", "-q").err == ""
    assert "warning" in goalposts("build", "-C", root, "--jobs", "1").err
    assert goalposts("build", "-C", root, "--jobs", "1", "-q").err == ""


def test_without_a_cache_nothing_is_remembered_nor_believed(goalposts, site_of) -> None:
    root = site_of(SITE)
    goalposts("build", "-C", root, "--jobs", "1", "--no-cache")
    assert not (root / ".cache").exists()
    goalposts("build", "-C", root, "--jobs", "1")
    receipts = {path: path.read_bytes() for path in (root / ".cache/goalposts/builds").iterdir()}
    ran = goalposts("build", "-C", root, "--jobs", "1", "--no-cache", "-v")
    assert " s  evaluate\n" in ran.err
    assert {path: path.read_bytes() for path in (root / ".cache/goalposts/builds").iterdir()} == receipts


def test_a_folder_of_builds_for_all_audiences_has_a_receipt_too(goalposts, site_of) -> None:
    root = site_of(SITE)
    asked = ("build", "-C", root, "--jobs", "1", "--all-audiences")
    goalposts(*asked)
    again = goalposts(*asked, "-v")
    assert again.err.endswith(" s  unchanged\n")
    assert again.out == goalposts(*asked, "--no-cache").out
    (root / "output/client/index.html").write_text("edited")
    assert f"{root}/output/client: 1 files written" in goalposts(*asked).out


def test_broken_content_is_told_again(goalposts, site_of) -> None:
    root = site_of(BROKEN)
    assert goalposts("build", "-C", root).code == 1
    ran = goalposts("build", "-C", root)
    assert ran.code == 1
    assert "no metric has this id" in ran.err


def test_broken_content_leaves_the_old_site_byte_for_byte(built, goalposts) -> None:
    root, _ = built
    before, goal = files_in(root / "output"), root / "content/goals/followers.md"
    sound = goal.read_text()
    goal.write_text(sound.replace("metric: followers", "metric: folowers"))
    ran = goalposts("build", "-C", root)
    goal.write_text(sound)
    assert (ran.code, ran.out) == (1, "")
    assert "folowers" in ran.err
    assert files_in(root / "output") == before


def test_the_folder_is_judged_before_anything_is_read(goalposts, site_of) -> None:
    root = site_of(BROKEN)
    ran = goalposts("build", "-C", root, "-o", root / "content")
    assert ran.code == 2
    assert ran.err.startswith("error: output-refused\n")
    assert "folowers" not in ran.err


def test_an_output_folder_counts_from_where_we_are(built, goalposts, tmp_path, monkeypatch) -> None:
    root, _ = built
    monkeypatch.chdir(tmp_path)
    assert goalposts("build", "-C", root, "-o", "here", "--jobs", "1", "-q").code == 0
    assert (tmp_path / "here" / "index.html").is_file()


def test_quiet_says_nothing(built, goalposts, tmp_path) -> None:
    ran = goalposts("build", "-C", built[0], "-o", tmp_path / "out", "-q", "--jobs", "1")
    assert (ran.code, ran.out, ran.err) == (0, "", "")


def test_a_base_url_makes_a_sitemap(built, goalposts, tmp_path) -> None:
    ran = goalposts(
        "build", "-C", built[0], "-o", tmp_path / "out", "--base-url", "https://goals.example.org/x"
    )
    assert ran.code == 0
    assert "https://goals.example.org/x/" in (tmp_path / "out/sitemap.xml").read_text()


def test_an_unknown_theme_that_was_typed_is_wrong_usage_and_nothing_is_written(
    built, goalposts, tmp_path
) -> None:
    ran = goalposts("build", "-C", built[0], "-o", tmp_path / "out", "--theme", "defualt")
    assert ran.code == 2
    assert "`default`" in ran.err
    assert not (tmp_path / "out").exists()


def test_an_unknown_theme_of_the_site_is_wrong_content(goalposts, site_of, tmp_path) -> None:
    root = site_of(SITE.replace("title: Test\n", "title: Test\ntheme: defualt\n", 1))
    ran = goalposts("build", "-C", root, "-o", tmp_path / "out")
    assert ran.code == 1
    assert "content/site.yaml:" in ran.err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("jobs", ["0", "-1", "many"])
def test_jobs_are_one_or_more(goalposts, site_of, jobs) -> None:
    assert goalposts("build", "-C", site_of(SITE), "--jobs", jobs).code == 2


def test_with_strict_a_warning_publishes_nothing(goalposts, site_of) -> None:
    root = site_of(SITE.replace("metric: followers\nbaseline", "metric: followers\nsegment: city\nbaseline"))
    ran = goalposts("build", "-C", root, "--strict")
    assert (ran.code, ran.err.splitlines()[-1]) == (
        1,
        "--strict: 1 warning, which without it would stop nothing",
    )
    assert not (root / "output").exists()


def test_clean_takes_away_what_the_build_wrote(goalposts, site_of) -> None:
    root = site_of(SITE)
    goalposts("build", "-C", root, "--jobs", "1", "-q")
    (root / "output" / "CNAME").write_text("goals.example.org")
    ran = goalposts("clean", "-C", root)
    assert ran.code == 0
    assert ran.out.endswith("; 1 that no build wrote stays\n")
    assert {path for path in files_in(root / "output") if not path.startswith(".")} == {"CNAME"}


def test_clean_works_from_where_we_are(goalposts, site_of, monkeypatch) -> None:
    monkeypatch.chdir(site_of(SITE))
    assert goalposts("clean").out == "removed 0 files from output\n"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_is_not_ours_is_said(goalposts, site_of, tmp_path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir()
    closed.chmod(stat.S_IRUSR | stat.S_IXUSR)
    ran = goalposts("build", "-C", site_of(SITE), "-o", closed / "out")
    assert ran.code == 1
    assert ran.err.startswith("error: output-unwritable\n")


def test_what_a_killed_build_left_is_settled_though_the_content_is_broken(goalposts, site_of) -> None:
    root = site_of(BROKEN)
    place = place_of(root / "output")
    publish_site({"index.html": "old", "gone.html": "old"}, place)
    with pytest.raises(Killed):
        publish_site({"index.html": "new", "more.html": "new"}, place, dying(12))
    assert leftovers(place) != []
    assert goalposts("build", "-C", root).code == 1
    assert leftovers(place) == []
    assert contents(place.output) in (
        {"index.html": "old", "gone.html": "old"},
        {"index.html": "new", "more.html": "new"},
    )


def test_a_second_build_names_who_holds_the_lock(goalposts, site_of, monkeypatch) -> None:
    root = site_of(SITE)
    monkeypatch.setattr("generator.pipeline.publishing.publish", partial(publish, wait=0.1))
    with held(place_of(root / "output").lock, wait=0, waiting=lambda _: None):
        ran = goalposts("build", "-C", root, "--jobs", "1")
    assert ran.code == 1
    assert f"is being built by process {os.getpid()} on " in ran.err


def test_the_help_says_from_how_many_cores_on_there_are_more_processes(goalposts) -> None:
    from generator.pipeline import workers

    said = " ".join(goalposts("build", "--help").out.split())
    assert "Without it one, and on three cores or more one for each core" in said
    assert workers._CORES_WORTH == 3
