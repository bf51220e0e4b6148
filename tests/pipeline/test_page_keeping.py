"""What an edit costs is counted: the pages that are printed for it, and the goals that are drawn."""

import hashlib
import os
import shutil
from collections import Counter
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from generator.cache import CacheFolder, PrintedFile, key_of_user, read_pages, write_pages
from generator.model.output import BuildTold, WriteSummary
from generator.pipeline import page_keeping
from generator.pipeline.building import Ways, build
from generator.pipeline.page_keeping import Memory
from generator.pipeline.unchanged import begin, keep
from generator.pipeline.workers import open_workers
from generator.write import MARKER
from tests.folders import write_site

SITE = """
=== content/site.yaml
title: Test
as_of: 2026-12-11
reports: []
=== content/goals/reach.md
---
title: Reach
owner: Dana
account: facebook/palace
period: {start: 2026-11-23, end: 2026-12-22}
metric: followers
baseline: {value: 400, date: 2026-11-22}
target: 480
---
=== content/goals/sales.md
---
title: Sell
owner: Edvard
account: shop/web
period: {start: 2026-11-01, end: 2026-12-31}
metric: leads
target: 100
---
=== content/pages/about.md
---
title: About
---
We sell pizza.
=== content/assets/menu.txt
Margherita
=== content/snapshots/a.csv
date,metric,value,account
2026-11-22,followers,400,facebook/palace
2026-12-06,leads,12,shop/web
2026-12-07,followers,431,facebook/palace
"""
GOAL = "content/goals/reach.md"


@dataclass(frozen=True)
class Cost:
    """What a build did: goals that were drawn, pages by kind that were printed, and files."""

    drawn: int
    pages: Counter[str]
    summary: WriteSummary


@pytest.fixture
def root(tmp_path) -> Path:
    return write_site(tmp_path / "site", SITE)


@pytest.fixture
def cost_of(root, monkeypatch):
    """Build the site, as it is after an edit."""
    pages: list[str] = []
    note = page_keeping.PagePlan.note

    def noted(plan, name, paths) -> None:
        pages.append(name.partition("/")[0])
        note(plan, name, paths)

    monkeypatch.setattr(page_keeping.PagePlan, "note", noted)

    def built(edit=lambda: None, meanwhile=lambda: None) -> Cost:
        edit()
        pages.clear()
        drawn: list[int] = []

        def progress(stage: str, done: int, total: int) -> None:
            del done
            if stage == "chart":
                drawn.append(total)
            meanwhile()

        beginning = begin(root, root / "output", {})
        memory = Memory(beginning.cache, beginning.program, beginning.output)
        ways = Ways(
            workers_for=lambda _: open_workers(1),
            strict=False,
            noindex=False,
            by_vega=False,
            progress=progress,
            waiting=lambda _: None,
            memory=memory,
        )
        result = build(
            root,
            root / "output",
            choose_day=lambda site: site.as_of or date.min,
            choose_audience=lambda _: None,
            theme=None,
            base_url=None,
            ways=ways,
        )
        assert result.summaries, result.diagnostics
        told = BuildTold(said="", shape="", counted="", code=0, builds=())
        now = datetime(2026, 12, 11, tzinfo=UTC)
        keep(beginning, told, timezone="UTC", now=now, places=[root / "output"], record=memory.record)
        return Cost(len(drawn), Counter(pages), result.summaries[None])

    return built


def edited(root: Path, path: str, old: str, new: str):
    def edit() -> None:
        text = (root / path).read_text()
        assert old in text
        (root / path).write_text(text.replace(old, new))

    return edit


def test_where_nothing_changed_nothing_is_drawn_or_printed(cost_of) -> None:
    first = cost_of()
    assert first.drawn == 2
    again = cost_of()
    assert (again.drawn, again.pages) == (0, Counter())
    assert (again.summary.written, again.summary.unchanged) == (0, first.summary.written)


