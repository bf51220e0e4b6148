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
    notes: tuple[Diagnostic, ...] = ()
    for place in map(place_of, (*builds_in(output), output)):
        summary, said = clean(place, waiting=waiting)
        notes = (*notes, *said)
        if summary is None:
            return None, notes
        removed += summary.removed
    return summary and replace(summary, removed=removed), notes


def clean_cache(root: Path) -> int:
    """Remove what builds of the site in ``root`` remember; how many files that were."""
    return CacheFolder(root, None).remove()
