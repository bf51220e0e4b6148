"""What an import is asked for in the tests: a site in Oslo with the shipped metrics."""

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from generator.exports import Asked, Draft, Taken, recognised
from generator.exports.opening import opened
from generator.pipeline.importing import asked_of
from generator.pipeline.telling import Typed
from tests.built import built

FIXTURES = Path(__file__).parent / "fixtures"
#: What has to be told of a shape's example.
ASKS: dict[str, dict[str, Any]] = {
    "tiktok-overview": {"year": 2026},
    "tiktok-videos": {"year": 2026},
    "wide-accounts": {"mapping": {"metric": "followers"}},
}
#: What has to be told of a file.
TOLD: dict[str, dict[str, Any]] = {
    "tiktok-overview.csv": {"year": 2026},
    "tiktok-across-new-year.csv": {"year": 2025},
    "tiktok-viewers.csv": {"year": 2026},
    "wide-hours.csv": {"mapping": {"metric": "followers"}},
    "wide-newest-first.csv": {"mapping": {"metric": "followers"}},
    "wide-epoch.csv": {"mapping": {"metric": "followers"}, "accounts": ("facebook/kafe", "instagram/kafe")},
    "meta-by-day.csv": {"account": "facebook/kafe"},
    "meta-ads-visninger-named.csv": {"mapping": {"value": "Visninger", "metric": "impressions"}},
    "sprout.csv": {"accounts": ("facebook/kafe-nord",)},
}
SITE = """
=== content/site.yaml
title: Test
timezone: Europe/Oslo
currency: EUR
"""


@cache
def site() -> Asked:
    """What a site in Oslo knows, on a Sunday in November."""
    return asked_of(built(SITE).book, date(2026, 11, 29), Typed(mapping={}))


def taken(content: str | bytes, *, name: str = "export.csv", kind: str | None = None, **asked: Any) -> Taken:
    """What a file gives, by the shape that recognises it, or by ``kind``."""
    export = opened(content.encode() if isinstance(content, str) else content, name)
    request = replace(site(), **asked)
    return recognised(export, kind, mapped=request.mapping, named=request.named).take(export, request)


def shape_of(content: str | bytes, *, name: str = "export.csv") -> str:
    """The id of the shape that a file is taken for."""
    return recognised(opened(content.encode() if isinstance(content, str) else content, name)).shape.id


def values(of: Taken, metric: str) -> list[tuple[str, float]]:
    """The days and values of one metric, in order."""
    return sorted((draft.date.isoformat(), draft.value) for draft in of.drafts if draft.metric == metric)


def readings(of: Taken) -> set[Draft]:
    """All readings, whatever line they came from."""
    return {draft._replace(line=0) for draft in of.drafts}
