"""Whatever a program or a person does to an export's text and columns, it gives the same readings, or says why not: never other numbers."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import pytest
from hypothesis import given, settings

from generator.exports import SHAPES, Asked, Draft, NotTakenError, opened, recognised
from tests.exports.asking import ASKS, FIXTURES, TOLD, site
from tests.exports.mangling import Change, Mangled, mangled

_EXAMPLES = 120 if os.environ.get("GOALPOSTS_PROOF") else 12

#: What these are is left open by their form of text, and decided by another: semicolons say that a country's own signs are meant.
_OPEN = {"ambiguous-dates.csv", "ambiguous-money.csv", "meta-posts-resaved.csv", "weeks.csv"}
#: Headers without which, or with an empty twin of which, a file rightly gives something else: the line of sums beside days, all
#: kinds of downloads at once, and the column that is not empty.
_DECIDED = {
    ("meta-ads-by-day.csv", "Day"),
    ("package-with-mirrors.csv", "category"),
    ("tiktok-audience.csv", "Total followers"),
}
#: Every shape's own example, and every file of text beside it.
FILES: Mapping[str, tuple[bytes, Mapping[str, Any]]] = {
    **{shape.id: (shape.example.encode(), ASKS.get(shape.id, {})) for shape in SHAPES},
    **{
        path.name: (path.read_bytes(), TOLD.get(path.name, {}))
        for path in sorted(FIXTURES.glob("*.csv"))
        if path.name not in _OPEN
    },
}
#: Headers that say whose readings a row has: without one they are of nobody, or of somebody else.
_WHOSE = {
    "profile",
    "network",
    "page name",
    "account username",
    "sidenavn",
    "kontoname",
    "konto-benutzername",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Came:
    """What came of a file: the shape that took it, its readings, and whether anything is said to be left out."""

    shape: str | None
    readings: frozenset[Draft]
    is_told: bool
    has_rivals: bool = False


@pytest.mark.parametrize("name", FILES)
def test_a_mangled_file_gives_the_same_readings_or_says_why_not(name: str) -> None:
    content, told = FILES[name]
    asked = replace(site(), **told)
    expected = came_of(content, name, asked)

    @given(mangled(content))
    @settings(max_examples=_EXAMPLES)
    def holds(file: Mangled) -> None:
        found = came_of(file.content, name, asked)
        if (name, file.header) in _DECIDED:
            return
        if file.change is Change.LESS:
            assert_no_others(found, expected, file.header)
        else:
            assert_same(found, expected, file)

    holds()


def came_of(content: bytes, name: str, asked: Asked) -> Came:
    """What comes of a file, whatever line it stands on and whatever is said of a reading in words."""
    try:
        export = opened(content, name)
        found = recognised(export, mapped=asked.mapping)
        taken = found.take(export, asked)
    except NotTakenError:
        return Came(shape=None, readings=frozenset(), is_told=True)
    return Came(
        shape=found.shape.id,
        readings=frozenset(draft._replace(tags=(), note=None, line=0) for draft in taken.drafts),
        is_told=bool(taken.refused or [each for each in taken.strangers if each.header != "Moon phase"]),
        has_rivals=any("could both be" in each.reason for each in taken.refused),
    )


def assert_same(found: Came, expected: Came, file: Mangled) -> None:
    others = found.readings - expected.readings
    assert not others, f"{file.change.value} ({file.header}): {sorted(others, key=str)[:3]}"
    lost = expected.readings - found.readings
    assert found.is_told or not lost, f"{file.change.value} ({file.header}): lost without a word"


def assert_no_others(found: Came, expected: Came, header: str) -> None:
    """Of a file without the column ``header``: no other readings than before, and none away that did not come of it."""
    if expected.has_rivals or expected.shape is None:
        return  # Without one of two that could be a metric the other is, and without a day what was refused may be an export of posts.
    if found.shape != expected.shape:
        # Another shape may call a metric otherwise; its days and numbers are these.
        others = set(map(_bare, found.readings)) - set(map(_bare, expected.readings))
        assert not others, f"{header} away, read as {found.shape}: {others}"
        return
    is_whose = header.strip().casefold() in _WHOSE
    found_, expected_ = (
        {draft._replace(account=None) if is_whose else draft for draft in each.readings}
        for each in (found, expected)
    )
    lost = {(draft.metric, draft.account) for draft in expected_ - found_}
    kept = {(draft.metric, draft.account) for draft in expected_ & found_}
    # Of two columns that tell one metric, the lesser stands in for the one that is away.
    others = {each for each in found_ - expected_ if (each.metric, each.account) not in lost - kept}
    assert not others, f"{header} away: {sorted(others, key=str)[:3]}"
    metrics = {metric for metric, _ in lost}
    assert found.is_told or len(metrics) <= 1 or len(lost) <= 1, f"{header} away, and {lost} with it"


def _bare(draft: Draft) -> tuple[object, ...]:
    return draft.date, draft.value, draft.window if draft.window != "P1D" else None, draft.item
