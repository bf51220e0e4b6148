"""A few thousand mutations of each seed's kind, the same every time: the first minute of ``make fuzz``."""

import os
from collections import Counter
from itertools import islice
from pathlib import PurePath

import pytest

from tests.fuzz.mutating import mutations
from tests.fuzz.seeds import right_files, seeds
from tests.fuzz.targets import TARGETS, called

TIMES = 20 if os.environ.get("GOALPOSTS_PROOF") else 1
#: By how long one takes: a check is of a whole site.
TRIES = {"read": 2_000, "check": 60, "import": 400, "merge": 2_000}


@pytest.mark.parametrize("target", TARGETS)
def test_mutations_are_read_or_refused(target: str) -> None:
    """And a good part of them each, or what is behind the first look at a file would not be tried."""
    found: Counter[bool] = Counter()
    for number, content in enumerate(islice(mutations(seeds(target), 1), TRIES[target] * TIMES)):
        try:
            found[TARGETS[target](content)] += 1
        except Exception as error:
            raise AssertionError(f"mutation {number} of {target}: {content!r}") from error
    assert min(found[True], found[False]) > found.total() // 20, found


@pytest.mark.parametrize("target", ["read", "check"])
def test_the_right_files_lie_as_what_they_are(target: str) -> None:
    assert [seed for seed in right_files(target) if not TARGETS[target](seed)] == []


def test_workbooks_are_whole_and_tables_are_called_so() -> None:
    names = Counter(PurePath(called(seed)).suffix for seed in seeds("import"))
    assert min(names[".csv"], names[".xls"], names[".xlsx"]) >= 1, names
    books = [seed for seed in seeds("import") if called(seed).endswith(("xls", "xlsx"))]
    assert sum(TARGETS["import"](book) for book in books) >= 3


@pytest.mark.parametrize("target", TARGETS)
def test_seeds_and_what_once_broke_something_are_read_or_refused(target: str) -> None:
    taken = Counter(TARGETS[target](seed) for seed in seeds(target))
    assert taken[True] > 0
