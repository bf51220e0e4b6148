"""`goalposts new site`: what it writes is a sound site whose goals are under way."""

import json
from datetime import date
from pathlib import Path

import pytest

from generator.cli.new import site as command
from generator.pipeline import starting
from generator.pipeline.starting import TEMPLATES
from tests.cli.running import Command

DAY = "2027-02-28"


def begun(goalposts: Command, folder: Path, *options: str) -> Path:
    ran = goalposts("new", "site", folder, "--as-of", DAY, *options)
    assert ran.code == 0, ran.err
    return folder


def there(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("languages", ["en", "nb", "ar", "en,nb,ar"])
@pytest.mark.parametrize("template", [each.id for each in TEMPLATES])
def test_every_template_is_sound_and_its_goals_are_under_way(
    goalposts, tmp_path, template: str, languages: str
) -> None:
    site = begun(goalposts, tmp_path / "site", "--template", template, "--language", languages)
    checked = goalposts("check", "--strict", "-C", site, "--as-of", DAY)
    assert (checked.code, checked.err) == (0, "")
    told = json.loads(goalposts("status", "--format", "json", "-C", site, "--as-of", DAY).out)
    assert len(told["goals"]) == 3
    assert {goal["status"] for goal in told["goals"]} == {"on_track", "at_risk"}
    verdicts = {
        goal["id"]: {letter["verdict"] for letter in goal["smart"].values()} for goal in told["goals"]
    }
    assert list(verdicts.values()) == [{"pass"}] * 3


def test_a_site_is_built_as_it_is(goalposts, tmp_path) -> None:
    site = begun(goalposts, tmp_path / "site")
    assert goalposts("build", "--strict", "-C", site, "--as-of", DAY, "-q").code == 0
    assert "About these goals" in (site / "output/index.html").read_text(encoding="utf-8")


def test_its_dates_are_those_of_the_day(goalposts, tmp_path) -> None:
    site = begun(goalposts, tmp_path / "site")
    assert "start: 2027-02-21" in (site / "content/goals/neighbourhood-followers.md").read_text(
        encoding="utf-8"
    )
    assert (site / f"content/checkins/{DAY}-neighbourhood-followers.md").is_file()


def test_without_a_day_it_is_today(goalposts, tmp_path) -> None:
    assert goalposts("new", "site", tmp_path / "site").code == 0
    told = json.loads(goalposts("status", "--format", "json", "-C", tmp_path / "site").out)
    assert (date.today() - date.fromisoformat(told["as_of"])).days in {-1, 0, 1}  # noqa: DTZ011 - a zone of either side


def test_a_site_of_one_language_speaks_no_other(goalposts, tmp_path) -> None:
    site = begun(goalposts, tmp_path / "site", "--language", "nb")
    goal = (site / "content/goals/weekly-reach.md").read_text(encoding="utf-8")
    assert goal.startswith("---\ntitle: Innleggene våre på Facebook når 1200 personer i uka\n")
    assert goal.endswith(
        "---\nRekkevidde teller mennesker, ikke visninger: Den som ser tre innlegg, telles én gang.\n"
    )
    assert "title: Mål for sosiale medier\n" in (site / "content/site.yaml").read_text(encoding="utf-8")
    assert not [path for path in there(site) if path.endswith(".en.md")]


def test_a_site_of_several_has_a_translation_beside_each_goal(goalposts, tmp_path) -> None:
    site = begun(goalposts, tmp_path / "site", "--language", "ar,en")
    assert "لافتة" in (site / "content/goals/neighbourhood-followers.md").read_text(encoding="utf-8")
    english = (site / "content/goals/neighbourhood-followers.en.md").read_text(encoding="utf-8")
    assert english.startswith(
        '---\ntitle: "240 more Facebook followers from the neighbourhood"\nsmart:\n  specific: '
    )
    names = (site / "content/site.yaml").read_text(encoding="utf-8").partition("names:")[2]
    assert "neighbourhood: {ar: الحي}" in names


def test_it_says_what_it_wrote_and_what_to_type_next(goalposts, tmp_path) -> None:
    ran = goalposts("new", "site", tmp_path / "my site")
    lines = ran.out.splitlines()
    named = {line.removeprefix(f"{tmp_path}/my site/") for line in lines if line.startswith(str(tmp_path))}
    assert named == there(tmp_path / "my site")
    assert lines[-3:-1] == [f"  cd '{tmp_path}/my site'", "  goalposts build"]
    assert lines[-1].startswith("  git init ")


def test_git_ignores_what_builds_write(goalposts, tmp_path) -> None:
    ignored = (begun(goalposts, tmp_path / "site") / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert {"output/", ".cache/"} <= set(ignored)


@pytest.mark.parametrize("name", ["notes.txt", ".env", "content/site.yaml"])
def test_a_folder_that_holds_anything_is_left_as_it_is(goalposts, tmp_path, name: str) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text("mine", encoding="utf-8")
    ran = goalposts("new", "site", tmp_path)
    assert ran.code == 2
    assert "is not empty" in ran.err
    assert there(tmp_path) == {name}


def test_a_file_is_no_place_for_a_site(goalposts, tmp_path) -> None:
    (tmp_path / "site").write_text("mine", encoding="utf-8")
    ran = goalposts("new", "site", tmp_path / "site")
    assert (ran.code, (tmp_path / "site").read_text(encoding="utf-8")) == (2, "mine")


def test_a_repository_without_a_file_is_empty_enough(goalposts, tmp_path) -> None:
    (tmp_path / ".git").mkdir()
    assert goalposts("new", "site", tmp_path).code == 0


def test_what_a_host_puts_into_a_new_repository_stays(goalposts, tmp_path) -> None:
    for name in ("README.md", "LICENSE", ".gitignore"):
        (tmp_path / name).write_text("theirs", encoding="utf-8")
    ran = goalposts("new", "site", tmp_path)
    assert ran.code == 0
    assert {(tmp_path / name).read_text() for name in ("README.md", "LICENSE", ".gitignore")} == {"theirs"}
    assert "There already and left as it is: .gitignore, README.md." in ran.out
    assert ".gitignore has to name output/" in ran.out
    assert (tmp_path / "content/site.yaml").is_file()


def test_an_empty_site_has_no_example_and_builds(goalposts, tmp_path) -> None:
    site = begun(goalposts, tmp_path / "site", "--template", "empty", "--language", "nb,en")
    assert {path for path in there(site) if path.startswith("content/")} == {"content/site.yaml"}
    assert "example" not in (site / "README.md").read_text(encoding="utf-8")
    assert goalposts("build", "--strict", "-q", "-C", site, "--as-of", DAY).code == 0


def test_a_disk_that_refuses_keeps_nothing(goalposts, tmp_path, monkeypatch) -> None:
    def refused(folder: Path, files: object) -> None:
        raise PermissionError(13, "Permission denied", str(folder))

    monkeypatch.setattr(starting, "write_new", refused)
    ran = goalposts("new", "site", tmp_path / "site")
    assert ran.code == 1
    assert "cannot be written: Permission denied" in ran.err
    assert "nothing was written" in ran.err
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--template", "bakery"], "'bakery' is not one of"),
        (["--ci", "github,netlfy"], "did you mean `netlify`"),
        (["--language", "se"], "`se` is none of them"),
        (["--timezone", "Oslo"], "write it as Europe/Oslo"),
    ],
)
def test_a_wrong_choice_is_told_and_nothing_is_written(goalposts, tmp_path, options, said) -> None:
    ran = goalposts("new", "site", tmp_path / "site", *options)
    assert ran.code == 2
    assert said in ran.err
    assert not (tmp_path / "site").exists()


