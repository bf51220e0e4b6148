"""The page of how often the forecasts were right."""

import re

from generator.l10n import words_for
from generator.model.metric import MetricType
from generator.model.reliability import UNTRIED
from generator.render import render_site, whole_site
from generator.render.parts.reliability_diagram import diagram
from tests.records import TRIED, record, reliability
from tests.render.reports import default_theme, report


def files(own=None) -> dict[str, str]:
    found, wrong = render_site(whole_site(report(), default_theme(), record=own or record()), {})
    assert not wrong
    return {file.path: file.content.decode() for file in found if file.path.startswith("forecast/")}


def page(own=None) -> str:
    return files(own)["forecast/index.html"]


def answer(own=None) -> str:
    return re.sub(r"<[^>]+>", "", re.search(r"<h1[^>]*>(.*?)</h1>", page(own), re.DOTALL)[1]).strip()


AS_SAID = (0.56, 20, 11, (7, 15))
AS_LUCK_HAS_IT = (0.74, 20, 18, (11, 18))
TOO_OFTEN = (0.74, 20, 19, (11, 18))
TOO_SELDOM = (0.74, 20, 9, (11, 18))


def test_it_answers_in_how_many_bands_as_much_came_true_as_was_said() -> None:
    assert "1 of 2" in answer(record(reliability(AS_SAID, TOO_OFTEN)))
    assert "as often as they say" in answer(record(reliability(AS_SAID)))


def test_what_luck_alone_lets_pass_is_not_called_as_often_as_said() -> None:
    found = record(reliability(AS_SAID, AS_LUCK_HAS_IT))
    assert answer(found) == "No band of chances came true more or less often than luck explains."
    assert "within luck" in page(found)


def test_where_it_errs_it_says_whether_too_careful_or_too_sure() -> None:
    assert "too careful" in page(record(reliability(AS_SAID, TOO_OFTEN)))
    assert "too sure" in page(record(reliability(AS_SAID, TOO_SELDOM)))
    assert "too careful" not in page()


def test_of_too_few_cases_it_says_so_and_draws_nothing() -> None:
    few = record(reliability((0.35, 4, 2, (0, 3)), forecasts=4, held=(2, 4)))
    assert "too few times" in answer(few)
    assert ("<figure" in page(few), "too few to say" in page(few)) == (False, True)


def test_without_a_forecast_to_try_it_has_a_sentence_alone() -> None:
    assert "too few readings" in answer(UNTRIED)
    assert files(UNTRIED).keys() == {"forecast/index.html"}


def test_the_ranges_say_how_often_they_held() -> None:
    """32 of 40 and 38 of 40 are within luck; 39 of 40 are more than the 37 that luck explains."""
    assert page().count("That is about as often as it should.") == 2
    assert "wider than it need be: 27 to 37 would be luck" in page(
        record(reliability(AS_SAID, held=(39, 38)))
    )
    assert "too narrow" in page(record(reliability(AS_SAID, held=(20, 38))))


def test_a_dot_stands_at_what_was_said_and_what_came_true() -> None:
    """Wide, said goes from 46 to 462: 56 % is 279; came true from 322 up to 10: 11 of 20 is 150.4. 35 % has too few cases."""
    dots = re.findall(r'class="dot" cx="([\d.]+)" cy="([\d.]+)"', diagram(words_for("en"), TRIED).wide)
    assert dots == [("279.0", "150.4"), ("353.8", "41.2")]


def test_every_band_is_in_the_table_and_every_count_under_the_diagram() -> None:
    rows = re.findall(r'<th scope="row" class="tight">\d+% to \d+%</th>', page())
    counts = re.findall(r'<text class="soft m"[^>]*>\u2068(\d+)\u2069', diagram(words_for("en"), TRIED).wide)
    assert (len(rows), counts) == (10, ["0", "0", "0", "4", "0", "20", "0", "20", "0", "0"])


def test_kinds_of_readings_and_readings_ahead_have_a_row_each() -> None:
    assert all(each in page() for each in ("Levels", "13 readings ahead"))


def test_the_record_stands_beside_it_as_csv() -> None:
    """A row for each band that was said: three of all, of levels and of 13 ahead."""
    lines = files()["forecast/record.csv"].splitlines()
    assert lines[0] == "group,forecasts,low,high,said,count,came,likely_low,likely_high"
    assert [line.split(",")[0] for line in lines[1:]] == ["all"] * 3 + ["level"] * 3 + ["13 ahead"] * 3
    assert lines[2] == "all,40,0.5,0.6,0.56,20,11,7,15"


def test_a_choice_from_more_is_called_one() -> None:
    assert "from the 900 that" in page(record(possible=900))
    assert "even choice" not in page()


def test_every_type_of_metric_has_a_name() -> None:
    every = record(by_type=dict.fromkeys(MetricType, TRIED))
    assert all(name in page(every) for name in ("Levels", "Flows", "Money", "Posts"))
