"""Judged key results and goals made from a few facts, for sentences to be made of."""

from dataclasses import replace
from datetime import date

from generator.diagnostics import Span
from generator.model.calendar import Period
from generator.model.fact import Fact, Unknown
from generator.model.goal import KeyResult, Op, Shape, State, Target, TargetKind, When
from generator.model.metric import MAX_AGE, Aggregate, Frequency, Metric, MetricType
from generator.model.report import Because, GoalReport, KeyResultReport, Status
from generator.model.text import LocalText
from tests.built import bare

NOWHERE = Span("content/goals/a.md", 1)
AS_OF = date(2026, 5, 1)
PERIOD = Period(date(2026, 4, 13), date(2026, 5, 12))
NONE = Unknown("no-reading")

LABELS = {
    "followers": {"en": "Followers", "nb": "Følgere", "ar": "المتابعون"},
    "clicks": {"en": "Clicks", "nb": "Klikk", "ar": "النقرات"},
    "reach": {"en": "Reach", "nb": "Rekkevidde", "ar": "الوصول"},
    "engagement_rate": {"en": "Engagement rate", "nb": "Engasjementsrate", "ar": "معدل التفاعل"},
    "response_time": {"en": "Response time", "nb": "Svartid", "ar": "وقت الرد"},
    "ad_spend": {"en": "Ad spend", "nb": "Annonsekostnader", "ar": "الإنفاق الإعلاني"},
    "sales_revenue": {"en": "Sales revenue", "nb": "Salgsinntekter", "ar": "إيرادات المبيعات"},
    "downloads": {"en": "Downloads <b>{x}</b>"},
}
TYPES = {
    "followers": (MetricType.LEVEL, "people", Frequency.WEEKLY),
    "clicks": (MetricType.FLOW, "count", Frequency.DAILY),
    "reach": (MetricType.UNIQUE, "people", Frequency.WEEKLY),
    "engagement_rate": (MetricType.RATIO, None, Frequency.WEEKLY),
    "response_time": (MetricType.DURATION, "min", Frequency.WEEKLY),
    "ad_spend": (MetricType.MONEY, "USD", Frequency.DAILY),
    "sales_revenue": (MetricType.MONEY, "USD", Frequency.DAILY),
    "downloads": (MetricType.FLOW, "count", Frequency.MONTHLY),
}


def metric(name: str) -> Metric:
    type_, unit, frequency = TYPES[name]
    return replace(
        bare().book.metrics["bare"],
        id=name,
        label=LocalText(tuple(LABELS[name].items())),
        type=type_,
        unit=unit,
        better_written=True,
        frequency=frequency,
        frequency_written=True,
        max_age=MAX_AGE[frequency],
        aggregate=Aggregate.MEDIAN if type_ is MetricType.DURATION else None,
        currency=unit if type_ is MetricType.MONEY else None,
    )


def key_result(
    name: str,
    *,
    op: str = "gte",
    when: str = "by",
    shape: str = "linear",
    target: Target | None = None,
    title: str = "",
) -> KeyResult:
    return replace(
        bare().written,
        id=name,
        title=LocalText((("en", title),)) if title else None,
        metric=name,
        account=None,
        target=target,
        op=Op(op),
        when=When(when),
        shape=Shape(shape),
        lone=True,
    )


def percent_target(percent: float) -> Target:
    return Target(kind=TargetKind.PERCENT, amount=percent, text=f"{percent:+}%", span=NOWHERE)


def change_target(amount: float) -> Target:
    return Target(kind=TargetKind.CHANGE, amount=amount, text=f"{amount:+}", span=NOWHERE)


def result(
    name: str,
    status: str,
    code: str,
    *,
    value: Fact = NONE,
    target: Fact = NONE,
    expected: Fact = NONE,
    value_date: date | None = None,
    rates: tuple[Fact, Fact, Fact] = (NONE, NONE, NONE),
    because: dict[str, object] | None = None,
    baseline: Fact = NONE,
    written: Target | None = None,
    **choices: object,
) -> KeyResultReport:
    measured = metric(name)
    read = value_date or (None if isinstance(value, Unknown) else date(2026, 4, 30))
    return replace(
        bare().key_result,
        key_result=key_result(name, target=written, **choices),
        metric=measured,
        series=None,
        unit=measured.unit,
        period=PERIOD,
        baseline=baseline,
        target=target,
        stretch=Unknown("none-set"),
        value=value,
        value_date=read,
        expected=expected,
        elapsed=0.6,
        needed_per_day=rates[0],
        actual_per_day=rates[1],
        best_per_day=rates[2],
        status=Status(status),
        because=Because(code=code, **(because or {})),
        last_reading=read,
        when=When(choices.get("when", "by")),
        forecast=NONE,
        days_ahead=Unknown("not-for-type"),
    )


def goal(*results: KeyResultReport, status: str = "", because: Because | None = None) -> GoalReport:
    return replace(
        bare().goal_report,
        goal=replace(
            bare().goal,
            id="a",
            title=LocalText((("en", "Be known in our city"),)),
            state=State.ACTIVE,
            period=PERIOD,
            key_results=tuple(each.key_result for each in results),
            actions=(),
        ),
        period=PERIOD,
        status=Status(status) if status else results[0].status,
        because=because or results[0].because,
        elapsed=0.6,
        key_results=results,
        marks=(),
    )
