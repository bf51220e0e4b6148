"""What the terminal claims: the lines of one goal in detail, and its row in the table of all goals.

Takes what the terminal prints, gives claims with the number of the key result that they are about.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from generator.l10n import status_word, words_for
from generator.model.report import Status
from tests.oracle.claims import Claim, claims_in, rate
from tests.oracle.figures import figure
from tests.oracle.heard import UNJUDGED
from tests.oracle.product import Shown

_LABELS = {
    "value": "value", "baseline": "baseline", "progress": "progress", "expected by now": "expected",
    "expected by then": "expected",
    "pace now": "recent", "needed from here": "needed", "best stretch": "best",
}  # fmt: skip
_LABEL = re.compile(rf"^\s*({'|'.join(_LABELS)}|target|course|read)\s{{2,}}(.+)$")


def terminal_claims(shown: Shown, as_of: date) -> Iterator[tuple[int, Claim]]:
    words = {status_word(words_for("en"), each): each.value for each in Status}
    words[status_word(words_for("en"), Status.NO_DATA)] = UNJUDGED
    several = len(shown.report.key_results) != 1
    scope, lines = 0, shown.terminal.splitlines()
    for number, line in enumerate(lines):
        status = re.match(r"^\S (\w+(?: \w+)*?)(?:  |$)", line)
        if status and status[1] in words and number > 0:
            scope += number > 1 and several
            yield scope, Claim("status", "terminal status", line, word=words[status[1]])
            continue
        if re.match(r"^(supported by |Specific )", line):
            scope = 0
        yield from ((scope, each) for each in _line(line, as_of))
    yield from ((0, each) for each in _board(shown, words))


def _line(line: str, as_of: date) -> Iterator[Claim]:
    label = _LABEL.match(line)
    if label and label[1] in _LABELS:
        # the day of the reading stands behind the value, where it is not the day of judgement, and behind a pace that of the days read
        found = rate(re.sub(r" on \d{1,2} \w+ \d{4}$| \([^()]+ read\)$", "", label[2]), "en")
        if found is not None:
            yield Claim(_LABELS[label[1]], f"terminal “{line.strip()}”", line, figure=found)
        return
    yield from claims_in(label[2] if label else line, "en", "terminal", as_of)


def _board(shown: Shown, words: Mapping[str, str]) -> Iterator[Claim]:
    """The goal's row in the table of all goals: its cells end where their columns' heads end."""
    lines = shown.board.splitlines()
    head = next((line for line in lines if line.lstrip().startswith("goal ")), "")
    title = shown.report.goal.title.first
    row = next((line for line in lines if line.strip().startswith(title)), "")
    if not head or not row or len(shown.report.key_results) != 1:
        return
    where = f"status table “{' '.join(row.split())}”"
    ends = {head.index(name) + len(name): name for name in ("value", "now", "needed", "chance", "due")}
    for cell in re.finditer(r"[^ ]+(?: [^ ]+)*", row):
        kind = {"now": "recent", "needed": "needed", "chance": "chance"}.get(ends.get(cell.end(), ""))
        found = rate(cell[0], "en") if kind else None
        if found is not None:
            yield Claim(kind, where, cell[0], figure=found)
        if ends.get(cell.end()) == "value":
            value = re.split(r" of | \(", cell[0])[0]
            if (number := figure(value, "en")) is not None:
                yield Claim("value", where, cell[0], figure=number)
