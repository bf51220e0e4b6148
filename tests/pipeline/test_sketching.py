from dataclasses import replace
from datetime import date

import pytest

from generator.model.digest import Digests
from generator.pipeline.drawing import GOAL, PERIOD, PORTFOLIO, SERIES, STROKE, draw_site
from generator.pipeline.editions import editions_of
from generator.pipeline.judging import judge
from generator.pipeline.recalling import Recalled
from generator.pipeline.sketching import sketched
from generator.pipeline.workers import InThisProcess, Workers
from generator.render import card_units, page_units
from generator.render.site import Material
from tests.cli.commands.test_incremental_build import SITE as GOALS
from tests.folders import write_site

WORKERS = Workers(InThisProcess(), 1)
VOICES = """
=== content/goals/share.md
---
title: Be talked of
account: x/palace
period: {start: 2026-11-23, end: 2026-12-22}
metric: share_of_voice
target: 40%
---
=== content/snapshots/voices.csv
date,metric,value,account,source
2026-12-01,mentions,30,x/palace,export
2026-12-01,mentions,50,x/rival,export
2026-12-08,mentions,40,x/palace,export
2026-12-08,mentions,50,x/rival,export
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A site with every kind of picture: of goals, series, periods, all goals, money, and accounts beside each other."""
    competing = "reports: [month]\ncompetitors: {share_of_voice: [x/rival]}"
    files = GOALS.replace("reports: [month]", competing) + VOICES
    root = write_site(tmp_path_factory.mktemp("site"), files)
    judged = judge(root, lambda _: date(2026, 12, 11), lambda _: None, strict=False, recalled=Recalled())
    assert judged.report is not None, judged.checked.diagnostics
    editions = editions_of(
        root,
        judged.checked,
        {None: judged.report},
        theme=None,
        base_urls={None: "https://goals.example.org/"},
        noindex=False,
    )
    return editions.sites[None]


def quiet(*_) -> None:
    pass


def units(site, material):
    yield from ((unit.place, unit.sheet, unit) for unit in page_units(site, material))
    yield from (("card", unit.folder, unit) for unit in card_units(site, material.goals))


def test_each_page_with_the_pictures_that_its_sketch_shows_is_the_page_of_a_site_that_is_all_drawn(
    site,
) -> None:
    """One page after the other: a picture that a sketch did not name would be a stand-in in it."""
    whole, sketch = draw_site(site, WORKERS, quiet), sketched(site, Digests())
    sketches = list(units(site, sketch.material))
    for number, (place, sheet, unit) in enumerate(units(site, whole)):
        assert sketches[number][:2] == (place, sheet)
        needed = set(sketch.shown_in(sketches[number][2]))
        wanted = dict.fromkeys(needed)
        filled = sketch.filled(_only(whole, wanted), needed)
        [*_, (_, _, found)] = [each for at, each in enumerate(units(site, filled)) if at == number]
        assert found == unit, place


def _only(whole, wanted):
    """What ``draw_site`` would have drawn of these."""
    return replace(
        whole,
        goals={name: each for name, each in whole.goals.items() if (GOAL, name) in wanted},
        strokes={key: each for key, each in whole.strokes.items() if (STROKE, key) in wanted},
        series={key: each for key, each in whole.series.items() if (SERIES, key) in wanted},
        days={key: each for key, each in whole.days.items() if (SERIES, key) in wanted},
        pictures={name: each for name, each in whole.pictures.items() if (PERIOD, name) in wanted},
        portfolio=whole.portfolio if PORTFOLIO in wanted else None,
    )


def test_only_what_is_wanted_is_drawn(site) -> None:
    drawn: list[tuple[str, int, int]] = []
    material = draw_site(
        site, WORKERS, lambda *told: drawn.append(told), lambda picture: picture == ("goal", "sales")
    )
    assert list(material.goals) == ["sales"]
    assert drawn == [("chart", 1, 1)]
    assert (dict(material.series), material.portfolio, dict(material.days), dict(material.strokes)) == (
        {},
        None,
        {},
        {},
    )


def test_a_site_of_which_nothing_is_wanted_needs_no_drawing_program(site, monkeypatch) -> None:
    monkeypatch.setattr("generator.pipeline.drawing.prepare", None)
    told: list[tuple[str, int, int]] = []
    material = draw_site(site, WORKERS, lambda *each: told.append(each), lambda _: False)
    assert {name for name in Material.__dataclass_fields__ if getattr(material, name)} == set()
    assert [each for each in told if each[2]] == []
