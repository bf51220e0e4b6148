"""Random sites as text files, from a seed: every type of metric, form of target, baseline and history. Judges nothing."""

import datetime as dt
import random
from dataclasses import dataclass, field

DAY = dt.timedelta(days=1)

METRICS = """\
score: {label: Score, type: level, unit: points, frequency: daily, max_age: P5D}
members: {label: Members, type: level, unit: people, frequency: monthly}
stock: {label: Stock, type: level, unit: boxes, better: lower}
visits: {label: Visits, type: flow, unit: visits, frequency: daily}
orders: {label: Orders, type: flow, unit: orders, frequency: weekly}
parcels: {label: Parcels, type: flow, unit: parcels, frequency: monthly}
till: {label: Till, type: flow, unit: sales, frequency: daily}
talks: {label: Talks, type: flow, unit: talks}
callers: {label: Callers, type: unique, unit: people, frequency: monthly}
audience_rate: {label: Audience rate, type: ratio, numerator: engagements, denominator: reach, frequency: weekly}
wait: {label: Wait, type: duration, unit: h, aggregate: mean, frequency: daily}
post_views: {label: Post views, type: item, unit: views, aggregate: median, frequency: irregular, max_age: P20D}
takings: {label: Takings, type: money, frequency: weekly}
"""
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


