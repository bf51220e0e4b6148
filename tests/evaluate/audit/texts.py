"""Pieces of sites that the audit's tests share: whole goals as text, and readings at even steps."""

from collections.abc import Iterable
from datetime import date, timedelta


def goal(fields: str = "", **lines: str) -> str:
    """A goal ``g`` of 1 to 30 April 2026 on Facebook fans, to be 500; ``lines`` replace or, empty, drop what stands there."""
    written = {
        "title": "More fans",
        "platform": "facebook",
        "period": "{start: 2026-04-01, end: 2026-04-30}",
        "metric": "fans",
        "target": "500",
        **lines,
    }
    text = "".join(f"{key}: {value}\n" for key, value in written.items() if value)
    return f"=== content/goals/g.yaml\n{text}{fields}"


def several(fields: str, *key_results: str, **lines: str) -> str:
    """The same with several key results, one in braces each."""
    listed = "key_results:\n" + "".join(f"  - {each}\n" for each in key_results)
    return goal(listed + fields, metric="", target="", **lines)


def stepped(
    first: str,
    values: Iterable[float],
    *,
    days: int = 7,
    metric: str = "fans",
    columns: str = "",
    row: str = "",
) -> str:
    """Readings from ``first`` on, one every so many days; ``columns`` and ``row`` add what every reading has."""
    start = date.fromisoformat(first)
    header = f"date,metric,value{',' if columns else ''}{columns}"
    lines = (
        f"{start + place * timedelta(days=days)},{metric},{value}{',' if row else ''}{row}"
        for place, value in enumerate(values)
    )
    return "\n".join([f"=== content/snapshots/{metric}.csv", header, *lines]) + "\n"


#: Weekly fans of a year and more before April 2026: 100 more each week, the last reading on 29 March.
GROWING = stepped("2025-01-05", range(1000, 7500, 100), columns="source", row="insights")
