"""What the README says in figures; what it shows is run with the other pages, in ``tests/docs``."""

import re
from pathlib import Path

from tools.reference.catalogue import shipped

README = (Path(__file__).parents[1] / "README.md").read_text("utf-8")
WORDS = {"six": 6, "eight": 8}


def figure(before: str) -> int:
    found = re.search(rf"(\w+)\s+{before}", README)
    assert found is not None
    return WORDS.get(found[1]) or int(found[1])


def test_the_catalogue_is_as_large_as_it_says() -> None:
    book = shipped()
    assert figure("metrics of social media") == len(book.metrics)
    assert figure("broad objectives") == len(book.objectives)
    assert figure("platforms") == len(book.platforms)


def test_it_is_short() -> None:
    assert len(README.splitlines()) <= 140
