"""Small reports for tests of pages: everything has a default, a test writes only what it is about."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml

from generator.diagnostics import Span
from generator.l10n import words_for
from generator.model.book import (
    CheckIn,
    FreePage,
    Objective,
    Platform,
    Site,
)
from generator.model.calendar import Period
from generator.model.drawing import Drawing, DrawingRow
from generator.model.fact import Unknown
from generator.model.goal import (
    Goal,
    KeyResult,
)
from generator.model.metric import Metric
from generator.model.phrase import Phrase
from generator.model.reading import Provenance, SeriesKey
from generator.model.report import (
    Because,
    GoalReport,
    KeyResultReport,
    Point,
    Report,
    SeriesReport,
    Status,
    TrackPoint,
)
from generator.model.source import Asset
from generator.model.text import LocalText
from generator.model.theme import StyleSheet, Template, Theme
from generator.render import DrawnGoal, Material, WholeSite, row_inputs, rows_in
from generator.render.page_context import PageContext
from generator.render.routes.places import Place
from tests.built import built
from tests.render.verdicts import OF_A_GOAL, OF_A_KEY_RESULT, OF_A_SERIES, OF_ALL

TODAY = date(2026, 12, 11)
START, END = date(2026, 11, 23), date(2026, 12, 22)
THEME = Path(__file__).parents[2] / "themes" / "default"
STYLE = THEME / "assets" / "style.css"
SPAN = Span("content/goals/reach.md", 1)
#: One site as somebody would write it; what a test is about is changed on its records.
WRITTEN = built(
    """
    === content/site.yaml
    title: {en: Social goals}
    currency: USD
    === content/goals/reach.md
    ---
    title: Grow the page
    objective: brand-awareness
    owner: Dana
    client: Pepperoni Palace
    platform: facebook
    account: facebook/pepperoni-palace
    period: {start: 2026-11-23, end: 2026-12-22}
    key_results:
      - {metric: followers, account: facebook/pepperoni-palace, target: 480}
    actions:
      - {title: Boost posts, start: 2026-11-23, end: 2026-12-22, owner: Dana, status: doing, cost: 120}
    smart: {specific: Followers +20%, achievable: "Yes"}
    celebrate: "🍕"
    ---
    A new local *pizza* restaurant.
    === content/checkins/2026-12-07-reach.md
    ---
    {date: 2026-12-07, goal: reach, author: Dana, confidence: medium}
    ---
    Thursdays work better.
    === content/pages/about.md
    ---
    {title: About us, nav: true, order: 1}
    ---
    # Who we are

    A team.
    === content/snapshots/fb.csv
    date,metric,value,account
    2026-12-10,followers,431,facebook/pepperoni-palace
    """
)


def en(text: str) -> LocalText:
    return LocalText((("en", text),))


def site(**changes: Any) -> Site:
    return replace(WRITTEN.book.site, **changes)


def metric(**changes: Any) -> Metric:
    """The shipped followers, with a label for sites in other languages too."""
    label = LocalText((("en", "Followers"), ("nb", "Følgere"), ("ar", "المتابعون")))
    return replace(WRITTEN.book.metrics["followers"], **{"label": label, **changes})


def key_result(**changes: Any) -> KeyResult:
    return replace(WRITTEN.written, **changes)


def weekly(*values: float, last: date = date(2026, 12, 10)) -> tuple[Point, ...]:
    days = [last - timedelta(days=7 * back) for back in range(len(values) - 1, -1, -1)]
    return tuple(Point(day, day, value) for day, value in zip(days, values, strict=True))


def judged(written: KeyResult | None = None, **changes: Any) -> KeyResultReport:
    """431 of 480 followers, too slow."""
    points = weekly(392.0, 396.0, 401.0, 404.0, 412.0, 431.0)
    return replace(
        replace(
            WRITTEN.key_result,
            key_result=written or key_result(),
            metric=metric(),
            period=Period(START, END),
            baseline=400.0,
            baseline_date=date(2026, 11, 22),
            missed_windows=0,
            target=480.0,
            stretch=Unknown("none-set"),
            value=431.0,
            value_date=date(2026, 12, 10),
            progress=0.3875,
            expected=450.67,
            elapsed=0.633,
            needed_per_day=49 / 11,
            actual_per_day=31 / 18,
            best_per_day=2.1,
            status=Status.OFF_TRACK,
            because=Because(code="pace", pace=0.61),
            points=points,
            track=tuple(TrackPoint(point.end, point.value) for point in points[3:]),
            plan=(TrackPoint(date(2026, 11, 22), 400.0), TrackPoint(END, 480.0)),
            last_reading=date(2026, 12, 10),
            provenance=Provenance("content/snapshots/fb.csv", 7, "meta-export", date(2026, 12, 10), None),
            **OF_A_KEY_RESULT,
        ),
        **changes,
    )


def goal(**changes: Any) -> Goal:
    return replace(WRITTEN.goal, **changes)


def goal_report(written: Goal | None = None, *key_results: KeyResultReport, **changes: Any) -> GoalReport:
    written = written or goal()
    results = key_results or (judged(),)
    return replace(
        replace(
            WRITTEN.goal_report,
            goal=written,
            platform=written.platform,
            period=written.period,
            status=results[0].status,
            because=results[0].because,
            progress=results[0].progress,
            elapsed=0.633,
            key_results=results,
            checkins=(),
            **OF_A_GOAL,
        ),
        **changes,
    )


def checkin(**changes: Any) -> CheckIn:
    (written,) = WRITTEN.book.checkins
    return replace(written, **changes)


def page(**changes: Any) -> FreePage:
    (written,) = WRITTEN.book.pages
    return replace(written, **changes)


def report(*goals: GoalReport, **changes: Any) -> Report:
    """A report of ``goals`` (one by default) with the series that they use."""
    all_goals = goals or (goal_report(),)
    return replace(
        replace(
            WRITTEN.report,
            as_of=TODAY,
            site=changes.pop("site", site()),
            goals=tuple(sorted(all_goals, key=lambda each: each.goal.id)),
            series=tuple(series_of(all_goals)),
            metrics={each.metric.id: each.metric for g in all_goals for each in g.key_results if each.metric},
            objectives={
                "brand-awareness": Objective(
                    id="brand-awareness", title=en("Brand awareness"), platforms=("facebook",), body=None
                )
            },
            platforms={
                "facebook": Platform(
                    id="facebook", label=en("Facebook"), aliases=(), objectives=("brand-awareness",)
                )
            },
            pages=(page(),),
            **OF_ALL,
        ),
        **changes,
    )


def series_of(goals: tuple[GoalReport, ...]) -> list[SeriesReport]:
    users: dict[SeriesKey, list[tuple[str, str]]] = {}
    points = {}
    for each in goals:
        for result in each.key_results:
            if result.series is not None:
                users.setdefault(result.series, []).append((each.goal.id, result.key_result.id))
                points[result.series] = result
    return [
        replace(
            WRITTEN.report.series[0],
            key=key,
            points=points[key].points,
            last_reading=points[key].last_reading,
            used_by=tuple(used_by),
            **OF_A_SERIES,
        )
        for key, used_by in sorted(users.items(), key=repr)
    ]


def drawing(**changes: Any) -> Drawing:
    svg = '<svg viewBox="0 0 100 50" xmlns="http://www.w3.org/2000/svg"><g id="plot"><text>@w0@</text></g></svg>'
    return replace(
        Drawing(
            kind="level",
            wide=svg,
            narrow=svg,
            words={"@w0@": Phrase("chart-mark", {"title": en("Boost & <b>"), "room": 40})},
            foot=380.0,
            unsaid=(),
            point=Phrase("chart-point-bare", {}),
            rows=(DrawingRow(date(2026, 12, 10), date(2026, 12, 10), 431.0, 447.0),),
            row='<svg viewBox="0 0 228 74"><path d="M0 20L96 4" fill="none" stroke="currentColor"/></svg>',
            edges=(date(2026, 11, 23), date(2026, 12, 22)),
        ),
        **changes,
    )


def options() -> dict[str, str | bool]:
    """The theme's options with their defaults."""
    declared = yaml.safe_load((THEME / "theme.yaml").read_text(encoding="utf-8"))["options"]
    return {name: option["default"] for name, option in declared.items()}


