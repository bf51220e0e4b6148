from generator.model.reading import SeriesKey
from generator.render import render_site, whole_site
from tests.render.reports import default_theme, goal, goal_report, judged, key_result, metric, report


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
