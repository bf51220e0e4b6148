"""Metrics: the site's own over the catalogue, and what follows from type and frequency."""

import pytest
from hypothesis import given, strategies as st

from generator.check.metrics.definitions import declared_metrics, metrics_of
from generator.check.metrics.formula import FormulaTrouble, parse_formula
from generator.check.names.plain_ids import is_plain_id, plain_id
from generator.check.site.settings import check_site
from generator.model.calendar import Duration
from generator.model.metric import Aggregate, Better, Frequency, Metric, MetricType
from generator.read import read_site
from tests.check.parts import parts_of
from tests.conftest import SiteOf


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
def test_what_is_not_written_follows_from_the_type(site_of, written, better, aggregate, unit):
    metric = metrics_from(site_of, f"mine: {written}", "title: Test\ncurrency: NOK\n")["mine"]
    assert (metric.better, metric.aggregate, metric.unit) == (better, aggregate, unit)
    assert metric.better_written is ("better" in written)
    assert metric.currency == (unit if metric.type is MetricType.MONEY else None)


@pytest.mark.parametrize(
    ("frequency", "days"),
    [("daily", 3), ("weekly", 10), ("monthly", 40), ("quarterly", 100), ("irregular", 60)],
)
def test_the_frequency_says_when_a_reading_is_stale(site_of, frequency, days):
    metric = metrics_from(site_of, f"mine: {{type: flow, frequency: {frequency}}}")["mine"]
    assert metric.max_age == Duration(days=days)
    assert metric.frequency_written


def test_without_a_frequency_a_metric_is_irregular(site_of):
    metric = metrics_from(site_of, "mine: {type: flow}")["mine"]
    assert (metric.frequency, metric.frequency_written) == (Frequency.IRREGULAR, False)
    assert metric.max_age == Duration(days=60)


def test_a_label_that_nobody_wrote_is_the_id(site_of):
    assert metrics_from(site_of, "mine: {type: flow}")["mine"].label.first == "mine"


def test_a_site_overrides_a_shipped_metric_field_by_field(site_of):
    metric = metrics_from(site_of, "followers: {better: lower, max_age: P20D}")["followers"]
    assert (metric.better, metric.max_age) == (Better.LOWER, Duration(days=20))
    assert (metric.type, metric.unit, metric.frequency) == (MetricType.LEVEL, "people", Frequency.WEEKLY)
    assert metric.label.first == "Followers"


def test_an_override_in_one_language_keeps_the_other_labels(site_of):
    site = "title: Test\nlanguages: [nb, en]\n"
    metric = metrics_from(site_of, "followers: {label: {nb: Nye følgere}}", site)["followers"]
    assert metric.label.versions == (("nb", "Nye følgere"), ("en", "Followers"), ("ar", "المتابعون"))


def test_a_label_without_a_language_replaces_all_shipped_ones(site_of):
    metric = metrics_from(site_of, "followers: {label: Members}")["followers"]
    assert metric.label.versions == (("en", "Members"),)


def test_shipped_labels_fall_back_to_english_in_a_language_that_they_lack(site_of):
    site = "title: Test\nlanguages: [de]\n"
    root = site_of({"content/site.yaml": site})
    assert parts_of(root).metrics["followers"].label.first == "Followers"


def test_a_new_frequency_brings_its_own_max_age(site_of):
    assert metrics_from(site_of, "followers: {frequency: monthly}")["followers"].max_age == Duration(days=40)


def test_a_shipped_max_age_that_is_no_default_stays_with_a_new_frequency(site_of):
    assert metrics_from(site_of, "post_reach: {frequency: weekly}")["post_reach"].max_age == Duration(days=30)


def test_a_new_type_drops_what_only_the_old_one_could_have(site_of):
    metric = metrics_from(site_of, "engagement_rate: {type: level}")["engagement_rate"]
    assert (metric.type, metric.numerator, metric.denominator) == (MetricType.LEVEL, None, None)


def test_a_new_denominator_keeps_the_shipped_numerator(site_of):
    metric = metrics_from(site_of, "engagement_rate: {denominator: reach}")["engagement_rate"]
    assert (metric.numerator, metric.denominator) == ("engagements", "reach")


def test_a_formula_takes_the_place_of_a_shipped_ratio(site_of):
    metric = metrics_from(site_of, 'engagement_rate: {formula: "(likes + shares) / reach"}')[
        "engagement_rate"
    ]
    assert [step.metric or step.kind for step in metric.formula] == ["likes", "shares", "+", "reach", "/"]
    assert (metric.numerator, metric.formula_text) == (None, "(likes + shares) / reach")


def test_money_is_in_the_sites_currency(site_of):
    root = site_of({"content/site.yaml": "title: Test\ncurrency: NOK\n"})
    assert parts_of(root).metrics["ad_spend"].currency == "NOK"


