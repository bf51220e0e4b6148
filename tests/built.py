"""One way from a site written as text to what the stages make of it: book, report, goals and key results.

A test writes the files that it is about and asks for what came of them::

    found = built('''
        === content/goals/reach.md
        ---
        title: Reach
        period: {start: 2026-04-01, end: 2026-04-30}
        metric: followers
        target: 480
        ---
        === content/snapshots/a.csv
        date,metric,value
        2026-04-01,followers,400
        ''', "2026-04-15")
    found.key_result.value      # the only key result of the only goal
    found.of("reach")          # a goal by its id

Everything goes through the real ``read``, ``check`` and ``evaluate``; a site that has errors fails the test with what they
say. What no text can bring about is changed on a record with ``dataclasses.replace``. It renders nothing.
"""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.diagnostics import Diagnostic, has_errors
from generator.evaluate import evaluate
from generator.model.book import Book
from generator.model.goal import Goal, KeyResult
from generator.model.report import GoalReport, KeyResultReport, Report
from generator.pipeline.checking import check
from tests.folders import write_site

AS_OF = "2026-12-11"


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What came of a site: everything that was said of it, the book and the report."""

    diagnostics: tuple[Diagnostic, ...]
    book: Book
    report: Report

    @property
    def goal_report(self) -> GoalReport:
        """The only goal's report."""
        (found,) = self.report.goals
        return found

    @property
    def key_result(self) -> KeyResultReport:
        """The only key result of the only goal."""
        (found,) = self.goal_report.key_results
        return found

    @property
    def goal(self) -> Goal:
        """The only goal, as it was written."""
        return self.goal_report.goal

    @property
    def written(self) -> KeyResult:
        """The only key result of the only goal, as it was written."""
        return self.key_result.key_result

    def of(self, goal: str) -> GoalReport:
        """The report of the goal with an id."""
        return next(each for each in self.report.goals if each.goal.id == goal)

    def key_result_of(self, goal: str, key_result: str) -> KeyResultReport:
        """A key result by its goal's id and its own."""
        return next(each for each in self.of(goal).key_results if each.key_result.id == key_result)


@cache
def built(files: str, as_of: str = AS_OF) -> Built:
    """What the stages make of a site given as text, on a day. The same text is built once for all tests of a process."""
    with TemporaryDirectory() as folder:
        checked = check(write_site(Path(folder), files), lambda _: date.fromisoformat(as_of))
    wrong = [f"{each.span} {each.message}" for each in checked.diagnostics]
    assert not has_errors(checked.diagnostics), wrong
    return Built(
        diagnostics=checked.diagnostics, book=checked.book, report=evaluate(checked.book, checked.as_of)
    )


def goal_file(fields: str, *, id: str = "reach", title: str = "Reach", body: str = "") -> str:  # noqa: A002
    """A goal's file as a piece of a site's text; ``fields`` are the front matter besides the title."""
    return f"=== content/goals/{id}.md\n---\ntitle: {title}\n{fields.strip()}\n---\n{body}\n"


def readings_file(rows: str, *, name: str = "readings") -> str:
    """Readings in long form as a piece of a site's text: ``date,metric,value[,account]``, one a line."""
    lines = "\n".join(line.strip() for line in rows.strip().splitlines())
    return f"=== content/snapshots/{name}.csv\ndate,metric,value,account\n{_whole(lines)}\n"


def _whole(rows: str) -> str:
    return "\n".join(row + "," * (3 - row.count(",")) for row in rows.splitlines())
