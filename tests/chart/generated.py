"""Judged key results, series and figures of every kind, as hypothesis makes them: calm and wild, near and far, crowded and empty."""

from datetime import timedelta

from hypothesis import strategies as st

from generator.chart import subject_of_series, subjects_of
from generator.chart.figures import (
    Prospect,
    SpendPace,
    Voice,
    portfolio,
    reading_days,
    share_of_voice,
    spend_pace,
)
from generator.model.calendar import Period
from generator.model.fact import Unknown
from generator.model.goal import Op
from generator.model.metric import Aggregate, Frequency, MetricType
from generator.model.reading import AnnotationKind
from generator.model.report import Point, Status, TrackPoint
from generator.model.verdict import FanPoint, Forecast
from tests.chart.reports import (
    AS_OF,
    DAY,
    PERIOD,
    START,
    action,
    cut,
    goal,
    mark,
    metric,
    points,
    report,
    series,
    text,
)

amounts = st.one_of(
    st.floats(allow_nan=False, allow_infinity=False),
    st.floats(0, 1e6),
    st.floats(0, 1e-3),
    st.floats(1e6, 1e13),
    st.integers(0, 900).map(float),
)
facts = st.one_of(amounts, st.just(Unknown("no-target")))
#: One metric for each chart kind, and shares, money and minutes among them.
METRICS = (
    metric(),
    metric(MetricType.MONEY, unit="USD", frequency=Frequency.DAILY, max_age=3),
    metric(MetricType.FLOW, unit="count", frequency=Frequency.DAILY, max_age=3),
    metric(MetricType.RATIO, unit=None),
    metric(MetricType.DURATION, unit="min", aggregate=Aggregate.MEDIAN),
    metric(MetricType.ITEM, frequency=Frequency.IRREGULAR, max_age=60, aggregate=Aggregate.MEAN),
)
titles = st.sampled_from(
    ["Fair", "A long campaign's title that will not fit into its row", "عرض الشتاء الكبير", "🍕", "W" * 70]
)


@st.composite
def readings(draw, start, days):
    """As they come: close or far apart, level, rising or wild."""
    every = draw(st.sampled_from([1, 3, 7, 30]))
    last = start + timedelta(days=draw(st.integers(-40, days - 1)))
    base, step = draw(st.floats(0, 1e5)), draw(st.floats(-50, 50))
    wild = draw(st.lists(amounts, max_size=25))
    calm = [base + step * n for n in range(draw(st.integers(1, 70)))]
    return points(draw(st.sampled_from([wild, calm])), last=last, every=every, window=min(every, 7))


@st.composite
def forecasts(draw, start, days):
    """A fan from somewhere within the goal's days to its end."""
    ends = sorted(draw(st.lists(amounts, min_size=5, max_size=5)))
    low95, low80, median, high80, high95 = ends
    at = FanPoint(
        date=start + timedelta(days=days - 1),
        median=median,
        low80=low80,
        high80=high80,
        low95=low95,
        high95=high95,
    )
    return Forecast(
        median=median,
        low80=low80,
        high80=high80,
        low95=low95,
        high95=high95,
        probability=0.5,
        since=start,
        readings=9,
        fan=(at,),
    )


@st.composite
def goals(draw):
    start = START + timedelta(days=draw(st.integers(-900, 900)))
    days = draw(st.sampled_from([1, 2, 7, 30, 365, 3653]))
    found = draw(readings(start, days))
    judged = report(
        found,
        of=draw(st.sampled_from(METRICS)),
        period=Period(start, start + timedelta(days=days - 1)),
        baseline=draw(facts),
        target=draw(facts),
        stretch=draw(facts),
        op=draw(st.sampled_from(Op)),
        first_target=draw(st.none() | facts),
        track=tuple(TrackPoint(point.end, point.value) for point in found if point.end >= start),
        forecast=draw(st.none() | forecasts(start, days)) if found else None,
        breaks=[
            cut("The platform removed accounts", start + DAY * day)
            for day in draw(st.lists(st.integers(-9, 9), max_size=2))
        ],
    )
    near = st.integers(-30, 40).map(lambda offset: start + DAY * offset)
    marks = [
        mark(
            draw(titles),
            day,
            day + DAY * draw(st.integers(0, 20)),
            kind=draw(st.sampled_from([AnnotationKind.CAMPAIGN, AnnotationKind.EVENT])),
        )
        for day in draw(st.lists(near, max_size=8))
    ]
    actions = [action(draw(titles), day, day + DAY * 5) for day in draw(st.lists(near, max_size=14))]
    return next(iter(subjects_of(goal(judged, actions=actions, marks=marks)).values()))


@st.composite
def whole_series(draw):
    found = draw(readings(START, 365)) or points([1.0])
    days = draw(st.lists(st.integers(1, 60), max_size=3))
    breaks = [cut("Accounts were removed", found[0].end + DAY * n) for n in days]
    return subject_of_series(series(found, breaks=breaks), draw(st.sampled_from(METRICS)))


subjects = st.one_of(goals(), whole_series())


@st.composite
def portfolios(draw):
    ends = st.integers(0, 400).map(lambda days: AS_OF + DAY * days)
    each = st.builds(
        Prospect, title=titles.map(text), status=st.sampled_from(Status), chance=st.floats(0, 1), end=ends
    )
    return portfolio(draw(st.lists(each, min_size=2, max_size=20)), AS_OF, (0.7, 0.3))


@st.composite
def calendars(draw):
    read = draw(st.lists(st.none() | st.just(1.0), min_size=1, max_size=500))
    return reading_days(points([1.0, *read], last=AS_OF, every=1), AS_OF + DAY * draw(st.integers(0, 9)))


@st.composite
def voices(draw):
    spans = [Period(START + DAY * 7 * n, START + DAY * (7 * n + 6)) for n in range(draw(st.integers(1, 9)))]
    return share_of_voice(
        text("Mentions"),
        [
            Voice(
                name=text(draw(titles)),
                points=tuple(Point(span.start, span.end, draw(st.floats(0.1, 1e6))) for span in spans),
                own=number == 0,
            )
            for number in range(draw(st.integers(2, 8)))
        ],
    )


@st.composite
def paces(draw):
    shares = st.lists(st.floats(-2, 5), min_size=1, max_size=20)
    spent, result = (
        tuple(TrackPoint(START + DAY * day, share) for day, share in enumerate(draw(shares)))
        for _ in range(2)
    )
    as_of = START + DAY * draw(st.integers(0, 40))
    return spend_pace(SpendPace(period=PERIOD, as_of=as_of, spent=spent, result=result))


figures = st.one_of(portfolios(), calendars(), voices(), paces())
