"""What publishing leaves behind in the process that it ran in."""

import gc
from pathlib import Path

import pytest

from generator.pipeline.publishing import publish_site
from generator.pipeline.workers import open_workers
from generator.render import whole_site
from generator.write import place_of
from tests.render.reports import default_theme, goal_report, report


def publish(folder: Path, progress) -> None:
    with open_workers(1) as workers:
        publish_site(
            whole_site(report(goal_report()), default_theme()),
            place_of(folder / "output"),
            workers=workers,
            strict=False,
            by_vega=False,
            progress=progress,
            waiting=lambda _: None,
        )


def test_what_was_set_aside_while_pages_are_printed_is_collected_again_afterwards(tmp_path) -> None:
    aside: list[int] = []
    publish(tmp_path, lambda stage, *_: aside.append(gc.get_freeze_count()) if stage == "render" else None)
    assert all(aside)
    assert gc.get_freeze_count() == 0


def test_so_it_is_when_publishing_breaks_off(tmp_path) -> None:
    def stop(stage: str, done: int, total: int) -> None:
        if stage == "render":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        publish(tmp_path, stop)
    assert gc.get_freeze_count() == 0
