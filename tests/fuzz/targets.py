"""What is given bytes, and what may come of it: a result (true) or a refusal in our own words. Any other exception is a find."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import cache

from generator.diagnostics import has_errors
from generator.exports import Asked, Draft, NotTakenError, merged, opened, recognised
from generator.model.source import Kind
from generator.pipeline.checking import check_tree
from generator.pipeline.stopwatch import Stopwatch
from generator.read import with_file
from generator.read.places import Form, Place
from generator.read.site import read_file
from tests.exports.asking import site
from tests.trust.site import AS_OF, right

_PLACES = tuple(
    Place(path=f"content/a{form}", form=form, kind=kind, id="a", language=language)
    for form in Form
    if form
    for kind in (Kind.GOAL, Kind.SNAPSHOT, Kind.SITE)
    for language in (None, "nb")
)


def read(raw: bytes) -> bool:
    """A file whose first byte says what it lies as."""
    found = read_file(_PLACES[raw[0] % len(_PLACES)] if raw else _PLACES[0], raw[1:])
    assert found.diagnostics or found.document or found.table
    for each in found.diagnostics:
        assert each.span is not None
        assert each.span.line >= 1
    return not found.diagnostics


def check(raw: bytes) -> bool:
    """A goal in the right site."""
    tree, said = with_file(right(), "goals/full.md", raw)
    found = check_tree((tree, said), lambda _: AS_OF, Stopwatch()).diagnostics
    for each in found:
        assert each.span is not None
    return not has_errors(found)


@cache
def _asked() -> Asked:
    return replace(site(), mapping={})


def import_(raw: bytes) -> bool:
    """An export of any tool, read by the shape that recognises it."""
    with suppress(NotTakenError):
        export = opened(raw, "export")
        return bool(recognised(export).take(export, _asked()).drafts)
    return False


def merge(raw: bytes) -> bool:
    """A table that is there already when readings are written."""
    with suppress(NotTakenError, UnicodeDecodeError):
        text = raw.decode("utf-8")
        merged(text, [Draft(date(2026, 11, 1), "reach", 350.0)], source="tool", collected=date(2026, 11, 9))
        return True
    return False


TARGETS: Mapping[str, Callable[[bytes], bool]] = {
    "read": read,
    "check": check,
    "import": import_,
    "merge": merge,
}