def test_a_reading_concerns_the_pages_of_its_goal_and_those_that_list_it(cost_of, root) -> None:
    cost_of()
    cost = cost_of(edited(root, "content/snapshots/a.csv", ",431,", ",440,"))
    goals, about = cost.pages["goal"], cost.pages["page"]
    assert (goals, cost.pages["embed"], cost.pages["overview"], about) == (1, 1, 1, 0)
    assert cost.drawn == 2  # the report to print shows both


def test_files_of_pages_that_stay_are_not_touched(cost_of, root) -> None:
    cost_of()
    page = root / "output/goals/sales/index.html"
    before = page.stat()
    cost_of(edited(root, "content/snapshots/a.csv", ",431,", ",440,"))
    assert page.stat() == before


def test_a_page_of_prose_is_printed_alone(cost_of, root) -> None:
    cost_of()
    cost = cost_of(edited(root, "content/pages/about.md", "pizza", "pasta"))
    assert cost.drawn == 0
    assert cost.pages == {"page": 1}
    assert cost.summary.written == sum(cost.pages.values())


def test_an_asset_prints_no_page(cost_of, root) -> None:
    cost_of()
    cost = cost_of(edited(root, "content/assets/menu.txt", "Margherita", "Marinara"))
    assert (cost.drawn, cost.pages, cost.summary.written) == (0, Counter(), 1)


def test_a_line_that_moves_concerns_the_page_that_names_it(cost_of, root) -> None:
    cost_of()
    cost = cost_of(edited(root, GOAL, "---\ntitle", "---\n\ntitle"))
    assert cost.pages == {"goal": 1}


def test_a_goal_that_is_gone_takes_its_files_with_it(cost_of, root) -> None:
    cost_of()
    cost = cost_of((root / GOAL).unlink)
    assert cost.summary.removed > 5
    assert cost.pages["goal"] == 0
    assert not (root / "output/goals/reach").exists()


def test_a_page_that_somebody_edited_is_printed_again(cost_of, root) -> None:
    cost_of()
    page = root / "output/goals/sales/index.html"
    sound = page.read_bytes()
    cost = cost_of(lambda: page.write_text("theirs"))
    assert (cost.pages, cost.summary.written, cost.drawn) == ({"goal": 1}, 1, 1)
    assert page.read_bytes() == sound


def test_a_page_that_came_with_a_record_of_its_own_is_printed_again(cost_of, root) -> None:
    """As an author can commit an output: a page that says something else, and a record in which it is what was written."""
    cost_of()
    page, record = root / "output/goals/sales/index.html", root / "output" / MARKER
    sound = page.read_bytes()

    def forge() -> None:
        page.write_text("theirs")
        written, forged = (hashlib.sha256(each).hexdigest() for each in (sound, page.read_bytes()))
        assert written in record.read_text()
        record.write_text(record.read_text().replace(written, forged))

    assert cost_of(forge).pages["goal"] == 1
    assert page.read_bytes() == sound


def test_a_page_that_was_only_touched_stays(cost_of, root) -> None:
    cost_of()
    page = root / "output/goals/sales/index.html"
    cost = cost_of(lambda: (page.write_bytes(page.read_bytes()), page.touch()))
    assert (cost.pages, cost.drawn, cost.summary.written) == (Counter(), 0, 0)


def test_a_page_that_is_edited_while_others_are_printed_is_made_anew(cost_of, root) -> None:
    """Between the plan and the folder's lock: everything is printed then, and nothing remembered."""
    cost_of()
    page = root / "output/goals/sales/index.html"
    sound = page.read_bytes()
    written: list[int] = []

    def once() -> None:
        if not written:
            written.append(page.write_text("theirs"))

    cost = cost_of(edited(root, "content/snapshots/a.csv", ",431,", ",440,"), meanwhile=once)
    assert written
    assert page.read_bytes() == sound
    assert cost.drawn == 2 + 2
    assert cost_of().pages["page"] == 0


