"""An awkward site, written out: long names, twelve results, years of days, huge and tiny numbers, all marks at once."""

import math
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

_SITE = """title: {en: An awkward site, nb: Et vanskelig nettsted, ar: موقع صعب}
languages: [en, nb, ar]
currency: NOK
as_of: 2026-12-11
"""
_LONG = (
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft grows, and with it "
    "everybody who has ever followed, liked, shared or overheard it, whoever they may be"
)
_DAY = timedelta(days=1)


def write(folder: Path) -> None:
    """The site's files below ``folder``."""
    files = {
        "site.yaml": _SITE,
        "annotations.yaml": _annotations(),
        "goals/long.md": _goal(
            _LONG, "long", 12_000, owner="مكتبة دار النور للنشر والتوزيع", more=_actions(14)
        ),
        "goals/many.md": _many(),
        "goals/huge.md": _goal("مليارات المشاهدات", "huge", 4_500_000_000),
        "goals/tiny.md": _tiny(),
        "goals/years.md": _goal("Five years of days", "years", 90_000, start=date(2022, 1, 1)),
        "goals/alone.md": "---\ntitle: No\nstate: draft\n---\n",
        "snapshots/long.csv": _csv("long", 300, lambda day: 9_000 + 9 * day + 40 * math.sin(day), every=3),
        "snapshots/huge.csv": _csv("huge", 90, lambda day: 3_900_000_000 + 4_100_000 * day, every=7),
        "snapshots/years.csv": _csv("years", 1800, lambda day: 20_000 + 35 * day + 900 * math.sin(day / 2)),
        "snapshots/tiny.csv": _rates(),
    }
    for name, text in files.items():
        (folder / "content" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "content" / name).write_text(text, encoding="utf-8")


def _goal(
    title: str,
    account: str,
    target: float,
    *,
    owner: str = "Dana",
    start: date = date(2026, 10, 1),
    more: str = "",
) -> str:
    return (
        f"---\ntitle: {title}\nowner: {owner}\nclient: {title[:60]}\nplatform: instagram\naccount: instagram/{account}\n"
        f"period: {{start: {start}, end: 2027-01-31}}\nkey_results:\n  - id: followers\n    metric: followers\n"
        f"    target: {target}\n    stretch: {target * 1.01:.0f}\n{more}---\n"
    )


def _many() -> str:
    results = "".join(
        f"  - id: r{n}\n    title: Result {n} with a name that goes on and on\n    metric: followers\n"
        f"    account: instagram/{account}\n    target: {10_000 + n * 7_919}\n"
        for n, account in enumerate(["long", "years", "huge"] * 4)
    )
    return (
        "---\ntitle: Twelve results\nowner: Dana\nplatform: instagram\n"
        f"period: {{start: 2026-10-01, end: 2027-01-31}}\nkey_results:\n{results}---\n"
    )


def _tiny() -> str:
    return (
        "---\ntitle: A thousandth of a per cent\nowner: Dana\nplatform: instagram\naccount: instagram/tiny\n"
        "period: {start: 2026-10-01, end: 2027-01-31}\nkey_results:\n  - id: rate\n    metric: engagement_rate\n"
        "    target: 0.0004\n---\n"
    )


def _actions(count: int) -> str:
    lines = "".join(
        f"  - title: Action {n}, which has a long name too\n    start: {date(2026, 10, 2) + 5 * n * _DAY}\n"
        f"    end: {date(2026, 10, 9) + 5 * n * _DAY}\n    status: doing\n"
        for n in range(count)
    )
    return f"actions:\n{lines}"


def _annotations() -> str:
    kinds = ("event", "campaign", "event")
    return "".join(
        f"- start: {date(2026, 10, 3) + 6 * n * _DAY}\n  end: {date(2026, 10, 3) + (6 * n + 9 * (n % 3)) * _DAY}\n"
        f"  title: What happened the {n}th time that something did\n  kind: {kinds[n % 3]}\n  goal: long\n"
        for n in range(10)
    )


def _csv(account: str, days: int, value: Callable[[int], float], every: int = 1) -> str:
    first = date(2026, 12, 10) - days * _DAY
    rows = (
        f"{first + day * _DAY},instagram/{account},export,{value(day):.0f}\n"
        for day in range(0, days + 1, every)
    )
    return f"date,account,source,followers\n{''.join(rows)}"


def _rates() -> str:
    first = date(2026, 8, 30)
    rows = (
        f"{first + 7 * n * _DAY},instagram/tiny,export,{30 + n % 4},{1_000_000 + 7_000 * n}\n"
        for n in range(15)
    )
    return f"date,account,source,engagements,impressions\n{''.join(rows)}"
