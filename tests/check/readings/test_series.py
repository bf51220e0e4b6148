"""Series: readings by key, in order, each said once."""

from datetime import date

import pytest
from hypothesis import given, settings, strategies as st

from generator.model.reading import SeriesKey
from tests.check.parts import Parts, parts_of
from tests.conftest import SiteOf


def followers(site_of: SiteOf, rows: str, more: str = "", site: str = "title: Test\n") -> Parts:
    return parts_of(
        site_of(
            {
                "content/site.yaml": site,
                "content/snapshots/a.csv": rows,
                "content/snapshots/b.csv": more or rows.split("\n", maxsplit=1)[0],
            }
        )
    )


HEAD = "date,followers,source,collected\n"
RANKED = "title: Test\nsources: [meta-export, by-hand]\n"


def test_readings_are_in_the_order_of_their_days_and_versions(site_of) -> None:
    parts = followers(
        site_of,
        f"{HEAD}2026-11-30,3,,\n2026-11-23,2,,2026-12-05\n2026-11-23,1,,2026-11-24\n",
        f"{HEAD}2026-11-16,0,,\n",
    )
    assert [reading.value for reading in parts.readings] == [0, 1, 2, 3]
    assert not parts.diagnostics


def test_series_are_in_the_order_of_their_keys(site_of) -> None:
    parts = parts_of(
        site_of(
            {
                "content/snapshots/a.csv": "date,account,segment,likes,fans\n2026-11-30,x/b,,1,1\n2026-11-30,,,1,1\n2026-11-30,x/a,city,1,1\n"
            }
        )
    )
    assert list(parts.series) == [
        SeriesKey("fans", None, None),
        SeriesKey("fans", "x/a", "city"),
        SeriesKey("fans", "x/b", None),
        SeriesKey("likes", None, None),
        SeriesKey("likes", "x/a", "city"),
        SeriesKey("likes", "x/b", None),
    ]


@pytest.mark.parametrize(
    ("first", "second", "believed"),
    [
        ("431,meta-export", "413,by-hand", 431),
        ("431,by-hand", "413,meta-export", 413),
        ("431,by-hand", "413,by-hand", 413),
        ("431,rumour", "413,by-hand", 413),
        ("431,by-hand", "413,rumour", 431),
        ("431,", "413,rumour", 413),
    ],
)
def test_of_two_readings_that_disagree_the_better_source_is_believed_else_the_last(
    site_of, first, second, believed
) -> None:
    parts = followers(site_of, f"{HEAD}2026-11-30,{first},\n", f"{HEAD}2026-11-30,{second},\n", RANKED)
    assert [reading.value for reading in parts.readings] == [believed]
    (said,) = parts.diagnostics
    assert said.code == "conflicting-readings"
    assert said.span.path == ("content/snapshots/b.csv" if believed == 431 else "content/snapshots/a.csv")


def test_of_three_readings_two_are_told_with_the_one_that_is_believed(site_of) -> None:
    parts = followers(
        site_of,
        f"{HEAD}2026-11-30,1,by-hand,\n2026-11-30,2,meta-export,\n2026-11-30,3,by-hand,\n",
        site=RANKED,
    )
    assert [reading.value for reading in parts.readings] == [2]
    assert [(d.span.line, "a.csv:3" in d.message) for d in parts.diagnostics] == [(2, True), (4, True)]


def test_two_files_that_disagree_on_many_days_are_told_once_with_the_sources_to_choose_from(site_of) -> None:
    first, second = (
        "".join(f"2026-11-{day:02},{day + more},{source},\n" for day in range(1, 11))
        for more, source in ((400, "export"), (500, "table"))
    )
    parts = followers(site_of, HEAD + first, HEAD + second)
    (said,) = parts.diagnostics
    assert "`followers` on 2026-11-01 is 401 here and 501 in" in said.message
    assert said.message.endswith("; so it is with 9 more readings of these two files")
    assert "`sources: [export, table]`" in said.fix


def test_the_same_value_twice_is_one_reading_without_a_word(site_of) -> None:
    parts = followers(site_of, f"{HEAD}2026-11-30,431,,\n", f"{HEAD}2026-11-30,431,,\n")
    assert [(reading.value, reading.path) for reading in parts.readings] == [(431, "content/snapshots/b.csv")]
    assert not parts.diagnostics


def test_a_number_read_again_later_is_another_version(site_of) -> None:
    parts = followers(site_of, f"{HEAD}2026-11-30,431,,2026-12-01\n2026-11-30,440,,2026-12-08\n")
    assert [reading.collected for reading in parts.readings] == [date(2026, 12, 1), date(2026, 12, 8)]
    assert not parts.diagnostics


def test_windows_of_different_lengths_are_different_readings(site_of) -> None:
    rows = "date,metric,value,window\n2026-11-30,reach,900,P7D\n2026-11-30,reach,2100,P28D\n"
    parts = parts_of(site_of({"content/snapshots/a.csv": rows}))
    assert [reading.value for reading in parts.readings] == [900, 2100]
    assert not parts.diagnostics


