"""The sentences that are pinned, one a line in ``sentences.<language>.txt``: the facts and the function that words them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from generator.l10n import (
    Words,
    answer,
    answer_key_result,
    due_sentence,
    overview,
    pace_figures,
    pace_sentence,
    phrase,
    short_pace,
    target_text,
)
from generator.model.calendar import Period
from generator.model.fact import Unknown
from generator.model.observed import CalendarPace, DaysRead
from generator.model.phrase import FactValue, Name, Phrase, Quantity
from generator.model.report import Because, KeyResultReport, Status
from generator.model.text import LocalText
from tests.l10n.reports import AS_OF, change_target, goal, percent_target, result
from tests.l10n.sentences.forecast_cases import FORECASTS, ending

Case = tuple[str, Callable[[Words], str]]

OFF = result(
    "followers", "off_track", "pace", value=431.0, target=480.0, expected=448.0, rates=(4.08, 1.7, 3.4)
)


MEANS = {"when": "at", "shape": "flat"}
LIMIT = {"op": "lte", "when": "at"}
BROKEN = date(2026, 4, 20)

ANSWERS: dict[str, KeyResultReport] = {
    **FORECASTS,
    "level behind the plan": OFF,
    "level ahead of the plan": result(
        "followers", "on_track", "pace", value=455.0, target=480.0, expected=448.0
    ),
    "level exactly on the plan": result(
        "followers", "on_track", "pace", value=448.0, target=480.0, expected=448.0
    ),
    "one short of one": result("followers", "off_track", "pace", value=0.0, target=1.0, expected=0.6),
    "two short of two": result("followers", "off_track", "pace", value=0.0, target=2.0, expected=2.0),
    "nearly met is not met": result(
        "followers", "on_track", "pace", value=479.6, target=480.0, expected=478.0
    ),
    "level by chance": result(
        "followers",
        "off_track",
        "chance",
        value=431.0,
        target=480.0,
        expected=448.0,
        because={"chance": 0.03},
    ),
    "level with a forecast": ending(
        result("followers", "off_track", "chance", value=431.0, target=480.0, because={"chance": 0.03}),
        452.3,
        0.03,
    ),
    "met exactly": result(
        "followers", "achieved", "met", value=480.0, target=480.0, because={"date": BROKEN, "holds": True}
    ),
    "a limit kept so far": result(
        "response_time",
        "achieved",
        "met",
        value=50.0,
        target=60.0,
        op="lte",
        because={"date": BROKEN, "holds": True},
    ),
    "share with a forecast": ending(
        result(
            "engagement_rate",
            "on_track",
            "chance",
            value=0.041,
            target=0.04,
            because={"chance": 0.74},
            **MEANS,
        ),
        0.0421,
        0.74,
    ),
    "limit with a forecast": ending(
        result(
            "ad_spend", "on_track", "chance", value=66.67, target=120.0, because={"chance": 0.995}, **LIMIT
        ),
        101.0,
        0.995,
    ),
    "hardly any chance": result(
        "followers",
        "off_track",
        "chance",
        value=401.0,
        target=480.0,
        expected=448.0,
        because={"chance": 0.0001},
    ),
    "total so far": result("clicks", "at_risk", "pace", value=8240.0, target=12000.0, expected=9100.0),
    "total of a metric of the site's own": result(
        "downloads", "at_risk", "pace", value=11.0, target=12.0, expected=12.0
    ),
    "money": result("sales_revenue", "on_track", "pace", value=8240.5, target=12000.0, expected=8000.0),
    "ceiling kept": result(
        "ad_spend", "on_track", "pace", value=212.4, target=500.0, expected=300.0, **LIMIT
    ),
    "ceiling passed": result(
        "ad_spend", "missed", "ceiling-passed", value=512.0, target=500.0, because={"date": BROKEN}, **LIMIT
    ),
    "mean of windows": result(
        "reach", "on_track", "pace", value=1120.0, target=1000.0, expected=1000.0, **MEANS
    ),
    "ratio below": result(
        "engagement_rate", "at_risk", "pace", value=0.0432, target=0.05, expected=0.05, **MEANS
    ),
    "ratio just below": result(
        "engagement_rate", "on_track", "pace", value=0.049996, target=0.05, expected=0.05, **MEANS
    ),
    "duration over the limit": result(
        "response_time", "at_risk", "pace", value=74.0, target=60.0, expected=60.0, shape="flat", **LIMIT
    ),
    "duration within the limit": result(
        "response_time", "on_track", "pace", value=150.0, target=180.0, expected=180.0, shape="flat", **LIMIT
    ),
    "no reading": result("followers", "no_data", "no-reading", target=480.0),
    "no target": result(
        "followers",
        "no_data",
        "no-target",
        value=431.0,
        target=Unknown("no-baseline"),
        because={"reason": "no-baseline"},
    ),
    "a change without a baseline": result(
        "followers",
        "no_data",
        "no-target",
        value=431.0,
        target=Unknown("no-baseline"),
        because={"reason": "no-baseline"},
        written=percent_target(15),
    ),
    "a gap that agrees with what is shown": result(
        "engagement_rate", "on_track", "pace", value=0.9685, target=0.95, expected=0.95, **MEANS
    ),
    "stale": result(
        "followers",
        "stale",
        "stale",
        value=431.0,
        target=480.0,
        value_date=date(2026, 4, 11),
        because={"last_reading": date(2026, 4, 11), "fresh_until": date(2026, 4, 21)},
    ),
    "not started": result("followers", "not_started", "not-started", value=400.0, target=480.0),
    "too early": result("followers", "too_early", "too-early", value=401.0, target=480.0, expected=402.0),
    "too early without a value": result("clicks", "too_early", "too-early", target=480.0),
    "achieved and holds": result(
        "followers", "achieved", "met", value=485.0, target=480.0, because={"date": BROKEN, "holds": True}
    ),
    "achieved and lost again": result(
        "followers", "achieved", "met", value=478.0, target=480.0, because={"date": BROKEN, "holds": False}
    ),
    "achieved at the end": result(
        "reach",
        "achieved",
        "met",
        value=1020.0,
        target=1000.0,
        value_date=date(2026, 5, 12),
        because={"date": date(2026, 5, 12), "holds": True},
        **MEANS,
    ),
    "achieved throughout": result(
        "followers",
        "achieved",
        "met",
        value=485.0,
        target=480.0,
        when="throughout",
        value_date=date(2026, 5, 12),
        because={"date": date(2026, 5, 12), "holds": True},
    ),
    "missed": result(
        "followers", "missed", "missed", value=452.0, target=480.0, value_date=date(2026, 5, 12)
    ),
    "missed by a hair": result(
        "engagement_rate",
        "missed",
        "missed",
        value=0.0499,
        target=0.05,
        value_date=date(2026, 5, 12),
        **MEANS,
    ),
    "limit missed": result(
        "response_time", "missed", "missed", value=74.0, target=60.0, value_date=date(2026, 5, 10), **LIMIT
    ),
    "broken": result(
        "response_time",
        "missed",
        "broken",
        value=74.0,
        target=60.0,
        because={"date": BROKEN},
        op="lte",
        when="throughout",
    ),
    "draft": result("followers", "draft", "draft"),
    "cancelled": result("followers", "cancelled", "cancelled", value=431.0, target=480.0),
    "in another year": result(
        "followers", "off_track", "pace", value=4.0, target=5.0, expected=5.0, value_date=date(2025, 12, 30)
    ),
}
TARGETS: dict[str, KeyResultReport] = {
    "a change in percent": result("followers", "on_track", "pace", target=480.0, written=percent_target(20)),
    "a change in pieces": result("followers", "on_track", "pace", target=480.0, written=change_target(80)),
    "a change of a share in points": result(
        "engagement_rate", "on_track", "pace", target=0.05, written=change_target(0.021)
    ),
    "a ceiling at the end": result("response_time", "on_track", "pace", target=150.0, **LIMIT),
    "all the time": result("followers", "on_track", "pace", target=2.0, when="throughout"),
    "one follower": result("followers", "on_track", "pace", target=1.0),
    "money in full": result("sales_revenue", "on_track", "pace", target=12000.0),
}
FALLING = result(
    "response_time", "at_risk", "pace", value=74.0, target=60.0, rates=(-1.2, -0.4, -2.0), op="lte"
)
PACES: dict[str, KeyResultReport] = {
    "by the week": OFF,
    "by the day": result("clicks", "at_risk", "pace", target=12000.0, rates=(313.3, 210.0, 420.0)),
    "of a ceiling": result(
        "ad_spend", "on_track", "pace", target=500.0, rates=(23.97, 11.8, Unknown("no-history")), **LIMIT
    ),
    "nearly the same": result(
        "followers", "on_track", "pace", rates=(12.04 / 7, 12.0 / 7, Unknown("no-history"))
    ),
    "by the day, below one": result("clicks", "at_risk", "pace", rates=(0.146, 0.141, 0.57)),
    "money": result("ad_spend", "at_risk", "pace", rates=(70.9 / 7, 72.0 / 7, 144.0 / 7)),
    "with days that were not read": replace(
        result("clicks", "on_track", "pace", target=1350.0, rates=(20.0, 35.1, 41.0)),
        days_read=DaysRead(9, 12),
        calendar_pace=CalendarPace(26.3, 38.0),
    ),
    "with weeks that were not read": replace(
        result("downloads", "at_risk", "pace", target=1350.0, rates=(3.0, 5.0, 6.0)),
        days_read=DaysRead(49, 98),
        calendar_pace=CalendarPace(2.5, 2.5),
    ),
    "of a ceiling with days that were not read": replace(
        result("ad_spend", "on_track", "pace", target=500.0, rates=(23.97, 11.8, 14.0), **LIMIT),
        days_read=DaysRead(49, 98),
        calendar_pace=CalendarPace(5.9, 7.0),
    ),
    "too early": result("clicks", "too_early", "too-early", target=12000.0, rates=(313.3, 1180.0, 1180.0)),
    "only recent": result("followers", "achieved", "met", rates=(Unknown("settled"), 1.7, 3.4)),
    "falling": FALLING,
    "no rate": result("reach", "on_track", "pace", rates=(Unknown("not-for-type"),) * 3),
}
CHECKIN = LocalText((("en", "Boosted posts"), ("ar", "منشورات مروَّجة")))


def _titled(name: str, title: str, status: str, code: str, **facts: object) -> KeyResultReport:
    return result(name, status, code, title=title, **facts)


FANS = _titled("followers", "Fans nearby", "no_data", "no-reading", target=480.0)
REACH = _titled("reach", "Reach per post", "on_track", "pace", value=1120.0, target=1000.0, expected=1000.0)
MET = _titled(
    "clicks", "Clicks", "achieved", "met", value=220.0, target=200.0, because={"date": BROKEN, "holds": True}
)
DECIDED = Because(code="no-reading", key_result="followers")
GOALS = {
    "one key result": (goal(OFF), ()),
    "two of three": (goal(FANS, REACH, MET, status="no_data", because=DECIDED), ()),
    "none of two": (goal(FANS, OFF, status="off_track", because=Because(code="pace", key_result="x")), ()),
    "by the product of chances": (
        goal(REACH, OFF, status="at_risk", because=Because(code="product", chance=0.41)),
        (),
    ),
    "one whose answer begins with its name": (
        goal(
            OFF,
            ANSWERS["ratio below"],
            status="at_risk",
            because=Because(code="pace", key_result="engagement_rate"),
        ),
        (),
    ),
    "all met": (goal(MET, MET, status="achieved", because=Because(code="met")), ()),
    "a parent": (
        goal(status="at_risk", because=Because(code="pace", goal="a")),
        (goal(OFF), goal(REACH)),
    ),
    "a parent of nothing": (goal(status="no_data", because=Because(code="no-reading")), ()),
    "a parent that has not started": (goal(status="not_started", because=Because(code="not-started")), ()),
}
OVERVIEWS = {
    "none": "",
    "one": "on_track",
    "one missed": "missed",
    "all in trouble": "stale at_risk",
    "seven": "on_track on_track off_track at_risk stale achieved missed",
    "two, five and more": "on_track " * 2 + "no_data " * 5 + "too_early " * 11 + "draft cancelled",
    "hundred and three": "achieved " * 100 + "missed " * 3,
}
POINT: dict[str, FactValue] = {
    "value": Quantity(431.0),
    "date": date(2026, 4, 30),
    "expected": Quantity(448.0),
    "target": Quantity(480.0),
    "end": date(2026, 5, 12),
    "met": date(2026, 4, 20),
}
LIMITED: dict[str, FactValue] = {"limit": True}
OVER: dict[str, FactValue] = {"over": True}
GOOD: dict[str, FactValue] = {"good": True}
POINTS: tuple[tuple[str, str, dict[str, FactValue]], ...] = (
    ("behind", "plan", {}),
    ("ahead", "plan", GOOD),
    ("over the limit's plan", "plan", LIMITED),
    ("within the limit's plan", "plan", {**LIMITED, **GOOD}),
    ("open", "value", {}),
    ("a limit", "value", LIMITED),
    ("ended", "value", OVER),
    ("an ended limit", "value", {**LIMITED, **OVER}),
    ("met", "met", {}),
    ("met and over", "met", OVER),
    ("a limit kept", "met", LIMITED),
    ("no longer met", "was-met", {}),
    ("not read", "no-reading", {}),
    ("a limit not read", "no-reading", LIMITED),
    ("never read", "no-reading", OVER),
    ("a limit never read", "no-reading", {**LIMITED, **OVER}),
    ("no target", "no-target", {}),
)
PHRASES = {
    "a number of an axis": Phrase(
        "chart-grid",
        {"value": Quantity(0.025, share=True), "step": Quantity(0.0025, share=True), "short": False},
    ),
    "millions on an axis": Phrase(
        "chart-grid", {"value": Quantity(1.5e6, "USD"), "step": Quantity(5e5, "USD"), "short": True}
    ),
    "billions in short": Phrase("chart-short", {"value": Quantity(3.2e9)}),
    "what an axis measures": Phrase(
        "chart-title", {"title": LocalText((("en", "Response time"),)), "room": 40, "unit": Name("min")}
    ),
    "a day": Phrase("chart-date", {"date": date(2026, 4, 13)}),
    "a day of a year": Phrase("chart-date-year", {"date": date(2026, 4, 13)}),
    "a line": Phrase("chart-target", {"value": Quantity(0.35, share=True)}),
    "a range": Phrase("chart-range", {"low": Quantity(441.0), "high": Quantity(466.0)}),
    "the time before": Phrase("chart-before", {"days": 30}),
    "a large number": Phrase("chart-likely", {"value": Quantity(4.47e9)}),
    "the mean of posts": Phrase("chart-mean", {"value": Quantity(1053.0)}),
    "the median of posts": Phrase("chart-median", {"value": Quantity(1053.0)}),
    "an account's share": Phrase(
        "chart-named", {"title": CHECKIN, "room": 8, "value": Quantity(0.43, share=True)}
    ),
    "the title of shares": Phrase("chart-title-share-of-voice", {"title": CHECKIN, "room": 40}),
    "a series": Phrase(
        "chart-point-series",
        {
            "n": 22,
            "start": date(2026, 4, 2),
            "end": date(2026, 4, 30),
            "low": Quantity(384.0),
            "high": Quantity(431.0),
        },
    ),
    "a series of one": Phrase(
        "chart-point-series",
        {
            "n": 1,
            "start": date(2026, 4, 2),
            "end": date(2026, 4, 2),
            "low": Quantity(384.0),
            "high": Quantity(384.0),
        },
    ),
    "all goals' chances": Phrase(
        "chart-point-portfolio", {"n": 9, "likely": 4, "level": Quantity(0.7, share=True), "without": 2}
    ),
    **{
        f"days read with {gaps} gaps": Phrase(
            "chart-point-reading-days", {"n": 70, "read": 61, "gaps": gaps, "start": date(2026, 4, 2)}
        )
        for gaps in (0, 1, 2, 3, 11, 100)
    },
    "spending and the result": Phrase(
        "chart-point-spend-pace",
        {
            "date": date(2026, 4, 30),
            "spent": Quantity(0.34, share=True),
            "result": Quantity(0.28, share=True),
            "time": Quantity(0.15, share=True),
        },
    ),
    "spending and a result that is short of where it began": Phrase(
        "chart-point-spend-back",
        {
            "date": date(2026, 4, 30),
            "spent": Quantity(0.34, share=True),
            "time": Quantity(0.15, share=True),
        },
    ),
    "a share of voice": Phrase(
        "chart-point-share-of-voice",
        {
            "name": CHECKIN,
            "share": Quantity(0.43, share=True),
            "first": Quantity(0.29, share=True),
            "n": 4,
            "begin": Period(date(2026, 4, 6), date(2026, 4, 12)),
            "period": Period(date(2026, 4, 27), date(2026, 5, 3)),
        },
    ),
    "a mark with little room": Phrase("chart-mark", {"title": CHECKIN, "room": 8}),
    "a note on a break": Phrase("note-break", {"date": date(2026, 4, 20), "title": CHECKIN}),
    "a note on readings read again": Phrase("note-restated", {"count": 2}),
    **{
        f"the point, {name}": Phrase(f"chart-point-{code}", {**POINT, **facts})
        for name, code, facts in POINTS
    },
}


def cases() -> list[Case]:
    """Every pinned sentence in the order of the file."""
    return [*_answers(), *_paces(), *_goals(), *_small()]


def _answers() -> list[Case]:
    return [
        *(
            (f"answer: {name}", lambda w, r=r: answer_key_result(w, r, AS_OF).text)
            for name, r in ANSWERS.items()
        ),
        *((f"target: {name}", lambda w, r=r: target_text(w, r, AS_OF)) for name, r in TARGETS.items()),
    ]


def _paces() -> list[Case]:
    return [
        *((f"pace: {name}", lambda w, r=r: pace_sentence(w, r).text) for name, r in PACES.items()),
        *((f"pace in short: {name}", lambda w, r=r: short_pace(w, r, AS_OF)) for name, r in PACES.items()),
        *(
            (
                f"figures: {name}",
                lambda w, r=r: " | ".join(f"{f.amount}: {f.caption}" for f in pace_figures(w, r, AS_OF)),
            )
            for name, r in PACES.items()
        ),
    ]


def _goals() -> list[Case]:
    return [
        *(
            (f"goal: {name}", lambda w, g=g, s=s: answer(w, g, AS_OF, supporters=s).text)
            for name, (g, s) in GOALS.items()
        ),
        *(
            (
                f"overview: {name}",
                lambda w, t=t: overview(w, [Status(each) for each in t.split()], AS_OF).text,
            )
            for name, t in OVERVIEWS.items()
        ),
        *(
            (
                f"overview: {needy} of six, the first in {days} days",
                lambda w, n=needy, d=days: _with_deadline(w, n, d),
            )
            for needy, days in ((1, 0), (1, 11), (2, 1), (3, 2), (6, 11), (2, 90))
        ),
        *((f"overview: {n} have ended", lambda w, n=n: _with_ended(w, n)) for n in (1, 2, 3)),
    ]


def _with_deadline(words: Words, needy: int, days: int) -> str:
    statuses = [Status.AT_RISK] * needy + [Status.ON_TRACK] * (6 - needy)
    return overview(words, statuses, AS_OF, [AS_OF + timedelta(days), AS_OF + timedelta(200)]).text


def _with_ended(words: Words, ended: int) -> str:
    days = [AS_OF - timedelta(2)] * ended + [AS_OF + timedelta(11)]
    return overview(words, [Status.AT_RISK] * 4 + [Status.ON_TRACK], AS_OF, days).text


def _small() -> list[Case]:
    return [
        *((f"phrase: {name}", lambda w, p=p: phrase(w, p).text) for name, p in PHRASES.items()),
        *(
            (f"due: {n} missing", lambda w, n=n: due_sentence(w, date(2026, 4, 30), n, AS_OF, begun=True))
            for n in (0, 1, 2, 3, 11, 100)
        ),
        *((f"relative: {n} days", lambda w, n=n: w.relative_days(n)) for n in (-19, -2, -1, 0, 1, 2, 3, 100)),
        *((f"length: {n} days", lambda w, n=n: w.duration_days(n)) for n in (1, 2, 3, 30, 100)),
    ]
