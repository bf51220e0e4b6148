"""Text to a checked book, and a checked book to a judged report: the stages ``read``, ``check`` and ``evaluate``.

Takes a site's root and a function that chooses ``as_of`` once the site's own settings are known; gives what was found wrong
and, if no error is among it, the report. It never writes.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.check import check_book, check_site
from generator.diagnostics import Diagnostic, has_errors, sort_once
from generator.evaluate import evaluate
from generator.model.book import Book, Site
from generator.model.report import Report
from generator.pipeline.stopwatch import Stopwatch, Timing
from generator.read import read_site

#: Chooses the day that the site is judged on, from its time zone and the day that it may be pinned to.
ChooseDay = Callable[[Site], date]
#: Chooses whom the site is shown to, from its audiences; None is everybody.
ChooseAudience = Callable[[Site], str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """The book with all that is wrong in it. ``texts`` are the files' texts by path, for the lines of messages."""

    book: Book
    as_of: date
    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[str, str]
    timings: tuple[Timing, ...]

    @property
    def sound(self) -> bool:
        """Whether the book can be judged."""
        return not has_errors(self.diagnostics)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """``report`` is None where the content has errors."""

    report: Report | None
    checked: Checked
    timings: tuple[Timing, ...]


def check(root: Path, choose_day: ChooseDay) -> Checked:
    """Read and check the site in ``root``: everything wrong at once, sorted, each once."""
    watch = Stopwatch()
    with watch.stage("read"):
        tree, unreadable = read_site(root)
    with watch.stage("check"):
        site, misset = check_site(tree)
        as_of = choose_day(site)
        book, wrong = check_book(tree, site, as_of)
    return Checked(
        book=book,
        as_of=as_of,
        diagnostics=sort_once((*unreadable, *misset, *wrong)),
        texts=tree.texts,
        timings=watch.timings,
    )


def judge(root: Path, choose_day: ChooseDay) -> Judged:
    """Check the site and, if it has no error, judge its goals."""
    checked = check(root, choose_day)
    if not checked.sound:
        return Judged(report=None, checked=checked, timings=checked.timings)
    watch = Stopwatch()
    with watch.stage("evaluate"):
        report = evaluate(checked.book, checked.as_of)
    return Judged(report=report, checked=checked, timings=(*checked.timings, *watch.timings))