def likes(site_of: SiteOf, *rows: str) -> list[tuple[int, str]]:
    text = "date,metric,value,window\n" + "".join(f"{row}\n" for row in rows)
    metrics = "weekly: {type: flow, frequency: weekly}\nmonthly: {type: money, frequency: monthly}\n"
    parts = parts_of(site_of({"content/snapshots/a.csv": text, "content/metrics/a.yaml": metrics}))
    return [(said.span.line, said.code) for said in parts.diagnostics]


def test_weeks_that_touch_do_not_overlap(site_of) -> None:
    assert likes(site_of, "2026-11-22,weekly,1,", "2026-11-29,weekly,1,") == []


def test_months_that_end_on_their_last_days_do_not_overlap(site_of) -> None:
    assert likes(site_of, "2026-01-31,monthly,1,", "2026-02-28,monthly,1,", "2026-03-31,monthly,1,") == []


def test_the_later_of_two_overlapping_weeks_is_told(site_of) -> None:
    assert likes(site_of, "2026-11-22,weekly,1,", "2026-11-27,weekly,1,") == [(3, "overlapping-windows")]


def test_weeks_that_overlap_by_a_day_are_trimmed_without_a_word(site_of) -> None:
    assert likes(site_of, "2026-11-22,weekly,1,", "2026-11-28,weekly,1,") == []


def test_a_window_behind_one_that_is_left_out_may_count(site_of) -> None:
    rows = ("2026-11-22,weekly,1,", "2026-11-26,weekly,1,", "2026-11-29,weekly,1,", "2026-12-01,weekly,1,")
    assert likes(site_of, *rows) == [(3, "overlapping-windows")]


def test_a_window_of_another_length_does_not_count_so_it_overlaps_nothing(site_of) -> None:
    assert (
        likes(site_of, "2026-11-22,weekly,1,", "2026-11-25,weekly,9,P28D", "2026-11-26,weekly,9,P28D") == []
    )


def test_overlapping_windows_of_unique_people_are_fine(site_of) -> None:
    assert likes(site_of, "2026-11-22,reach,1,", "2026-11-25,reach,1,") == []


def test_a_window_that_reaches_before_the_calendar_is_no_reason_to_fall_over(site_of) -> None:
    assert likes(site_of, "1900-01-03,likes,1,P99Y", "1900-01-05,likes,1,P99Y") == [
        (3, "overlapping-windows")
    ]
    assert likes(site_of, "1900-01-03,likes,1,P1950Y") == [(2, "bad-duration")]


@pytest.mark.parametrize(
    ("metric", "codes"),
    [
        ("followers", ["below-zero"]),
        ("likes", ["below-zero"]),
        ("response_time", ["below-zero"]),
        ("reach", ["below-zero"]),
        ("sales_revenue", []),
        ("net_new", []),
        ("mood", []),
    ],
)
def test_what_is_counted_is_not_below_zero(site_of, metric, codes) -> None:
    metrics = "net_new: {type: flow, unit: people}\nmood: {type: level}\n"
    files = {"content/metrics/a.yaml": metrics, "content/snapshots/a.csv": f"date,{metric}\n2026-11-30,-4\n"}
    assert parts_of(site_of(files)).codes == codes


@pytest.mark.parametrize(
    ("metric", "value", "codes"),
    [
        ("response_rate", "94", ["share-above-one"]),
        ("response_rate", "1", []),
        ("response_rate", "0.94", []),
        ("cost_per_click", "94", []),
    ],
)
def test_a_share_is_not_above_one(site_of, metric, value, codes) -> None:
    metrics = "cost_per_click: {type: ratio, unit: USD}\n"
    files = {
        "content/metrics/a.yaml": metrics,
        "content/snapshots/a.csv": f"date,{metric}\n2026-11-30,{value}\n",
    }
    assert parts_of(site_of(files)).codes == codes


ROWS = st.lists(
    st.tuples(
        st.dates(date(2026, 1, 1), date(2026, 1, 9)), st.integers(0, 9), st.sampled_from(["x/a", "x/b", ""])
    ),
    max_size=12,
    unique_by=lambda row: (row[0], row[2]),
)


@settings(max_examples=40, deadline=None)
@given(rows=ROWS, turned=st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(tmp_path_factory, rows, turned) -> None:
    mixed = list(rows)
    turned.shuffle(mixed)

    def found(order):
        root = tmp_path_factory.mktemp("site")
        (root / "content/snapshots").mkdir(parents=True)
        (root / "content/site.yaml").write_text("title: Test\n")
        text = "date,account,fans\n" + "".join(f"{day},{account},{value}\n" for day, value, account in order)
        (root / "content/snapshots/a.csv").write_text(text)
        return {
            key: [(reading.date, reading.value) for reading in series.readings]
            for key, series in parts_of(root).series.items()
        }

    assert found(rows) == found(mixed)
