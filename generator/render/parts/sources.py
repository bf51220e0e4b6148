"""Where a number comes from: source, day of reading, file and line, with links where the site names its repository.

Takes a key result's or a goal's report, gives named details. It reads no file: places come from what was read.
"""

from collections.abc import Iterator, Sequence
from urllib.parse import quote, urlencode

from generator.l10n import due_sentence, frequency_word, key_result_title
from generator.model.reading import Provenance
from generator.model.report import KeyResultReport
from generator.model.verdict import Ledger
from generator.render.page_context import PageContext, said
from generator.render.views import Detail, Link, SourcesView, Text

#: Of a commit's name so much is shown, as git itself does.
_SHORT = 7


def source_views(here: PageContext, reports: Sequence[KeyResultReport]) -> tuple[SourcesView, ...]:
    """Of each key result; those that are read alike are named together, and not at all where that is all of them."""
    alike: dict[tuple[Detail, ...], list[Text]] = {}
    for each in reports:
        title = said(here, key_result_title(here.words, each.key_result, each.metric))
        alike.setdefault(tuple(_details(here, each)), []).append(title)
    return tuple(
        SourcesView(about=_about(here, titles) if len(alike) > 1 else None, details=details)
        for details, titles in alike.items()
    )


def _about(here: PageContext, titles: Sequence[Text]) -> Text:
    if len(titles) == 1:
        return titles[0]
    return Text(here.words.list([here.words.name(each.text) for each in titles]))


def _details(here: PageContext, report: KeyResultReport) -> Iterator[Detail]:
    words = here.words
    begun = report.period is not None and report.period.start <= here.as_of
    due = due_sentence(words, report.last_reading, report.missed_windows, here.as_of, begun=begun)
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


def goal_details(here: PageContext, file: str, line: int, ledger: Ledger) -> Iterator[Detail]:
    """Where the goal is written, and the commit that recorded it first."""
    words = here.words
    yield place_detail(here, words.text("File of the goal"), file, line)
    if ledger.first_committed is not None and ledger.first_commit is not None:
        commit = commit_link(here, ledger.first_commit)
        recorded = f"{words.date(ledger.first_committed)} · {words.name(commit.text.text)}"
        yield Detail(name=words.text("Recorded"), text=Text(recorded), href=commit.href)


def commit_link(here: PageContext, commit: str) -> Link:
    """The commit in the repository, in the form that the common hosts understand."""
    repository = here.frame.repository
    href = f"{repository.rstrip('/')}/commit/{quote(commit)}" if repository else None
    return Link(text=Text(commit[:_SHORT]), href=href)


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
