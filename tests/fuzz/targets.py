"""What is given bytes, and what may come of it: a result (true) or a refusal in our own words. Any other exception is a find."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import cache
from typing import TypeVar

from generator.diagnostics import has_errors
from generator.exports import Asked, Draft, NotTakenError, merged, opened, recognised
from generator.history import NOWHERE
from generator.model.source import Kind
from generator.pipeline.checking import check_tree
from generator.pipeline.stopwatch import Stopwatch
from generator.read import with_file
from generator.read.places import Form, Place, place_of
from generator.read.site import read_file
from tests.exports.asking import site
from tests.trust.right import right_site
from tests.trust.site import AS_OF, right

#: The files of ``content/`` that are texts.
RIGHT = tuple(
    path for path in right_site() if path.startswith("content/") and not path.startswith("content/assets/")
)
#: As what a file can lie in a site: its right files first, in their order, then each form as a file of some kinds and languages.
PLACES = tuple(
    dict.fromkeys(
        (
            *(place for path in RIGHT if isinstance(place := place_of(path.removeprefix("content/")), Place)),
            *(
                Place(path=f"content/a{form}", form=form, kind=kind, id="a", language=language)
                for form in Form
                if form
                for kind in (Kind.GOAL, Kind.SNAPSHOT, Kind.SITE)
                for language in (None, "nb")
            ),
        )
    )
)
#: The right site's goals, in place of one of which a goal is checked.
GOALS = tuple(path.removeprefix("content/") for path in RIGHT if path.startswith("content/goals/"))
_Choice = TypeVar("_Choice")
#: How the files begin that are no text, and how they are called.
_ENDINGS = {b"PK": ".xlsx", b"\xd0\xcf": ".xls", b"{": ".json", b"[": ".json"}


def _chosen(raw: bytes, among: Sequence[_Choice]) -> tuple[_Choice, bytes]:
    """What the first byte chooses, and the others."""
    return (among[raw[0] % len(among)], raw[1:]) if raw else (among[0], raw)


def read(raw: bytes) -> bool:
    """A file whose first byte says what it lies as."""
    place, content = _chosen(raw, PLACES)
    found = read_file(place, content)
    assert found.diagnostics or found.document or found.table
    for each in found.diagnostics:
        assert each.span is not None
        assert each.span.line >= 1
    return not found.diagnostics


def check(raw: bytes) -> bool:
    """A goal in the right site; its first byte says in place of which it lies there."""
    path, content = _chosen(raw, GOALS)
    tree, said = with_file(right(), path, content)
    found = check_tree((tree, said), NOWHERE, lambda _: AS_OF, Stopwatch()).diagnostics
    for each in found:
        assert each.span is not None
    return not has_errors(found)


@cache
def _asked() -> Asked:
    return replace(site(), mapping={})


def called(raw: bytes) -> str:
    """The name that a tool gives such a file."""
    ending = next((ending for begins, ending in _ENDINGS.items() if raw.startswith(begins)), ".csv")
    return f"export{ending}"


def import_(raw: bytes) -> bool:
    """An export of any tool, read by the shape that recognises it."""
    with suppress(NotTakenError):
        export = opened(raw, called(raw))
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
