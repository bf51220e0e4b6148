"""A figure on its page: its table begins with what matters most, and tells how much of it is left out."""

from dataclasses import replace

import pytest

from generator.chart import draw_voices, prepare
from generator.model.voice import voices_of
from generator.render import whole_site
from generator.render.parts.figure import figure_picture
from generator.render.routes.places import Place
from generator.render.views import TableView
from tests.render.reports import context, default_theme
from tests.render.surveyed import VOICES, report

COLUMNS = ("Days", "Ours", "Theirs")


def table(rows: int) -> TableView:
    """The table of a share of voice, whose drawing is given so many rows, each with its number."""
    found = report(VOICES)
    [voices] = voices_of(found)
    drawn = draw_voices(prepare(), voices, found.metrics["mentions"], "en")
    assert drawn is not None
    here = context(whole_site(found, default_theme()), Place("voice"), "en")
    numbered = replace(drawn, rows=tuple((n,) for n in range(rows)))
    picture = figure_picture(here, numbered, "Share of voice", COLUMNS)
    assert picture.table is not None
    return picture.table


@pytest.mark.parametrize(
    ("rows", "more"), [(40, None), (41, "1 more row is not shown."), (52, "12 more rows are not shown.")]
)
def test_of_a_long_table_the_first_rows_stand_there_and_the_others_are_counted(rows, more) -> None:
    found = table(rows)
    assert [row[0] for row in found.rows] == [str(n) for n in range(40)]
    assert found.more == more
