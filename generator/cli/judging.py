"""Judging a site for a command: what was found is told, and with ``-v`` how long each stage took.

Takes a command's plain options; gives what was judged. Nothing of the verdict is printed here.
"""

import os
from datetime import UTC, date, datetime
from pathlib import Path

from generator.cli import report as reporting, streams
from generator.cli.choices import choose_audience, choose_day
from generator.pipeline.checking import check
from generator.pipeline.judging import Evaluate, Judged, judge_checked


def judged_aloud(
    root: Path,
    *,
    audience: str | None,
    as_of: date | None,
    form: str,
    strict: bool,
    quiet: bool,
    verbose: bool,
    evaluated: Evaluate | None = None,
) -> Judged:
    """The site in ``root`` as it stands on ``as_of``, for ``audience`` or for everybody; by ``evaluated`` as far as that goes."""
    now = datetime.now(UTC)
    judged = judge_checked(
        check(root, choose_day(as_of, os.environ, now)),
        choose_audience(audience, everybody=True),
        strict=strict,
        now=now,
        evaluated=evaluated,
    )
    checked = judged.checked
    reporting.tell(checked.diagnostics, checked.texts, form=form, root=root, quiet=quiet, strict=strict)
    if verbose:
        streams.tell(reporting.timed(judged.timings))
    return judged