def palette() -> dict[str, tuple[str, str]]:
    """The theme's own colours, as its theme.yaml has them."""
    tokens = yaml.safe_load((THEME / "theme.yaml").read_text(encoding="utf-8"))["tokens"]
    return {name: (pair["light"], pair["dark"]) for name, pair in tokens.items()}


def default_theme(templates: Mapping[str, str] | None = None) -> Theme:
    """The theme that ships, with some templates exchanged."""
    found = {
        path.name: Template(
            path=f"themes/default/templates/{path.name}", text=path.read_text(encoding="utf-8")
        )
        for path in sorted((THEME / "templates").glob("*.html"))
    }
    for name, text in (templates or {}).items():
        found[name] = Template(path=f"themes/mine/templates/{name}", text=text)
    return Theme(
        name="default",
        tokens=palette(),
        options=options(),
        templates=found,
        styles=(StyleSheet(path=str(STYLE), text=STYLE.read_text(encoding="utf-8")),),
        assets={
            name: Asset(source=str(path), path=name)
            for path in sorted((THEME / "assets").rglob("*"))
            if path.is_file() and path != STYLE
            for name in [path.relative_to(THEME / "assets").as_posix()]
        },
        words={},
    )


def context(site: WholeSite, place: Place, language: str, sheet: int = 1) -> PageContext:
    """A page's context from which every page of ``site`` can be linked to."""
    return PageContext(
        frame=site.frame, words=words_for(language), place=place, sheet=sheet, targets=site.targets
    )


def rows_of(site: WholeSite) -> Material:
    """What was made before the pages, of a site without pictures."""
    rows = {
        id_: rows_in(site.frame.languages, row_inputs(each, site.goals, site.frame), {}, ())
        for id_, each in site.goals.items()
    }
    return Material(
        goals={id_: DrawnGoal(drawings={}, rows=own) for id_, own in rows.items()},
        rows=rows,
        strokes={},
        pictures={},
    )
