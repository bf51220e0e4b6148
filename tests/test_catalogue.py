"""The shipped catalogue: every id of the format, in three languages, with what the format says of it."""

import pytest

from generator.check.names.objectives import catalogue_objectives, objective_ids
from generator.languages import LANGUAGES
from generator.model.calendar import Duration
from generator.model.metric import Aggregate, Better, Frequency, Metric, MetricType
from generator.model.text import LocalText
from generator.read import read_site
from tests.check.parts import Parts, parts_of

LEVELS = "followers fans"
FLOWS = (
    "impressions page_impressions post_impressions shares story_views traffic site_sessions platform_referrals "
    "engagements likes comments reposts mentions clicks link_clicks shoppable_post_clicks direct_messages leads "
    "non_revenue_conversions email_signups conversions product_trials"
)
#: What exports of other tools hold besides.
EXPORTED = (
    "new_followers unfollows views video_views unique_impressions saves profile_visits active_users page_views downloads emails_sent "
    "opens watch_time click_through_rate open_rate average_view_duration post_views post_engagements post_likes post_comments "
    "post_shares post_saves impressions_per_post"
)
RATIOS = "engagement_rate lead_conversion_rate share_of_voice response_rate story_retention"
OBJECTIVES = "brand-awareness engagement customer-service leads-and-sales audience-growth web-traffic"
PLATFORMS = "facebook instagram x linkedin pinterest tiktok youtube website"
SHIPPED = {language.code for language in LANGUAGES}


@pytest.fixture
def shipped(site_of) -> Parts:
    return parts_of(site_of({}))


def facts(metric: Metric) -> tuple[MetricType, str | None, Frequency, Duration]:
    return metric.type, metric.unit, metric.frequency, metric.max_age


def test_the_catalogue_has_these_metrics_and_no_others(shipped) -> None:
    others = "reach post_reach post_link_clicks response_time sales_revenue ad_spend"
    assert set(shipped.metrics) == set(f"{LEVELS} {FLOWS} {RATIOS} {others} {EXPORTED}".split())
    assert not shipped.diagnostics


@pytest.mark.parametrize("name", LEVELS.split())
def test_levels_are_of_people_and_weekly(shipped, name) -> None:
    assert facts(shipped.metrics[name]) == (MetricType.LEVEL, "people", Frequency.WEEKLY, Duration(days=10))


@pytest.mark.parametrize("name", FLOWS.split())
def test_flows_are_counts_and_daily(shipped, name) -> None:
    assert facts(shipped.metrics[name]) == (MetricType.FLOW, "count", Frequency.DAILY, Duration(days=3))


@pytest.mark.parametrize("name", RATIOS.split())
def test_ratios_are_weekly_shares(shipped, name) -> None:
    metric = shipped.metrics[name]
    assert facts(metric) == (MetricType.RATIO, None, Frequency.WEEKLY, Duration(days=10))
    assert metric.is_share


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("reach", (MetricType.UNIQUE, "people", Frequency.WEEKLY, Duration(days=10))),
        ("post_reach", (MetricType.ITEM, "people", Frequency.IRREGULAR, Duration(days=30))),
        ("post_link_clicks", (MetricType.ITEM, "count", Frequency.IRREGULAR, Duration(days=30))),
        ("response_time", (MetricType.DURATION, "min", Frequency.WEEKLY, Duration(days=10))),
        ("sales_revenue", (MetricType.MONEY, "USD", Frequency.DAILY, Duration(days=3))),
        ("ad_spend", (MetricType.MONEY, "USD", Frequency.DAILY, Duration(days=3))),
    ],
)
def test_the_others_are_as_the_format_says(shipped, name, expected) -> None:
    assert facts(shipped.metrics[name]) == expected


def test_items_and_durations_say_how_they_are_drawn_together(shipped) -> None:
    found = {metric.id: metric.aggregate for metric in shipped.metrics.values() if metric.aggregate}
    assert all(found.pop(name) is Aggregate.MEAN for name in EXPORTED.split() if name in found)
    assert found == {
        "post_reach": Aggregate.MEAN,
        "post_link_clicks": Aggregate.SUM,
        "response_time": Aggregate.MEDIAN,
    }


def test_ratios_say_what_they_divide(shipped) -> None:
    found = {
        name: (shipped.metrics[name].numerator, shipped.metrics[name].denominator) for name in RATIOS.split()
    }
    assert found == {
        "engagement_rate": ("engagements", "impressions"),
        "lead_conversion_rate": ("leads", "site_sessions"),
        "share_of_voice": ("mentions", "mentions"),
        "response_rate": (None, None),
        "story_retention": (None, None),
    }


def test_every_shipped_metric_says_which_side_is_good(shipped) -> None:
    assert all(metric.better_written for metric in shipped.metrics.values())
    lower = {name for name, metric in shipped.metrics.items() if metric.better is Better.LOWER}
    assert lower == {"response_time", "ad_spend", "unfollows"}


def languages(text: LocalText | None) -> set[str]:
    return {language for language, words in text.versions if words.strip()} if text else set()


def test_every_text_is_there_in_each_language(site_of) -> None:
    root = site_of({"content/site.yaml": "title: Test\n"})
    tree, _ = read_site(root)
    parts = parts_of(root)
    texts = [text for metric in parts.metrics.values() for text in (metric.label, metric.description)]
    texts += [platform.label for platform in parts.platforms.values()]
    texts += [objective.title for objective in catalogue_objectives(tree).values()]
    assert all(languages(text) == SHIPPED for text in texts)


@pytest.mark.parametrize("language", sorted(SHIPPED))
def test_no_two_metrics_have_the_same_label(shipped, language) -> None:
    labels = [metric.label.in_language(language).text for metric in shipped.metrics.values()]
    assert len(set(labels)) == len(labels)


def test_the_catalogue_has_these_objectives_and_no_others(site_of) -> None:
    tree, _ = read_site(site_of({}))
    assert set(catalogue_objectives(tree)) == objective_ids(tree) == set(OBJECTIVES.split())


def test_every_metric_serves_an_objective(shipped) -> None:
    served = {objective for metric in shipped.metrics.values() for objective in metric.objectives}
    assert served == set(OBJECTIVES.split())
    assert all(metric.objectives for metric in shipped.metrics.values())


def test_objectives_and_platforms_give_the_same_hints(site_of) -> None:
    root = site_of({})
    tree, _ = read_site(root)
    by_objective = {
        (name, platform)
        for name, objective in catalogue_objectives(tree).items()
        for platform in objective.platforms
    }
    platforms = parts_of(root).platforms
    by_platform = {
        (objective, name) for name, platform in platforms.items() for objective in platform.objectives
    }
    assert set(platforms) == set(PLATFORMS.split())
    assert by_objective == by_platform
