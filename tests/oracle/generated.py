"""Generated sites as text files: one seed, many goals of every type, side, tense and history, judged on one day.

Takes a number of goals and a seed, gives files by path. Each goal has an account and readings of its own. Nothing here
knows how the product judges.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

AS_OF = date(2026, 6, 30)
_STEP = {"daily": 1, "weekly": 7, "monthly": 30}


@dataclass(frozen=True)
class Kind:
    """A metric with its frequency, the size of a reading, and the digits that it is written with."""

    id: str
    text: str
    frequency: str
    size: float
    digits: int = 0
    total: bool = False
    signed: bool = False
    parts: tuple[str, ...] = ()
    better: str = "gte"
    item: bool = False


KINDS = (
    Kind("fans_now", "{type: level, unit: people}", "weekly", 1000),
    Kind("fans_daily", "{type: level, unit: people}", "daily", 20000),
    Kind("members", "{type: level, unit: count}", "monthly", 300),
    Kind("score", "{type: level}", "weekly", 10, 1, signed=True),
    Kind("taps", "{type: flow, unit: count}", "daily", 40, total=True),
    Kind("leads_now", "{type: flow, unit: count}", "daily", 0.2, total=True),
    Kind("visits_now", "{type: flow, unit: count}", "weekly", 700, total=True),
    Kind("orders", "{type: flow, unit: count}", "monthly", 1000, total=True),
    Kind("net_gain", "{type: flow, unit: people}", "weekly", 30, total=True, signed=True),
    Kind("sales", "{type: money, currency: USD}", "daily", 480.5, 2, total=True),
    Kind("spending", "{type: money, currency: NOK, better: lower}", "monthly", 13000, total=True, better="lte"),
    Kind("people_reached", "{type: unique, unit: people}", "weekly", 9000),
    Kind("voice", "{type: ratio}", "weekly", 0.21, 4),
    Kind("tiny_rate", "{type: ratio}", "weekly", 0.0007, 6),
    Kind("tap_rate", "{type: ratio, numerator: rate_taps, denominator: rate_views}", "daily", 0.03, parts=("rate_taps", "rate_views")),
    Kind("reply_time", "{type: duration, unit: min, aggregate: median}", "daily", 74, 1, better="lte"),
    Kind("story_reach", "{type: item, unit: people, aggregate: mean, max_age: P30D}", "weekly", 300, item=True),
    Kind("story_saves", "{type: item, unit: count, aggregate: sum, max_age: P30D}", "weekly", 12, total=True, item=True),
    Kind("mood", "{type: level, unit: points}", "weekly", 40, 1, signed=True),
    Kind("wait", "{type: duration, unit: h, aggregate: mean}", "weekly", 30, 1, better="lte"),
)  # fmt: skip
_PARTS = "rate_taps: {type: flow, unit: count, frequency: daily}\nrate_views: {type: flow, unit: count, frequency: daily}\n"


def site(count: int, seed: int, languages: tuple[str, ...] = ("en",)) -> dict[str, str]:
    """The files of a site of ``count`` goals in ``languages``."""
    random = Random(seed)
    files = {
        "content/site.yaml": f"title: Generated\nas_of: {AS_OF}\nlanguages: [{', '.join(languages)}]\n",
        "content/metrics/generated.yaml": _PARTS
        + "".join(f"{kind.id}: {kind.text[:-1]}, frequency: {kind.frequency}}}\n" for kind in KINDS),
    }
    for number in range(count):
        files |= _goal(random, number)
    files["content/annotations.yaml"] = "".join(_breaks(random, count))
    return files


def _breaks(random: Random, count: int) -> Iterator[str]:
    """For one account in twenty a day on which the counting changed."""
    for number in range(0, count, 20):
        day = AS_OF - timedelta(days=random.randrange(5, 80))
        way = random.choice(("", ", carry: true"))
        yield f"- {{kind: break, date: {day}, title: Counted anew, account: web/g{number:05}{way}}}\n"


def _goal(random: Random, number: int) -> dict[str, str]:
    id_ = f"g{number:05}"
    start, end = _period(random)
    kinds = random.sample(KINDS, random.choice((1, 1, 1, 1, 1, 2, 3)))
    rows = ["date,metric,value,account,item"]
    results = []
    for place, kind in enumerate(kinds):
        readings = tuple(_readings(random, kind, start, end))
        rows += [
            f"{day},{name},{value},web/{id_},{f'post-{day}' if kind.item else ''}"
            for day, name, value in readings
        ]
        results.append(_key_result(random, kind, place, readings, start, end))
    lines = [
        f"title: Goal {number:05}",
        f"objective: {random.choice(('brand-awareness', 'audience-growth'))}",
        "owner: Kari",
        f"account: web/{id_}",
        f"period: {{start: {start}, end: {end}}}",
        f"state: {random.choice(('active',) * 12 + ('cancelled', 'closed'))}",
        f"rollup: {random.choice(('weighted', 'worst'))}",
        *(["celebrate: hurrah"] if random.random() < 0.1 else []),
        *([f"supports: g{number - 1:05}"] if number % 11 == 10 else []),
        *(
            ["budget: {amount: 6000, currency: NOK, spent_metric: spending}"]
            if kinds[-1].id == "spending"
            else []
        ),
        "key_results:",
        *results,
    ]
    text = "---\n" + "\n".join(lines) + "\n---\n"
    return {f"content/goals/{id_}.md": text, f"content/snapshots/{id_}.csv": "\n".join(rows) + "\n"}


def _period(random: Random) -> tuple[date, date]:
    """Not begun, in its first days, running, on its last day, just over, long over."""
    days = random.choice((7, 14, 28, 30, 31, 61, 90, 181))
    gone = random.choice((0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9))
    edges = random.choice((-20, -1, 0, 1, days - 2, days - 1, days, days + 1, days + 5, days + 80))
    elapsed = int(days * gone) if random.random() < 0.6 else edges
    start = AS_OF - timedelta(days=elapsed)
    return start, start + timedelta(days=days - 1)


def _readings(random: Random, kind: Kind, start: date, end: date) -> Iterator[tuple[date, str, str]]:
    """A course with or without trend, jump, noise, gaps and an end before today; windows that straddle the edges."""
    step = _STEP[kind.frequency]
    history = random.choice((0, 2, 10, 30, 30)) * step
    last = AS_OF - timedelta(days=random.choice((0, 0, 1, 1, 3, step, 3 * step)))
    day = start - timedelta(days=history + random.randrange(step))
    value, drift = kind.size, random.choice((-0.01, 0.0, 0.0, 0.004, 0.01, 0.03))
    noise, gaps = random.choice((0.0, 0.02, 0.2)), random.choice((0.0, 0.0, 0.15))
    jump = start + timedelta(days=random.randrange(1, 60)) if random.random() < 0.15 else None
    number = 0
    while day <= last:
        value = value * 1.5 if jump is not None and day >= jump else value
        jump = None if jump is not None and day >= jump else jump
        value += drift * kind.size
        told = max(0.0, random.gauss(value, noise * kind.size))
        if kind.id == "leads_now":
            told = float(random.random() < kind.size)
        if kind.signed:
            told -= kind.size * random.choice((0.0, 0.5, 1.5))
        if random.random() >= gaps:
            yield from _written(random, kind, day, told)
        number += 1
        day += timedelta(days=step)


def _written(random: Random, kind: Kind, day: date, value: float) -> Iterator[tuple[date, str, str]]:
    if not kind.parts:
        yield day, kind.id, f"{value:.{kind.digits}f}"
        return
    views = random.choice((900, 1000, 10000))
    yield day, kind.parts[0], f"{value * views:.0f}"
    yield day, kind.parts[1], str(views)


def _key_result(  # noqa: PLR0917
    random: Random,
    kind: Kind,
    place: int,
    readings: tuple[tuple[date, str, str], ...],
    start: date,
    end: date,
) -> str:
    usual = kind.size * (((end - start).days + 1) / _STEP[kind.frequency] if kind.total else 1)
    factor = random.choice((0.5, 0.8, 0.9, 0.97, 1.0, 1.02, 1.1, 1.3, 3.0))
    op = random.choice((*(kind.better,) * 5, "lte"))
    digits = 0 if kind.total and kind.size > 1 else kind.digits + (kind.size < 1)
    value = f"{usual * factor:.{digits}f}"
    if readings and random.random() < 0.15 and not kind.total and not kind.parts:
        value = readings[-1][2]
    whens = ("at", "throughout") if kind.total and op == "lte" else ("by", "at", "throughout")
    when = f", when: {random.choice(whens)}" if random.random() < 0.4 else ""
    shape = f", shape: {random.choice(('linear', 'flat'))}" if random.random() < 0.2 else ""
    baseline = (
        f", baseline: {kind.size * random.choice((0.7, 1.0, 1.2)):.{kind.digits}f}"
        if random.random() < 0.3 and not kind.total
        else ""
    )
    asked = f"op: {op}, value: {value}"
    if random.random() < 0.15 and not kind.signed:
        asked = f"op: {op}, change_percent: {random.choice((5, 20, 100)) * (1 if op == 'gte' else -0.5):g}"
    middle = start + (end - start) / 2
    stones = (
        f", milestones: [{{date: {middle}, value: {usual * 0.6:.{digits}f}}}]"
        if random.random() < 0.05
        else ""
    )
    return f"  - {{id: r{place}, metric: {kind.id}, target: {{{asked}{when}}}{shape}{baseline}{stones}}}"
