"""Nothing said is false: all that is said of a goal, in every language and place, can be true at once.

A check hears the sample and a few hundred generated goals; ``GOALPOSTS_ORACLE_GOALS`` says how many, and a proof hears
20,000.
"""

import os
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.folders import write_files
from tests.languages import SHIPPED
from tests.oracle.generated import site
from tests.oracle.goal_laws import GOAL_LAWS
from tests.oracle.heard import Heard
from tests.oracle.hearing import heard
from tests.oracle.laws import RESULT_LAWS
from tests.oracle.product import Site, site_of

SAMPLE = Path(__file__).parents[2]
GOALS = int(os.environ.get("GOALPOSTS_ORACLE_GOALS", "20000" if os.environ.get("GOALPOSTS_PROOF") else "240"))
#: Goals of one generated site.
TOGETHER = 60
#: Contradictions of one law that are told, the shortest first.
TOLD = 4


def contradictions(goal: Heard) -> Iterator[tuple[str, str]]:
    """Each broken law with the statements that break it."""
    for law in GOAL_LAWS:
        yield from ((law.name, f"{goal.name}: {each}") for each in law.broken(goal))
    for result in goal.results:
        for law in RESULT_LAWS:
            yield from ((law.name, f"{result.name}: {each}") for each in law.broken(result))


def told(shown: Site, languages: tuple[str, ...]) -> str:
    """All contradictions of a site by their law; empty where there are none."""
    by_law = defaultdict(list)
    for goal in shown.goals:
        for language in languages:
            for law, said in contradictions(heard(goal, shown.report.as_of, language)):
                by_law[law].append(said)
    return "\n".join(
        f"{law} ({len(said)} times)\n" + "\n".join(f"    {each}" for each in sorted(said, key=len)[:TOLD])
        for law, said in sorted(by_law.items(), key=lambda pair: -len(pair[1]))
    )


def test_all_that_the_sample_says_of_its_goals_can_be_true_at_once() -> None:
    languages = ("en", "nb", "ar")
    found = told(site_of(SAMPLE, languages=languages), languages)
    assert not found, found


@pytest.mark.parametrize("seed", range(max(1, GOALS // TOGETHER)))
def test_all_that_is_said_of_generated_goals_can_be_true_at_once(seed, tmp_path) -> None:
    shown = site_of(write_files(tmp_path, site(TOGETHER, seed)))
    found = told(shown, ("en",))
    assert not found, found


def test_pages_in_every_other_language_say_of_generated_goals_what_can_be_true(tmp_path) -> None:
    languages = tuple(code for code in SHIPPED if code != "en")
    found = told(site_of(write_files(tmp_path, site(12, 999, languages)), languages=languages), languages)
    assert not found, found
