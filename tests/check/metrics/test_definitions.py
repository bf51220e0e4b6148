"""Metrics: the site's own over the catalogue, and what follows from type and frequency."""

import pytest

from generator.check.metrics.definitions import declared_metrics, metrics_of
from generator.check.site.settings import check_site
from generator.model.calendar import Duration
from generator.model.metric import Aggregate, Better, Frequency, Metric, MetricType
from generator.read import read_site
from tests.check.parts import parts_of
from tests.conftest import SiteOf
from tests.languages import SHIPPED, UNTRANSLATED


def metrics_from(site_of: SiteOf, metrics: str, site: str = "title: Test\n") -> dict[str, Metric]:
    parts = parts_of(site_of({"content/site.yaml": site, "content/metrics/own.yaml": metrics}))
    assert not parts.diagnostics, parts.text
    return dict(parts.metrics)


@pytest.mark.parametrize(
    ("written", "better", "aggregate", "unit"),
    [
        ("{type: level}", Better.HIGHER, None, None),
        ("{type: flow, unit: count}", Better.HIGHER, None, "count"),
        ("{type: unique}", Better.HIGHER, None, None),
        ("{type: ratio}", Better.HIGHER, None, None),
        ("{type: duration}", Better.LOWER, Aggregate.MEDIAN, "min"),
        ("{type: money}", Better.HIGHER, None, "NOK"),
        ("{type: money, currency: EUR}", Better.HIGHER, None, "EUR"),
        ("{type: item}", Better.HIGHER, Aggregate.MEAN, None),
        ("{type: item, aggregate: sum}", Better.HIGHER, Aggregate.SUM, None),
        ("{type: duration, aggregate: mean, unit: h, better: higher}", Better.HIGHER, Aggregate.MEAN, "h"),
    ],
)
def test_what_is_not_written_follows_from_the_type(site_of, written, better, aggregate, unit) -> None:
    metric = metrics_from(site_of, f"mine: {written}", "title: Test\ncurrency: NOK\n")["mine"]
    assert (metric.better, metric.aggregate, metric.unit) == (better, aggregate, unit)
    assert metric.better_written is ("better" in written)
    assert metric.currency == (unit if metric.type is MetricType.MONEY else None)


@pytest.mark.parametrize(
    ("frequency", "days"),
    [("daily", 3), ("weekly", 10), ("monthly", 40), ("quarterly", 100), ("irregular", 60)],
)
def test_the_frequency_says_when_a_reading_is_stale(site_of, frequency, days) -> None:
    metric = metrics_from(site_of, f"mine: {{type: flow, frequency: {frequency}}}")["mine"]
    assert metric.max_age == Duration(days=days)
    assert metric.frequency_written


def test_without_a_frequency_a_metric_is_irregular(site_of) -> None:
    metric = metrics_from(site_of, "mine: {type: flow}")["mine"]
    assert (metric.frequency, metric.frequency_written) == (Frequency.IRREGULAR, False)
    assert metric.max_age == Duration(days=60)


def test_a_label_that_nobody_wrote_is_the_id(site_of) -> None:
    assert metrics_from(site_of, "mine: {type: flow}")["mine"].label.first == "mine"


def test_a_site_overrides_a_shipped_metric_field_by_field(site_of) -> None:
    metric = metrics_from(site_of, "followers: {better: lower, max_age: P20D}")["followers"]
    assert (metric.better, metric.max_age) == (Better.LOWER, Duration(days=20))
    assert (metric.type, metric.unit, metric.frequency) == (MetricType.LEVEL, "people", Frequency.WEEKLY)
    assert metric.label.first == "Followers"


def test_an_override_in_one_language_keeps_the_other_labels(site_of) -> None:
    site = "title: Test\nlanguages: [nb, en]\n"
    metric = metrics_from(site_of, "followers: {label: {nb: Nye følgere}}", site)["followers"]
    assert metric.label.versions[:2] == (("nb", "Nye følgere"), ("en", "Followers"))
    assert {language for language, _ in metric.label.versions} == set(SHIPPED)


