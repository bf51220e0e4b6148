"""What a pull came to, as a table to hold against the warehouse, and as JSON; and what would be asked.

Takes what one query came to; gives text. What came from an engine is made visible: no text of its reaches the terminal as a command.
"""

import json
from collections.abc import Iterable, Iterator

from generator.cli.report import number
from generator.cli.text.fitting import fitted
from generator.cli.text.readings import refusals_json, totals_json, totals_table, writes_json, written
from generator.diagnostics import Diagnostic
from generator.diagnostics.excerpt import visible
from generator.pipeline.pulling import Plan, PulledQuery

_SHOWN = 8


def as_text(done: PulledQuery, *, dry: bool, width: int | None) -> str:
    return fitted("\n".join(_lines(done, dry=dry, width=width)) + "\n\n", width)


def _lines(done: PulledQuery, *, dry: bool, width: int | None) -> Iterator[str]:
    answer = done.answer
    asked = f"{done.engine}, {number(answer.questions, 'question')}"
    since = f" since {answer.since}" if answer.since else ""
    yield f"{visible(done.query.name)}: {asked}{since}"
    yield f"  {number(answer.rows, 'row')} there, {number(len(answer.readings), 'reading')} taken"
    if answer.readings:
        yield from totals_table(done.totals, width)
    elif not answer.questions:
        yield "  no goal uses what this query gives; `used_only: false` reads it all the same"
    if answer.empty:
        yield f"  note: {number(answer.empty, 'day')} without a value left out"
    if answer.strangers:
        yield "  metrics that the site does not know:"
        for name, near in list(answer.strangers.items())[:_SHOWN]:
            yield f"    {visible(name)}{f' (nearest metric: {near})' if near else ''}"
        if len(answer.strangers) > _SHOWN:
            yield f"    and {len(answer.strangers) - _SHOWN} more"
    yield from written(done.writes, dry=dry)


def as_plan(plan: Plan) -> str:
    """The SQL and the engine's plan of each question."""
    parts = [f"{_each_visible(sql)}\n\n{_each_visible(told)}\n" for sql, told in plan.questions]
    return (
        f"{visible(plan.query.name)}: {number(len(plan.questions), 'question')}\n\n" + "\n".join(parts) + "\n"
    )


def _each_visible(text: str) -> str:
    return "\n".join(visible(line) for line in text.split("\n"))


def as_json(done: Iterable[PulledQuery], refused: Iterable[Diagnostic]) -> str:
    document = {
        "queries": [
            {
                "query": each.query.name,
                "engine": each.engine,
                "questions": each.answer.questions,
                "since": str(each.answer.since) if each.answer.since else None,
                "rows": each.answer.rows,
                "taken": len(each.answer.readings),
                "without_value": each.answer.empty,
                "metrics_not_known": [
                    {"metric": name, "nearest": near} for name, near in each.answer.strangers.items()
                ],
                "totals": totals_json(each.totals),
                "writes": writes_json(each.writes),
            }
            for each in done
        ],
        "refused": refusals_json(refused),
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
