"""What the product says of a site: ``status --format json`` in a process of its own. Reads nothing else of it."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any


class RefusedError(Exception):
    """The product found errors in a site that has none."""


def said(root: Path, as_of: str) -> dict[str, dict[str, Any]]:
    """Its goals by id; raises ``RefusedError`` with what it said where it gave none."""
    command = [
        sys.executable,
        "-m",
        "generator",
        "status",
        "--format",
        "json",
        "-C",
        str(root),
        "--as-of",
        as_of,
    ]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    if ran.returncode != 0:
        raise RefusedError(ran.stderr[:2000])
    return {goal["id"]: goal for goal in json.loads(ran.stdout)["goals"]}