def test_a_label_without_a_language_replaces_all_shipped_ones(site_of) -> None:
    metric = metrics_from(site_of, "followers: {label: Members}")["followers"]
    assert metric.label.versions == (("en", "Members"),)


def test_shipped_labels_fall_back_to_english_in_a_language_that_they_lack(site_of) -> None:
    site = f"title: Test\nlanguages: [{UNTRANSLATED}]\n"
    root = site_of({"content/site.yaml": site})
    assert parts_of(root).metrics["followers"].label.first == "Followers"


def test_a_new_frequency_brings_its_own_max_age(site_of) -> None:
    assert metrics_from(site_of, "followers: {frequency: monthly}")["followers"].max_age == Duration(days=40)


def test_a_shipped_max_age_that_is_no_default_stays_with_a_new_frequency(site_of) -> None:
    assert metrics_from(site_of, "post_reach: {frequency: weekly}")["post_reach"].max_age == Duration(days=30)


def test_a_new_type_drops_what_only_the_old_one_could_have(site_of) -> None:
    metric = metrics_from(site_of, "engagement_rate: {type: level}")["engagement_rate"]
    assert (metric.type, metric.numerator, metric.denominator) == (MetricType.LEVEL, None, None)


def test_a_new_denominator_keeps_the_shipped_numerator(site_of) -> None:
    metric = metrics_from(site_of, "engagement_rate: {denominator: reach}")["engagement_rate"]
    assert (metric.numerator, metric.denominator) == ("engagements", "reach")


def test_a_formula_takes_the_place_of_a_shipped_ratio(site_of) -> None:
    metric = metrics_from(site_of, 'engagement_rate: {formula: "(likes + shares) / reach"}')[
        "engagement_rate"
    ]
    assert [step.metric or step.kind for step in metric.formula] == ["likes", "shares", "+", "reach", "/"]
    assert (metric.numerator, metric.formula_text) == (None, "(likes + shares) / reach")


def test_money_is_in_the_sites_currency(site_of) -> None:
    root = site_of({"content/site.yaml": "title: Test\ncurrency: NOK\n"})
    assert parts_of(root).metrics["ad_spend"].currency == "NOK"


def test_competitors_count_in_the_share_of_voice_alone(site_of) -> None:
    site = "title: Test\ncompetitors: {share_of_voice: [twitter/rival, x/other, x/rival]}\n"
    metrics = parts_of(site_of({"content/site.yaml": site})).metrics
    assert metrics["share_of_voice"].denominator_accounts == ("x/rival", "x/other")
    assert metrics["share_of_voice"].is_share_among_accounts
    assert not metrics["engagement_rate"].is_share_among_accounts


def test_a_metric_without_a_sound_type_leaves_its_id_behind(site_of) -> None:
    tree, _ = read_site(site_of({"content/metrics/own.yaml": "mine: {type: ratoi}\n"}))
    metrics, _ = metrics_of(tree, check_site(tree)[0])
    assert "mine" not in metrics
    assert "mine" in declared_metrics(tree)
    assert "yours" not in declared_metrics(tree)


def test_a_metrics_file_that_cannot_be_read_may_hold_any_id(site_of) -> None:
    root = site_of(
        {
            "content/metrics/own.yaml": "mine: {type: flow\n",
            "content/snapshots/a.csv": "date,mine\n2026-11-30,4\n",
        }
    )
    codes = parts_of(root).codes
    assert codes
    assert "unknown-metric" not in codes


def test_a_long_chain_of_metrics_is_refused_where_it_gets_too_long(site_of) -> None:
    chain = "m0: {type: flow}\n" + "".join(
        f"m{n}: {{type: flow, formula: m{n - 1} + 1}}\n" for n in range(1, 2001)
    )
    parts = parts_of(site_of({"content/metrics/own.yaml": chain}))
    assert [(d.code, d.span.line) for d in parts.diagnostics] == [("bad-formula", 22)]


def test_many_circles_of_metrics_are_told_without_end(site_of) -> None:
    pairs = "".join(
        f"a{n}: {{type: flow, formula: b{n}}}\nb{n}: {{type: flow, formula: a{n}}}\n" for n in range(300)
    )
    codes = parts_of(site_of({"content/metrics/own.yaml": pairs})).codes
    assert codes == ["metric-cycle"] * 20


