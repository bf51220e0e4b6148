import json

from tests.cli.sites import SITE


def test_what_builds_remember_is_removed_where_that_is_asked_for(goalposts, site_of) -> None:
    root = site_of(SITE)
    goalposts("build", "-C", root, "--jobs", "1", "-q")
    fetched = root / ".cache/goalposts/cms/decap.js"
    fetched.parent.mkdir()
    fetched.write_text("fetched")
    goalposts("clean", "-C", root)
    assert (root / ".cache/goalposts/builds").exists()
    ran = goalposts("clean", "-C", root, "--cache")
    assert ran.out == f"removed 0 files from {root}/output and 3 from the cache\n"
    assert not (root / ".cache/goalposts/builds").exists()
    assert fetched.exists()


def test_where_nothing_is_remembered_nothing_is_removed(goalposts, tmp_path) -> None:
    ran = goalposts("clean", "-C", tmp_path, "--cache")
    assert ran.out == f"removed 0 files from {tmp_path}/output and 0 from the cache\n"
    assert list(tmp_path.iterdir()) == []


def test_for_programs_it_tells_json_and_nothing_else(goalposts, site_of) -> None:
    root = site_of(SITE)
    goalposts("build", "-C", root, "--jobs", "1", "-q")
    told = json.loads(goalposts("clean", "-C", root, "--format", "json").out)
    assert told.pop("removed") > 20
    assert told == {"output": f"{root}/output", "kept": 0, "from_cache": None}


def test_one_file_stays_and_two_stay(goalposts, site_of) -> None:
    root = site_of(SITE)
    goalposts("build", "-C", root, "--jobs", "1", "-q")
    (root / "output/mine.txt").write_text("mine")
    assert goalposts("clean", "-C", root).out.endswith("; 1 that no build wrote stays\n")
    (root / "output/ours.txt").write_text("ours")
    assert goalposts("clean", "-C", root).out.endswith("; 2 that no build wrote stay\n")
    assert sorted(path.name for path in (root / "output").iterdir()) == [
        ".goalposts.json",
        "mine.txt",
        "ours.txt",
    ]
