"""A key result on its goal's page: its answer, its picture, what it takes, and where its numbers come from.

Takes a judged key result and its drawing, gives ``KeyResultView``. What the goal as a whole says is in ``pages.goal``.
"""

from collections.abc import Iterator

from markupsafe import Markup

from generator.l10n import Words, answer_key_result, key_result_title, pace_figures, phrase, quantity_of
from generator.l10n.sentences.terms.sides import is_floor, is_limit
from generator.l10n.sentences.work.work import course_sentence
from generator.model.calendar import Day
from generator.model.drawing import Drawing
from generator.model.fact import known
from generator.model.observed import BreakMark, Restated
from generator.model.phrase import FactValue, Phrase
from generator.model.report import KeyResultReport, Status
from generator.render.page_context import PageContext, link, said
from generator.render.parts.indicators import status_view
from generator.render.parts.picture import picture
from generator.render.parts.rows import bound, value_to_target
from generator.render.parts.scale import origin, scale_view
from generator.render.routes.places import Place
from generator.render.views import ExploreView, Figure, KeyResultView, Link

#: Restated readings that are named one by one.
_NAMED = 3


def key_result_view(
    here: PageContext,
    report: KeyResultReport,
    drawing: Drawing | None,
    number: int,
    *,
    opened: bool,
    explore: ExploreView | None = None,
) -> KeyResultView:
    words = here.words
    scale = scale_view(words, report, here.as_of)
    value, unit = value_to_target(words, report)
    return KeyResultView(
        anchor=f"result-{number}",
        title=said(here, key_result_title(words, report.key_result, report.metric)),
        metric=_metric(here, report),
        status=status_view(words, report),
        answer=answer_key_result(words, report, here.as_of).parts,
        value=value,
        bound=bound(words, report),
        unit=unit,
        chance=_chance(words, report),
        small=Markup(drawing.row if drawing else ""),  # noqa: S704 - drawn by us, without words
        picture=picture(here, report, drawing, explore) if drawing else None,
        nothing="" if drawing else _nothing(words, report, here.as_of),
        scale=scale,
        opened=opened,
        figures=()
        if scale
        else tuple(
            Figure(number=each.amount, name=each.caption) for each in pace_figures(words, report, here.as_of)
        ),
        course=course_sentence(words, report, here.as_of).parts,
        notes=tuple(_notes(here, report)),
    )


def _chance(words: Words, report: KeyResultReport) -> str:
    return words.chance(report.because.chance) if report.because.chance is not None else ""


def _nothing(words: Words, report: KeyResultReport, as_of: Day) -> str:
    """One line in place of a picture in which nothing would be seen."""
    if not known(report.target) or report.period is None or report.status.is_authored:
        return ""
    facts: dict[str, FactValue] = {
        "target": quantity_of(report, report.target),
        "end": report.period.end,
        "limit": is_limit(report),
        "floor": is_floor(report),
        "over": as_of > report.period.end,
    }
    return phrase(words, Phrase("chart-point-no-reading", facts)).text


def _metric(here: PageContext, report: KeyResultReport) -> Link | None:
    return link(here, Place("metric", report.metric.id)) if report.metric else None


def _notes(here: PageContext, report: KeyResultReport) -> Iterator[str]:
    if report.status is Status.STALE and known(report.needed_per_day):
        yield origin(here.words, report, here.as_of)
    yield from (phrase(here.words, note).text for note in report.notes)
    yield from (_break(here, mark) for mark in report.breaks)
    yield from (_restated(here, report, each) for each in report.restated[:_NAMED])
    more = len(report.restated) - _NAMED
    if more > 0:
        yield here.words.ntext("{n} more reading was restated.", "{n} more readings were restated.", more)


def _break(here: PageContext, mark: BreakMark) -> str:
    words = here.words
    day = words.day(mark.date, here.as_of)
    if mark.bridged:
        return words.text("{date}: {title}. The series goes on across it.", date=day, title=mark.title)
    return words.text("{date}: {title}. Nothing is compared across it.", date=day, title=mark.title)


def _restated(here: PageContext, report: KeyResultReport, each: Restated) -> str:
    words = here.words
    first, now = words.apart([quantity_of(report, each.first), quantity_of(report, each.now)])
    return words.text(
        "The reading of {date} was first {first}; read again on {again} it is {now}.",
        date=words.day(each.date, here.as_of),
        first=first,
        again=words.day(each.now_collected, here.as_of),
        now=now,
    )
