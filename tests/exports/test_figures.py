import pytest
from hypothesis import given
from hypothesis.strategies import floats, integers, lists

from generator.exports.figures import BAD, MISSING, Kind, Marks, marks_of, number, seconds


@pytest.mark.parametrize(
    "text", ["", "-", "--", " --", "—", "NA", "n/a", "NAN", "undefined", "null", "(not set)"]
)
def test_a_missing_value_is_missing_and_never_zero(text) -> None:
    assert number(text, Marks(".")) is MISSING


@pytest.mark.parametrize(
    ("texts", "decimal", "decided"),
    [
        (["1,234", "56"], ".", True),
        (["1,5", "1,234"], ",", True),
        (["1.234,5"], ",", True),
        (["1,234.5"], ".", True),
        (["1.234.567"], ",", True),
        (["1,234,567"], ".", True),
        (["1.5", "1,234"], ".", True),
        (["1.234", "1,5"], ",", True),
        (["1 234,5"], ",", True),
    ],
)
def test_the_whole_column_decides_what_a_comma_is(texts, decimal, decided) -> None:
    assert marks_of(texts) == Marks(decimal, decided)


@pytest.mark.parametrize("texts", [["1,5", "1.5"], ["1.234,5", "1,234.5"], ["1,234,567", "1.234.567"]])
def test_a_column_that_writes_numbers_both_ways_is_left_open(texts) -> None:
    assert not marks_of(texts).decided


def test_a_whole_number_with_decimals_leaves_its_column_open() -> None:
    assert not marks_of(["1,204", "1,20"], kind=Kind.COUNT).decided
    assert marks_of(["350.000", "1203.500"], kind=Kind.COUNT) == Marks(".")


def test_words_decide_nothing_about_numbers() -> None:
    assert marks_of(["1.234,5", "closed, see note", "n.a. yet"]) == Marks(",")
    assert marks_of(["pending, soon", "1234"]) == Marks(".")


def test_where_semicolons_part_cells_a_comma_before_three_digits_is_left_open() -> None:
    assert not marks_of(["1,234"], separator=";").decided


@pytest.mark.parametrize("text", ["1,234.5", "١٬٢٣٤٫٥", "۱٬۲۳۴٫۵", "१,२३४.५", "１,２３４.５"])
def test_digits_of_any_script_are_read_alike(text) -> None:
    assert number(text, marks_of([text])) == 1234.5


@given(lists(integers(-(10**9), 10**9), min_size=1))
def test_whole_numbers_come_back_whatever_groups_them(numbers) -> None:
    for sign, marks in ((",", Marks(".")), (".", Marks(",")), (" ", Marks(".")), ("\u202f", Marks(","))):
        texts = [f"{each:,}".replace(",", sign) for each in numbers]
        assert [number(text, marks) for text in texts] == numbers


@given(floats(-1e9, 1e9, allow_nan=False).map(lambda each: round(each, 3)))
def test_decimals_come_back_with_either_sign(value) -> None:
    text = f"{value:.3f}"
    assert number(text, Marks(".")) == value
    assert number(text.replace(".", ","), Marks(",")) == value


@pytest.mark.parametrize("text", ["12 people", "1.2.3", "1,2,3", "1e400", "12-", "0x10"])
def test_what_is_no_number_is_said_to_be_none(text) -> None:
    assert number(text, Marks(".")) is BAD


@pytest.mark.parametrize(
    ("text", "length"), [("0:04:34", 274), ("4:34", 274), ("1:00:00", 3600), ("2h 29m", 8940), ("274 s", 274)]
)
def test_lengths_of_time_are_seconds(text, length) -> None:
    assert seconds(text) == length
