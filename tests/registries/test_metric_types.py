"""A metric type is a row of traits: what a new one still lacks is named here, one test for each place."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.chart.kinds import kind_of
from generator.check.authored.forms.metric import MetricForm
from generator.evaluate.key_result.measures import MEASURES
from generator.l10n.sentences.terms.kinds import metric_type_word
from generator.l10n.words import words_for
from generator.model.metric import TRAITS, Metric, MetricType
from tests.chart.reports import drawn
from tests.evaluate.books import metric
from tests.languages import SHIPPED

ROOT = Path(__file__).parents[2]


def of(kind: MetricType, **fields: Any) -> Metric:
    aggregates = TRAITS[kind].aggregates
    return metric("tried", kind.value, **{"aggregate": aggregates[0].value if aggregates else None, **fields})


def choices() -> Iterator[tuple[MetricType, str | None]]:
    """Each type with each aggregate that it may choose; what it is drawn by follows from both."""
    for kind, traits in TRAITS.items():
        yield from ((kind, each.value) for each in traits.aggregates or ())
        if not traits.aggregates:
            yield kind, None


@pytest.mark.parametrize("kind", MetricType)
def test_every_metric_type_has_a_row_of_traits(kind: MetricType) -> None:
    assert kind in TRAITS, f"`{kind}` has no row in generator/model/metric.py"


@pytest.mark.parametrize("kind", MetricType)
def test_the_readings_of_every_type_come_about_in_one_way(kind: MetricType) -> None:
    traits = TRAITS[kind]
    assert sum((traits.is_stock, traits.adds_up, traits.per_item, traits.never_summed)) == 1


@pytest.mark.parametrize(("kind", "aggregate"), tuple(choices()))
def test_every_type_is_measured_in_some_way(kind: MetricType, aggregate: str | None) -> None:
    assert any(measure.suits(of(kind, aggregate=aggregate)) for measure in MEASURES)


@pytest.mark.parametrize(("kind", "aggregate"), tuple(choices()))
def test_every_type_is_drawn_by_some_kind_of_chart(kind: MetricType, aggregate: str | None) -> None:
    asked = drawn(of=of(kind, aggregate=aggregate))
    assert kind_of(asked) is not None


@pytest.mark.parametrize("language", SHIPPED)
def test_every_type_has_a_word_of_its_own(language: str) -> None:
    words = words_for(language)
    assert len({metric_type_word(words, kind) for kind in MetricType}) == len(MetricType)


@pytest.mark.parametrize("type_", MetricType)
def test_a_metric_type_may_be_written(type_: MetricType) -> None:
    assert type_.value in MetricForm.model_json_schema()["$defs"]["MetricType"]["enum"]


@pytest.mark.parametrize("type_", MetricType)
def test_a_metric_type_is_explained_where_it_may_be_written(type_: MetricType) -> None:
    assert f"`{type_}`" in (MetricForm.model_fields["type"].description or "")


@pytest.mark.parametrize("type_", MetricType)
def test_a_metric_type_is_written_by_the_catalogue_or_by_a_test(type_: MetricType) -> None:
    texts = [ROOT / "generator/catalogue/metrics.yaml", *(ROOT / "tests/evaluate").rglob("test_*.py")]
    assert any(f"type: {type_.value}" in path.read_text(encoding="utf-8") for path in texts)