def test_a_record_that_is_not_as_it_was_written_keeps_no_page(cost_of, root) -> None:
    first = cost_of()
    for file in (root / ".cache/goalposts/builds").glob("*-pages.json"):
        file.write_bytes(file.read_bytes()[:-1] + b" ")
    assert cost_of().pages == first.pages


def test_a_record_that_came_with_the_site_keeps_no_page(cost_of, root, tmp_path, monkeypatch) -> None:
    """As an author could commit it, beside an output with pages and a record of his own."""
    first = cost_of()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "another machine"))
    assert cost_of().pages == first.pages


def restored(root: Path, monkeypatch) -> None:
    """The site on another machine with what a build left of it, as CI restores folders: other files, other times, another user."""
    copy = root.with_name("restored")
    shutil.copytree(root, copy)
    shutil.rmtree(root)
    copy.rename(root)
    monkeypatch.setenv("XDG_CACHE_HOME", str(root.with_name("another machine")))


SECRET = "a secret that only the jobs of this repository know"


def test_machines_that_share_a_secret_remember_for_each_other(cost_of, root, monkeypatch) -> None:
    monkeypatch.setenv("GOALPOSTS_CACHE_KEY", SECRET)
    first = cost_of()
    restored(root, monkeypatch)
    again = cost_of()
    assert (again.drawn, again.pages) == (0, Counter())
    assert (again.summary.written, again.summary.unchanged) == (0, first.summary.written)


def test_what_was_restored_is_believed_as_far_as_it_is_what_was_printed(cost_of, root, monkeypatch) -> None:
    monkeypatch.setenv("GOALPOSTS_CACHE_KEY", SECRET)
    cost_of()
    page = root / "output/goals/sales/index.html"
    sound = page.read_bytes()
    page.write_text("theirs")
    restored(root, monkeypatch)
    assert cost_of().pages == {"goal": 1}
    assert page.read_bytes() == sound


@pytest.mark.parametrize("secret", ["", "another secret, which strangers have made up for it"])
def test_without_the_secret_nothing_is_believed(cost_of, root, monkeypatch, secret) -> None:
    monkeypatch.setenv("GOALPOSTS_CACHE_KEY", SECRET)
    first = cost_of()
    restored(root, monkeypatch)
    monkeypatch.setenv("GOALPOSTS_CACHE_KEY", secret)
    assert cost_of().pages == first.pages


def test_a_record_that_names_no_files_keeps_no_page(cost_of, root) -> None:
    first, cache = cost_of(), CacheFolder(root, key_of_user(Path.home(), os.environ, root))
    [file] = (root / ".cache/goalposts/builds").glob("*-pages.json")
    pages = read_pages(cache, file.stem)
    assert pages is not None
    units = {name: replace(unit, files={}) for name, unit in pages.units.items()}
    write_pages(cache, file.stem, replace(pages, units=units))
    again = cost_of()
    assert again.pages == first.pages
    assert (again.summary.written, again.summary.removed) == (0, 0)


def test_a_record_that_names_files_of_others_keeps_no_page(cost_of, root) -> None:
    """A path that the output's own record does not hold, whatever lies there."""
    digest = hashlib.sha256((root / "content/site.yaml").read_bytes()).hexdigest()
    first, cache = cost_of(), CacheFolder(root, key_of_user(Path.home(), os.environ, root))
    [file] = (root / ".cache/goalposts/builds").glob("*-pages.json")
    pages = read_pages(cache, file.stem)
    assert pages is not None
    units = {
        name: replace(unit, files={"../content/site.yaml": PrintedFile("mark", digest)})
        for name, unit in pages.units.items()
    }
    write_pages(cache, file.stem, replace(pages, units=units))
    assert cost_of().pages == first.pages


def test_another_program_prints_everything(cost_of, root, monkeypatch) -> None:
    first = cost_of()
    monkeypatch.setattr("generator.pipeline.program.__version__", "99")
    assert cost_of().pages == first.pages
