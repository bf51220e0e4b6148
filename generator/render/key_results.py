"""A key result on its goal's page: its answer, its picture, what it takes, and where its numbers come from.

Takes a judged key result and its drawing, gives ``KeyResultView``. What the goal as a whole says is in ``pages.goal``.
"""

from collections.abc import Iterator

from generator.l10n import answer_key_result, key_result_title, pace_figures, phrase, quantity_of
from generator.l10n.sentences.work.work import course_sentence
from generator.model.drawing import Drawing
from generator.model.report import BreakMark, KeyResultReport, Restated
from generator.render.atlas import Place
from generator.render.edition import Desk, link, said
from generator.render.marks import key_result_bar, status_view
from generator.render.picture import picture
from generator.render.sources import key_result_details
from generator.render.views import Figure, KeyResultView, Link

#: Restated readings that are named one by one.
_NAMED = 3


def key_result_view(
    desk: Desk, report: KeyResultReport, drawing: Drawing | None, number: int
) -> KeyResultView:
    words = desk.words
    return KeyResultView(
        anchor=f"result-{number}",
        title=said(desk, key_result_title(words, report.key_result, report.metric)),
        metric=_metric(desk, report),
        status=status_view(words, report.status),
        answer=answer_key_result(words, report, desk.report.as_of).parts,
        bar=key_result_bar(words, report),
        picture=picture(desk, report, drawing) if drawing else None,
        figures=tuple(Figure(number=each.amount, name=each.caption) for each in pace_figures(words, report)),
        course=course_sentence(words, report).parts,
        notes=tuple(_notes(desk, report)),
        provenance=key_result_details(desk, report),
    )


def _metric(desk: Desk, report: KeyResultReport) -> Link | None:
    return link(desk, Place("metric", report.metric.id)) if report.metric else None


def _notes(desk: Desk, report: KeyResultReport) -> Iterator[str]:
    yield from (phrase(desk.words, note).text for note in report.notes)
    yield from (_break(desk, mark) for mark in report.breaks)
    yield from (_restated(desk, report, each) for each in report.restated[:_NAMED])
    more = len(report.restated) - _NAMED
    if more > 0:
        yield desk.words.ntext("{n} more reading was restated.", "{n} more readings were restated.", more)


def _break(desk: Desk, mark: BreakMark) -> str:
    words = desk.words
    day = words.day(mark.date, desk.report.as_of)
    if mark.bridged:
        return words.text("{date}: {title}. The series goes on across it.", date=day, title=mark.title)
    return words.text("{date}: {title}. Nothing is compared across it.", date=day, title=mark.title)


def _restated(desk: Desk, report: KeyResultReport, each: Restated) -> str:
    words = desk.words
    first, now = words.apart([quantity_of(report, each.first), quantity_of(report, each.now)])
    return words.text(
        "The reading of {date} was first {first}; read again on {again} it is {now}.",
        date=words.day(each.date, desk.report.as_of),
        first=first,
        again=words.day(each.now_collected, desk.report.as_of),
        now=now,
    )
