"""Commands that are killed at any moment: the old site stands, or the new one, or a journal that the next command finishes.

A moment is one of computing and not of the clock: the kernel ends a process once it has used so much of its processor.
"""

import os
import random
import signal
import subprocess
import sys
from collections.abc import Mapping
from itertools import cycle

import pytest

from generator.write import place_of, recover
from tests.cli.running import HUNG, Command, command_line, environment
from tests.cli.sites import SITE
from tests.faults.alternating import ONE, OTHER
from tests.folders import files_in, write_site
from tests.write.folders import contents, leftovers, publish_site

PROOF = bool(os.environ.get("GOALPOSTS_PROOF"))
#: How often publishing is killed, and in a proof whole builds.
KILLS = 300 if PROOF else 20
#: Seconds of computing after which publishing is under way, and in which a build is over.
UNDER_WAY, OVER = (0.13, 0.4), 2.5


def killed_after(seconds: float, command: list[str]) -> bool:
    """Whether the kernel killed ``command`` once it had computed so long; else it was done before."""

    def limit() -> None:
        signal.setitimer(signal.ITIMER_PROF, seconds)

    done = subprocess.run(
        command,
        preexec_fn=limit,
        env=environment(),
        capture_output=True,
        timeout=HUNG,
        check=False,
    )
    return done.returncode == -signal.SIGPROF


def test_publishing_that_is_killed_leaves_one_site_whole(tmp_path) -> None:
    moments = random.Random(14)
    place = place_of(tmp_path / "output")
    command = [sys.executable, "-m", "tests.faults.alternating", str(place.output)]
    sites = []
    for _ in range(KILLS):
        moment = moments.uniform(*UNDER_WAY)
        assert killed_after(moment, command)
        assert recover(place) == ()
        sites.append(contents(place.output) if place.output.exists() else {})
        assert sites[-1] in ({}, ONE, OTHER), moment
        assert leftovers(place) == [] or leftovers(place) == [place.lock.name], moment
    assert ONE in sites
    assert OTHER in sites
    assert publish_site(ONE, place) is not None
    assert contents(place.output) == ONE
    assert leftovers(place) == []


@pytest.mark.skipif(not PROOF, reason="whole builds are killed in a proof")
@pytest.mark.parametrize("jobs", [1, 2])
def test_a_build_that_is_killed_leaves_one_site_whole_and_the_next_the_right_one(
    tmp_path, capsys, jobs
) -> None:
    goalposts, moments = Command(capsys), random.Random(jobs)
    root = write_site(tmp_path, SITE)
    goal = root / "content/goals/followers.md"
    texts = [goal.read_text(), goal.read_text().replace("Grow the followers", "Grow the crowd")]
    clean: dict[str, Mapping[str, bytes]] = {}
    for text in texts:
        goal.write_text(text)
        assert goalposts("build", "-C", root, "--jobs", "1").code == 0
        clean[text] = files_in(root / "output")
    place, killed = place_of(root / "output"), 0
    for number, text in zip(range(KILLS // 2), cycle(texts), strict=False):
        goal.write_text(text)
        moment = moments.uniform(0, OVER)
        killed += killed_after(moment, command_line("build", "-C", root, "--jobs", jobs))
        assert recover(place) == ()
        assert files_in(root / "output") in clean.values(), moment
        if number % 5 == 0:
            assert goalposts("build", "-C", root, "--jobs", "1").code == 0
            assert files_in(root / "output") == clean[text], moment
            assert leftovers(place) == []
    assert killed > KILLS // 4