def test_competitors_count_in_the_share_of_voice_alone(site_of):
    site = "title: Test\ncompetitors: {share_of_voice: [twitter/rival, x/other, x/rival]}\n"
    metrics = parts_of(site_of({"content/site.yaml": site})).metrics
    assert metrics["share_of_voice"].denominator_accounts == ("x/rival", "x/other")
    assert metrics["share_of_voice"].is_share_among_accounts
    assert not metrics["engagement_rate"].is_share_among_accounts


def test_a_metric_without_a_sound_type_leaves_its_id_behind(site_of):
    tree, _ = read_site(site_of({"content/metrics/own.yaml": "mine: {type: ratoi}\n"}))
    metrics, _ = metrics_of(tree, check_site(tree)[0])
    assert "mine" not in metrics
    assert "mine" in declared_metrics(tree)
    assert "yours" not in declared_metrics(tree)


def test_a_metrics_file_that_cannot_be_read_may_hold_any_id(site_of):
    root = site_of(
        {
            "content/metrics/own.yaml": "mine: {type: flow\n",
            "content/snapshots/a.csv": "date,mine\n2026-11-30,4\n",
        }
    )
    codes = parts_of(root).codes
    assert codes
    assert "unknown-metric" not in codes


def test_a_long_chain_of_metrics_is_refused_where_it_gets_too_long(site_of):
    chain = "m0: {type: flow}\n" + "".join(
        f"m{n}: {{type: flow, formula: m{n - 1} + 1}}\n" for n in range(1, 2001)
    )
    parts = parts_of(site_of({"content/metrics/own.yaml": chain}))
    assert [(d.code, d.span.line) for d in parts.diagnostics] == [("bad-formula", 22)]


def test_many_circles_of_metrics_are_told_without_end(site_of):
    pairs = "".join(
        f"a{n}: {{type: flow, formula: b{n}}}\nb{n}: {{type: flow, formula: a{n}}}\n" for n in range(300)
    )
    codes = parts_of(site_of({"content/metrics/own.yaml": pairs})).codes
    assert codes == ["metric-cycle"] * 20


KNOWN = frozenset({"a", "b", "a-b", "c_d", "متابعون"})


def spelled(text: str) -> list[str | float] | FormulaTrouble:
    steps, troubles = parse_formula(text, KNOWN)
    if troubles:
        return troubles[0]
    return [step.metric or (step.number if step.kind == "number" else step.kind) for step in steps]


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("a - b", ["a", "b", "-"]),
        ("a-b", ["a-b"]),
        ("b-a", ["b", "a", "-"]),
        ("a-b-a", ["a-b", "a", "-"]),
        ("2-a", [2.0, "a", "-"]),
        ("a + b * 2", ["a", "b", 2.0, "*", "+"]),
        ("(a + b) / c_d", ["a", "b", "+", "c_d", "/"]),
        ("a - b - a", ["a", "b", "-", "a", "-"]),
        ("-a * 0.5", [0.0, "a", "-", 0.5, "*"]),
        ("متابعون+a", ["متابعون", "a", "+"]),
    ],
)
def test_a_formula_becomes_steps_in_postfix_order(text, steps):
    assert spelled(text) == steps


@pytest.mark.parametrize(
    ("text", "offset", "length"),
    [
        ("a +", 3, 1),
        ("a b", 2, 1),
        ("a)", 1, 1),
        ("(a", 0, 1),
        ("a + zz", 4, 2),
        ("a × b", 2, 1),
        ("1 + 2", 0, 5),
    ],
)
def test_the_trouble_of_a_formula_has_its_place(text, offset, length):
    trouble = spelled(text)
    assert isinstance(trouble, FormulaTrouble)
    assert (trouble.offset, trouble.length) == (offset, length)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "(zz + yy",
            [(0, "this bracket is never closed"), (1, "no metric has this id"), (6, "no metric has this id")],
        ),
        (
            "zz × yy",
            [
                (0, "no metric has this id"),
                (3, "`×` cannot be used in a formula"),
                (5, "no metric has this id"),
            ],
        ),
        ("zz + a)", [(0, "no metric has this id"), (6, "this bracket has no opening one")]),
    ],
)
def test_all_unknown_names_and_a_missing_bracket_are_told_at_once(text, told):
    assert [(trouble.offset, trouble.message) for trouble in parse_formula(text, KNOWN)[1]] == told


@pytest.mark.parametrize("text", ["(" * 5000, "a" + "-" * 5000, "a*" * 900 + "a", "9" * 500 + "*a"])
def test_a_monstrous_formula_is_refused(text):
    assert isinstance(spelled(text), FormulaTrouble)


@given(st.text(alphabet="ab-_+*/() 0.5×", max_size=60))
def test_any_text_is_a_formula_or_has_a_trouble_within_it(text):
    found, troubles = parse_formula(text, KNOWN)
    if troubles:
        assert all(0 <= trouble.offset <= len(text) for trouble in troubles)
        assert found == ()
        return
    depth = 0
    for step in found:
        depth += 1 if step.kind in {"number", "metric"} else -1
        assert depth >= 1
    assert depth == 1


@given(st.text(min_size=1, max_size=20))
def test_the_id_that_is_proposed_is_one(name):
    assert is_plain_id(plain_id(name))
