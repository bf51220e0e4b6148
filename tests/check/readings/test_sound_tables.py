"""Files that are read by columns say what they would say row by row."""

import pytest
from hypothesis import given, strategies as st

from generator.check.metrics.declared import declared_metrics
from generator.check.metrics.definitions import metrics_of
from generator.check.names.accounts import platforms_of
from generator.check.readings import tables
from generator.check.readings.tables import readings_of_table
from generator.check.readings.vocabulary import Vocabulary
from generator.check.site.settings import check_site
from generator.read import read_files

METRICS = b"""
fans: {type: level, label: Fans, unit: people, frequency: weekly}
rate: {type: ratio, label: Rate, numerator: fans, denominator: fans}
views: {type: item, label: Views, aggregate: mean}
"""
LONG = "date,metric,value,account,collected,window,item"
SOUND = st.tuples(
    st.sampled_from(["2026-11-30", "2026-12-01", " 2026-12-07"]),
    st.just("fans"),
    st.sampled_from(["431", "0.5", "NA", "", "-3"]),
    st.sampled_from(["", "x/cafe", "Twitter/cafe", "facebook/cafe"]),
    st.sampled_from(["", "2026-12-09"]),
    st.sampled_from(["", "P28D"]),
    st.just(""),
)
ANY = st.tuples(
    st.sampled_from(["2026-11-30", "2026-12-01", "", "soon"]),
    st.sampled_from(["fans", "fans", "rate", "views", "fnas"]),
    st.sampled_from(["431", "37%", "1,5", "NA", "many"]),
    st.sampled_from(["", "x/cafe", "facebok/cafe"]),
    st.sampled_from(["", "2026-12-09", "2026-01-01", "late"]),
    st.sampled_from(["", "P28D", "long"]),
    st.sampled_from(["", "", "post-1"]),
)


def read(text: str) -> tuple[object, ...]:
    tree, _ = read_files(
        {"site.yaml": b"title: T", "metrics/own.yaml": METRICS, "snapshots/a.csv": text.encode()}
    )
    site, _ = check_site(tree)
    platforms, _ = platforms_of(tree, site.languages)
    words = Vocabulary(
        metrics=metrics_of(tree, site)[0], declared=declared_metrics(tree), platforms=platforms
    )
    (table,) = tree.tables
    placed, said = readings_of_table(table, tree, words)
    return sorted(placed, key=repr), said


def row_by_row(text: str) -> tuple[object, ...]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tables, "sound_readings", lambda *_: None)
        return read(text)


def written(header: str, rows: list[tuple[str, ...]]) -> str:
    return "\n".join([header, *(",".join(cells) for cells in rows)])


@given(st.lists(SOUND, min_size=1, max_size=8))
def test_a_sound_file_gives_the_same_readings(rows) -> None:
    text = written(LONG, rows)
    assert read(text) == row_by_row(text)


@given(st.lists(ANY, min_size=1, max_size=8))
def test_any_other_file_is_told_the_same(rows) -> None:
    text = written(LONG, rows)
    assert read(text) == row_by_row(text)


@given(
    st.lists(
        st.tuples(*[st.sampled_from(["2026-11-30", "2026-12-01"]), *[st.sampled_from(["5", "", "x"])] * 2])
    )
)
def test_a_wide_file_gives_the_same_readings(rows) -> None:
    text = written("date,fans,rate", rows)
    assert read(text) == row_by_row(text)


def test_a_file_of_many_rows_is_read_in_parts(monkeypatch) -> None:
    text = written(
        LONG, [(f"2026-11-{day:02}", "fans", str(day), "x/cafe", "", "", "") for day in range(1, 31)]
    )
    monkeypatch.setattr("generator.check.readings.sound_tables._TOGETHER", 7)
    assert read(text) == row_by_row(text)
