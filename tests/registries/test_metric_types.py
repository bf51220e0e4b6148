"""Every metric type is in the shipped catalogue or a test, in the formats' reference and in the forms."""

from pathlib import Path

import pytest

from generator.check.authored.metric import MetricForm
from generator.model.metric import MetricType

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("type_", MetricType)
def test_a_metric_type_may_be_written(type_: MetricType) -> None:
    assert type_.value in MetricForm.model_json_schema()["$defs"]["MetricType"]["enum"]


@pytest.mark.parametrize("type_", MetricType)
def test_a_metric_type_is_shown_by_the_shipped_catalogue(type_: MetricType) -> None:
    shipped = (ROOT / "generator/catalogue/metrics.yaml").read_text(encoding="utf-8")
    assert f"type: {type_.value}\n" in shipped
