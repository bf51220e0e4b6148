"""One goal and its readings as text, judged a second time without a forecast. What the tests by hand share."""

import datetime as dt
from pathlib import Path
from typing import Any

from tests.folders import write_site
from tests.plain.judge import judge


def judged(root: Path, goal: str, rows: str, as_of: str, **files: str) -> dict[str, Any]:
    """The goal ``g`` with this front matter, judged on ``as_of`` with these rows of readings, without a forecast."""
    head, *lines = rows.split()
    more = {f"content/{name.replace('__', '/')}.yaml": text for name, text in files.items()}
    write_site(
        root,
        {
            "content/goals/g.md": f"---\ntitle: G\n{goal}\n---\n",
            "content/snapshots/all.csv": "\n".join([head, *lines]) + "\n",
            **more,
        },
    )
    return judge(root, dt.date.fromisoformat(as_of), {})["g"]


def only(goal: dict[str, Any]) -> dict[str, Any]:
    return goal["key_results"][0]


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)
