"""A chart on its page: its words in the reader's language, its name, and its readings as a table.

Takes a drawing with open words and gives a ``Picture``. The drawing is not changed otherwise, and nothing is drawn here.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from html import escape

from markupsafe import Markup

from generator.l10n import Words, drawn_text, key_result_title, likely_range, measured, phrase_text
from generator.model.calendar import Day, Period
from generator.model.drawing import Drawing, DrawingRow
from generator.model.fact import Fact, Unknown, known
from generator.model.metric import Metric
from generator.model.phrase import FactValue, Phrase
from generator.model.report import KeyResultReport, Status
from generator.model.verdict import Forecast
from generator.render.page_context import PageContext, said
from generator.render.views import ExploreView, Picture, TableView

#: Rows of the table on the page; the file of readings has them all.
ROWS = 40
#: What one step of a picture is, by the word for it, and how many days it has at least.
_STEPS = {"chart-each-week": 7, "chart-each-month": 28, "chart-each-quarter": 90, "chart-each-year": 365}
_TOKEN = re.compile(r"@w\d+@")
_ID = re.compile(r'(\bid="|url\(#|href="#)')
#: What there is no id without, nor anything that refers to one: most drawings have neither, which takes no pattern to see.
_WITH_IDS = ('id="', "(#", '"#')


def picture(
    here: PageContext, report: KeyResultReport, drawing: Drawing, explore: ExploreView | None = None
) -> Picture:
    words = here.words
    point = phrase_text(words, drawing.point)
    caption = " ".join((point, *_shades(words, report)))
    texts = _texts(words, drawing)
    return Picture(
        wide=worded(drawing.wide, texts, f"{report.key_result.id}-w-"),
        narrow=worded(drawing.narrow, texts, f"{report.key_result.id}-n-"),
        name=_heard(here, report, drawing),
        caption=" ".join((caption, *_axis(words, report.metric, report.unit, drawing))),
        unsaid=_unsaid(here, drawing),
        table=readings_table(here, report, drawing),
        explore=explore,
    )


def narrow_picture(
    here: PageContext, report: KeyResultReport, drawing: Drawing, page: str
) -> tuple[Markup, str]:
    """The narrow drawing alone, with what it is called; ``page`` tells its ids from those of other goals on the page."""
    prefix = f"{page}-{report.key_result.id}-"
    return worded(drawing.narrow, _texts(here.words, drawing), prefix), _heard(here, report, drawing)


def _heard(here: PageContext, report: KeyResultReport, drawing: Drawing) -> str:
    """What both drawings show, for those who do not see them."""
    words = here.words
    title = said(here, key_result_title(words, report.key_result, report.metric)).text
    point = phrase_text(words, drawing.point)
    heard = " ".join(filter(None, (point, likely_range(words, report).text)))
    return f"{words.name(title)}: {heard}"


def _texts(words: Words, drawing: Drawing) -> Mapping[str, str]:
    return {
        token: _escaped(words, said_.code, frozenset(said_.facts.items()))
        for token, said_ in drawing.words.items()
    }


# A goal's picture stands on its page and in frames elsewhere; its dates, its names and the numbers of its axis in those of others.
@lru_cache(maxsize=4096)
def _escaped(words: Words, code: str, facts: frozenset[tuple[str, FactValue]]) -> str:
    return escape(drawn_text(words, Phrase(code, dict(facts))))


def series_picture(
    here: PageContext,
    metric: Metric,
    name: str,
    drawing: Drawing,
    table: TableView,
    *,
    explore: ExploreView | None = None,
) -> Picture:
    """The picture of a whole series, whose readings are in ``table``; ``name`` is whose it is."""
    words = here.words
    point, texts = phrase_text(words, drawing.point), _texts(words, drawing)
    caption = (point, *_summed(words, metric, drawing), *_axis(words, metric, metric.unit, drawing))
    return Picture(
        wide=worded(drawing.wide, texts, ""),
        narrow=worded(drawing.narrow, texts, ""),
        name=f"{words.name(name)}: {point}",
        caption=" ".join(caption),
        unsaid=_unsaid(here, drawing),
        table=table,
        explore=explore,
    )


def _summed(words: Words, metric: Metric, drawing: Drawing) -> Iterator[str]:
    """Of a total whose picture has longer steps than its readings: that its heights are sums, for the numbers told are not."""
    steps = (each for each in drawing.words.values() if each.code in _STEPS)
    step = next(steps, None)
    longest = max(((row.end - row.start).days + 1 for row in drawing.rows), default=0)
    if metric.is_total and step is not None and longest < _STEPS[step.code]:
        yield words.text("The picture adds them up: {each}.", each=phrase_text(words, step))


def _unsaid(here: PageContext, drawing: Drawing) -> tuple[str, ...]:
    words = here.words
    return tuple(
        words.text("{date}: {title}", date=words.day(day, here.as_of), title=title)
        for day, title in drawing.unsaid
    )


def _shades(words: Words, report: KeyResultReport) -> Iterator[str]:
    """What the fan's two shades say, where there is one."""
    if isinstance(report.forecast, Forecast) and report.status is not Status.STALE:
        yield words.text(
            "In blue, where it likely ends: {inner} and {outer} of the outcomes.",
            inner=words.percent(0.8),
            outer=words.percent(0.95),
        )


