"""A preview is what a build would write, however it was come by; and it comes of what changed alone."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

import pytest

from generator.pipeline.building import Ways as BuildWays, build
from generator.pipeline.keeping import Kept
from generator.pipeline.previewing import Previewed, Ways, preview
from generator.pipeline.workers import open_workers
from tests.cli.sites import SITE
from tests.folders import files_in, split_files, write_site
from tests.history.stories import Story

NOW = datetime(2026, 12, 11, 12, tzinfo=UTC)
GOAL, READINGS = "content/goals/followers.md", "content/snapshots/a.csv"


def states(root: Path, kept: Kept, *, audience: str | None = "public", jobs: int = 1) -> list[Previewed]:
    """All states in which the site comes, those that are still being printed too."""
    ways = Ways(workers_for=lambda _: open_workers(jobs, kept), strict=False, progress=lambda *_: None)
    return list(
        preview(
            root,
            now=NOW,
            day_at=lambda now: lambda site: site.as_of or now.date(),
            choose_audience=lambda _: audience,
            kept=kept,
            ways=ways,
        )
    )


def built(root: Path, output: Path) -> dict[str, bytes]:
    ways = BuildWays(
        workers_for=lambda _: open_workers(1),
        strict=False,
        noindex=False,
        by_vega=False,
        progress=lambda *_: None,
        waiting=lambda _: None,
    )
    build(
        root,
        output,
        choose_day=lambda site: site.as_of or NOW.date(),
        choose_audience=lambda _: "public",
        theme=None,
        base_url=None,
        ways=ways,
        now=NOW,
    )
    return {path: content for path, content in files_in(output).items() if not path.startswith(".goalposts")}


def changed(root: Path, path: str, old: str, new: str) -> None:
    file = root / path
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new))


#: What authors do, one after the other.
EDITS: dict[str, Callable[[Path], object]] = {
    "a reading": partial(changed, path=READINGS, old="12-07,followers,431", new="12-07,followers,440"),
    "a line above": partial(changed, path=READINGS, old="account,source\n", new="account,source\n\n"),
    "a title": partial(changed, path=GOAL, old="Grow the followers", new="Many more followers"),
    "a blank line": partial(changed, path=GOAL, old="---\ntitle", new="---\n\ntitle"),
    "the site's name": partial(changed, path="content/site.yaml", old="title: Test", new="title: Trial"),
    "another goal": lambda root: (root / "content/goals/more.md").write_text(
        (root / GOAL).read_text().replace("Grow the followers", "Still more followers")
    ),
    "no other goal": lambda root: (root / "content/goals/leads.md").unlink(),
}


def test_after_many_edits_a_preview_is_what_a_build_writes(tmp_path) -> None:
    """A page that an edit should have changed and did not would still be there at the end.

    The first site is made by several processes, which prints what later ones take over.
    """
    root, kept = write_site(tmp_path / "site", SITE), Kept()
    states(root, kept, jobs=2)
    for edit in EDITS.values():
        edit(root)
        last = states(root, kept)[-1]
        kept.forget_unasked()
    files = built(root, tmp_path / "built")
    assert last.files is not None, last.diagnostics
    assert files.keys() == last.files.keys()
    assert [path for path in files if files[path] != last.files[path]] == []


def test_a_commit_is_seen_by_what_git_knows_of_the_goals(tmp_path) -> None:
    story, kept = Story(tmp_path / "site"), Kept()
    files = split_files(SITE)
    story.commit("2026-11-20T09:00:00+01:00", {**files, GOAL: files[GOAL].replace("+20%", "490")})
    changed(story.root, GOAL, "490", "470")
    before = states(story.root, kept)[-1]
    story.commit("2026-12-01T09:00:00+01:00", {})
    after, fresh = states(story.root, kept)[-1], states(story.root, Kept())[-1]
    assert after.files == fresh.files
    assert before.files is not None
    assert before.files["goalposts/index.html"] != fresh.files["goalposts/index.html"]


@pytest.fixture(scope="module")
def seen(tmp_path_factory) -> tuple[Path, Kept]:
    """A site of which a preview was made."""
    root, kept = write_site(tmp_path_factory.mktemp("seen"), SITE), Kept()
    states(root, kept)
    return root, kept


def test_a_site_in_which_nothing_changed_comes_once_and_whole(seen) -> None:
    root, kept = seen
    assert [state.is_whole for state in states(root, kept)] == [True]


def test_a_change_can_be_seen_before_the_site_is_whole(seen) -> None:
    root, kept = seen
    changed(root, GOAL, "Grow the followers", "Grow them")
    assert [state.is_whole for state in states(root, kept)][:2] == [False, True]


def test_what_is_broken_gives_no_files_and_says_why(seen) -> None:
    root, kept = seen
    changed(root, GOAL, "metric: followers", "metric: folowers")
    (state,) = states(root, kept)
    assert state.files is None
    assert [each.code for each in state.diagnostics if each.severity == "error"] == ["unknown-metric"]
    changed(root, GOAL, "metric: folowers", "metric: followers")
    assert states(root, kept)[-1].files is not None


def test_each_audience_has_a_preview_of_its_own(seen) -> None:
    root, kept = seen
    everybody = states(root, kept, audience="client")[-1]
    assert everybody.files is not None
    assert "goals/leads/index.html" in everybody.files
    public = states(root, kept, audience="public")[-1]
    assert public.files is not None
    assert "goals/leads/index.html" not in public.files


def test_another_day_makes_a_site_stale(seen) -> None:
    root, kept = seen
    last = states(root, kept)[-1]
    assert not last.is_stale(NOW)
    moving = Previewed(
        audience=None,
        checked=last.checked,
        day_at=lambda now: lambda _: date(2026, 12, 11 if now.hour < 13 else 12),
        diagnostics=(),
    )
    assert moving.is_stale(NOW.replace(hour=13))
