"""The prepared specifications, made once: preparing costs a second."""

import pytest

from generator.chart import prepare


@pytest.fixture(scope="session")
def prepared():
    return prepare()
