"""Everything that is said of one goal, gathered from page, picture, table, CSV, JSON and terminal.

Takes what the product shows and gives ``Heard``: the terms of each key result as they were written, and all claims about
it by kind. It judges nothing.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import pairwise
from typing import Any

from generator.l10n import status_word, words_for
from generator.l10n.unit_words import time_word
from generator.model.report import KeyResultReport, Status
from tests.oracle.claims import Claim, captioned, claims_in, rate
from tests.oracle.figures import Figure, day, exact, figure, without_days
from tests.oracle.heard import UNJUDGED, Heard, Row, Terms, terms_of
from tests.oracle.html_blocks import Block, blocks, tables
from tests.oracle.messages import understand
from tests.oracle.product import Shown
from tests.oracle.terminal import terminal_claims

_SECONDS = {"s": 1.0, "min": 60.0, "h": 3600.0, "d": 86400.0}
_ISOLATES = str.maketrans("", "", "\u2066\u2067\u2068\u2069")
_FACTS = {
    "baseline": "baseline", "target": "target", "value": "value", "progress": "progress", "expected": "expected",
    "needed_per_day": "needed", "actual_per_calendar_day": "recent", "days_ahead": "days-ahead-exact",
}  # fmt: skip
_FORECAST = ("median", "low80", "high80", "low95", "high95")


def heard(shown: Shown, as_of: date, language: str = "en") -> Heard:
    """All that is said of a goal in a language; the terminal speaks English alone."""
    report = shown.report
    said = [
        *_page(shown, as_of, language),
        *(terminal_claims(shown, as_of) if language == "en" else ()),
    ]
    results = tuple(
        _result(shown, as_of, place, each, said) for place, each in enumerate(report.key_results, start=1)
    )
    own = tuple(claim for scope, claim in said if scope in {0, -1} and claim.kind in _OF_A_GOAL)
    period = report.period
    terms = Terms(as_of=as_of, start=period.start, end=period.end) if period else Terms(as_of=as_of)
    return Heard(
        terms,
        (*own, *_goal_json(shown, as_of)),
        (),
        results,
        report.goal.id,
        {**shown.json, "supporters": report.supporters},
    )


#: What a page says above its key results is about the deciding one, but for these.
_OF_A_GOAL = frozenset(
    [
        "status",
        "goal-chance",
        "chance-then",
        "deciding-chance",
        "days-left",
        "days-left-said",
        "good-results",
        "all-results",
        "good-results-said",
        "planned",
        "spent",
        "remaining",
        "money-share",
        "time-share",
        "result-share",
    ]
)


def _result(
    shown: Shown, as_of: date, place: int, report: KeyResultReport, said: list[tuple[int, Claim]]
) -> Heard:
    alone = len(shown.report.key_results) == 1 and not shown.report.supporters
    claims = [claim for scope, claim in said if scope == place or (alone and scope == 0)]
    facts = shown.json["key_results"][place - 1]
    rows = tuple(_csv_rows(shown.csv, report.key_result.id))
    table = _table_rows(shown, place if not alone else 0, as_of, report.unit) if "en" in shown.pages else ()
    return Heard(
        terms_of(shown.report, report, as_of, shown.thresholds, shown.last_read.get(report.key_result.id)),
        tuple(_in_unit(each, report.unit) for each in (*claims, *_json(facts))),
        rows,
        (),
        f"{shown.report.goal.id}/{report.key_result.id}",
        {**facts, "table": tuple(table)},
    )


def _in_unit(claim: Claim, unit: str | None) -> Claim:
    """Lengths of time were read in seconds; JSON has the metric's unit."""
    if claim.figure is None or claim.kind.startswith("days"):
        return claim
    return Claim(claim.kind, claim.where, claim.text, figure=_unit_of(claim.figure, unit, claim.kind))


#: Kinds that are told in the metric's own unit.
_MEASURED = frozenset(
    [
        "value",
        "target",
        "baseline",
        "expected",
        "recent",
        "needed",
        "best",
        "median",
        "low80",
        "high80",
        "target-gap",
        "plan-gap",
        "row",
    ]
)


def _unit_of(read: Figure, unit: str | None, kind: str = "row") -> Figure:
    """A length of time in the metric's unit; of a unit that is called points not the hundredth that points of a share are."""
    if read.share and kind in _MEASURED and unit is not None and not read.time:
        return Figure(read.low * 100, read.high * 100)
    return read.times(1 / _SECONDS.get(unit or "s", 1.0)) if read.time else read


def _json(facts: Mapping[str, Any]) -> Iterator[Claim]:
    for name, kind in _FACTS.items():
        if facts.get(name) is not None:
            yield Claim(kind, "JSON", name, figure=exact(facts[name]))
    yield Claim("status", "JSON", "status", word=facts["status"])
    if facts["value_date"]:
        yield Claim("value-day", "JSON", "value_date", day=date.fromisoformat(facts["value_date"]))
    forecast = facts.get("forecast")
    if forecast:
        yield from (Claim(name, "JSON", name, figure=exact(forecast[name])) for name in _FORECAST)
        yield Claim("chance", "JSON", "probability", figure=exact(forecast["probability"]))


