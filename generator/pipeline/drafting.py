"""A new goal, judged before it is written: its text as if it lay in the site already.

Takes the checked site and what was answered; gives what the check and the judgement say of it, and writes it once it is
wanted. It asks nobody and prints nothing.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from generator.check import check_book
from generator.check.names.accounts import account_diagnostics, fold_account, platform_of_account
from generator.diagnostics import Diagnostic, has_errors
from generator.evaluate import evaluate
from generator.evaluate.portfolio.audience import with_goals
from generator.evaluate.realism.reach import in_reach
from generator.model.fact import Fact, Unknown
from generator.model.metric import Metric
from generator.model.report import GoalReport, KeyResultReport, Report
from generator.model.source import Kind
from generator.model.text import folded
from generator.pipeline.addresses import RESERVED
from generator.pipeline.checking import Checked
from generator.pipeline.importing import accounts_of
from generator.read import read_one
from generator.records import dataclass
from generator.scaffold import DraftAction, DraftGoal, blank_goal, goal_text, slug
from generator.write import write_new

__all__ = [
    "DraftAction",
    "DraftGoal",
    "Tried",
    "accounts_of",
    "blank_draft",
    "goal_text",
    "metrics_for",
    "path_of",
    "platform_of",
    "reach",
    "slug",
    "taken",
    "tried",
    "write_goal",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """What is said of a goal's text, and how the goal stands where nothing is wrong enough to stop it."""

    path: str
    text: str
    diagnostics: tuple[Diagnostic, ...]
    report: Report | None
    goal: GoalReport | None


def path_of(id_: str) -> str:
    return f"content/goals/{id_}.md"


def taken(checked: Checked, id_: str) -> str | None:
    """The file of the goal that has the id already, whatever its case; None where it is free."""
    wanted = folded(id_)
    for document in checked.tree.of(Kind.GOAL):
        if folded(document.id) == wanted:
            return document.path
    lost = (each for kind, each in checked.tree.failed_ids if kind is Kind.GOAL)
    return next((path_of(each) for each in lost if folded(each) == wanted), None)


def platform_of(checked: Checked, account: str) -> str | Diagnostic | None:
    """The platform of ``platform/name``: None where it has none of the site's, a doubt where that looks misspelt."""
    platforms = checked.book.platforms
    doubts = account_diagnostics(account, None, platforms)
    return next(iter(doubts), None) or platform_of_account(fold_account(account, platforms), platforms)


def metrics_for(checked: Checked, objective: str) -> tuple[tuple[Metric, bool], ...]:
    """The metrics that suit ``objective`` or have readings, each with whether it has; those that are both come first."""
    read = {key.metric for key in checked.book.series}
    read |= {each.id for each in checked.book.metrics.values() if _parts_of(each) and read >= _parts_of(each)}
    suited = [
        (metric, metric.id in read)
        for metric in checked.book.metrics.values()
        if metric.id in read or objective in metric.objectives
    ]
    return tuple(
        sorted(suited, key=lambda each: (not each[1], objective not in each[0].objectives, each[0].id))
    )


def _parts_of(metric: Metric) -> set[str]:
    """The metrics that it is computed from; none where it is read."""
    parts = {part for part in (metric.numerator, metric.denominator) if part is not None}
    return parts | {step.metric for step in metric.formula if step.kind == "metric"}


def tried(checked: Checked, id_: str, text: str) -> Tried:
    """The goal ``text`` as if it lay in the site, judged alone."""
    path = path_of(id_)
    document, unreadable = read_one(path.removeprefix("content/"), text.encode("utf-8"))
    said = list(unreadable)
    if document is None:
        return Tried(path=path, text=text, diagnostics=tuple(said), report=None, goal=None)
    tree = replace(
        checked.tree,
        documents=tuple(sorted((*checked.tree.documents, document), key=lambda each: each.path)),
        texts={**checked.tree.texts, path: text},
    )
    book, wrong = check_book(tree, checked.book.site, checked.as_of, reserved=RESERVED, known=checked.book)
    said += [each for each in wrong if each.span is not None and each.span.path == path]
    if has_errors(said) or id_ not in book.goals:
        return Tried(path=path, text=text, diagnostics=tuple(said), report=None, goal=None)
    alone = with_goals(book, {id_: book.goals[id_]}, checked.as_of)
    report = evaluate(alone, checked.as_of)
    return Tried(path=path, text=text, diagnostics=tuple(said), report=report, goal=report.goals[0])


def reach(report: Report, result: KeyResultReport) -> Fact:
    """Up to which rate, or value, its target would be reasonable."""
    if result.metric is None:
        return Unknown("no-target")
    return in_reach(result.realism, result.metric, result.key_result.op, report.site.realism)


def blank_draft(checked: Checked, title: str, end: date) -> str:
    """The text of a draft to fill in."""
    return blank_goal(title, checked.book.site.currency, checked.as_of, end)


def write_goal(root: Path, tried: Tried) -> None:
    """Write the goal's file.

    Raises:
        OSError: it is there already, or the disk refuses.
    """
    files: Mapping[str, str] = {tried.path: tried.text}
    write_new(root, files)
