import shutil

import pytest

from generator.serve.watching import watching


@pytest.fixture
def site(tmp_path):
    (tmp_path / "content" / "goals").mkdir(parents=True)
    (tmp_path / "content" / "site.yaml").write_text("title: A\n")
    return tmp_path


def news(beats, most: int = 40) -> bool:
    """Whether a change is told within so many beats, each a moment."""
    return any(next(beats) for _ in range(most))


def test_the_first_beat_is_no_change(site) -> None:
    assert next(watching(site, None)) is False


@pytest.mark.parametrize(
    "path", ["content/site.yaml", "content/goals/new.md", "content/goals/deep/er/new.md"]
)
def test_what_is_written_to_content_is_told(site, path) -> None:
    beats = watching(site, None)
    next(beats)
    (site / path).parent.mkdir(parents=True, exist_ok=True)
    (site / path).write_text("new")
    assert news(beats)


def test_what_is_written_between_two_beats_is_not_lost(site) -> None:
    beats = watching(site, None)
    next(beats)
    for number in range(200):
        (site / "content" / "site.yaml").write_text(f"title: {number}\n")
    assert news(beats)
    assert not news(beats, 2)


def test_what_an_editor_leaves_beside_a_file_is_no_news(site) -> None:
    beats = watching(site, None)
    next(beats)
    for name in (
        ".a.yaml.swp",
        "a.yaml~",
        "#a.yaml#",
        ".#a.yaml",
        "4913",
        ".DS_Store",
        "a.yaml.tmp",
        "a.bak",
    ):
        (site / "content" / name).write_text("passing")
    assert not news(beats, 2)


def test_files_outside_content_and_themes_are_no_news(site) -> None:
    (site / "output").mkdir()
    beats = watching(site, None)
    next(beats)
    (site / "output" / "index.html").write_text("built")
    (site / "README.md").write_text("read me")
    assert not news(beats, 2)


def test_a_theme_that_comes_later_is_watched_from_then_on(site) -> None:
    beats = watching(site, None)
    next(beats)
    (site / "themes" / "own").mkdir(parents=True)
    assert news(beats)
    (site / "themes" / "own" / "theme.yaml").write_text("name: own\n")
    assert news(beats)


def test_content_that_is_taken_away_and_comes_back_is_watched_again(site) -> None:
    beats = watching(site, None)
    next(beats)
    shutil.rmtree(site / "content")
    assert news(beats)
    (site / "content").mkdir()
    assert news(beats)
    (site / "content" / "site.yaml").write_text("title: B\n")
    assert news(beats)


def test_what_git_checked_out_is_told_by_its_log(site) -> None:
    logs = site / ".git" / "logs"
    logs.mkdir(parents=True)
    beats = watching(site, logs)
    next(beats)
    (logs / "HEAD").write_text("0 1 a commit\n")
    assert news(beats)
