"""The page of the forecasts' quality: how often these forecasts were right, tried on the site's own past.

Takes the site's own record; gives a page and the record as CSV. It counts nothing itself.
"""

from collections.abc import Iterable, Iterator

from generator.documents.record import record_csv
from generator.l10n import Words
from generator.l10n.sentences.work.reliability import (
    band_cells,
    group_cells,
    how_tried,
    kind_name,
    range_sentences,
    record_answer,
    tendency,
)
from generator.model.output import OutputFile
from generator.model.reliability import Record, Reliability
from generator.render.page_context import PageContext, to_file
from generator.render.pages.kind import Making, PageKind
from generator.render.parts.frame import head
from generator.render.parts.reliability_diagram import diagram
from generator.render.routes.places import one_page
from generator.render.views import ForecastPage, TableView

_CSV = "forecast/record.csv"


def _inputs(making: Making) -> Record:
    return making.site.record


def _view(here: PageContext, record: Record) -> ForecastPage:
    words, overall = here.words, record.overall
    said = record_answer(words, record)
    return ForecastPage(
        head=head(here, _word(words), said.text),
        answer=said.parts,
        told=tuple(
            each.parts for each in (tendency(words, record), *range_sentences(words, overall)) if each.parts
        ),
        drawn=diagram(words, overall),
        caption=words.text(
            "A dot on the dotted line came true as often as was said; the pale bars are what luck alone would bring 19 times in 20."
        ),
        bands=_bands(words, record) if overall.forecasts else None,
        groups=_by_kind(words, record) if overall.forecasts else None,
        ahead=_by_horizon(words, record) if overall.forecasts else None,
        notes=how_tried(words, record),
        csv=to_file(here, _CSV) if overall.forecasts else None,
    )


def _word(words: Words) -> str:
    return words.text("Forecast quality")


def _bands(words: Words, record: Record) -> TableView:
    return TableView(
        caption=words.text("Every band of chances"),
        columns=(
            words.text("Chance"),
            words.text("Average chance"),
            words.text("Came true"),
            words.text("By luck alone"),
            words.text("In short"),
        ),
        rows=tuple(band_cells(words, band) for band in record.overall.bands),
        more=words.ntext(
            "{n} forecast, asked for several targets, makes {cases} cases in all.",
            "{n} forecasts, each asked for several targets, make {cases} cases in all.",
            record.overall.forecasts,
            cases=sum(band.count for band in record.overall.bands),
        ),
    )


def _by_kind(words: Words, record: Record) -> TableView:
    """All, then the kinds of readings."""
    named = (
        (words.text("All"), record.overall),
        *((kind_name(words, kind), each) for kind, each in record.by_type.items()),
    )
    return _groups(words, record, words.text("By kind of readings"), words.text("Kind"), named)


def _by_horizon(words: Words, record: Record) -> TableView:
    named = (
        (words.ntext("{n} reading ahead", "{n} readings ahead", steps), each)
        for steps, each in record.by_horizon.items()
    )
    return _groups(words, record, words.text("By how far it looked ahead"), words.text("Ahead"), named)


def _groups(
    words: Words, record: Record, caption: str, first: str, named: Iterable[tuple[str, Reliability]]
) -> TableView:
    """How well each of several parts of the record held, by its name."""
    ranges = (
        words.text("{share} range held", share=words.percent(each.share)) for each in record.overall.ranges
    )
    return TableView(
        caption=caption,
        columns=(first, words.text("Forecasts"), *ranges, words.text("Bands as said")),
        rows=tuple(group_cells(words, name, each) for name, each in named),
        more=None,
    )


def _beside(here: PageContext, record: Record) -> Iterator[OutputFile]:
    """The table once, for all languages."""
    if record.overall.forecasts and here.words.language == here.frame.languages[0]:
        yield OutputFile(_CSV, record_csv(record).encode())


KIND = PageKind(
    id="forecast",
    template="forecast.html",
    places=one_page("forecast"),
    word=_word,
    in_foot=True,
    inputs=_inputs,
    view=_view,
    beside=_beside,
)