def _axis(words: Words, metric: Metric | None, unit: str | None, drawing: Drawing) -> Iterator[str]:
    """Where the axis begins, unless that is nought."""
    if drawing.foot != 0:
        start = words.quantity(measured(metric, unit, drawing.foot))
        yield words.text("The vertical axis starts at {value}.", value=start)


def worded(svg: str, texts: Mapping[str, str], prefix: str) -> Markup:
    """``svg`` with its tokens exchanged for escaped texts, in one pass, and its ids made the page's own.

    >>> worded('<text id="t">@w1@</text>', {"@w1@": "a &lt; b"}, "kr-")
    Markup('<text id="kr-t">a &lt; b</text>')
    """
    own = svg
    if any(mark in svg for mark in _WITH_IDS):
        own = _ID.sub(lambda match: f"{match[1]}{escape(prefix)}", svg)
    return Markup(_TOKEN.sub(lambda match: texts.get(match[0], ""), own))  # noqa: S704 - our drawing, escaped words


def readings_table(here: PageContext, report: KeyResultReport, drawing: Drawing) -> TableView:
    """The readings behind a picture, newest first."""
    words = here.words
    older = len(drawing.rows) - ROWS
    newest = drawing.rows[: -ROWS - 1 : -1]
    running, write = _running(report), words.writer(measured(report.metric, report.unit, 0.0))
    with_plan = any(known(row.plan) for row in newest)
    title = said(here, key_result_title(words, report.key_result, report.metric)).text
    return TableView(
        caption=words.text("Readings: {title}", title=words.name(title)),
        columns=(
            words.text("Date"),
            words.text("Reading"),
            *([words.text("Total so far")] if running else []),
            *([words.text("Planned by then") if running else words.text("Plan")] if with_plan else []),
        ),
        rows=tuple(
            zip(
                [_days(words, report, row) for row in newest],
                *_columns(write, newest, running, with_plan=with_plan),
                strict=True,
            )
        ),
        more=_older(words, older),
    )


def _older(words: Words, n: int) -> str | None:
    if n <= 0:
        return None
    return words.ntext("{n} older reading is in the CSV file.", "{n} older readings are in the CSV file.", n)


def _running(report: KeyResultReport) -> Mapping[Day, float]:
    """A total as it stood on each day, for the plan is one of totals and no plan for a day; of all else nothing."""
    if report.metric is None or not report.metric.is_total:
        return {}
    return {point.date: point.value for point in report.track}


def _days(words: Words, report: KeyResultReport, row: DrawingRow) -> str:
    """The days that a reading covers; a level stands on one."""
    one = row.start == row.end or (report.metric is not None and report.metric.traits.is_stock)
    day = words.date(row.end, "medium") if one else words.period(Period(row.start, row.end))
    return f"{day} · {words.name(row.item)}" if row.item else day


def _columns(
    write: Callable[[float], str],
    rows: Sequence[DrawingRow],
    running: Mapping[Day, float],
    *,
    with_plan: bool,
) -> Iterator[list[str]]:
    """The rows' values, of a total also what it had come to, and the plan's."""
    columns: list[list[Fact]] = [[row.value for row in rows]]
    if running:
        columns.append([running.get(row.end, Unknown("no-reading")) for row in rows])
    if with_plan:
        columns.append([row.plan for row in rows])
    for facts in columns:
        yield [write(fact) if known(fact) else "–" for fact in facts]
