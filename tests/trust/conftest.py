"""The sites that the tests of trust share, each built once: of hostile texts, and the same of harmless words."""

import fcntl
import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from generator.read.limits import KEY_LENGTH
from tests.cli.conftest import goalposts
from tests.cli.running import command_line, environment
from tests.history.stories import Story
from tests.trust.hostile import chunks, hostile_site, is_writable
from tests.trust.payloads import PAYLOADS

#: How many texts stand in a field together: few fields are made for more than a check has time for, and one may hide another.
TOGETHER = 4 if os.environ.get("GOALPOSTS_PROOF") else 225
#: How many of these make a site: more than a hundred thousand words make nothing that a smaller one would not.
ENTITIES = 40
#: Some of each kind, for what a site has only one of.
OF_A_SITE = " ".join([text for text in PAYLOADS if is_writable(text)][::40])

__all__ = ["goalposts"]


def built_once(folder: Path, texts: Sequence[str], title: str) -> Path:
    """The output of the site of ``texts``, built by the first process that asks for it, while the others wait."""
    output = folder / "output"
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not output.exists():
            _moved(folder, texts, title)
            command = command_line(
                "build", "-q", "-C", folder, "-o", output, "--base-url", "https://goals.example.org/"
            )
            built = subprocess.run(command, env=environment(), capture_output=True, text=True, check=False)
            assert (built.returncode, built.stderr) == (0, "")
    return output


def _sharpest(text: str) -> str:
    """As much of ``text`` as a name may hold, with what would run first of all."""
    start = max(text.find("onerror=alert(1)") - 400, 0)
    return text[start : start + 900].strip()


def _moved(folder: Path, texts: Sequence[str], title: str) -> None:
    """The site, in whose history somebody of a hostile name moved the goalposts with a hostile word."""
    story = Story(folder)
    before = {"goal": {"key_results.target.value": 470, "changes": None}}
    story.commit("2026-11-24", dict(hostile_site(texts, title=title, changed=before)))
    story.write(dict(hostile_site(texts, title=title)))
    story.git("add", "-A")
    for number, text in enumerate(texts):
        name = f"by {_sharpest(' '.join(text.split()))}"
        story.git(
            "commit",
            "-q",
            "--allow-empty",
            "-m",
            text,
            "--",
            f"content/goals/{number // 50}/goal-{number}.md",
            day="2026-12-02",
            author=name,
        )
    story.git("commit", "-q", "--allow-empty", "-m", title, day="2026-12-03", author="Dana")


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The folder that all processes of this run see."""
    own = tmp_path_factory.getbasetemp()
    return own if worker_id == "master" else own.parent


@pytest.fixture(scope="session")
def harmless(shared: Path) -> Path:
    """The output of a site of harmless words, as many, and as long as no key may be: a text that is none gives goals another status."""
    longest = (len(each) for each in chunks(filter(is_writable, PAYLOADS), TOGETHER)[:ENTITIES])
    texts = [
        " ".join([f"word{number}"] * (1 + min(size, KEY_LENGTH) // 5)) for number, size in enumerate(longest)
    ]
    return built_once(shared / "harmless", texts, "word")


@pytest.fixture(scope="session", params=range(-(-len(PAYLOADS) // (TOGETHER * ENTITIES))))
def part(request: pytest.FixtureRequest) -> tuple[int, Sequence[str]]:
    """The number of a site, and its hostile texts: of as many sites as all of them need."""
    texts = chunks(filter(is_writable, PAYLOADS), TOGETHER)
    return request.param, texts[request.param * ENTITIES : (request.param + 1) * ENTITIES]


@pytest.fixture(scope="session")
def hostile(shared: Path, part: tuple[int, Sequence[str]]) -> Path:
    """The output of a site in which every field holds hostile texts."""
    number, texts = part
    return built_once(shared / f"hostile-{number}", texts, OF_A_SITE)
