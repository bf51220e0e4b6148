from datetime import date

from generator.chart import draw_days, draw_series, prepare
from generator.model.calendar import DAY
from generator.model.reading import SeriesKey
from generator.render import render_site, whole_site
from tests.render.html_pages import plain
from tests.render.reports import default_theme, goal, goal_report, judged, key_result, metric, report
from tests.render.surveyed import POSTS, SHARED, page, report as report_of


def test_a_series_shows_its_own_line_and_no_other_of_the_same_goal() -> None:
    spend = judged(
        key_result(id="spend", metric="ad_spend"),
        metric=metric(id="ad_spend"),
        series=SeriesKey("ad_spend", None, None),
    )
    found = report(goal_report(goal(), judged(), spend))
    strokes = {
        SeriesKey("ad_spend", None, None): "<svg><!--b--></svg>",
        SeriesKey("followers", None, None): "<svg><!--a--></svg>",
    }
    files, _ = render_site(whole_site(found, default_theme()), {}, strokes)
    section = next(
        file.content.decode() for file in files if file.path == "metrics/ad_spend/index.html"
    ).split('class="series"')[1]
    assert "<!--b-->" in section.split("</section>")[0]
    assert "<!--a-->" not in section.split("</section>")[0]


def test_the_days_of_a_total_are_shown_with_their_gaps() -> None:
    found = report_of(SHARED)
    [series] = found.series
    drawn = draw_days(prepare(), series, found.metrics["site_sessions"], found.as_of)
    html = page(SHARED, "metric", days={series.key: drawn})
    assert "Of 22 days since 20 November 2026, 3 were read; there are 2 gaps." in plain(html)
    assert "The gaps" in plain(html)


def test_posts_have_no_days_that_are_missing() -> None:
    found = report_of(POSTS)
    [series] = found.series
    assert draw_days(prepare(), series, found.metrics["post_reach"], found.as_of) is None


def own_metric(of: str, days: range, every: int, value: float) -> str:
    """The page of a metric of one's own with a reading every so many days of a spring."""
    rows = "".join(f"{date(2026, 3, 1) + each * every * DAY},own,{value + each % 3},x/us\n" for each in days)
    site = f"=== content/metrics/own.yaml\nown: {of}\n=== content/snapshots/a.csv\ndate,metric,value,account\n{rows}"
    found = report_of(site)
    prepared, [series] = prepare(), found.series
    drawn = draw_series(prepared, series, found.metrics["own"], found.as_of)
    assert drawn is not None
    files, wrong = render_site(whole_site(found, default_theme()), {}, series={series.key: drawn})
    assert not wrong
    [html] = [each.content.decode() for each in files if each.path == "metrics/own/index.html"]
    return plain(html)


def test_a_level_is_of_a_day_however_seldom_it_is_read() -> None:
    said = own_metric("{label: Members, type: level, frequency: weekly}", range(9), 7, 400)
    assert "26 Apr 2026 402" in said
    assert "20–26 Apr" not in said


def test_a_flow_is_of_all_the_days_that_it_covers() -> None:
    assert "20–26 Apr 2026 402" in own_metric(
        "{label: Orders, type: flow, frequency: weekly}", range(9), 7, 400
    )


def test_where_the_picture_adds_readings_up_the_caption_says_so() -> None:
    of = "{label: Orders, type: flow, frequency: daily}"
    assert "the highest 6. The picture adds them up: each week." in own_metric(of, range(120), 1, 4)
    assert "adds them up" not in own_metric(of, range(20), 1, 4)


def test_a_ratio_that_is_read_as_it_is_is_not_called_divided() -> None:
    read = own_metric("{label: Answered, type: ratio, frequency: weekly}", range(9), 7, 0.5)
    assert "a ratio: read as it is" in read
    assert "sums divided by sums" not in read
