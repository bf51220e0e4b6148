"""Where a number comes from: source, day of reading, file and line, with links where the site names its repository.

Takes a key result's or a goal's report, gives named details. It reads no file: places come from what was read.
"""

from collections.abc import Iterator
from urllib.parse import quote, urlencode

from generator.l10n import due_sentence, frequency_word
from generator.model.reading import Provenance
from generator.model.report import KeyResultReport
from generator.render.page_context import PageContext
from generator.render.views import Detail, Text


def key_result_details(here: PageContext, report: KeyResultReport) -> tuple[Detail, ...]:
    return tuple(_details(here, report))


def _details(here: PageContext, report: KeyResultReport) -> Iterator[Detail]:
    words = here.words
    due = due_sentence(words, report.last_reading, report.missed_windows, here.as_of)
    yield Detail(name=words.text("Readings"), text=Text(due))
    if report.metric is not None:
        yield Detail(name=words.text("Frequency"), text=Text(frequency_word(words, report.metric.frequency)))
    if report.provenance is not None:
        yield from _provenance(here, report.provenance)


def _provenance(here: PageContext, found: Provenance) -> Iterator[Detail]:
    words = here.words
    if found.source:
        yield Detail(name=words.text("Source"), text=Text(found.source))
    yield Detail(name=words.text("Collected"), text=Text(words.date(found.collected)))
    if found.note:
        yield Detail(name=words.text("Note"), text=Text(found.note))
    yield place_detail(here, words.text("File of readings"), found.path, found.line)


def goal_details(here: PageContext, file: str, line: int) -> tuple[Detail, ...]:
    return (place_detail(here, here.words.text("File of the goal"), file, line),)


def place_detail(here: PageContext, name: str, path: str, line: int) -> Detail:
    return Detail(name=name, text=Text(f"{path}:{line}"), href=line_link(here, path, line))


def line_link(here: PageContext, path: str, line: int) -> str | None:
    """The line in the repository, in the form that the common hosts understand."""
    repository = here.frame.repository
    return f"{repository.rstrip('/')}/blob/HEAD/{quote(path)}#L{line}" if repository else None


def report_error_link(here: PageContext, file: str) -> str | None:
    """A new issue about this goal, with its file in the title."""
    repository = here.frame.repository
    if repository is None:
        return None
    return f"{repository.rstrip('/')}/issues/new?{urlencode({'title': f'{file}: '})}"
