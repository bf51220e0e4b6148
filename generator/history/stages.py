"""What history borrows from the stages, which it does not import: ``pipeline`` hands these functions in.

A version of another day is read, checked and resolved by the very functions that today's file goes through.
"""

from collections.abc import Callable, Mapping

from generator.diagnostics import Diagnostic
from generator.model.book import Site
from generator.model.calendar import Day
from generator.model.fact import Fact
from generator.model.goal import Goal, KeyResult, Target
from generator.model.metric import Metric
from generator.model.source import Document, Kind, SourceTree
from generator.records import dataclass

Said = tuple[Diagnostic, ...]
#: A goal's document and the day of its version: the goal that it says, or None where it has errors.
CheckGoal = Callable[[Document, Day], Goal | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stages:
    """Functions of the stages.

    ``named``: a path below ``content``, to what it describes. ``read_files`` and ``read_one``: bytes by path, to trees. ``read_alike``: bytes, and
    those of another version with its document, in which nothing was wrong, to the document where it follows from that one.
    ``check_site``: a tree, to its site. ``goal_check``: a tree and its site, to its metrics and a check of single goals.
    ``baseline``: a key result of a goal, whichever version of it, to where it began by today's readings. ``resolved``: a
    target beside a baseline, to a number.
    """

    named: Callable[[str], tuple[Kind, str] | None]
    read_files: Callable[[Mapping[str, bytes]], tuple[SourceTree, Said]]
    read_one: Callable[[str, bytes], tuple[Document | None, Said]]
    read_alike: Callable[[bytes, bytes, Document], Document | None]
    check_site: Callable[[SourceTree], tuple[Site, Said]]
    goal_check: Callable[[SourceTree, Site], tuple[Mapping[str, Metric], CheckGoal, Said]]
    baseline: Callable[[Goal, KeyResult], Fact]
    resolved: Callable[[Target | None, Fact], Fact]
