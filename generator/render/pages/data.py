"""The page of data: everything that can be taken along or subscribed to, in files for spreadsheets and programs."""

from collections.abc import Iterable, Iterator

from generator.documents.address import INDEX
from generator.model.text import LocalText
from generator.records import dataclass
from generator.render.page_context import PageContext, name_of, path_of, text, to_file
from generator.render.pages.kind import Making, PageKind
from generator.render.pages.metric import readings_file
from generator.render.parts.frame import (
    CALENDAR,
    FEED_TYPES,
    GOALS_CSV,
    GOALS_JSON,
    GOALS_SCHEMA,
    WITH_FEEDS,
    head,
)
from generator.render.routes.places import OVERVIEW, Place, one_page
from generator.render.views import DataPage, FileLink, FileList, Link, Text

#: What files are called, by the end of their names.
_FORMATS = {
    "csv": "CSV",
    "schema.json": "JSON Schema",
    "atom.xml": "Atom",
    "feed.json": "JSON Feed",
    "ics": "iCalendar",
    "json": "JSON",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DataInputs:
    """The metrics that were read, with how many readings there are of each, and the clients that have feeds."""

    metrics: tuple[tuple[Place, LocalText, int], ...]
    clients: tuple[Place, ...]


def _inputs(making: Making) -> DataInputs:
    report = making.site.report
    counts: dict[str, int] = {}
    for each in report.series:
        counts[each.key.metric] = counts.get(each.key.metric, 0) + len(each.points)
    return DataInputs(
        metrics=tuple(
            (Place("metric", id_), metric.label, counts[id_])
            for id_, metric in report.metrics.items()
            if counts.get(id_)
        ),
        clients=tuple(place for place in making.site.targets if place.kind == "client"),
    )


def _links(inputs: DataInputs) -> Iterator[Place]:
    yield from (place for place, _, _ in inputs.metrics)
    yield from inputs.clients


def _view(here: PageContext, inputs: DataInputs) -> DataPage:
    words = here.words
    title = words.text("Data")
    intro = words.text("Everything on these pages, as files. Numbers in them are not rounded.")
    lists = (
        FileList(title=words.text("Goals"), files=tuple(_goals(here))),
        FileList(title=words.text("Readings"), files=tuple(_readings(here, inputs))),
        FileList(title=words.text("News"), files=tuple(_news(here, inputs))),
    )
    return DataPage(
        head=head(here, title, intro),
        title=title,
        intro=intro,
        lists=tuple(each for each in lists if each.files),
    )


def _goals(here: PageContext) -> Iterator[FileLink]:
    words = here.words
    yield _files(here, Text(words.text("All goals and how they stand")), (GOALS_CSV, GOALS_JSON))
    yield _files(here, Text(words.text("What the JSON means")), (GOALS_SCHEMA,))
    days = words.text("Starts, ends, milestones and readings that are due")
    yield _files(here, Text(days), (_beside(here, OVERVIEW, CALENDAR),))


def _readings(here: PageContext, inputs: DataInputs) -> Iterator[FileLink]:
    language = here.words.language
    for place, label, count in sorted(inputs.metrics, key=lambda each: _sorted(each[1], language)):
        note = here.words.ntext("{n} reading", "{n} readings", count)
        file = readings_file(path_of(here, place, here.frame.languages[0]))
        yield _files(here, text(here, label), (file,), note)


def _sorted(label: LocalText, language: str) -> str:
    return label.in_language(language).text.casefold()


def _news(here: PageContext, inputs: DataInputs) -> Iterator[FileLink]:
    yield _files(here, text(here, here.frame.title), (_beside(here, OVERVIEW, file) for file in FEED_TYPES))
    for place in inputs.clients:
        files = (_beside(here, place, file) for file in WITH_FEEDS[place.kind])
        yield _files(here, name_of(here, place), files)


def _beside(here: PageContext, place: Place, file: str) -> str:
    return path_of(here, place, here.words.language).removesuffix(INDEX) + file


def _files(here: PageContext, name: Text, paths: Iterable[str], note: str = "") -> FileLink:
    forms = (Link(text=Text(_form(path)), href=to_file(here, path)) for path in paths)
    return FileLink(name=name, note=note, forms=tuple(forms))


def _form(path: str) -> str:
    return next(form for end, form in _FORMATS.items() if path.endswith(end))


KIND = PageKind(
    id="data",
    template="data.html",
    places=one_page("data"),
    word=lambda words: words.text("Data"),
    inputs=_inputs,
    links=_links,
    view=_view,
)
