"""What git holds of a site is read once for all who ask in a run."""

import pytest

from generator.history import holding, locate
from generator.history.blobs import blobs_of
from generator.history.git import TOO_MUCH
from generator.history.holding import Holding, holding_of
from generator.model.fact import Unknown
from generator.read import named
from tests.history.stories import Story


@pytest.fixture
def looks(monkeypatch) -> list[str]:
    """The commits from which git was asked for what files said."""
    asked: list[str] = []

    def noted(repository, wanted):
        asked.append(repository.head)
        return blobs_of(repository, wanted)

    monkeypatch.setattr(holding, "blobs_of", noted)
    holding._held.cache_clear()
    return asked


def held(story: Story, commit: str | None = None) -> Holding | Unknown:
    return holding_of(locate(story.root), story.book()[1].site, named, None, commit)


def test_what_commits_said_is_read_once_until_another_is_made(story: Story, looks: list[str]) -> None:
    first = story.goal("2026-11-10")
    held(story)
    held(story)
    assert looks == [first]
    second = story.goal("2026-11-25", "490", "480")
    found = held(story)
    assert looks == [first, second]
    assert isinstance(found, Holding)
    assert [each.id for each in found.commits] == [first, second]


def test_an_earlier_commit_is_another_one(story: Story, looks: list[str]) -> None:
    first = story.goal("2026-11-10")
    story.goal("2026-11-25", "490", "480")
    held(story)
    found = held(story, first)
    assert isinstance(found, Holding)
    assert [each.id for each in found.commits] == [first]
    assert len(looks) == 2


def test_what_could_not_be_read_is_asked_for_again(story: Story, looks: list[str], monkeypatch) -> None:
    story.goal("2026-11-10")
    with monkeypatch.context() as broken:
        broken.setattr(holding, "blobs_of", lambda *_: TOO_MUCH)
        assert held(story) == TOO_MUCH
    assert isinstance(held(story), Holding)
    assert len(looks) == 1


def test_more_than_there_is_room_for_is_not_kept(story: Story, looks: list[str], monkeypatch) -> None:
    first = story.goal("2026-11-10")
    monkeypatch.setattr(holding, "_MOST_KEPT", 10)
    held(story)
    held(story)
    assert looks == [first, first]


def test_what_is_missing_is_asked_for_again_until_it_is_there(
    story: Story, looks: list[str], monkeypatch
) -> None:
    story.goal("2026-11-10")
    with monkeypatch.context() as broken:
        broken.setattr(holding, "blobs_of", lambda repository, wanted: dict.fromkeys(sorted(wanted)[1:], b""))
        found = held(story)
        assert isinstance(found, Holding)
        assert len(found.blobs) == 1
    found = held(story)
    assert isinstance(found, Holding)
    assert (len(found.blobs), len(looks)) == (2, 1)
