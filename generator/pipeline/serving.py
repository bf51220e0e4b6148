"""A site shown on this machine while it is written: made, watched, and made again, until somebody ends it.

Takes a site's root, how it is made at a moment, and what is to be told; gives nothing, for it ends by being interrupted. What cannot
be made leaves the last good site where it is, with what stops it beside it. It decides nothing about either.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from generator.diagnostics import Diagnostic, stops
from generator.diagnostics.excerpt import excerpt, visible
from generator.diagnostics.formats import split_lines
from generator.history import git_logs_of
from generator.pipeline.collecting import collect
from generator.pipeline.keeping import Kept
from generator.pipeline.previewing import Previewed
from generator.records import dataclass
from generator.serve import NoPortError, Shown, Stand, Trouble, open_server, watching

__all__ = ["Make", "NoPortError", "Telling", "serve", "troubles_of"]

#: What is shown of a line, in cells, and how many troubles a page is told of.
_ROOM = 100
_MOST = 50
#: Sites after which what is left of earlier ones is taken away: each leaves up to half a megabyte, and looking takes as long as an edit.
_BETWEEN_COLLECTIONS = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """Who hears of what happens: that the server listens, of each site, and of a fault, which gives the words for it.

    Of a site it is told how many of its files are new or changed, and whether any good one is shown.
    """

    listening: Callable[[str], None]
    made: Callable[[Previewed, int, bool], None]
    fault: Callable[[Exception], str]


#: Makes the site as it is at a moment, with what was kept of the one before; once, or again with what takes longer.
Make = Callable[[datetime, Kept], Iterable[Previewed]]


def serve(
    root: Path,
    *,
    port: int,
    make: Make,
    clock: Callable[[], datetime],
    strict: bool,
    telling: Telling,
) -> None:
    """Show the site in ``root`` at ``port``, or at the next one that is free, until this is interrupted.

    A fault in the first site ends it, for then there is nothing to show.

    Raises:
        NoPortError: no port can be had.
    """
    showing = _Showing(make, Stand(), strict=strict, telling=telling)
    with open_server(showing.stand, port) as server:
        beats = watching(root, git_logs_of(root))
        next(beats)
        showing.begin(clock())
        telling.listening(server.address)
        for changed in beats:
            now = clock()
            if changed or showing.is_stale(now):
                showing.begin_again(now)
            elif not showing.is_over:
                showing.go_on()


class _Showing:
    """One site's showing: where it stands, what is kept of it, which was the last good one, and how far the newest is made.

    What is made later than the site itself waits until nothing is written for a moment, so the next edit does not wait for it.
    """

    def __init__(self, make: Make, stand: Stand, *, strict: bool, telling: Telling) -> None:
        self.stand = stand
        self.is_over = True
        self._make, self._strict, self._telling = make, strict, telling
        self._kept = Kept()
        self._good = stand.shown
        self._states: Iterator[Previewed] = iter(())
        self._made: Previewed | None = None
        self._runs = 0

    def is_stale(self, now: datetime) -> bool:
        """Whether what is shown is of another day."""
        return self._made is not None and self._made.is_stale(now)

    def begin(self, now: datetime) -> None:
        """Make the site as it is ``now``, up to where it is whole."""
        self._now, self.is_over = now, False
        self._states = iter(self._make(now, self._kept))
        self._advance()

    def begin_again(self, now: datetime) -> None:
        """The same where a site is shown already, which our own fault does not end."""
        with self._guarded():
            self.begin(now)

    def go_on(self) -> None:
        """Make what is made later, if there is any."""
        with self._guarded():
            self._advance()

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        """Where it is our own fault that there is no next site, the author is told and the last good one stands."""
        try:
            yield
        except Exception as fault:  # noqa: BLE001 - the door of a run: the next one may be better
            self.is_over = True
            self._good = self._stopped((_plain(self._telling.fault(fault)),))
            self.stand.show(self._good)

    def _advance(self) -> None:
        """Up to the next state in which the site is whole, or stopped."""
        for made in self._states:
            if made.is_whole or made.files is None:
                self._made = made
                self._whole(made)
                return
            self.stand.show(Shown(edition=self._edition(), files=made.files))
        self.is_over = True
        if self._made is not None and self._made.files is not None:
            self._kept.forget_unasked()

    def _whole(self, made: Previewed) -> None:
        """Show a site that is whole, or the last good one with what stops it."""
        differing = _differing(self._good.files, made.files)
        if made.files is None:
            self._good = self._stopped(troubles_of(made, strict=self._strict))
        elif self.stand.shown.edition != self._good.edition:
            self._good = Shown(edition=self.stand.shown.edition, files=made.files)
        elif differing:
            self._good = Shown(edition=self._edition(), files=made.files)
        else:
            self._good = replace(self._good, troubles=())
        if self._good != self.stand.shown:
            self.stand.show(self._good)
        self._telling.made(made, differing, self._good.edition > 0)
        self._runs += 1
        if self._runs % _BETWEEN_COLLECTIONS == 0:
            collect()

    def _edition(self) -> int:
        """Another number than all before; that of the moment, so that a page of an earlier server sees another too."""
        return max(self.stand.shown.edition + 1, int(self._now.timestamp()))

    def _stopped(self, troubles: tuple[Trouble, ...]) -> Shown:
        """The last good site with what stops the next; a number of its own where parts of that one were seen already."""
        seen = self.stand.shown.edition != self._good.edition
        edition = self._edition() if seen else self._good.edition
        return replace(self._good, edition=edition, troubles=troubles)


def _differing(before: Mapping[str, bytes], now: Mapping[str, bytes] | None) -> int:
    """How many files were made, changed or left out; none of a site that was stopped."""
    if now is None:
        return 0
    changed = sum(before.get(path) != content for path, content in now.items())
    return changed + len(before.keys() - now.keys())


def troubles_of(made: Previewed, *, strict: bool) -> tuple[Trouble, ...]:
    """What stops the site, as a page tells it; of very much the first."""
    stopping = [each for each in made.diagnostics if stops(each, strict=strict)]
    told = (_told(each, made) for each in stopping[:_MOST])
    more = len(stopping) - _MOST
    return (*told, *([_plain(f"and {more} more, which `goalposts check` lists")] if more > 0 else []))


def _told(diagnostic: Diagnostic, made: Previewed) -> Trouble:
    span = diagnostic.span
    return Trouble(
        severity=str(diagnostic.severity),
        code=diagnostic.code,
        place="" if span is None else visible(f"{span.path}:{span.line}:{span.column}"),
        excerpt="\n".join(_pointed(diagnostic, made)),
        message=_lines(diagnostic.message),
        why=_lines(diagnostic.why),
        fix=_lines(diagnostic.fix),
    )


def _pointed(diagnostic: Diagnostic, made: Previewed) -> Iterator[str]:
    """The line that is meant, and carets below it."""
    span = diagnostic.span
    lines: Iterable[str] = split_lines(made.texts[span.path]) if span and span.path in made.texts else ()
    lines = tuple(lines)
    if span is not None and 1 <= span.line <= len(lines):
        shown = excerpt(lines[span.line - 1], span.column, span.length, _ROOM)
        yield shown.shown
        yield " " * shown.offset + "^" * shown.marks


def _lines(text: str) -> str:
    return "\n".join(visible(line) for line in text.split("\n"))


def _plain(said: str) -> Trouble:
    """Trouble without a place."""
    return Trouble(severity="error", code="", place="", excerpt="", message=said, why="", fix="")
