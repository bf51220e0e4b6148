"""What a build did, in words and as a document.

Takes what is told of the sites that were built; gives lines and plain values. It knows no report.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.cli.report import number
from generator.model.output import BuildTold, Built, WriteSummary


def in_words(told: BuildTold, removed: tuple[str, ...], *, asked: str | None, for_all: bool) -> Iterator[str]:
    """Lines on one site, or on that of each audience; ``asked`` is the audience that was named."""
    return _all_in_words(told, removed) if for_all else _one_in_words(told, asked)


def as_document(told: BuildTold, removed: tuple[str, ...], *, for_all: bool) -> Mapping[str, object]:
    """The same for programs."""
    if for_all:
        return {"builds": [_document(each) for each in told.builds], "removed": list(removed)}
    [built] = told.builds
    return _document(built)


def _one_in_words(told: BuildTold, asked: str | None) -> Iterator[str]:
    """What was built for one audience, which is the one that was asked for or the site's first."""
    [built] = told.builds
    yield f"{_goals(built)}, {told.counted}"
    yield _written(built.summary)
    if built.audience is not None:
        first = f", the first of {', '.join(built.audiences)}; `--audience` chooses another"
        yield f"built for the audience {built.audience}{'' if asked else first}"
    yield f"open {Path(built.summary.folder) / 'index.html'}"


def _all_in_words(told: BuildTold, removed: tuple[str, ...]) -> Iterator[str]:
    """A line or two for each audience, then what is wrong in any."""
    for built in told.builds:
        private = ", hidden from search engines" if built.private else ""
        yield f"{built.audience}: {_goals(built)}{private}"
        yield _written(built.summary)
    yield from (f"{folder}: removed, since the site has no such audience" for folder in removed)
    yield told.counted


def _goals(built: Built) -> str:
    return f"{number(built.goals, 'goal')} on {built.as_of}"


def _written(summary: WriteSummary) -> str:
    kept = f", {summary.kept} of others kept" if summary.kept else ""
    return (
        f"{summary.folder}: {summary.written} files written, {summary.unchanged} unchanged, "
        f"{summary.removed} removed{kept}"
    )


def _document(built: Built) -> Mapping[str, object]:
    summary = built.summary
    return {
        "output": summary.folder,
        "as_of": built.as_of.isoformat(),
        "audience": built.audience,
        "written": summary.written,
        "unchanged": summary.unchanged,
        "removed": summary.removed,
        "kept": summary.kept,
    }