def site(
    seed: int, goals: int = 30, *, words: bool = False, tidy: bool = False
) -> tuple[dict[str, str], dt.date]:
    """The files of a site by path, and the day to judge it on; with ``words`` a till's days without a row are 0,
    and periods are one word.

    A ``tidy`` site has no gaps, no totals of longer windows than a day, and nothing that overlaps.
    """
    rng = random.Random(seed)
    draft = Draft(rng=rng, tidy=tidy, words=words, as_of=dt.date(2026, 1, 1) + rng.randrange(330) * DAY)
    draft.currency = rng.choice(["USD", "NOK"])
    for n in range(goals):
        _goal(draft, f"g{n:02d}")
    for n in range(goals // 8):
        _parent(draft, f"parent{n}", [f"g{k:02d}" for k in range(3 * n, 3 * n + rng.randint(1, 3))])
    draft.files["content/site.yaml"] = f"title: Test\ncurrency: {draft.currency}\nsources: [alpha, beta]\n"
    if rng.random() < 0.3:
        draft.files["content/site.yaml"] += (
            "status: {on_track: 0.6, at_risk: 0.2}\nrealism: {min_history: 4}\n"
        )
    till = "sales, frequency: daily"
    draft.files["content/metrics/own.yaml"] = (
        METRICS.replace(till, f"{till}, missing: zero") if words else METRICS
    )
    head = "date,metric,value,account,segment,source,collected,window,item,tags"
    draft.files["content/snapshots/all.csv"] = "\n".join([head, *draft.rows]) + "\n"
    draft.files["content/annotations.yaml"] = "\n".join(draft.notes) + "\n" if draft.notes else "[]\n"
    return draft.files, draft.as_of


# --- goals -----------------------------------------------------------------------------------------------------------


def _goal(draft: Draft, name: str) -> None:
    rng = draft.rng
    days = rng.choice([1, 2, 7, 14, 28, 30, 31, 45, 60, 90])
    start = (
        draft.as_of
        - rng.choice([-5, 0, 1, days // 3, days // 2, days - 1, days, days + 1, days + 5, days + 30]) * DAY
    )
    period = (start, start + (days - 1) * DAY)
    written = f"{{start: {start}, end: {period[1]}}}"
    if rng.random() < 0.1:
        period, written = _word(rng, start, word=draft.words)
    draft.periods[name] = period
    results = []
    for n in range(rng.choice([1, 1, 1, 2, 3])):
        metric = rng.choice([m for m in KINDS if not draft.tidy or m not in UNTIDY])
        account = f"facebook/{name}x{0 if rng.random() < 0.1 else n}"
        scale = 1.0
        if not any(f"metric: {metric}, account: {account}" in r for r in results):
            written_before = len(draft.rows)
            scale = _series(draft, metric, account, period)
        result = _key_result(rng, metric, account, f"r{n}", period=period, scale=scale)
        if rng.random() < 0.1 and account not in " ".join(results):
            new = [row.replace(f",{account},,", f",{account},city,") for row in draft.rows[written_before:]]
            draft.rows[written_before:] = new
            result = result.replace("target:", "segment: city, target:")
        results.append(result)
    lines = [f"title: {name}", f"period: {written}", f"account: facebook/{name}", "key_results:", *results]
    lines += _extras(draft, name, period)
    draft.files[f"content/goals/{name}.md"] = "---\n" + "\n".join(lines) + "\n---\n"


def _word(rng: random.Random, start: dt.date, *, word: bool) -> tuple[tuple[dt.date, dt.date], str]:
    """A period in one word, or by its length, that holds or begins on this day."""
    if not word or rng.random() < 0.5:
        return (start, start + 13 * DAY), f"{{start: {start}, length: P2W}}"
    year, week, weekday = start.isocalendar()
    monday = start - (weekday - 1) * DAY
    return (monday, monday + 6 * DAY), f"{year}-W{week:02}"


def _extras(draft: Draft, name: str, period: tuple[dt.date, dt.date]) -> list[str]:
    rng, lines = draft.rng, []
    if rng.random() < 0.7:
        lines.append("owner: Dana")
    if rng.random() < 0.15:
        lines.append(f"state: {rng.choice(['cancelled', 'closed', 'closed'])}")
    if rng.random() < 0.3:
        lines.append(f"rollup: {rng.choice(['worst', 'weighted'])}")
    if rng.random() < 0.5:
        lines.append(
            "budget: "
            + rng.choice(
                [
                    "{amount: 100, currency: USD}",
                    "{unit_cost: 2.5, units: 40, currency: NOK}",
                    "{amount: 0, currency: USD}",
                    "{unit_cost: 3, currency: USD}",
                ]
            )
        )
    if lines[-1:] and lines[-1].startswith("budget") and rng.random() < 0.2:
        lines[-1] = f"budget: {{amount: 500, currency: {draft.currency}, spent_metric: ad_spend}}"
        days = _days(draft, "daily", period)
        draft.rows += [f"{day},ad_spend,{rng.randint(0, 9)},facebook/{name},,,,,," for day in days]
    if rng.random() < 0.5:
        acts = []
        for _ in range(rng.randint(1, 3)):
            first = period[0] + rng.randint(-3, (period[1] - period[0]).days + 3) * DAY
            when = rng.choice([f"date: {first}", f"start: {first}, end: {first + rng.randint(0, 20) * DAY}"])
            cost = rng.choice(["", f", cost: {rng.randint(0, 90)}"])
            state = rng.choice(
                ["", *(f", status: {s}" for s in ["proposed", "planned", "doing", "done", "dropped"])]
            )
            acts.append(f"  - {{title: Work, {when}{state}{cost}}}")
        lines += ["actions:", *acts]
    return lines


def _parent(draft: Draft, name: str, children: list[str]) -> None:
    periods = [draft.periods[child] for child in children]
    start, end = min(p[0] for p in periods), max(p[1] for p in periods)
    for child in children:
        path = f"content/goals/{child}.md"
        draft.files[path] = draft.files[path].replace("---\ntitle", f"---\nsupports: {name}\ntitle")
    rollup = draft.rng.choice(["", "rollup: worst\n"])
    draft.files[f"content/goals/{name}.md"] = (
        f"---\ntitle: {name}\nperiod: {{start: {start}, end: {end}}}\n{rollup}---\n"
    )


def _key_result(
    rng: random.Random, metric: str, account: str, name: str, *, period: tuple[dt.date, dt.date], scale: float
) -> str:
    kind, _, size = KINDS[metric]
    size *= scale
    days = (period[1] - period[0]).days + 1
    whole = size * days / STEP[KINDS[metric][1]] if kind in TOTALS else size
    if metric == "talks":
        whole = size * days / 4
    target, op = _target(rng, kind, metric, whole)
    parts = [f"id: {name}", f"metric: {metric}", f"account: {account}", f"target: {target}"]
    baseline = _baseline(rng, kind, whole, period)
    if baseline:
        parts.append(baseline)
    if rng.random() < 0.2 and kind in {"level", "ratio", "duration", "unique"}:
        parts.append(f"shape: {rng.choice(['linear', 'flat'])}")
    if rng.random() < 0.15 and kind in {"level", "flow", "money"} and days > 10 and op == "gte":
        stone = period[0] + rng.randrange(1, days - 1) * DAY
        parts.append(f"milestones: [{{date: {stone}, value: {_n(whole * rng.uniform(0.4, 1.1))}}}]")
    if rng.random() < 0.15 and op == "gte" and kind not in {"ratio", "sums", "paired"}:
        parts.append(f"stretch: {_n(whole * 2.5)}")
    if rng.random() < 0.2:
        parts.append(f"weight: {rng.choice([0.5, 2, 3])}")
    return "  - {" + ", ".join(parts) + "}"


def _n(value: float) -> str:
    return f"{value:.3g}" if abs(value) < 10 else f"{value:.0f}"


def _target(rng: random.Random, kind: str, metric: str, whole: float) -> tuple[str, str]:
    lower = metric in {"stock", "ad_spend", "response_time", "wait"}
    op = rng.choice(["lte"] * 4 + ["gte"]) if lower else rng.choice(["gte"] * 4 + ["lte"])
    if kind == "duration" or metric in {"stock", "ad_spend"}:
        op = "lte"
    elif rng.random() < 0.8:
        op = "gte"
    value = whole * rng.choice([0.5, 0.9, 1.0, 1.05, 1.2, 2])
    if kind in {"ratio", "sums", "paired"}:
        value = min(value, 0.95)
    sign = "+" if op == "gte" else "-"
    clash = (op == "lte") != lower
    form = rng.choice(["plain", "op", "op", "percent", "change", "full", "full"])
    if clash or kind in {"ratio", "sums", "paired"}:
        form = rng.choice(["op", "full"]) if not clash else "none"
    if form == "none":
        op = "lte" if lower else "gte"
        form = "op"
    if form == "plain":
        return _n(value), op
    if form == "op":
        return f'"{">=" if op == "gte" else "<="} {_n(value)}"', op
    if form == "percent":
        return f"{sign}{rng.choice([5, 10, 20, 50])}%", op
    if form == "change":
        return f"{sign}{_n(whole * rng.choice([0.05, 0.2]))}", op
    return _full(rng, kind, op, value), op


def _full(rng: random.Random, kind: str, op: str, value: float) -> str:
    whens = ["by", "at", "throughout"] if kind not in TOTALS else (["at"] if op == "lte" else ["by", "at"])
    amount = rng.choice([f"value: {_n(value)}", f"change_percent: {'-' if op == 'lte' else ''}15"])
    return f"{{op: {op}, {amount}, when: {rng.choice(whens)}}}"


def _baseline(rng: random.Random, kind: str, whole: float, period: tuple[dt.date, dt.date]) -> str:
    if rng.random() < 0.6:
        return ""
    value = _n(whole * rng.choice([0.5, 0.9, 1.0, 1.1]))
    before = period[0] - rng.choice([1, 1, 3, 20]) * DAY
    choices = [
        f"baseline: {value}",
        f"baseline: {{value: {value}, date: {before}}}",
        "baseline: {from_data: P28D}",
    ]
    if kind == "level":
        choices.append(f"baseline: {{value: {value}, segment: page}}")
    return rng.choice(choices)


# --- readings --------------------------------------------------------------------------------------------------------


def _series(draft: Draft, metric: str, account: str, period: tuple[dt.date, dt.date]) -> float:
    """Write the readings of a series, and give how large its values are beside the metric's usual size."""
    rng = draft.rng
    kind, frequency, size = KINDS[metric]
    if kind in {"sums", "paired"}:
        above, below = PARTS[metric]
        share = 0 if rng.random() < 0.1 else 0.1
        days = _days(draft, "daily" if kind == "sums" else frequency, period)
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
    for one in _days(draft, frequency, period, step):
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


def _days(
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
    history = rng.choice([0, 3, 30, 120, 250]) if step < 20 else rng.choice([0, 90, 400, 700])
    first = period[0] - history * DAY + rng.randrange(step) * DAY
    last = min(draft.as_of + 5 * DAY, period[1] + rng.choice([-20, -8, -3, -1, 0, 0, 1, 10]) * DAY)
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
    for n, one in enumerate(_days(draft, "irregular", period)):
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
