"""Pieces of sites that many tests share: a goal of April 2026 and readings in a column, as text."""

import textwrap


def april(fields: str, metric: str = "fans", **goal: str) -> str:
    """A goal ``g`` of 1 to 30 April 2026 with one key result on ``metric``, whose other fields are given."""
    written = "".join(f"{key}: {value}\n" for key, value in goal.items())
    period = "" if "period" in goal else "period: {start: 2026-04-01, end: 2026-04-30}\n"
    return f"=== content/goals/g.yaml\ntitle: Goal\n{period}{written}metric: {metric}\n{textwrap.dedent(fields)}\n"


def metrics(text: str) -> str:
    """The metrics of a test. ``fans`` of the catalogue is a weekly level, fresh for ten days."""
    return f"=== content/metrics/own.yaml\n{textwrap.dedent(text).strip()}\n"


def readings(text: str, metric: str = "fans") -> str:
    """Readings as ``day value [key=value …]``, one a line; a day is of 2026, as ``04-13``."""
    lines = [_line(metric, *line.split()) for line in textwrap.dedent(text).strip().splitlines()]
    header = "date,metric,value,account,segment,source,collected,window,item,tags,note"
    return "\n".join([f"=== content/snapshots/{metric}.csv", header, *lines]) + "\n"


def _line(metric: str, day: str, value: str, *extras: str) -> str:
    fields = dict(extra.split("=") for extra in extras)
    columns = ("account", "segment", "source", "collected", "window", "item", "tags", "note")
    if "collected" in fields:
        fields["collected"] = f"2026-{fields['collected']}"
    return ",".join(
        [f"2026-{day}", fields.get("metric", metric), value, *(fields.get(c, "") for c in columns)]
    )


def breaks(*lines: str) -> str:
    return "=== content/annotations.yaml\n" + "".join(
        f"- {{title: Break, kind: break, {line}}}\n" for line in lines
    )
