"""A checked book to a judged report, for the audience that is to see it.

Takes a site's root and the functions that choose the day and the audience; gives the report, or only what is wrong with
the content. It draws and writes nothing.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from generator.evaluate import evaluate, seen_by
from generator.model.report import Report
from generator.model.reported import PeriodReport
from generator.pipeline.checking import Checked, ChooseAudience, ChooseDay, check
from generator.pipeline.looking_back import look_back
from generator.pipeline.remembering import remember
from generator.pipeline.stopwatch import Stopwatch, Timing


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """``report`` holds what ``audience`` may see (None: all); it is None where the content stops it."""

    report: Report | None
    audience: str | None
    checked: Checked
    timings: tuple[Timing, ...]


def judge(
    root: Path,
    choose_day: ChooseDay,
    choose_audience: ChooseAudience,
    *,
    strict: bool,
    now: datetime | None = None,
    periods: bool = False,
) -> Judged:
    """Check the site and, if nothing stops it, judge its goals, with ``periods`` also as they stood at each close.

    ``now`` is the moment of the run, where one is at hand.
    """
    checked = check(root, choose_day)
    if not checked.sound(strict=strict):
        return Judged(report=None, audience=None, checked=checked, timings=checked.timings)
    audience = choose_audience(checked.book.site)
    watch = Stopwatch()
    with watch.stage("history"):
        ledgers = remember(root, checked.tree, checked.book, checked.as_of, now=now)
    over: tuple[PeriodReport, ...] = ()
    if periods:
        with watch.stage("periods"):
            over = look_back(root, checked, audience)
    with watch.stage("evaluate"):
        seen = seen_by(checked.book, audience, checked.as_of)
        report = evaluate(seen, checked.as_of, ledgers, periods=over)
    return Judged(
        report=report, audience=audience, checked=checked, timings=(*checked.timings, *watch.timings)
    )
