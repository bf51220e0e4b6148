from generator.history import git_logs_of
from tests.history.stories import Story


def test_git_notes_below_its_own_folder_what_is_checked_out(tmp_path) -> None:
    story = Story(tmp_path / "repository", tmp_path / "repository" / "site")
    logs = git_logs_of(story.root)
    assert logs == tmp_path / "repository" / ".git" / "logs"
    story.commit("2026-11-20")
    before = (logs / "HEAD").read_text()
    story.commit("2026-11-21")
    assert len((logs / "HEAD").read_text()) > len(before)


def test_a_worktree_has_notes_of_its_own(tmp_path) -> None:
    story = Story(tmp_path / "repository")
    story.commit("2026-11-20")
    story.git("worktree", "add", "-q", str(tmp_path / "other"))
    logs = git_logs_of(tmp_path / "other")
    assert logs is not None
    assert (logs / "HEAD").is_file()
    assert logs != git_logs_of(story.root)


def test_a_folder_in_no_repository_has_none(tmp_path) -> None:
    assert git_logs_of(tmp_path) is None
