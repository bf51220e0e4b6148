"""Removing what builds wrote.

Takes a site's root; gives what was removed from its output folder. It reads no content.
"""

from collections.abc import Callable
from pathlib import Path

from generator.diagnostics import Diagnostic
from generator.model.output import Owner, WriteSummary
from generator.write import clean, place_of

#: The output folder's name in the root, unless another is asked for.
OUTPUT = "output"


def clean_output(
    root: Path, waiting: Callable[[Owner], None]
) -> tuple[WriteSummary | None, tuple[Diagnostic, ...]]:
    """Remove what builds wrote to the output folder of the site in ``root``."""
    return clean(place_of(root / OUTPUT), waiting=waiting)
