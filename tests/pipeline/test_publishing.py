"""What publishing leaves behind: the old site where its workers are lost, and no memory set aside."""

import gc
from concurrent.futures import Executor, Future
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator.model.drawing import Drawing
from generator.model.reading import Reading, Series
from generator.model.report import GoalReport
from generator.model.source import CsvFile, Entry
from generator.pipeline.building import Ways, build
from generator.pipeline.printing import goals_in_turn
from generator.pipeline.publishing import publish_site
from generator.pipeline.workers import InThisProcess, Workers, open_workers
from generator.render import PageUnit, whole_site
from generator.write import place_of
from tests.cli.sites import SITE
from tests.folders import write_site
from tests.held import held, no_cycles_looked_for
from tests.render.reports import default_theme, goal, goal_report, report

NOW = datetime(2026, 12, 11, tzinfo=UTC)


class Breaking(Executor):
    """Does its work until so many units were handed in, and is then lost with all that it holds."""

    def __init__(self, after: int) -> None:
        self._left = after
        self._own = InThisProcess()

    def submit(self, fn, /, *args, **kwargs):
        self._left -= 1
        if self._left >= 0:
            return self._own.submit(fn, *args, **kwargs)
        lost: Future = Future()
        lost.set_exception(BrokenProcessPool())
        return lost


class Listening(Executor):
    """Does its work, and notes of which kinds the pages are that it was sent."""

    def __init__(self) -> None:
        self.kinds: set[str] = set()

    def submit(self, fn, /, *args, **kwargs):
        *_, units = args
        self.kinds |= {unit.place.kind for unit in units if isinstance(unit, PageUnit)}
        return InThisProcess().submit(fn, *args, **kwargs)


def built(root: Path, executor: Executor, progress=lambda *_: None, begun=lambda: None):
    """What a build comes to whose work is done by ``executor``; when that has ``begun``, what is to be printed is there."""

    @contextmanager
    def workers_for(_: int):
        begun()
        yield Workers(executor, 1)

    ways = Ways(
        workers_for=workers_for,
        strict=False,
        noindex=False,
        by_vega=False,
        progress=progress,
        waiting=lambda _: None,
    )
    return build(
        root,
        root / "output",
        choose_day=lambda site: site.as_of or NOW.date(),
        choose_audience=lambda _: "public",
        theme=None,
        base_url=None,
        ways=ways,
        now=NOW,
    )


def test_pages_of_all_goals_reports_are_printed_by_who_has_them(tmp_path) -> None:
    root, workers = write_site(tmp_path, SITE), Listening()
    assert built(root, workers).summaries
    assert workers.kinds > {"goal", "sheet", "embed", "owner"}
    assert workers.kinds.isdisjoint({"calendar", "month", "period", "print", "together"})
    assert (root / "output/together/index.html").exists()


@pytest.mark.parametrize("after", range(4))
def test_workers_that_are_lost_keep_the_old_site_and_are_told_with_what_to_do(tmp_path, after) -> None:
    root = write_site(tmp_path, SITE)
    assert built(root, InThisProcess()).summaries
    before = {path: path.read_bytes() for path in (root / "output").rglob("*") if path.is_file()}
    goal = root / "content/goals/followers.md"
    goal.write_text(goal.read_text().replace("Grow the followers", "Grow the crowd"))
    result = built(root, Breaking(after))
    [fault] = result.diagnostics
    assert (fault.code, "--jobs 1" in fault.fix, result.summaries) == ("worker-lost", True, {})
    assert {path: path.read_bytes() for path in (root / "output").rglob("*") if path.is_file()} == before
    assert sorted(path.name for path in root.iterdir()) == ["content", "output"]


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


#: Files as they were read, and readings as they were checked.
CONTENT = (CsvFile, Entry, Reading, Series)
GOAL = """
=== content/goals/goal-{number:03}.md
---
title: Goal {number}
account: facebook/page-{number}
period: {{start: 2026-11-01, end: 2026-12-31}}
metric: followers
target: 200
---
=== content/snapshots/goal-{number:03}.csv
date,metric,value,account
2026-11-08,followers,110,facebook/page-{number}
2026-11-15,followers,120,facebook/page-{number}
"""


def test_the_pictures_of_a_goal_are_gone_when_its_pages_are_printed(tmp_path) -> None:
    number = 100
    root = write_site(tmp_path, SITE + "".join(GOAL.format(number=each) for each in range(number)))
    most = [0]

    def progress(*_) -> None:
        most[0] = max(most[0], held(Drawing))

    with no_cycles_looked_for():
        assert built(root, InThisProcess(), progress).summaries
    together = 60  # the page of the whole report shows the pictures of so many goals
    assert number // 2 < most[0] < number
    assert most[0] <= together + 40


def test_nothing_of_the_content_is_held_while_pages_are_printed_but_what_was_found(tmp_path) -> None:
    with_a_report = SITE.replace("as_of: 2026-12-11", "as_of: 2026-12-11\nreports: [month]")
    root = write_site(tmp_path, with_a_report + GOAL.format(number=1))
    there: set[int] = set()
    with no_cycles_looked_for():
        before = held(*CONTENT)
        assert built(root, InThisProcess(), begun=lambda: there.add(held(*CONTENT))).summaries
    assert there == {before}


def supported(name: str, *supporters: str) -> GoalReport:
    return goal_report(goal(id=name), supporters=supporters)


def test_goals_are_drawn_in_their_order_but_after_those_that_support_them() -> None:
    reports = (supported("a", "d", "b"), supported("b", "c"), supported("c"), supported("d"))
    site = whole_site(report(*reports), default_theme())
    assert list(goals_in_turn(site)) == ["d", "c", "b", "a"]
