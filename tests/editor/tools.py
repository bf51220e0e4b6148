"""What ``make editors`` installs, and what a test does without it."""

import os
from pathlib import Path

import pytest

MODULES = Path(__file__).parents[2] / ".cache" / "npm" / "node_modules"


def installed(path: str) -> Path:
    """A file of an npm package; the test is skipped without it, and fails in a proof."""
    found = MODULES / path
    if not found.exists():
        said = f"{path.partition('/')[0]} is not installed: `make editors` does that"
        pytest.fail(said) if os.environ.get("GOALPOSTS_PROOF") else pytest.skip(said)
    return found
