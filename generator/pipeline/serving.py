"""A site shown on this machine while it is written: made, watched, and made again, until somebody ends it.

Takes a site's root, how it is made at a moment, and what is to be told; gives nothing, for it ends by being interrupted. What cannot
be made leaves the last good site where it is, with what stops it beside it. It decides nothing about either.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from generator.diagnostics import Diagnostic, stops
from generator.diagnostics.excerpt import excerpt, visible
from generator.diagnostics.formats import split_lines
from generator.history import git_logs_of
from generator.pipeline.keeping import Kept
from generator.pipeline.previewing import Previewed
from generator.serve import NoPortError, Shown, Stand, Trouble, open_server, watching

__all__ = ["Make", "NoPortError", "Telling", "serve", "troubles_of"]

#: What is shown of a line, in cells, and how many troubles a page is told of.
_ROOM = 100
_MOST = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """Who hears of what happens: that the server listens, of each site, and of a fault, which gives the words for it."""

    listening: Callable[[str], None]
    made: Callable[[Previewed, int], None]
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
    show = _Show(make=make, kept=Kept(), stand=Stand(), strict=strict, telling=telling)
    with open_server(show.stand, port) as server:
        beats = watching(root, git_logs_of(root))
        next(beats)
        made = show.begin(clock())
        telling.listening(server.address)
        for changed in beats:
            if changed or made.is_stale(clock()):
                made = show.go_on(made, clock())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Show:
    """One site's showing: how it is made, what is kept, where it stands, and who is told."""

    make: Make
    kept: Kept
    stand: Stand
    strict: bool
    telling: Telling

    def begin(self, now: datetime) -> Previewed:
        """The first site in all the states in which it comes; the last one is given, here as later."""
        return self._run(now, [self.stand.shown])

    def go_on(self, before: Previewed, now: datetime) -> Previewed:
        """The next site; where it is our own fault that there is none, the author is told and the last good one stands."""
        good = [self.stand.shown]
        try:
            return self._run(now, good)
        except Exception as fault:  # noqa: BLE001 - the door of a run: the next one may be better
            told = _plain(self.telling.fault(fault))
            self.stand.show(self._stopped(good[-1], (told,), now))
            return before

    def _run(self, now: datetime, good: list[Shown]) -> Previewed:
        """``good`` begins with the last good site and gets those that follow."""
        for made in self.make(now, self.kept):
            if made.is_whole or made.files is None:
                good.append(self._whole(made, good[-1], now))
            else:
                self.stand.show(Shown(edition=self._edition(now), files=made.files))
        if made.files is not None:
            self.kept.forget_unasked()
        return made

    def _whole(self, made: Previewed, good: Shown, now: datetime) -> Shown:
        """Show a site that is whole, or the last ``good`` one with what stops it; gives the one that is good from now on."""
        differing = _differing(good.files, made.files)
        if made.files is None:
            good = self._stopped(good, troubles_of(made, strict=self.strict), now)
        elif self.stand.shown.edition != good.edition:
            good = Shown(edition=self.stand.shown.edition, files=made.files)
        elif differing:
            good = Shown(edition=self._edition(now), files=made.files)
        else:
            good = replace(good, troubles=())
        if good != self.stand.shown:
            self.stand.show(good)
        self.telling.made(made, differing)
        return good

    def _edition(self, now: datetime) -> int:
        """Another number than all before; that of the moment, so that a page of an earlier server sees another too."""
        return max(self.stand.shown.edition + 1, int(now.timestamp()))

    def _stopped(self, good: Shown, troubles: tuple[Trouble, ...], now: datetime) -> Shown:
        """The last good site with what stops the next; a number of its own where parts of that one were seen already."""
        seen = self.stand.shown.edition != good.edition
        return replace(good, edition=self._edition(now) if seen else good.edition, troubles=troubles)


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
