"""Random sites as text files, from a seed: every type of metric, form of target, baseline and history. Judges nothing."""

import datetime as dt
import random

from tests.plain.generated_readings import DAY, KINDS, STEP, TOTALS, UNTIDY, Draft, days_read, write_series

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
            scale = write_series(draft, metric, account, period)
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
        days = days_read(draft, "daily", period)
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
