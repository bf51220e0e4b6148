from generator.chart import draw_days, prepare
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


LEVEL = """
=== content/goals/followers.md
---
title: Followers
period: {start: 2026-11-01, end: 2026-12-24}
account: x/us
metric: followers
target: ">= 500"
---
=== content/snapshots/a.csv
date,metric,value,account
2026-11-23,followers,401,x/us
2026-11-30,followers,412,x/us
"""


def test_a_level_stands_on_a_day_and_of_a_week_that_was_counted_its_days_are_told() -> None:
    assert "30 Nov 2026 412 23 Nov 2026 401" in cells(LEVEL)
    weekly = LEVEL.replace("followers", "reach")
    assert "24–30 Nov 2026 412 17–23 Nov 2026 401" in cells(weekly)


def cells(text: str) -> str:
    return " ".join(plain(page(text, "metric")).split())
