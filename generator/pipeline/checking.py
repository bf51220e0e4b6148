"""Text to a checked book: the stages ``read`` and ``check``.

Takes a site's root and a function that chooses ``as_of`` once the site's own settings are known; gives the book and what
was found wrong. It judges no goal.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from generator.check import causes, check_book, check_site, check_sources, seems_secret
from generator.diagnostics import Diagnostic, sort_once, stops
from generator.diagnostics.codes.pulling import SECRET_IN_FILE
from generator.diagnostics.codes.reading import UNREADABLE
from generator.history import Located, git_diagnostics, locate
from generator.model.book import Book, Site
from generator.model.source import Asset, Kind, SourceTree
from generator.model.sources import Sources
from generator.pipeline.addresses import RESERVED
from generator.pipeline.new_names import with_new_names
from generator.pipeline.stopwatch import Stopwatch, Timing
from generator.read import Reading, read_site, with_file
from generator.records import dataclass

SITE_PATH = "content/site.yaml"
SOURCES_PATH = "content/sources.yaml"
#: Chooses the day that the site is judged on, from its time zone and the day that it may be pinned to.
ChooseDay = Callable[[Site], date]
#: Chooses whom the site is shown to, from its audiences; None is everybody.
ChooseAudience = Callable[[Site], str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """The book with all that is wrong in it, and the tree that it was read from; ``unreadable`` is what is wrong with that as text.

    ``located`` is what was found of the site's repository, for all who ask git in the same run.
    """

    book: Book
    as_of: date
    sources: Sources
    diagnostics: tuple[Diagnostic, ...]
    unreadable: tuple[Diagnostic, ...]
    tree: SourceTree
    located: Located
    timings: tuple[Timing, ...]

    @property
    def texts(self) -> Mapping[str, str]:
        """The files' texts by path, for the lines of messages; not that of connections where a secret seems to stand in it."""
        if not self._holds_secret:
            return self.tree.texts
        return {path: text for path, text in self.tree.texts.items() if path != SOURCES_PATH}

    @property
    def of_sources(self) -> tuple[Diagnostic, ...]:
        """What is wrong with ``sources.yaml``, which alone keeps readings from coming in."""
        return tuple(each for each in self.diagnostics if each.span and each.span.path == SOURCES_PATH)

    @property
    def unread(self) -> tuple[Diagnostic, ...]:
        """Which files the machine would not give: what stands in them is unknown, which is more than wrong."""
        return tuple(each for each in self.unreadable if each.code == UNREADABLE.id)

    @property
    def _holds_secret(self) -> bool:
        said = any(each.code == SECRET_IN_FILE.id for each in self.diagnostics)
        return said or seems_secret(self.tree.texts.get(SOURCES_PATH, ""))

    @property
    def assets(self) -> tuple[Asset, ...]:
        return self.tree.assets

    def without_files(self) -> "Checked":
        """The same with of the tree only what is read after git and earlier days were asked: settings, assets, and the texts of what is prose.

        Of a table's text only that which a message points into.
        """
        told = paths_in(self.diagnostics)
        tree = self.tree
        return replace(
            self,
            tree=replace(
                tree,
                documents=tuple(tree.of(Kind.SITE)),
                tables=(),
                texts={
                    path: text for path, text in tree.texts.items() if path in told or path[-4:] != ".csv"
                },
            ),
        )

    def settings_alone(self) -> "Checked":
        """The same with of the book only what is read after its goals were judged: what the site says of itself."""
        return replace(self, book=replace(self.book, goals={}, series={}, checkins=(), pages=()))

    def sound(self, *, strict: bool) -> bool:
        """Whether the book can be judged; with ``strict`` a warning is enough that it cannot."""
        return not any(stops(each, strict=strict) for each in self.diagnostics)


def paths_in(diagnostics: Iterable[Diagnostic]) -> frozenset[str]:
    """The files that ``diagnostics`` point into."""
    return frozenset(each.span.path for each in diagnostics if each.span is not None)


def check(root: Path, choose_day: ChooseDay, reading: Reading | None = None) -> Checked:
    """Read and check the site in ``root``: everything wrong at once, sorted, each once. ``reading`` may remember files."""
    watch = Stopwatch()
    with watch.stage("read"):
        tree, unreadable = read_site(root, reading)
        located = locate(root)
        unasked = git_diagnostics(located)
    checked = check_tree((tree, (*unreadable, *unasked)), located, choose_day, watch)
    return replace(checked, diagnostics=with_new_names(located, tree, checked.book, checked.diagnostics))


def recheck(checked: Checked, path: str, text: str, choose_day: ChooseDay) -> Checked:
    """The same site with ``text`` in the file at ``path``, of which alone the text is parsed anew. ``path`` is below the site's root, with slashes."""
    watch = Stopwatch()
    with watch.stage("read"):
        tree, wrong = with_file(checked.tree, path.removeprefix("content/"), text.encode())
        others = tuple(each for each in checked.unreadable if each.span is None or each.span.path != path)
    return check_tree((tree, (*others, *wrong)), checked.located, choose_day, watch)


def check_tree(
    read: tuple[SourceTree, tuple[Diagnostic, ...]], located: Located, choose_day: ChooseDay, watch: Stopwatch
) -> Checked:
    """Check what was read, wherever from, with what is wrong with it as text."""
    tree, unreadable = read
    with watch.stage("check"):
        site, misset = check_site(tree)
        as_of = choose_day(site)
        book, wrong = check_book(tree, site, as_of, reserved=RESERVED)
        sources, misasked = check_sources(tree, book.metrics)
    return Checked(
        book=book,
        as_of=as_of,
        sources=sources,
        diagnostics=causes(sort_once((*unreadable, *misset, *wrong, *misasked)), tree),
        unreadable=unreadable,
        tree=tree,
        located=located,
        timings=watch.timings,
    )
