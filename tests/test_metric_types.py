"""A metric type is a row of traits: what a new one still lacks is named here, one test for each place."""

import pytest

from generator.chart.kinds import KINDS
from generator.evaluate.measures import MEASURES
from generator.l10n.sentences.kinds import metric_type_word
from generator.l10n.words import words_for
from generator.model.metric import TRAITS, MetricType
from tests.chart.reports import report
from tests.evaluate.books import metric


def of(kind, **fields):
    aggregates = TRAITS[kind].aggregates
    return metric("tried", kind.value, **{"aggregate": aggregates[0].value if aggregates else None, **fields})


def choices():
    """Each type with each aggregate that it may choose; what it is drawn by follows from both."""
    for kind, traits in TRAITS.items():
        yield from ((kind, each.value) for each in traits.aggregates or ())
        if not traits.aggregates:
            yield kind, None


@pytest.mark.parametrize("kind", MetricType)
def test_every_metric_type_has_a_row_of_traits(kind):
    assert kind in TRAITS, f"`{kind}` has no row in generator/model/metric.py"


@pytest.mark.parametrize("kind", MetricType)
def test_the_readings_of_every_type_come_about_in_one_way(kind):
    traits = TRAITS[kind]
    assert sum((traits.is_stock, traits.adds_up, traits.per_item, traits.never_summed)) == 1


@pytest.mark.parametrize(("kind", "aggregate"), tuple(choices()))
def test_every_type_is_measured_in_some_way(kind, aggregate):
    assert any(measure.suits(of(kind, aggregate=aggregate)) for measure in MEASURES)


@pytest.mark.parametrize(("kind", "aggregate"), tuple(choices()))
def test_every_type_is_drawn_by_one_kind_of_chart(kind, aggregate):
    asked = report(of=of(kind, aggregate=aggregate))
    assert len([chart.id for chart in KINDS if chart.suits(asked)]) == 1


@pytest.mark.parametrize("language", ["en", "sv", "ar"])
def test_every_type_has_a_word_of_its_own(language):
    words = words_for(language)
    assert len({metric_type_word(words, kind) for kind in MetricType}) == len(MetricType)
