"""What was written down by hand, and how the goals that use it stand with it.

Takes a plan that was carried out and the report after it; gives text or JSON.
"""

import json
from collections.abc import Iterator

from generator.cli.text import goals
from generator.diagnostics.excerpt import visible
from generator.l10n import Words
from generator.l10n.sentences.answer.answer import answer
from generator.model.fact import known
from generator.model.phrase import Quantity
from generator.model.report import GoalReport, Report
from generator.pipeline.recording import Plan, written


def asked(plan: Plan) -> str:
    """That another value is there, as half a question.

    It names the file and line, so that the reader can look.
    """
    there = plan.replaces
    assert there is not None
    return (
        f"{plan.reading.metric} of {there.date} is {written(there.value)} already ({visible(there.path)}:{there.line}), "
        f"and {plan.reading.value} is to replace it"
    )


def recorded(words: Words, plan: Plan, report: Report, *, as_json: bool) -> str:
    concerned = tuple(_concerned(plan, report))
    if as_json:
        return _json(plan, concerned)
    lines = [_said(plan)]
    for goal in concerned:
        supporters = tuple(each for each in report.goals if each.goal.id in goal.supporters)
        lines.append(f"{visible(goals.title_of(goal))}: {goals.status_cell(words, goal.status)}")
        lines.append(f"  {goals.spoken(answer(words, goal, report.as_of, supporters=supporters).text)}")
        if _pays(plan, goal):
            lines.append(f"  {_budget(words, goal)}")
    if plan.near is not None:
        lines.append(f"{plan.key.account} is new to the site, which knows {plan.near}: is it another?")
    if not concerned:
        lines.append("No goal uses it yet.")
    return "\n".join(lines) + "\n"


def _said(plan: Plan) -> str:
    if not plan.path:
        return f"{plan.reading.metric} of {plan.reading.date} is {plan.reading.value} already; nothing was written."
    covers = f" ({plan.reading.window})" if plan.reading.window else ""
    return (
        f"{plan.reading.metric} {plan.reading.value} on {plan.reading.date}{covers}, in {visible(plan.path)}"
    )


def _concerned(plan: Plan, report: Report) -> Iterator[GoalReport]:
    """The goals that use the series, and those that they roll up into."""
    used = {goal for series in report.series if series.key == plan.key for goal, _ in series.used_by}
    used |= {each.goal.id for each in report.goals if _pays(plan, each)}
    for goal in report.goals:
        if goal.goal.id in used or used & set(goal.supporters):
            yield goal


def _pays(plan: Plan, goal: GoalReport) -> bool:
    """Whether the reading is of a goal's money."""
    return goal.budget is not None and plan.key in goal.budget.read_from


def _budget(words: Words, goal: GoalReport) -> str:
    """What a goal's money comes to now."""
    budget = goal.budget
    assert budget is not None, "it is asked of goals with money alone"
    amounts = {
        name: words.quantity(Quantity(fact, budget.currency))
        for name, fact in (("spent", budget.spent), ("planned", budget.planned), ("brought", budget.revenue))
        if known(fact)
    }
    of = f" of {amounts['planned']}" if "planned" in amounts else ""
    spent = f"{amounts['spent']}{of} spent" if "spent" in amounts else "nothing is known of what was spent"
    return f"Its budget: {spent}{', ' + amounts['brought'] + ' brought' if 'brought' in amounts else ''}."


def _json(plan: Plan, concerned: tuple[GoalReport, ...]) -> str:
    document = {
        "metric": plan.reading.metric,
        "value": plan.reading.value,
        "date": plan.reading.date.isoformat(),
        "account": plan.reading.account,
        "segment": plan.reading.segment,
        "path": plan.path or None,
        "replaced": plan.replaces.value if plan.replaces and plan.path else None,
        "goals": [{"id": each.goal.id, "status": str(each.status)} for each in concerned],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