def _goal_json(shown: Shown, as_of: date) -> Iterator[Claim]:
    facts = shown.json
    yield Claim("status", "JSON", "status", word=facts["status"])
    if facts.get("progress") is not None:
        yield Claim("progress", "JSON", "progress", figure=exact(facts["progress"]))
    if facts["because"].get("chance") is not None:
        yield Claim("goal-chance", "JSON", "because.chance", figure=exact(facts["because"]["chance"]))
    if facts.get("confidence"):
        yield Claim("chance-then", "JSON", "confidence.chance", figure=exact(facts["confidence"]["chance"]))


def _csv_rows(text: str, key_result: str) -> Iterator[Row]:
    for each in csv.DictReader(io.StringIO(text)):
        if each["key_result"] == key_result and not each["item"]:
            yield Row(
                date.fromisoformat(each["start"]), date.fromisoformat(each["date"]), float(each["value"])
            )


def _table_rows(shown: Shown, scope: int, as_of: date, unit: str | None) -> Iterator[Row]:
    for table in tables(shown.pages["en"]):
        if table.scope != scope or "Reading" not in table.columns or table.columns[0] != "Date":
            continue
        for row in table.rows:
            last = day(row[0], "en", as_of)
            value = figure(row[1], "en")
            if last is not None and value is not None:
                plan = figure(row[-1], "en") if table.columns[-1].startswith("Plan") else None
                value = _unit_of(value, unit)
                yield Row(last, last, value.middle, plan and _unit_of(plan, unit), value)


# The page ------------------------------------------------------------------------------------------------------


def _page(shown: Shown, as_of: date, language: str) -> Iterator[tuple[int, Claim]]:
    html = shown.pages.get(language, "")
    if not html:
        return
    found = blocks(html)
    axes: dict[int, str | None] = {}
    for block in found:
        if is_about_this(block):
            axes[block.scope] = _axis_of(block, language) or axes.get(block.scope)
            axis = axes[block.scope] if block.kind == "text" else None
            claims = _block_claims(block, language, as_of)
            yield from ((block.scope, _by_axis(each, axis)) for each in claims)
    for caption, number in pairwise(found):
        if (
            caption.kind == "dt"
            and number.kind == "dd"
            and caption.inside("figures")
            and is_about_this(caption)
        ):
            where = f"page {language} {'SMART' if caption.inside('smart') else 'figures'}"
            yield from (
                (caption.scope, each) for each in captioned(caption.text, number.text, language, where)
            )
    yield from _statuses(found, language)


def _axis_of(block: Block, language: str) -> str | None:
    """The unit of time that stands above the axis of a picture; what is written in it has none of its own."""
    words = words_for(language)
    return next(
        (
            unit
            for unit in _SECONDS
            if block.kind == "text"
            and block.text.translate(_ISOLATES).endswith(f"({time_word(words, unit)})")
        ),
        None,
    )


def _by_axis(claim: Claim, axis: str | None) -> Claim:
    if axis is None or claim.figure is None or claim.figure.time or claim.kind not in _MEASURED:
        return claim
    size = _SECONDS[axis]
    seconds = Figure(claim.figure.low * size, claim.figure.high * size, time=True)
    return Claim(claim.kind, claim.where, claim.text, figure=seconds)


def is_about_this(block: Block) -> bool:
    """Whether a block is the product's and about this goal, not about one that supports it, nor an author's prose."""
    return not block.inside("supporters", "supporter", "prose", "own", "row", "goals")


def _block_claims(block: Block, language: str, as_of: date) -> Iterator[Claim]:
    part = (
        "picture"
        if block.kind == "text"
        else "accessible name"
        if block.kind == "@aria-label"
        else block.kind
    )
    yield from claims_in(block.text, language, f"page {language} {part}", as_of)


def _statuses(found: tuple[Block, ...], language: str) -> Iterator[tuple[int, Claim]]:
    words = {status_word(words_for(language), each): each.value for each in Status}
    words[status_word(words_for(language), Status.NO_DATA)] = UNJUDGED
    for block in found:
        if (
            block.inside("status")
            and is_about_this(block)
            and not block.inside("smart")
            and block.text in words
        ):
            yield block.scope, Claim("status", f"page {language} status", block.text, word=words[block.text])


def unheard(shown: Shown, language: str) -> Iterator[tuple[bool, str]]:
    """Each block of the page with a number in it, and whether it is understood."""
    for block in blocks(shown.pages[language]):
        text = re.sub("\u2068(?:[^\u2068\u2069]|\u2068[^\u2068\u2069]*\u2069)*\u2069", "", block.text)
        if not re.search(r"\d", text) or not is_about_this(block) or block.inside("commit", "checkin"):
            continue
        if block.kind in {"bdi", "code", "a"} and not understand(block.text, language).said:
            continue
        yield _explained(block, language), block.text


def _explained(block: Block, language: str) -> bool:
    if block.kind == "text" or figure(block.text, language) or rate(block.text, language):
        return True
    rest = " ".join(understand(block.text, language).rest)
    rest = without_days(re.sub("\u2068[^\u2069]*\u2069", "", rest), language)
    return not re.search(r"\d", rest)
