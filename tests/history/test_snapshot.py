"""Content as git holds it at a revision."""

from generator.history import locate, tree_at
from generator.model.fact import Unknown
from generator.model.source import Kind, SourceTree
from generator.read import read_files
from tests.history.stories import GOAL, Story


def tree(story: Story, revision: str) -> SourceTree | Unknown:
    found = tree_at(locate(story.root), revision, read_files)
    return found if isinstance(found, Unknown) else found[0]


def test_a_revision_has_the_files_of_its_day(story: Story) -> None:
    first = story.goal("2026-11-10")
    story.goal("2026-11-25", "490", "480")
    story.write({"content/goals/reach.md": GOAL.replace("490", "470")})
    for revision, target in ((first, "490"), ("HEAD~1", "490"), ("HEAD", "480"), ("main", "480")):
        found = tree(story, revision)
        assert not isinstance(found, Unknown)
        assert f"target: {target}" in found.texts["content/goals/reach.md"]
        assert [document.id for document in found.of(Kind.GOAL)] == ["reach"]


def test_readings_and_pages_are_there_too_and_the_catalogue_lies_underneath(story: Story) -> None:
    story.write({"content/snapshots/a.csv": "date,metric,value\n2026-11-01,fans,1\n"})
    story.goal("2026-11-10")
    found = tree(story, "HEAD")
    assert not isinstance(found, Unknown)
    assert [table.path for table in found.tables] == ["content/snapshots/a.csv"]
    assert list(found.of(Kind.CATALOGUE_METRICS))


def test_a_revision_that_there_is_not_is_unknown(story: Story) -> None:
    story.goal("2026-11-10")
    assert tree(story, "v9") == Unknown("no-history")
    assert tree(story, "--output=/tmp/x") == Unknown("no-history")
