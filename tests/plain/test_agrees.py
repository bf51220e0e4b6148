"""The product and the second judgement say the same of random sites, rule by rule.

``GOALPOSTS_PLAIN_GOALS`` sets how many goals are judged. A failure shows the goal's file and both figures.
"""

import functools
import os
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.folders import write_files
from tests.plain.compare import AREAS, Difference, chances, differences
from tests.plain.generated import site
from tests.plain.judge import judge
from tests.plain.product import RefusedError, said

GOALS = int(os.environ.get("GOALPOSTS_PLAIN_GOALS", "300"))
A_SITE = 33
SHOWN = 3
# What a site is made of: whole days and nothing missing; gaps, overlaps and windows across edges; `missing: zero` and
# periods in one word.
PROFILES = {"tidy": {"tidy": True}, "messy": {}, "words": {"words": True}}


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A difference, the seed of its site and the text of its goal."""

    seed: int
    as_of: str
    text: str
    difference: Difference

    def __str__(self) -> str:
        return f"{self.difference}\nsite {self.seed} on {self.as_of}\n{self.text}"


@functools.cache
def found(profile: str) -> Sequence[Found] | RefusedError:
    """All differences on the sites of a profile, or why the product judged none of them."""
    share = GOALS // len(PROFILES)
    try:
        return [one for seed in range(-(-share // A_SITE)) for one in _on(seed, profile)]
    except RefusedError as refused:
        return refused


def _on(seed: int, profile: str) -> list[Found]:
    files, as_of = site(seed, **PROFILES[profile])
    with tempfile.TemporaryDirectory() as folder:
        root = write_files(Path(folder), files)
        product = said(root, as_of.isoformat())
        plain = judge(root, as_of, chances(product))
    return [
        Found(seed=seed, as_of=as_of.isoformat(), text=files[f"content/goals/{one.goal}.md"], difference=one)
        for one in differences(plain, product)
    ]


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("area", AREAS)
def test_both_judgements_agree(area: str, profile: str) -> None:
    every = found(profile)
    assert not isinstance(every, RefusedError), every
    apart = [one for one in every if one.difference.area == area]
    assert not apart, f"{len(apart)} differ in {area}:\n\n" + "\n".join(str(one) for one in apart[:SHOWN])
