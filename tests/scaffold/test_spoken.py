import re
from pathlib import Path

import pytest

from generator import scaffold
from generator.languages import LANGUAGES
from generator.scaffold.spoken import spoken

SITES = Path(scaffold.__file__).parent / "sites"
GOAL = """---
title: {en: "More, please", nb: Flere, ar: المزيد, de: Mehr}
actions:
  - {title: {en: A sign, nb: Et skilt, ar: لافتة, de: Ein Schild}, date: 2026-06-01}
smart:
  specific: {en: More of it., nb: Mer av det., ar: المزيد منه., de: Mehr davon.}
---
Because.

=== nb
Fordi.

=== ar
لأن.

=== de
Darum.
"""


def test_one_language_is_a_file_of_its_own() -> None:
    assert dict(spoken("content/goals/a.md", GOAL, ["nb"])) == {
        "content/goals/a.md": "---\ntitle: Flere\nactions:\n  - {title: Et skilt, date: 2026-06-01}\n"
        "smart:\n  specific: Mer av det.\n---\nFordi.\n"
    }


def test_several_are_the_first_and_a_translation_of_what_it_says() -> None:
    assert dict(spoken("content/goals/a.md", GOAL, ["en", "nb"])) == {
        "content/goals/a.md": '---\ntitle: "More, please"\nactions:\n'
        "  - {title: {en: A sign, nb: Et skilt}, date: 2026-06-01}\nsmart:\n  specific: More of it.\n---\nBecause.\n",
        "content/goals/a.nb.md": "---\ntitle: Flere\nsmart:\n  specific: Mer av det.\n---\nFordi.\n",
    }


def test_what_is_no_goal_and_no_page_is_in_the_first_language_alone() -> None:
    assert [path for path, _ in spoken("content/checkins/a.md", GOAL, ["ar", "en"])] == [
        "content/checkins/a.md"
    ]


@pytest.mark.parametrize("path", sorted(SITES.rglob("*.md")), ids=lambda path: path.name)
def test_every_file_of_a_template_says_everything_in_every_language(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert all(f"\n=== {each.code}\n" in text for each in LANGUAGES[1:])
    if "/goals/" in path.as_posix():
        said = [line for line in text.splitlines() if line.startswith(("title: ", "  - {title: "))]
        claims = re.findall(r"^  \w+: .+$", text.partition("smart:\n")[2].partition("---")[0], re.MULTILINE)
        assert [
            line for line in (*said, *claims) if not all(f", {each.code}: " in line for each in LANGUAGES[1:])
        ] == []
