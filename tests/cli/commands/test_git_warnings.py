"""What is wrong with git itself: told by every command that judges, and enough for ``--strict`` to stop."""

from pathlib import Path

import pytest

from tests.history.stories import Story

COMMANDS = ("check", "status", "build")
DAY = "2020-12-11"


@pytest.fixture
def story(tmp_path: Path) -> Story:
    """A site whose only goal was eased, with a whole history."""
    story = Story(tmp_path / "site")
    story.goal("2020-11-10")
    story.goal("2020-11-25", "490", "480")
    return story


@pytest.fixture
def shallow(story: Story, tmp_path: Path) -> Path:
    story.git("clone", "-q", "--depth=1", f"file://{story.root}", str(tmp_path / "clone"))
    return tmp_path / "clone"


@pytest.fixture
def partial(story: Story, tmp_path: Path) -> Path:
    """A clone whose old versions of files are still on the server."""
    story.git("config", "uploadpack.allowFilter", "true")
    story.git("clone", "-q", "--filter=blob:none", f"file://{story.root}", str(tmp_path / "clone"))
    return tmp_path / "clone"


@pytest.fixture
def refused(story: Story, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The site in a repository that git takes for somebody else's."""
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    monkeypatch.setattr("generator.history.git._KEPT", frozenset({"GIT_TEST_ASSUME_DIFFERENT_OWNER"}))
    return story.root


@pytest.mark.parametrize("command", COMMANDS)
def test_a_shallow_clone_is_a_warning_that_says_what_to_do(goalposts, shallow: Path, command: str) -> None:
    ran = goalposts(command, "-C", shallow, "--as-of", DAY)
    assert ran.code == 0
    assert "shallow-history" in ran.err
    assert "git fetch --unshallow" in ran.err


@pytest.mark.parametrize("command", COMMANDS)
def test_a_clone_without_old_versions_is_a_warning_that_says_what_to_do(
    goalposts, partial: Path, command: str
) -> None:
    ran = goalposts(command, "-C", partial, "--as-of", DAY)
    assert ran.code == 0
    assert "partial-history" in ran.err


def test_what_the_warning_says_gets_the_old_versions(goalposts, story: Story, partial: Path) -> None:
    goalposts("check", "-C", partial, "--as-of", DAY)
    story.git("-C", str(partial), "fetch", "-q", "--refetch", "--no-filter")
    ran = goalposts("status", "--format", "json", "-C", partial, "--as-of", DAY)
    assert "partial-history" not in ran.err
    assert '"direction": "easier"' in ran.out


@pytest.mark.parametrize("command", COMMANDS)
def test_a_refusal_is_a_warning_with_gits_own_words(goalposts, refused: Path, command: str) -> None:
    ran = goalposts(command, "-C", refused, "--as-of", DAY)
    assert ran.code == 0
    assert "git-refuses" in ran.err
    assert "dubious ownership" in ran.err
    assert "safe.directory" in ran.err


@pytest.mark.parametrize("command", COMMANDS)
def test_with_strict_a_shallow_clone_stops(goalposts, shallow: Path, command: str) -> None:
    ran = goalposts(command, "-C", shallow, "--as-of", DAY, "--strict")
    assert ran.code == 1
    assert "shallow-history" in ran.err


def test_with_strict_a_refusal_leaves_the_site_that_was_there(goalposts, refused: Path) -> None:
    assert goalposts("build", "-q", "-C", refused, "--as-of", DAY).code == 0
    page = refused / "output/goals/reach/index.html"
    before = page.read_bytes()
    assert goalposts("build", "-q", "-C", refused, "--as-of", DAY, "--strict").code == 1
    assert page.read_bytes() == before


def test_a_page_of_a_shallow_clone_never_says_that_nothing_was_moved(goalposts, shallow: Path) -> None:
    assert goalposts("build", "-q", "-C", shallow, "--as-of", DAY).code == 0
    page = (shallow / "output/goals/reach/index.html").read_text()
    assert "Nothing was moved" not in page
    assert "git does not have this goal's whole history" in page.replace("&#39;", "'").replace("’", "'")


def test_a_site_without_git_passes_with_strict(goalposts, story: Story) -> None:
    (story.root / ".git").rename(story.root.parent / "elsewhere")
    assert "git" not in goalposts("check", "-C", story.root, "--as-of", DAY, "--strict").err
