"""The page of a status: its goals, where the list of all is so long that it has several sheets."""

from collections.abc import Iterator

from generator.l10n import status_word, words_for
from generator.model.report import GoalReport, Report, Status
from generator.model.text import LocalText
from generator.render.pages.listed import listed_kind
from generator.render.parts.listing import SHEET
from generator.render.routes.places import Places, named_pages


def _code(status: Status) -> str:
    return status.value.replace("_", "-")


def _keys(report: GoalReport) -> tuple[str]:
    return (_code(report.status),)


def _titles(report: Report) -> dict[str, LocalText]:
    languages = report.site.languages
    return {
        _code(status): LocalText(tuple((each, status_word(words_for(each), status)) for each in languages))
        for status in Status
    }


def _names(report: Report) -> Iterator[str]:
    """None of a list that is seen at once: there the overview filters by itself."""
    if len(report.goals) > SHEET:
        yield from sorted({_code(each.status) for each in report.goals})


_PLACES: Places = named_pages("status", _names)

KIND = listed_kind(
    "status", "status", lambda words: words.text("State"), _keys, titles=_titles, places=_PLACES
)
