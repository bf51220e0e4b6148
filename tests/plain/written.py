"""A site's folder as it is written: goals, metrics, readings, breaks. Takes a path, gives records; judges nothing.

Every scalar is read as its own text, and becomes a number only where the format asks for one.
"""

import csv
import datetime as dt
import io
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.plain.days import MAX_AGE, ONE, PERIOD, Length, day, length, minus, period

CATALOGUE = Path(__file__).parents[2] / "generator" / "catalogue" / "metrics.yaml"
# Empty, `NA`, `N/A`, `-`, `--`, `NaN` mean *missing*: never 0.
MISSING = {"", "NA", "N/A", "-", "--", "NaN"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Metric:
    id: str
    own: bool
    type: str
    frequency: str
    written_frequency: bool
    max_age: int
    max_age_length: Length
    better: str
    aggregate: str
    numerator: str | None
    denominator: str | None
    formula: str | None
    zero: bool
    unit: str | None

    @property
    def total(self) -> bool:
        # *Totals* are flow, money, and items with `aggregate: sum`.
        return self.type in {"flow", "money"} or (self.type == "item" and self.aggregate == "sum")

    @property
    def window(self) -> Length:
        # `window` defaults to the metric's frequency (irregular: one day).
        return PERIOD.get(self.frequency, Length(days=1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    metric: str
    account: str | None
    segment: str | None
    date: dt.date
    collected: dt.date
    value: float
    window: Length
    source: str | None
    item: str | None
    tags: tuple[str, ...]
    order: tuple[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    date: dt.date
    metric: str | None
    account: str | None
    carry: bool
    offset: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    id: str
    start: dt.date | None
    end: dt.date | None
    state: str
    fields: dict[str, Any]
    key_results: tuple[dict[str, Any], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    fields: dict[str, Any]
    goals: dict[str, Goal]
    metrics: dict[str, Metric]
    readings: tuple[Reading, ...]
    breaks: tuple[Break, ...]


def read(root: Path) -> Site:
    content = root / "content"
    metrics = _metrics(content)
    return Site(
        fields=_yaml((content / "site.yaml").read_text()) or {},
        goals={goal.id: goal for goal in _goals(content)},
        metrics=metrics,
        readings=tuple(_readings(content, metrics)),
        breaks=tuple(_breaks(content)),
    )


def _yaml(text: str) -> Any:
    """YAML whose scalars are all texts: `no` is a word, and a target's leading sign is kept."""
    return yaml.load(text, Loader=yaml.BaseLoader)


def _front_matter(path: Path) -> dict[str, Any]:
    text = path.read_text()
    return _yaml(text if path.suffix == ".yaml" else text.split("---\n")[1]) or {}


# --- metrics ---------------------------------------------------------------------------------------------------------


def _metrics(content: Path) -> dict[str, Metric]:
    # The shipped catalogue lies underneath and can be overridden field by field.
    fields = _yaml(CATALOGUE.read_text())
    shipped = set(fields)
    for path in sorted((content / "metrics").glob("*.yaml")):
        for name, own in (_yaml(path.read_text()) or {}).items():
            fields[name] = {**fields.get(name, {}), **own}
    return {name: _metric(name, of, own=name not in shipped) for name, of in fields.items()}


def _metric(name: str, of: dict[str, Any], *, own: bool) -> Metric:
    frequency = of.get("frequency", "irregular")
    age = length(of["max_age"]) if "max_age" in of else Length(days=MAX_AGE[frequency])
    return Metric(
        id=name,
        own=own,
        type=of["type"],
        frequency=frequency,
        written_frequency="frequency" in of,
        max_age=age.days + 30 * age.months,
        max_age_length=age,
        # The metric's `better` (default `higher`, of durations `lower`).
        better=of.get("better", "lower" if of["type"] == "duration" else "higher"),
        aggregate=of.get("aggregate", "mean"),
        numerator=of.get("numerator"),
        denominator=of.get("denominator"),
        formula=of.get("formula"),
        zero=of.get("missing") == "zero",
        unit=of.get("unit"),
    )


# --- goals -----------------------------------------------------------------------------------------------------------

_KEY_RESULT = (
    "metric account segment tag baseline target stretch milestones shape weight".split()  # noqa: SIM905
)


def _goals(content: Path) -> list[Goal]:
    paths = [p for p in sorted((content / "goals").rglob("*")) if p.suffix in {".md", ".yaml"}]
    return [_goal(path.stem, _front_matter(path)) for path in paths]


def _goal(name: str, fields: dict[str, Any]) -> Goal:
    start, end = period(fields["period"]) if "period" in fields else (None, None)
    return Goal(
        id=name,
        start=start,
        end=end,
        state=fields.get("state", "active"),
        fields=fields,
        key_results=tuple(_key_results(fields)),
    )


def _key_results(fields: dict[str, Any]) -> list[dict[str, Any]]:
    # A goal with a single key result may write that key result's fields at the top level; its id is then its metric.
    if "metric" in fields:
        return [{"id": fields["metric"], **{k: fields[k] for k in _KEY_RESULT if k in fields}}]
    return [{"id": own.get("id", own.get("metric")), **own} for own in fields.get("key_results", [])]


# --- readings --------------------------------------------------------------------------------------------------------


def number(text: str) -> float:
    # Readings `37%` or `0.37`.
    text = text.strip()
    return float(text[:-1]) / 100 if text.endswith("%") else float(text)


def folded(account: str | None) -> str | None:
    # Aliases folded: `twitter/a` is `x/a`.
    if account and account.startswith("twitter/"):
        return "x/" + account.removeprefix("twitter/")
    return account or None


def _readings(content: Path, metrics: dict[str, Metric]) -> list[Reading]:
    found = []
    for path in sorted((content / "snapshots").rglob("*")):
        name = path.relative_to(content).as_posix()
        if path.suffix == ".csv":
            found += _csv(name, path.read_text(), metrics)
        elif path.suffix in {".yaml", ".md"}:
            days = _front_matter(path)
            for n, one in enumerate(days if isinstance(days, list) else [days]):
                found += _one_day(one, (name, n), metrics)
    return found


def _reading(row: dict[str, str], metric: Metric, value: str, order: tuple[str, int]) -> Reading:
    date = day(row["date"])
    return Reading(
        metric=metric.id,
        account=folded(row.get("account")),
        segment=row.get("segment") or None,
        date=date,
        collected=day(row["collected"]) if row.get("collected") else date,  # default: date
        value=number(value),
        window=length(row["window"]) if row.get("window") else metric.window,
        source=row.get("source") or None,
        item=row.get("item") or None,
        tags=tuple((row.get("tags") or "").split(";")),
        order=order,
    )


def _csv(name: str, text: str, metrics: dict[str, Metric]) -> list[Reading]:
    found = []
    for n, row in enumerate(csv.DictReader(io.StringIO(text))):
        # Long form, or wide: a column for each metric id.
        pairs = (
            [(row["metric"], row["value"])]
            if "metric" in row
            else [(c, v) for c, v in row.items() if c in metrics]
        )
        found += [_reading(row, metrics[m], v, (name, n)) for m, v in pairs if v.strip() not in MISSING]
    return found


def _one_day(one: dict[str, Any], order: tuple[str, int], metrics: dict[str, Metric]) -> list[Reading]:
    groups = [(None, one.get("values", {})), *one.get("segments", {}).items()]
    head = {k: one[k] for k in ("date", "collected", "source", "account") if k in one}
    found = []
    for segment, values in groups:
        for metric, value in values.items():
            full = value if isinstance(value, dict) else {"value": value}
            row = {**head, "segment": segment, "window": full.get("window")}
            if full["value"] not in MISSING:
                found.append(_reading(row, metrics[metric], full["value"], order))
    return found


def _breaks(content: Path) -> list[Break]:
    path = content / "annotations.yaml"
    written = (_yaml(path.read_text()) or []) if path.exists() else []
    return [
        Break(
            date=day(one["date"]),
            metric=one.get("metric"),
            account=folded(one.get("account")),
            carry=one.get("carry") == "true",
            offset=float(one["offset"]) if "offset" in one else None,
        )
        for one in written
        if one.get("kind") == "break"
    ]


__all__ = ["ONE", "Break", "Goal", "Metric", "Reading", "Site", "folded", "minus", "number", "read"]
