import json

from tests.cli.sites import BROKEN, SITE
from tests.folders import write_site


def test_a_sound_site_is_fine(goalposts, site_of) -> None:
    ran = goalposts("check", "-C", site_of(SITE))
    assert ran.code == 0
    assert ran.err == ""
    assert ran.out == "nothing is wrong in 4 files\n"


def test_errors_go_to_stderr_with_line_and_caret(goalposts, site_of) -> None:
    ran = goalposts("check", "-C", site_of(BROKEN))
    assert ran.code == 1
    assert "--> content/goals/list.md:5:9\n   |\n 5 | metric: folowers\n   |         ^^^^^^^^" in ran.err
    assert "`followers`" in ran.err
    assert ran.out.startswith("1 error ")


def test_json_goes_to_stdout_and_nothing_to_stderr(goalposts, site_of) -> None:
    ran = goalposts("check", "-C", site_of(BROKEN), "--format", "json")
    assert ran.code == 1
    assert ran.err == ""
    (only,) = json.loads(ran.out)["diagnostics"]
    assert (only["severity"], only["path"], only["line"], only["column"]) == (
        "error", "content/goals/list.md", 5, 9
    )  # fmt: skip


def test_json_of_a_sound_site_is_an_empty_list(goalposts, site_of) -> None:
    assert json.loads(goalposts("check", "-C", site_of(SITE), "--format", "json").out) == {"diagnostics": []}


def test_github_annotations_name_files_from_the_workspace(goalposts, site_of, monkeypatch, tmp_path) -> None:
    root = site_of(BROKEN)
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path.parent))
    ran = goalposts("check", "-C", root, "--format", "github")
    assert ran.code == 1
    assert ran.err.startswith(f"::error file={tmp_path.name}/content/goals/list.md,line=5,col=9,")
    assert ran.out == ""


def test_a_site_in_a_hidden_folder_is_named_with_its_dot(goalposts, monkeypatch, tmp_path) -> None:
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path))
    root = write_site(tmp_path / ".goals", BROKEN)
    assert "error file=.goals/content/" in goalposts("check", "-C", root, "--format", "github").err


WARNED = SITE.replace("metric: followers\nbaseline", "metric: followers\nsegment: city\nbaseline")


def test_a_warning_is_said_and_stops_nothing(goalposts, site_of) -> None:
    ran = goalposts("check", "-C", site_of(WARNED))
    assert ran.code == 0
    assert ran.err.startswith("warning: ")


def test_strict_makes_a_warning_stop(goalposts, site_of) -> None:
    assert goalposts("check", "-C", site_of(WARNED), "--strict").code == 1


def test_quiet_leaves_warnings_out_unless_they_stop(goalposts, site_of) -> None:
    root = site_of(WARNED)
    assert goalposts("check", "-C", root, "-q").err == ""
    assert goalposts("check", "-C", root, "-q", "--strict").err.startswith("warning: ")


def test_quiet_prints_nothing_of_a_sound_site(goalposts, site_of) -> None:
    ran = goalposts("check", "-C", site_of(SITE), "-q")
    assert (ran.code, ran.out, ran.err) == (0, "", "")


def test_verbose_says_how_long_the_stages_took(goalposts, site_of) -> None:
    err = goalposts("check", "-C", site_of(SITE), "-v").err
    assert [line.split()[-1] for line in err.splitlines()] == ["read", "check", "theme", "history"]


def test_without_a_terminal_there_are_no_colours(goalposts, site_of) -> None:
    assert "\x1b" not in goalposts("check", "-C", site_of(BROKEN)).err


def test_a_theme_that_there_is_not_is_told_at_its_name(goalposts, site_of) -> None:
    ran = goalposts("check", "-C", site_of(SITE.replace("title: Test\n", "title: Test\ntheme: defualt\n")))
    assert ran.code == 1
    assert "--> content/site.yaml:2:8\n   |\n 2 | theme: defualt\n   |        ^^^^^^^" in ran.err
    assert "did you mean `default`?" in ran.err


def test_an_option_that_the_theme_does_not_have_is_told_at_its_place(goalposts, site_of) -> None:
    site = SITE.replace("title: Test\n", "title: Test\ntheme: {name: default, options: {colour: red}}\n")
    ran = goalposts("check", "-C", site_of(site))
    assert ran.code == 1
    assert "the theme has no option `colour`" in ran.err
    assert "--> content/site.yaml:2:42" in ran.err
