"""Removing what builds wrote, and what they remember.

Takes a site's root; gives what was removed from its output folder, or from its cache. It reads no content.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from generator.cache import CacheFolder
from generator.diagnostics import Diagnostic
from generator.model.output import Owner, WriteSummary
from generator.write import builds_in, clean, place_of

#: The output folder's name in the root, unless another is asked for.
OUTPUT = "output"


def clean_output(
    root: Path, waiting: Callable[[Owner], None]
) -> tuple[WriteSummary | None, tuple[Diagnostic, ...]]:
    """Remove what builds wrote to the output folder of the site in ``root``, those for single audiences in it too."""
    output = root / OUTPUT
    removed = 0
    for folder in builds_in(output):
        summary, faults = clean(place_of(folder), waiting=waiting)
        if summary is None:
            return None, faults
        removed += summary.removed
    summary, faults = clean(place_of(output), waiting=waiting)
    return summary and replace(summary, removed=summary.removed + removed), faults


def clean_cache(root: Path) -> int:
    """Remove what builds of the site in ``root`` remember; how many files that were."""
    return CacheFolder(root, None).remove()
