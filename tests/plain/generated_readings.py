"""The readings of a random site: series of every kind with gaps, versions, windows and breaks. Writes no goal."""

import datetime as dt
import random
from dataclasses import dataclass, field

DAY = dt.timedelta(days=1)

# metric: (type, frequency, size of a value, parts)
KINDS = {
    "followers": ("level", "weekly", 400),
    "score": ("level", "daily", 20),
    "members": ("level", "monthly", 2000),
    "stock": ("level", "irregular", 90),
    "visits": ("flow", "daily", 50),
    "orders": ("flow", "weekly", 300),
    "parcels": ("flow", "monthly", 1000),
    "till": ("flow", "daily", 8),
    "talks": ("flow", "irregular", 5),
    "sales_revenue": ("money", "daily", 120),
    "ad_spend": ("money", "daily", 30),
    "takings": ("money", "weekly", 800),
    "reach": ("unique", "weekly", 900),
    "callers": ("unique", "monthly", 500),
    "response_rate": ("ratio", "weekly", 0.4),
    "lead_conversion_rate": ("sums", "daily", 0.1),
    "audience_rate": ("paired", "weekly", 0.1),
    "response_time": ("duration", "weekly", 60),
    "wait": ("duration", "daily", 5),
    "post_reach": ("item", "irregular", 300),
    "post_views": ("item", "irregular", 300),
    "post_link_clicks": ("items", "irregular", 12),
}
TOTALS = {"flow", "money", "items"}
UNTIDY = {"orders", "parcels", "talks", "takings"}
PARTS = {"lead_conversion_rate": ("leads", "site_sessions"), "audience_rate": ("engagements", "reach")}
STEP = {"daily": 1, "weekly": 7, "monthly": 30, "irregular": 4}


@dataclass(slots=True, kw_only=True)
class Draft:
    """A site as it is being written."""

    rng: random.Random
    as_of: dt.date
    files: dict[str, str] = field(default_factory=dict)
    rows: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    periods: dict[str, tuple[dt.date, dt.date]] = field(default_factory=dict)
    tidy: bool = False
    currency: str = "USD"
    words: bool = False


def write_series(draft: Draft, metric: str, account: str, period: tuple[dt.date, dt.date]) -> float:
    """Write the readings of a series, and give how large its values are beside the metric's usual size."""
    rng = draft.rng
    kind, frequency, size = KINDS[metric]
    if kind in {"sums", "paired"}:
        above, below = PARTS[metric]
        share = 0 if rng.random() < 0.1 else 0.1
        days = days_read(draft, "daily" if kind == "sums" else frequency, period)
        for one in days:
            under = rng.choice([0, 300, 500, 700]) if rng.random() < 0.1 else rng.randint(300, 700)
            window = "P7D" if kind == "paired" else ""
            if rng.random() < 0.97:
                shown = int(under * share * rng.uniform(0.5, 1.5))
                draft.rows.append(f"{one},{above},{shown},{account},,,,{window},,")
            if rng.random() < 0.97:
                draft.rows.append(f"{one},{below},{under},{account},,,,,,")
        return 1.0
    if rng.random() < 0.06:
        return 1.0
    if kind in {"item", "items"}:
        _items(draft, metric, account, period)
        return 1.0
    window = "" if draft.tidy else _window(rng, kind, metric)
    step = {"P7D": 7, "P28D": 28, "P14D": 14}.get(window)
    scale = step / STEP[frequency] if step and kind in TOTALS else 1.0
    value = size * rng.choice([0.6, 1, 1, 1.4])
    drift = rng.choice([0, 0, 0.01, 0.03, -0.02]) * size
    if metric == "score" and rng.random() < 0.4:
        value = -value
    source = rng.choice(["", "alpha"])
    for one in days_read(draft, frequency, period, step):
        value = value + drift + rng.gauss(0, 0.02) * size if kind == "level" else value
        shown = value if kind == "level" else max(0, value * rng.uniform(0.5, 1.5) * scale)
        if kind in {"flow", "money"} and rng.random() < 0.06:
            shown = rng.choice([0, -1])
        number = f"{shown:.3f}" if size < 1 else f"{shown:.0f}"
        draft.rows.append(f"{one},{metric},{number},{account},,{source},,{window},,")
        if rng.random() < 0.05:
            again = f"{shown * 1.1:.3f}" if size < 1 else f"{shown * 1.1:.0f}"
            later = one + rng.choice([1, 3, 30]) * DAY
            draft.rows.append(f"{one},{metric},{again},{account},,beta,{later},{window},,")
    _break(draft, kind, metric, account, period)
    return scale


def _window(rng: random.Random, kind: str, metric: str) -> str:
    if metric in {"visits", "sales_revenue", "talks"} and rng.random() < 0.35:
        return rng.choice(["P7D", "P28D", "P14D"])
    return "P14D" if kind == "unique" and rng.random() < 0.1 else ""


def days_read(
    draft: Draft, frequency: str, period: tuple[dt.date, dt.date], step: int | None = None
) -> list[dt.date]:
    rng = draft.rng
    step = step or STEP[frequency]
    unread = (
        set(rng.choice([(), (), (), (5, 6), (6,)]))
        if frequency == "daily" and step == 1 and not draft.tidy
        else set()
    )
    gap = 0 if draft.tidy else rng.choice([0, 0, 0.1, 0.5])
    history = rng.choice([0, 30, 120, 120, 250]) if step < 20 else rng.choice([0, 200, 400, 700])
    first = period[0] - history * DAY + rng.randrange(step) * DAY
    last = min(draft.as_of + 5 * DAY, period[1] + rng.choice([-8, -3, -1, 0, 0, 0, 1, 10]) * DAY)
    days, one = [], first
    while one <= last:
        if one.weekday() not in unread and rng.random() >= gap:
            days.append(one)
        one += (
            step if draft.tidy or rng.random() < 0.9 or step == 1 else rng.randint(max(1, step - 2), step + 2)
        ) * DAY
    return days


def _items(draft: Draft, metric: str, account: str, period: tuple[dt.date, dt.date]) -> None:
    rng, size = draft.rng, KINDS[metric][2]
    for n, one in enumerate(days_read(draft, "irregular", period)):
        value = int(size * rng.uniform(0.3, 1.8))
        later = one + rng.choice([0, 2, 40]) * DAY
        draft.rows.append(f"{one},{metric},{value},{account},,,{later},,post{n},")
        if rng.random() < 0.3:
            draft.rows.append(
                f"{one},{metric},{value + 5},{account},,,{later + rng.choice([1, 25]) * DAY},,post{n},"
            )


def _break(draft: Draft, kind: str, metric: str, account: str, period: tuple[dt.date, dt.date]) -> None:
    rng = draft.rng
    if rng.random() > 0.12:
        return
    on = period[0] + rng.choice([-60, -10, -1, 0, 1, 5, 20]) * DAY
    extra = rng.choice(["", "", ", carry: true", ", offset: -7"]) if kind == "level" else ""
    draft.notes.append(
        f"- {{date: {on}, title: Changed, kind: break, metric: {metric}, account: {account}{extra}}}"
    )
