"""Sites for the tests of pulling: a shop in Oslo with one goal, and whatever a test puts beside it."""

from datetime import date
from pathlib import Path

from generator.pipeline.checking import Checked, check
from generator.pipeline.pulling import Plan, PulledQuery, Run, plan_queries, pull_queries
from tests.folders import write_files

SHOP = """
=== content/site.yaml
title: Shop
timezone: Europe/Oslo
currency: NOK
as_of: 2026-11-21
=== content/goals/sales.md
---
title: Sell for more
owner: Dana
account: website/shop
period: {start: 2026-11-01, end: 2026-12-31}
metric: sales_revenue
target: 100000
---
"""


def shop(root: Path, files: str, query: str) -> Path:
    """The shop with ``files`` and one query called ``orders``, in the keys of ``query``."""
    write_files(root, SHOP)
    write_files(root, files)
    write_files(root, {"content/sources.yaml": f"queries:\n  orders: {{{query}}}\n"})
    return root


def checked(root: Path) -> Checked:
    found = check(root, lambda site: site.as_of or date.min)
    assert [each for each in found.diagnostics if each.span and "sources" in each.span.path] == []
    return found


def pulled(root: Path, **run) -> PulledQuery:
    """What the only query came to."""
    done, refused = pull_queries(checked(root), Run(root=root, environ={}, **run))
    assert refused == (), refused
    (only,) = done
    return only


def values(root: Path, **run) -> list[tuple[str, float]]:
    """The days and values that the only query gives."""
    return sorted((str(each.date), each.value) for each in pulled(root, **run).answer.readings)


def refusal(root: Path) -> str:
    """Why the only query is refused."""
    done, refused = pull_queries(checked(root), Run(root=root, environ={}))
    assert done == ()
    (only,) = refused
    assert only.code == "pull-refused"
    return f"{only.message}; {only.fix}"


def plan(root: Path) -> Plan:
    done, refused = plan_queries(checked(root), Run(root=root, environ={}))
    assert refused == (), refused
    (only,) = done
    return only
