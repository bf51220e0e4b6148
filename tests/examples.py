"""How many generated inputs a costly law is held against: some in each run, twenty times as many in a proof."""

import os

from hypothesis import settings


def examples(each_run: int) -> settings:
    """As many as a run has time for; every run has the same ones, see ``tests/conftest.py``."""
    return settings(max_examples=each_run * (20 if os.environ.get("GOALPOSTS_PROOF") else 1), deadline=None)
