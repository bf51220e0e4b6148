"""Readings from snapshots: what each spelling says, and to which series it belongs."""

from datetime import date

import pytest

from generator.check.metrics.definitions import unknown_metric
from generator.check.readings import troubles
from generator.model.calendar import Duration
from generator.model.reading import SeriesKey
from tests.check.parts import Parts, parts_of
from tests.conftest import SiteOf

DAY = date(2026, 11, 30)


def readings_from(site_of: SiteOf, files: str) -> Parts:
    parts = parts_of(site_of(files))
    assert not parts.diagnostics, parts.text
    return parts


def values(parts: Parts) -> dict[str, list[float]]:
    return {
        "/".join(part or "" for part in key): [reading.value for reading in series.readings]
        for key, series in parts.series.items()
    }


def test_a_day_in_yaml_has_values_and_segments(site_of) -> None:
    parts = readings_from(
        site_of,
        """
        === content/snapshots/day.yaml
        date: 2026-11-30
        collected: 2026-12-01
        source: facebook-insights
        account: facebook/pepperoni-palace
        values: {followers: 431, reach: {value: 2100, window: P28D}}
        segments: {city: {followers: 412}}
        note: Read by hand
        """,
    )
    page, city, reach = (
        parts.series[SeriesKey("followers", "facebook/pepperoni-palace", None)].readings[0],
        parts.series[SeriesKey("followers", "facebook/pepperoni-palace", "city")].readings[0],
        parts.series[SeriesKey("reach", "facebook/pepperoni-palace", None)].readings[0],
    )
    assert (page.value, city.value, reach.value) == (431, 412, 2100)
    assert (page.window, reach.window) == (Duration(days=7), Duration(days=28))
    assert (page.date, page.collected) == (DAY, date(2026, 12, 1))
    assert (page.source, page.note, page.item, page.tags) == ("facebook-insights", "Read by hand", None, ())
    assert (page.path, page.line, city.line) == ("content/snapshots/day.yaml", 5, 6)


def test_a_file_may_hold_a_list_of_days(site_of) -> None:
    parts = readings_from(
        site_of,
        """
        === content/snapshots/days.yaml
        - {date: 2026-11-30, values: {followers: 431}}
        - {date: 2026-11-23, values: {followers: 420}}
        """,
    )
    assert [reading.value for reading in parts.readings] == [420, 431]


def test_the_prose_of_a_markdown_file_is_the_note(site_of) -> None:
    parts = readings_from(
        site_of,
        """
        === content/snapshots/day.md
        ---
        date: 2026-11-30
        values: {followers: 431}
        ---
        Counted at the market.
        """,
    )
    assert parts.readings[0].note == "Counted at the market."


def test_without_collected_a_reading_is_of_its_own_day(site_of) -> None:
    parts = readings_from(site_of, "=== content/snapshots/a.csv\ndate,followers\n2026-11-30,431\n")
    assert parts.readings[0].collected == DAY


def test_long_form_may_have_its_columns_in_any_order(site_of) -> None:
    parts = readings_from(
        site_of,
        """
        === content/snapshots/a.csv
        value,note,metric,item,date,tags,collected,window,source,segment,account
        1130,"First, and best",post_reach,post-17,2026-11-30,new-cafe; video,2026-12-01,,meta-export,,facebook/kafe
        96,,likes,,2026-11-30,,,P7D,,city,
        """,
    )
    post = parts.series[SeriesKey("post_reach", "facebook/kafe", None)].readings[0]
    likes = parts.series[SeriesKey("likes", None, "city")].readings[0]
    assert (post.value, post.item, post.tags) == (1130, "post-17", ("new-cafe", "video"))
    assert (post.note, post.source, post.collected) == ("First, and best", "meta-export", date(2026, 12, 1))
    assert (likes.value, likes.window, likes.line) == (96, Duration(days=7), 3)


def test_wide_form_has_a_column_for_each_metric(site_of) -> None:
    parts = readings_from(
        site_of,
        """
        === content/snapshots/a.csv
        date,account,followers,mentions
        2021-12-31,x/kafe,33464,61
        2021-11-30,x/kafe,NA,128
        """,
    )
    assert values(parts) == {"followers/x/kafe/": [33464], "mentions/x/kafe/": [128, 61]}


@pytest.mark.parametrize("missing", ["", " ", "NA", "N/A", "-", "--", "NaN", "n/a"])
def test_a_missing_value_is_no_reading(site_of, missing) -> None:
    parts = readings_from(
        site_of,
        f"=== content/snapshots/a.csv\ndate,metric,value\n2026-11-30,likes,{missing}\n2026-12-01,likes,0\n",
    )
    assert [reading.value for reading in parts.readings] == [0]


def test_a_missing_value_in_yaml_is_no_reading(site_of) -> None:
    parts = readings_from(
        site_of,
        "=== content/snapshots/a.yaml\ndate: 2026-11-30\nvalues: {likes: , shares: ~, comments: N/A, reach: 9}\n",
    )
    assert values(parts) == {"reach//": [9]}


def test_an_account_has_one_spelling(site_of) -> None:
    parts = readings_from(
        site_of,
        """
        === content/snapshots/a.csv
        date,account,followers
        2026-11-28,twitter/kafe,1
        2026-11-29,X/kafe,2
        2026-11-30, x / kafe ,3
        """,
    )
    assert list(parts.series) == [SeriesKey("followers", "x/kafe", None)]


