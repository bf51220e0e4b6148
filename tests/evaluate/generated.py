"""Generated books: one seed, one small book with goals of every kind, readings with gaps, versions and breaks."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from generator.model.book import Book
from generator.model.calendar import Duration, Period
from generator.model.goal import Goal, KeyResult
from generator.model.metric import WINDOW, Metric
from generator.model.reading import Annotation, Reading, Series
from tests.evaluate.books import baseline, book, break_on, goal, key_result, metric, reading, series, target

FIRST = date(2026, 1, 1)
FREQUENCIES = ("daily", "weekly", "monthly", "quarterly", "irregular")
LENGTHS = (Duration(days=1), Duration(days=7), Duration(days=28), Duration(months=1))


def metrics_for(random: Random) -> list[Metric]:
    def frequency() -> str:
        return random.choice(FREQUENCIES)

    parts = random.choice(FREQUENCIES)
    return [
        metric("fans", "level", frequency=frequency(), max_age=random.choice(("P10D", "P40D", "P2M"))),
        metric("clients", "level", frequency=frequency()),
        metric("people", "level", frequency=frequency(), formula="fans clients +"),
        metric("clicks", "flow", frequency=parts),
        metric("views", "flow", frequency=random.choice((parts, parts, "daily"))),
        metric("revenue", "money", frequency=frequency()),
        metric("reach", "unique", frequency=frequency()),
        metric("click_rate", "ratio", frequency=parts, numerator="clicks", denominator="views"),
        metric("reach_rate", "ratio", frequency="weekly", numerator="clicks", denominator="reach"),
        metric("reply_rate", "ratio", frequency=frequency()),
        metric("reply_time", "duration", frequency=frequency(), aggregate=random.choice(("mean", "median"))),
        metric("post_reach", "item", max_age="P30D", aggregate=random.choice(("mean", "median"))),
        metric("post_clicks", "item", max_age="P30D", aggregate="sum"),
    ]


def readings_for(random: Random, of: Metric) -> Iterator[Reading]:
    if random.random() < 0.1:
        return
    usual = WINDOW[of.frequency]
    step = random.choice((1, 2, 7, 7, 10, 30)) if of.type == "item" else max(usual.days, 28 * usual.months, 1)
    day = FIRST + timedelta(days=random.randrange(60))
    value = float(random.choice((0, 1, 10, 400, 1000)))
    while day < FIRST + timedelta(days=240):
        value += random.choice((-5, 0, 0, 1, 3, 10, 25))
        if random.random() < 0.85:
            yield from versions_for(random, of, day, value, usual)
        day += timedelta(days=random.choice((step, step, step, step + random.randrange(4))))
        if random.random() < 0.01:
            day += timedelta(days=50)


def versions_for(random: Random, of: Metric, day: date, value: float, usual: Duration) -> Iterator[Reading]:
    window = random.choice(LENGTHS) if random.random() < 0.03 else usual
    many = random.choice((1, 1, 1, 1, 2, 3))
    collected = random.sample(range(120 if many > 1 else 2), many)
    tags = tuple(tag for tag in ("new", "video") if random.random() < 0.5)
    item = f"post-{day}" if of.type == "item" else None
    for days in collected:
        yield reading(
            day,
            value,
            collected=day + timedelta(days=days),
            window=window,
            item=item,
            tags=tags if item else (),
        )
        value += random.choice((0, 1, -1))


def key_result_for(random: Random, metrics: list[Metric], place: int) -> KeyResult:
    of = random.choice(metrics)
    op = random.choice(("gte", "gte", "lte"))
    kind = random.choice(("value", "value", "change", "percent"))
    amount = {
        "value": random.choice((0, 1, 10, 400, 440, 1000, 3000, 0.15)),
        "change": random.choice((-20, 0, 20, 80)),
        "percent": random.choice((-15, 0, 15, 20)),
    }[kind]
    is_ceiling = of.is_total and op == "lte"
    fields = {
        "id": f"kr{place}",
        "op": op,
        "weight": random.choice((1.0, 1.0, 2.0, 0.0)),
        "tag": random.choice((None, "new")) if of.type == "item" else None,
        "baseline": baseline_for(random),
    }
    if random.random() < 0.5:
        fields["when"] = random.choice(("at", "throughout") if is_ceiling else ("by", "at", "throughout"))
    if random.random() < 0.3:
        fields["shape"] = random.choice(("linear", "flat"))
    if random.random() < 0.2:
        fields["milestones"] = [(FIRST + timedelta(days=random.randrange(60, 200)), 410.0)]
    return key_result(of, target(float(amount), kind) if random.random() < 0.97 else None, **fields)


def baseline_for(random: Random):
    chance = random.random()
    if chance < 0.4:
        return None
    if chance < 0.6:
        return baseline(None, from_data=random.choice(("P7D", "P28D", "P1M", "P90D")))
    day = None if chance < 0.8 else FIRST + timedelta(days=random.randrange(40, 140))
    return baseline(float(random.choice((0, 1, 400, 500))), day)


def goal_for(random: Random, metrics: list[Metric], name: str, supports: str | None) -> Goal:
    start = FIRST + timedelta(days=random.randrange(50, 140))
    end = start + timedelta(days=random.choice((0, 6, 13, 29, 59, 89)))
    many = random.choice((1, 1, 2, 3))
    return goal(
        name,
        *(key_result_for(random, metrics, place) for place in range(many)),
        period=Period(start, end),
        supports=supports,
        state=random.choice(("active",) * 8 + ("closed", "draft", "cancelled")),
        rollup=random.choice(("weighted", "worst")),
    )


def breaks_for(random: Random, metrics: list[Metric]) -> Iterator[Annotation]:
    for _ in range(random.choice((0, 0, 1, 2))):
        kind = random.choice(({}, {}, {"carry": True}, {"offset": -120.0}))
        of = random.choice((None, random.choice(metrics).id))
        only = random.choice((None, None, "g1"))
        yield break_on(FIRST + timedelta(days=random.randrange(20, 200)), metric=of, goal=only, **kind)


def generated(seed: int) -> tuple[Book, date]:
    """A book and a day to judge it on."""
    random = Random(seed)
    metrics = metrics_for(random)
    read: list[Series] = [series(of, readings_for(random, of)) for of in metrics if of.id != "people"]
    supports = (None, random.choice((None, "g0")), random.choice((None, "g0", "g1")))
    goals = [goal_for(random, metrics, f"g{place}", above) for place, above in enumerate(supports)]
    within = random.choice(goals).period
    as_of = FIRST + timedelta(days=random.randrange(40, 240))
    if random.random() < 0.7:
        as_of = within.start + random.random() * (within.end - within.start)
    return book(metrics, goals, read, annotations=breaks_for(random, metrics)), as_of