@pytest.mark.parametrize(
    ("written", "zero"), [("missing: zero", True), ("missing: unknown", False), ("", False)]
)
def test_days_without_a_reading_are_zero_where_a_metric_says_so(site_of, written, zero) -> None:
    metric = metrics_from(site_of, f"mine:\n  type: flow\n  {written}\n")["mine"]
    assert metric.zero_when_missing is zero


def test_a_level_has_no_zero_days(site_of) -> None:
    parts = parts_of(
        site_of(
            {
                "content/site.yaml": "title: Test\n",
                "content/metrics/own.yaml": "mine: {type: level, missing: zero}\n",
            }
        )
    )
    assert parts.codes == ["not-for-type"]


def test_a_level_with_a_currency_is_a_standing_amount(site_of) -> None:
    metric = metrics_from(site_of, "mrr: {type: level, currency: EUR}")["mrr"]
    assert (metric.currency, metric.unit, metric.is_total) == ("EUR", "EUR", False)


@pytest.mark.parametrize("unit", ['"%"', "percent", "Percent"])
def test_a_ratio_in_percent_is_the_share_itself(site_of, unit) -> None:
    assert metrics_from(site_of, f"mine: {{type: ratio, unit: {unit}}}")["mine"].is_share


FORMS = """
club:
  type: level
  unit: {one: member, other: members, nb: {one: medlem, other: medlemmer}}
"""


def test_a_unit_with_forms_is_for_programs_the_word_for_many_in_the_first_language(site_of) -> None:
    metric = metrics_from(site_of, FORMS, "title: Test\nlanguages: [en, nb]\n")["club"]
    assert metric.unit == "members"


def test_a_unit_keeps_its_forms_by_language_with_the_first_language_first(site_of) -> None:
    metric = metrics_from(site_of, FORMS, "title: Test\nlanguages: [nb, en]\n")["club"]
    assert metric.unit_words is not None
    assert metric.unit_words.versions == (("nb", (("one", "medlem"), ("other", "medlemmer"))),)


def test_a_unit_may_be_one_word_in_each_language(site_of) -> None:
    metric = metrics_from(
        site_of, "club: {type: level, unit: {en: seats, nb: plasser}}", "title: Test\nlanguages: [en, nb]\n"
    )["club"]
    assert metric.unit_words is not None
    assert metric.unit_words.names.in_language("nb").text == "plasser"


def test_a_plain_unit_has_no_forms(site_of) -> None:
    metric = metrics_from(site_of, "club: {type: level, unit: members}")["club"]
    assert (metric.unit, metric.unit_words) == ("members", None)


@pytest.mark.parametrize(
    ("unit", "said"),
    [
        ("{one: member}", "the form `other`, for most numbers, is missing"),
        ("{other: members, nb: {one: medlem}}", "the form `other`, for most numbers, is missing"),
        ("{one: member, ohter: members}", "`ohter` is not a form of a word"),
        ("{other: members, nb: {several: medlemmer}}", "`several` is not a form of a word"),
        ("{other: members, sv: medlemmar}", "the site does not have the language `sv`"),
        ("[member, members]", "a list is given where a word"),
    ],
)
def test_a_unit_that_cannot_be_used_is_told(site_of, unit, said) -> None:
    parts = parts_of(
        site_of(
            {
                "content/site.yaml": "title: Test\nlanguages: [en, nb]\n",
                "content/metrics/own.yaml": f"club: {{type: level, unit: {unit}}}",
            }
        )
    )
    assert said in parts.text


def test_a_metric_without_its_id_above_is_told_once_with_the_files_name(site_of) -> None:
    parts = parts_of(
        site_of(
            {
                "content/site.yaml": "title: Test\n",
                "content/metrics/bookings.yaml": "label: {en: Table bookings, nb: Bord}\ntype: flow\nunit: bookings\n",
            }
        )
    )
    (said,) = parts.diagnostics
    assert said.message == "this metric has no id"
    assert said.fix.startswith("write `bookings:` above it")
    assert said.span.line == 1
