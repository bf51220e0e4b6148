"""Whether a build has anything to do: it has not where all that it would read, and all that it would write, is as the last one left it.

Takes what was asked for, before anything heavy is imported; gives what the last build said, or None, and after a build keeps a
receipt for the next. Wherever it cannot be sure it says so, and everything is built. It builds nothing.
"""

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from generator.cache import (
    CacheFolder,
    Look,
    Marks,
    Moment,
    Receipt,
    content_digest,
    git_files,
    is_told_by_files,
    key_of_user,
    look_at,
    marks_of,
    name_for,
    read_facts,
    read_receipt,
    shared_key,
    still_hold,
    write_receipt,
)
from generator.model.output import BuildTold, Built
from generator.pipeline.program import program_of
from generator.pipeline.recalling import Recalled
from generator.records import dataclass
from generator.write import MARKER, place_of, read_manifest

#: What a build reads below a site's root, beside what git tells.
_READ = ("content", "themes", ".cache/goalposts/cms")
#: What in the environment says where programs, settings, time zones and repositories are found.
_ENVIRONMENT = (
    "GIT_CEILING_DIRECTORIES",
    "GIT_DISCOVERY_ACROSS_FILESYSTEM",
    "GIT_EXEC_PATH",
    "HOME",
    "PATH",
    "PYTHONTZPATH",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """How things stand before a build of the site in ``root`` to ``output``: what was asked, and marks of all that it will read.

    ``program`` is the digest of what will build it: the program, Python and the libraries.
    """

    cache: CacheFolder
    root: Path
    output: Path
    program: str
    setting: str
    moment: Moment
    inputs: Marks


def begin(root: Path, output: Path, asked: Mapping[str, str | None]) -> Beginning | None:
    """How things stand; None where that cannot be known, or nothing can be kept. ``asked`` is all else that a build depends on."""
    root, output = Path(os.path.realpath(root)), Path(os.path.realpath(output))
    cache, shared = _cache_of(root)
    moment = cache.moment()
    if moment is None or not is_told_by_files(root / "content"):
        return None
    program = program_of(moment, shared=shared)
    return Beginning(
        cache=cache,
        root=root,
        output=output,
        program=program,
        setting=_setting(program, root, output, asked),
        moment=moment,
        inputs=marks_of(_inputs(root), moment),
    )


def recalled_of(root: Path, output: Path) -> Recalled:
    """What builds of the site in ``root`` to ``output`` kept of facts, for somebody who writes nothing; nothing where no such build was."""
    root, output = Path(os.path.realpath(root)), Path(os.path.realpath(output))
    (cache, shared), name = _cache_of(root), name_for(output, "facts")
    kept_at = cache.moment_of(name)
    if kept_at is None:
        return Recalled()
    # The program is the one that kept them if it has not been changed since then.
    return Recalled(read_facts(cache, name, program_of(kept_at, shared=shared)))


def _cache_of(root: Path) -> tuple[CacheFolder, bool]:
    """The cache of the site in ``root``, and whether machines share it."""
    key = shared_key(os.environ)
    return CacheFolder(root, key or key_of_user(Path.home(), os.environ, root)), key is not None


def told_before(beginning: Beginning, now: datetime) -> BuildTold | None:
    """What the last build said, in which nothing would be otherwise ``now`` but that it would write no file; None where it might."""
    receipt = read_receipt(beginning.cache, name_for(beginning.output, "receipt"))
    if receipt is None or receipt.setting != beginning.setting:
        return None
    if not _is_today(receipt, now) or _is_under_way(beginning.output):
        return None
    unsure = _found(receipt.inputs.unsure, beginning.root)
    if receipt.inputs.digest != beginning.inputs.digest or not still_hold(unsure):
        return None
    left = marks_of((beginning.output,), receipt.ended)
    return _told(receipt.told, beginning.output) if _named(left, beginning.output) == receipt.left else None


def keep(
    beginning: Beginning,
    told: BuildTold,
    *,
    timezone: str,
    now: datetime,
    places: Iterable[Path],
    record: Callable[[Moment, Look], None],
) -> None:
    """Keep what a build did for the next one, unless something it wrote was changed by somebody else meanwhile.

    At the moment at which all of it is there ``record`` is called with it and with what lies there, for what is kept beside the receipt.
    There is no receipt where what was read was changed meanwhile.
    """
    inputs = marks_of(_inputs(beginning.root), beginning.moment)
    ended = beginning.cache.moment()
    if ended is None:
        return
    look = look_at(beginning.output)
    left = look.marks(ended)
    if not _is_all_ours(look.changed_since(beginning.moment), places) or not still_hold(left.unsure):
        return
    record(ended, look)
    if inputs != beginning.inputs:
        return
    receipt = Receipt(
        setting=beginning.setting,
        timezone=timezone,
        today=_today(timezone, now),
        began=beginning.moment,
        inputs=_named(inputs, beginning.root),
        ended=ended,
        left=_named(left, beginning.output),
        told=replace(told, builds=tuple(_untouched(each, beginning.output) for each in told.builds)),
    )
    write_receipt(beginning.cache, name_for(beginning.output, "receipt"), receipt)


def _untouched(built: Built, output: Path) -> Built:
    """As a build tells of it that had nothing to write; its folder as it is called from ``output``."""
    summary = built.summary
    there = summary.written + summary.unchanged
    folder = os.path.relpath(summary.folder, output)
    return replace(built, summary=replace(summary, folder=folder, written=0, unchanged=there, removed=0))


def _told(told: BuildTold, output: Path) -> BuildTold:
    """What a receipt tells, with its folders where they are."""
    at = [os.path.normpath(output / each.summary.folder) for each in told.builds]
    builds = zip(told.builds, at, strict=True)
    return replace(
        told,
        builds=tuple(replace(each, summary=replace(each.summary, folder=folder)) for each, folder in builds),
    )


def _named(marks: Marks, folder: Path) -> Marks:
    """The marks with their files as they are called from ``folder``: where a site lies on a machine is nobody's to read in its cache."""
    return replace(
        marks, unsure={os.path.relpath(path, folder): found for path, found in marks.unsure.items()}
    )


def _found(unsure: Mapping[str, str], folder: Path) -> Mapping[str, str]:
    """Such files where they are."""
    return {os.path.normpath(folder / path): found for path, found in unsure.items()}


def _is_all_ours(changed: Iterable[str], places: Iterable[Path]) -> bool:
    """Whether everything in the output folder that was ``changed`` since the build began is what builds recorded in ``places``."""
    records = {os.path.realpath(place): read_manifest(place) or {} for place in places}
    return all(_is_ours(path, records) for path in changed)


def _is_ours(path: str, records: Mapping[str, Mapping[str, str]]) -> bool:
    for folder, recorded in records.items():
        if path.startswith(f"{folder}/"):
            name = path.removeprefix(f"{folder}/")
            return name == MARKER or recorded.get(name) == content_digest(path)
    return False


def _inputs(root: Path) -> Iterator[Path]:
    yield from (root / name for name in _READ)
    yield from git_files(root / "content")


def _setting(program: str, root: Path, output: Path, asked: Mapping[str, str | None]) -> str:
    """The digest of what was asked, where, of whom."""
    known = {
        "program": program,
        "asked": dict(asked),
        "folders": [str(root), str(output)],
        "user": os.geteuid(),
        "environment": {name: os.environ.get(name) for name in _ENVIRONMENT},
    }
    return _digest(known)


def _digest(known: Mapping[str, object]) -> str:
    return hashlib.sha256(json.dumps(known, sort_keys=True).encode()).hexdigest()


def _today(timezone: str, now: datetime) -> date:
    return now.astimezone(UTC if timezone == "UTC" else ZoneInfo(timezone)).date()


def _is_today(receipt: Receipt, now: datetime) -> bool:
    try:
        return _today(receipt.timezone, now) == receipt.today
    except (KeyError, ValueError, OSError):  # a zone that this machine does not know
        return False


def _is_under_way(output: Path) -> bool:
    """Whether another build is at the folder, or one was killed in it."""
    place = place_of(output)
    return os.path.lexists(place.stage) or os.path.lexists(place.lock)
