import pytest

from generator.diagnostics import Span
from generator.model.source import CsvFile
from generator.read.csv_file import read_csv
from tests.read.plain import told

HEADER = "date,metric,value\n"


def table(text: str) -> CsvFile:
    found, problems = read_csv(text, "reach.csv")
    assert problems == ()
    assert found is not None
    assert found.complete
    return found


def test_rows_keep_their_lines() -> None:
    found = table(f"{HEADER}2026-11-30,reach,12\n\n2026-12-01,reach,13\n")
    assert found.header == ("date", "metric", "value")
    assert found.rows == ((2, ("2026-11-30", "reach", "12")), (4, ("2026-12-01", "reach", "13")))


def test_the_last_line_needs_no_end() -> None:
    assert table(f"{HEADER}2026-11-30,reach,12").rows == ((2, ("2026-11-30", "reach", "12")),)


def test_a_cell_in_quotes_may_hold_commas_quotes_and_line_ends() -> None:
    found = table(f'{HEADER}"2026-11-30","a ""b"", c\nd",12\n2026-12-01,reach,13\n')
    assert found.rows == ((2, ("2026-11-30", 'a "b", c\nd', "12")), (4, ("2026-12-01", "reach", "13")))


def test_each_column_has_its_place() -> None:
    found = table('date, "metric" ,"value",أ\n1,2,3,4\n'.replace(' "metric" ', " metric "))
    assert found.header == ("date", "metric", "value", "أ")
    assert found.columns == (
        Span("reach.csv", 1, 1, 4),
        Span("reach.csv", 1, 7, 6),
        Span("reach.csv", 1, 16, 5),
        Span("reach.csv", 1, 23, 1),
    )


def test_rows_of_empty_cells_say_nothing() -> None:
    assert table(f"{HEADER},,\n , ,\n").rows == ((3, (" ", " ", "")),)


def test_empty_lines_may_come_before_the_header() -> None:
    assert table(f"\n{HEADER}").columns[0] == Span("reach.csv", 2, 1, 4)


def test_an_empty_file_has_no_header() -> None:
    found, problems = read_csv("\n", "reach.csv")
    assert found is None
    assert told(problems) == ["csv-header 1:1+1 this file is empty"]


def test_semicolons_are_refused_with_what_to_do() -> None:
    found, problems = read_csv("date;metric;value\n2026-11-30;reach;1200,5\n", "content/snapshots/reach.csv")
    assert found is None
    assert told(problems) == ["csv-semicolons 1:1+17 the cells of this file are separated by semicolons"]
    assert problems[0].fix == (
        "save it again with commas between cells and points in numbers, "
        "or move the file out of `content/` and run `goalposts import reach.csv`"
    )


def test_tabs_are_refused_too() -> None:
    _, problems = read_csv("date\tmetric\tvalue\n", "reach.csv")
    assert told(problems) == ["csv-semicolons 1:1+17 the cells of this file are separated by tabs"]


def test_a_row_with_a_decimal_comma_is_too_long_and_the_others_are_kept() -> None:
    found, problems = read_csv(f"{HEADER}2026-11-30,reach,1200,5\n2026-12-01,reach,13\n", "reach.csv")
    assert told(problems) == ["csv-row-length 2:1+23 this row has 4 cells, but the header has 3"]
    assert problems[0].fix == "write `2026-11-30,reach,1200.5`"
    assert found is not None
    assert found.rows == ((3, ("2026-12-01", "reach", "13")),)
    assert not found.complete


def test_a_row_that_is_too_short_wants_commas() -> None:
    _, problems = read_csv(f"{HEADER}2026-11-30\n2026-12-01,reach\n", "reach.csv")
    assert told(problems) == [
        "csv-row-length 2:1+10 this row has 1 cell, but the header has 3",
        "csv-row-length 3:1+16 this row has 2 cells, but the header has 3",
    ]
    assert [problem.fix for problem in problems] == [
        "add 2 commas where cells are empty",
        "add a comma where cells are empty",
    ]


def test_uneven_rows_are_told_up_to_a_hundred() -> None:
    _, problems = read_csv(HEADER + "1\n" * 1000, "reach.csv")
    assert [d.code for d in problems] == ["csv-row-length"] * 100 + ["too-many-problems"]


def test_a_column_twice_is_an_error_and_the_first_is_kept() -> None:
    found, problems = read_csv("date,value, value\n2026-11-30,1,2\n", "reach.csv")
    assert told(problems) == ["csv-header 1:13+5 columns 2 and 3 are both called `value`"]
    assert found is not None
    assert (found.header, found.rows) == (("date", "value"), ((2, ("2026-11-30", "1")),))


def test_a_column_without_a_name_is_an_error_and_not_read() -> None:
    found, problems = read_csv("date,,value\n2026-11-30,1,2\n", "reach.csv")
    assert told(problems) == ["csv-header 1:6+1 column 2 has no name"]
    assert found is not None
    assert found.rows == ((2, ("2026-11-30", "2")),)


def test_an_open_quote_is_named_in_the_row_where_it_opens() -> None:
    found, problems = read_csv(
        f'{HEADER}2026-11-30,reach,12\n2026-12-01,"reach,13\n2026-12-02,reach,14\n', "reach.csv"
    )
    assert told(problems) == ["csv-quotes 3:12+1 a quote opened in this row is never closed (read to line 4)"]
    assert found is not None
    assert found.rows == ((2, ("2026-11-30", "reach", "12")),)
    assert not found.complete


def test_text_behind_a_closing_quote_is_named() -> None:
    _, problems = read_csv(f'{HEADER}2026-11-30,"reach"ed,12\n', "reach.csv")
    assert told(problems) == ["csv-quotes 2:12+1 text follows the closing quote of a cell in this row"]


def test_a_quote_that_swallows_too_much_is_named() -> None:
    text = HEADER + '"' + "2026-11-30,reach,12\n" * 20_000
    _, problems = read_csv(text, "reach.csv")
    assert [(d.code, d.span) for d in problems] == [("csv-quotes", Span("reach.csv", 2, 1, 1))]


def test_a_row_of_a_megabyte_is_refused() -> None:
    found, problems = read_csv(HEADER + "," * 1_000_000, "reach.csv")
    assert found is None
    assert told(problems) == [
        "line-too-long 2:1+1 this line has 1,000,000 characters, but the limit is 100,000"
    ]


def test_a_row_with_more_than_one_place_for_a_comma_is_left_to_its_author() -> None:
    _, problems = read_csv(f"{HEADER}2026-11-30,reach,1200,5,7\n", "reach.csv")
    assert problems[0].fix.startswith("write numbers with a point (1200.5)")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "version https://git-lfs.github.com/spec/v1\noid sha256:4d\n",
            "this is a pointer of Git LFS, not the table itself",
        ),
        ("<!DOCTYPE html>\n<html>\n", "this is a web page, not a table: perhaps the site asked to sign in"),
        (f"sep=,\n{HEADER}", "`sep=,` is a spreadsheet's note on its separator, not a header"),
        (
            f"# by day\n# of May\n{HEADER}",
            "the first 2 lines are remarks of the program that wrote the file, not a header",
        ),
    ],
)
def test_what_is_no_table_is_named_once(text: str, message: str) -> None:
    found, problems = read_csv(text, "reach.csv")
    assert found is None
    assert [each.message for each in problems] == [message]