def test_services_may_be_named_together_or_one_by_one(goalposts, tmp_path) -> None:
    one = begun(goalposts, tmp_path / "one", "--ci", "github,gitlab", "--ci", "netlify")
    other = begun(goalposts, tmp_path / "other", "--ci", "netlify", "--ci", "gitlab", "--ci", "github")
    assert there(one) == there(other) >= {".github/workflows/goalposts.yml", ".gitlab-ci.yml", "netlify.toml"}


def test_at_a_terminal_what_was_not_typed_is_asked(goalposts, tmp_path, monkeypatch) -> None:
    answers = iter(["Våre mål", "2", "en, nb", "Europe/Oslo", "pre-commit", "y"])
    monkeypatch.setattr(command, "is_at_terminal", lambda: True)
    monkeypatch.setattr("click.termui.visible_prompt_func", lambda _: next(answers))
    site = begun(goalposts, tmp_path / "site")
    settings = (site / "content/site.yaml").read_text(encoding="utf-8")
    assert "title: Våre mål\n" in settings
    assert "languages: [en, nb]" in settings
    assert "timezone: Europe/Oslo" in settings
    assert "show_authors: true" in settings
    assert (site / "content/goals/product-trials.md").is_file()
    assert (site / ".pre-commit-config.yaml").is_file()
