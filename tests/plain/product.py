"""What the product says of a site: the document of ``status --format json``. Reads nothing else of it."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

from generator.documents import goals_json
from generator.pipeline.judging import judge


class RefusedError(Exception):
    """The product found errors in a site that has none."""


def said(root: Path, as_of: str) -> dict[str, dict[str, Any]]:
    """Its goals by id; raises ``RefusedError`` with what it said where it gave none."""
    day = dt.date.fromisoformat(as_of)
    judged = judge(root, lambda _: day, lambda _: None, strict=False)
    if judged.report is None:
        raise RefusedError("\n".join(map(str, judged.checked.diagnostics[:5])))
    return {goal["id"]: goal for goal in json.loads(goals_json(judged.report))["goals"]}
