"""The prepared charts, made once: Vega's cost a second."""

import pytest

from generator.chart import prepare


@pytest.fixture(scope="session")
def prepared():
    return prepare()


@pytest.fixture(scope="session")
def prepared_for_vega():
    return prepare(by_vega=True)
