"""The lines of ``api/goals.json``, of which each tells of one goal: those that an earlier build wrote need not be worded again.

Takes an output folder, what is recalled and by what goals' reports are known; gives lines as they stand in the file that lies there, and
notes what each line of a new file was made of. That is known by the digest of the whole file, so a file that is any other has no
such lines. It words none itself.
"""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.cache import items_of, one
from generator.documents import lines_of_goals
from generator.pipeline.recalling import Plain, Recalled
from generator.records import dataclass
from generator.render import GOALS_JSON


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalLines:
    """By goals' ids what each line is ``made_of``, and the lines that are there already.

    The file is in ``language``.
    """

    language: str
    made_of: Mapping[str, str]
    there: Mapping[str, str]


def goal_lines(
    output: Path, written: Mapping[str, str], recalled: Recalled, language: str, made_of: Mapping[str, str]
) -> GoalLines:
    """Those of the file that was ``written`` to ``output``, by its digest, that would be the same again."""
    known = recalled.recall(_name(language, written.get(GOALS_JSON, "")), _digests)
    lines = dict(zip(known, _lines(output, written[GOALS_JSON], len(known)), strict=False)) if known else {}
    there = {goal: lines[digest] for goal, digest in made_of.items() if digest in lines}
    return GoalLines(language=language, made_of=made_of, there=there)


def note_lines(recalled: Recalled, lines: GoalLines, written: Mapping[str, str]) -> None:
    """Note what the lines of the file that was ``written``, by its digest, were made of, in their order."""
    if GOALS_JSON in written:
        recalled.note(_name(lines.language, written[GOALS_JSON]), list(lines.made_of.values()))


def _name(language: str, file: str) -> str:
    """Sentences are in the site's first language, which a goal does not tell."""
    return f"lines {language} {file}"


def _digests(plain: Plain) -> list[str]:
    return [one(each, str) for each in items_of(plain)]


def _lines(output: Path, written: str, number: int) -> Sequence[str]:
    """The lines of goals in the file; none where it is another than was ``written``, or has not so many."""
    try:
        content = (output / GOALS_JSON).read_bytes()
    except OSError:
        return ()
    if hashlib.sha256(content).hexdigest() != written:
        return ()
    found = lines_of_goals(content.decode())
    return found if len(found) == number else ()