def test_one_misspelt_name_in_many_rows_is_told_once(site_of) -> None:
    rows = "".join(f"2026-11-{day:02},folowers,{day}\n" for day in range(1, 31))
    parts = parts_of(site_of({"content/snapshots/a.csv": f"date,metric,value\n{rows}"}))
    (said,) = parts.diagnostics
    assert (said.span.line, said.message) == (2, "no metric has this id (and in 29 more rows)")


def test_many_different_troubles_in_a_column_are_counted(site_of) -> None:
    rows = "".join(
        f"2026-01-01,likes,about {chr(97 + number // 26)}{chr(97 + number % 26)}\n" for number in range(100)
    )
    parts = parts_of(site_of({"content/snapshots/a.csv": f"date,metric,value\n{rows}"}))
    assert len(parts.diagnostics) == 20
    assert parts.diagnostics[-1].message.endswith("; 80 further rows of this column have the same problem")


def test_a_cell_is_found_behind_quotes_and_commas(site_of) -> None:
    parts = parts_of(
        site_of(
            {"content/snapshots/a.csv": 'note,date,metric,value\n"a, ""b"", c",2026-11-30,likes,4 likes\n'}
        )
    )
    (said,) = parts.diagnostics
    assert (said.span.column, said.span.length) == (32, 7)


def test_all_that_is_wrong_in_a_row_is_told_at_once(site_of) -> None:
    parts = parts_of(
        site_of(
            {
                "content/snapshots/a.csv": "date,metric,value,collected,window\n30.11.2026,liks,4 likes,soon,a week\n"
            }
        )
    )
    assert sorted(parts.codes) == ["bad-date", "bad-date", "bad-duration", "unit-in-value", "unknown-metric"]


def test_a_day_with_a_spoilt_date_is_read_to_its_end(site_of) -> None:
    parts = parts_of(
        site_of({"content/snapshots/a.yaml": "date: 2026-02-30\nvalues: {folowers: 4, likes: 4 %}\n"})
    )
    assert sorted(parts.codes) == ["bad-date", "unit-in-value", "unknown-metric"]
    assert not parts.series


def test_readings_of_a_rejected_metric_stay_quiet(site_of) -> None:
    parts = parts_of(
        site_of(
            {
                "content/metrics/a.yaml": "mine: {type: ratoi}\n",
                "content/snapshots/a.csv": "date,mine\n2026-11-30,4\n",
            }
        )
    )
    assert parts.codes == ["bad-choice"]


def test_a_reading_of_the_future_is_fine(site_of) -> None:
    parts = readings_from(site_of, "=== content/snapshots/a.csv\ndate,followers\n2026-12-31,431\n")
    assert parts.readings[0].date == date(2026, 12, 31)


def test_crlf_and_a_byte_order_mark_change_nothing(site_of) -> None:
    parts = readings_from(
        site_of, {"content/snapshots/a.csv": b"\xef\xbb\xbfdate,followers\r\n2026-11-30,431\r\n"}
    )
    assert parts.readings[0].value == 431


@pytest.mark.parametrize("written", ["37%", "37 %", "0.37", "37٪"])
def test_a_share_may_have_its_sign(site_of, written) -> None:
    files = {
        "content/site.yaml": "title: Test\n",
        "content/metrics/own.yaml": 'full: {type: ratio, unit: "%"}\n',
        "content/snapshots/a.csv": f"date,full\n2026-11-28,{written}\n",
        "content/snapshots/b.yaml": f'date: 2026-11-29\nvalues: {{full: "{written}"}}\n',
    }
    parts = parts_of(site_of(files))
    assert not parts.diagnostics, parts.text
    (series,) = parts.series.values()
    assert [reading.value for reading in series.readings] == [0.37, 0.37]


def test_one_mistake_in_a_column_of_different_numbers_is_told_once_with_its_first_lines(site_of) -> None:
    rows = "".join(f'2026-01-01,likes,"{number},5"\n' for number in range(100, 200))
    rows += "".join(f"0{day}/11/26,likes,{day}\n" for day in range(1, 10))
    parts = parts_of(site_of({"content/snapshots/a.csv": f"date,metric,value\n{rows}"}))
    assert [(each.span.line, each.message.partition(" (")[2]) for each in parts.diagnostics] == [
        (2, "and its like in 99 more rows: lines 3, 4, 5 and so on)"),
        (102, "and its like in 8 more rows: lines 103, 104, 105 and so on)"),
    ]


def test_a_few_of_them_are_told_one_by_one_each_with_its_own_fix(site_of) -> None:
    rows = "".join(f'2026-01-01,likes,"{number},5"\n' for number in range(3))
    parts = parts_of(site_of({"content/snapshots/a.csv": f"date,metric,value\n{rows}"}))
    elsewhere = ", or move the file out of `content/` and run `goalposts import a.csv`"
    assert [each.fix for each in parts.diagnostics] == [
        f"write `{number}.5`{elsewhere}" for number in range(3)
    ]


def test_for_names_that_are_not_told_nobody_looks_what_was_meant(site_of, monkeypatch) -> None:
    sought: list[str] = []

    def unknown(name, *rest):
        sought.append(name)
        return unknown_metric(name, *rest)

    monkeypatch.setattr(troubles, "unknown_metric", unknown)
    rows = "".join(f"2026-11-30,strange_{number},1\n" for number in range(500))
    found = parts_of(site_of(f"=== content/snapshots/a.csv\ndate,metric,value\n{rows}"))
    assert len(found.diagnostics) == len(sought) == 20
    assert "480 further rows of this column have the same problem" in found.diagnostics[-1].message
