"""A few thousand mutations of each seed's kind, the same every time: the first minute of ``make fuzz``."""

import os
from collections import Counter
from itertools import islice

import pytest

from tests.fuzz.mutating import mutations
from tests.fuzz.seeds import seeds
from tests.fuzz.targets import TARGETS

TIMES = 20 if os.environ.get("GOALPOSTS_PROOF") else 1
#: By how long one takes: a check is of a whole site.
TRIES = {"read": 2_000, "check": 60, "import": 400, "merge": 2_000}


@pytest.mark.parametrize("target", TARGETS)
def test_mutations_are_read_or_refused(target: str) -> None:
    for number, content in enumerate(islice(mutations(seeds(target), 1), TRIES[target] * TIMES)):
        try:
            TARGETS[target](content)
        except Exception as error:
            raise AssertionError(f"mutation {number} of {target}: {content!r}") from error


@pytest.mark.parametrize("target", TARGETS)
def test_some_mutations_are_taken_and_some_refused(target: str) -> None:
    """Or what is behind the first look at a file would not be tried."""
    found = Counter(TARGETS[target](content) for content in islice(mutations(seeds(target), 1), 60))
    assert min(found[True], found[False]) > 1, found


@pytest.mark.parametrize("target", TARGETS)
def test_seeds_and_what_once_broke_something_are_read_or_refused(target: str) -> None:
    for seed in seeds(target):
        TARGETS[target](seed)
