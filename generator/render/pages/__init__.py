"""The kinds of page that a site has: a file each, and a line each in one tuple.

Takes nothing and gives ``PAGE_KINDS``. There is no discovery: what is not in the tuple is not printed.
"""

from collections.abc import Mapping
from typing import Any

from generator.render.pages import (
    account,
    audit,
    calendar,
    client,
    data,
    embed,
    forecast,
    free,
    goal,
    goalposts,
    metric,
    month,
    not_found,
    objective,
    overlap,
    overview,
    owner,
    period,
    periods,
    platform,
    posts,
    search,
    sheet,
    status,
    team,
    together,
    voice,
    whole,
)
from generator.render.pages.kind import Making, PageKind

PAGE_KINDS: tuple[PageKind[Any], ...] = (
    overview.KIND,
    periods.KIND,
    period.KIND,
    calendar.KIND,
    month.KIND,
    audit.KIND,
    goalposts.KIND,
    together.KIND,
    overlap.KIND,
    posts.KIND,
    voice.KIND,
    forecast.KIND,
    whole.KIND,
    data.KIND,
    search.KIND,
    goal.KIND,
    sheet.KIND,
    embed.KIND,
    objective.KIND,
    platform.KIND,
    owner.KIND,
    client.KIND,
    team.KIND,
    account.KIND,
    status.KIND,
    metric.KIND,
    free.KIND,
    not_found.KIND,
)
#: The same by their ids.
KINDS: Mapping[str, PageKind[Any]] = {kind.id: kind for kind in PAGE_KINDS}

__all__ = ["KINDS", "PAGE_KINDS", "Making", "PageKind"]
