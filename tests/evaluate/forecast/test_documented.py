"""The worked example of the documentation is what the code gives."""

import doctest
from pathlib import Path

DOCUMENT = Path(__file__).parents[3] / "docs" / "forecast.md"


def test_the_worked_example_is_produced_by_the_code() -> None:
    outcome = doctest.testfile(str(DOCUMENT), module_relative=False, optionflags=doctest.ELLIPSIS)
    assert outcome.attempted == 5
    assert outcome.failed == 0
