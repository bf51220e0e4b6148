"""Check-ins: dated notes on goals, one a file.

Takes the tree, the site and the goals' ids; gives check-ins by date and what is wrong with their files. What is dated
later than the day of judgement is left to the evaluation.
"""

from collections.abc import Collection, Iterator
from datetime import date, timedelta

from generator.check.authored import Written, authored
from generator.check.authored.forms.pages import CheckInForm
from generator.check.names.references import audience_diagnostics, default_audiences, goal_diagnostics
from generator.check.texts.local_texts import (
    language_diagnostics,
    optional_text,
    ordered,
    site_language,
    unknown_language,
)
from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes.readings import FAR_FUTURE
from generator.model.book import CheckIn, Site
from generator.model.source import Document, Kind, SourceTree
from generator.model.text import LocalText, composed

_WHY = "a check-in tells what was learned, and this one is dated ahead of the day on which the site is judged"
#: How far ahead a note may be dated without a word: where a site is looked at as it was, later notes stand in it.
_AHEAD = timedelta(days=180)
_FOLDER = "content/checkins/"


def checkins_of(
    tree: SourceTree, site: Site, goals: Collection[str], as_of: date
) -> tuple[tuple[CheckIn, ...], tuple[Diagnostic, ...]]:
    """All check-ins by date and id, and what is wrong with them. ``goals`` are ids of rejected ones too."""
    found: list[CheckIn] = []
    said: list[Diagnostic] = []
    for document in tree.of(Kind.CHECKIN):
        form, wrong = authored(CheckInForm, document.root, at=document.start, complete=document.complete)
        said += [*wrong, *_language(document, site)]
        if form is None:
            continue
        said += [*goal_diagnostics(form.goal, goals), *audience_diagnostics(form.audience, site)]
        said += language_diagnostics(form.learned, site.languages)
        said += _future(form, as_of)
        if form.date is not None and form.goal is not None:
            found.append(_checkin(document, form, form.goal.value, site))
    return tuple(sorted(found, key=lambda one: (one.date, one.id))), tuple(said)


def _future(form: CheckInForm, as_of: date) -> Iterator[Diagnostic]:
    """A note of a day that is far off: nobody writes one ahead, and it is shown to nobody until then."""
    if form.date is not None and form.date.value - as_of > _AHEAD:
        message = f"this check-in is dated {form.date.value}, after {as_of}"
        yield FAR_FUTURE.at(
            form.date.span, message, fix="check the date: until then the check-in is not shown", why=_WHY
        )


def _checkin(document: Document, form: CheckInForm, goal: str, site: Site) -> CheckIn:
    assert form.date is not None
    return CheckIn(
        id=_id(document),
        goal=composed(goal),
        date=form.date.value,
        author=None if form.author is None else form.author.value,
        confidence=None if form.confidence is None else form.confidence.value,
        audiences=tuple(dict.fromkeys(one.value for one in form.audience)) or default_audiences(site),
        learned=_learned(document, form, site),
        body=document.body or "",
        language=_language_of(document, site),
        span=document.start,
    )


def _learned(document: Document, form: CheckInForm, site: Site) -> LocalText | None:
    """What was learned; a plain text is in the language of the note."""
    language = _language_of(document, site)
    own = (language, *(each for each in site.languages if each != language))
    text = optional_text(form.learned, own)
    return text and ordered(dict(text.versions), site.languages)


def _language_of(document: Document, site: Site) -> str:
    return site_language(document.language or "", site.languages) or site.languages[0]


def _id(document: Document) -> str:
    """The path below ``checkins/`` without its ending: notes on several goals may bear one date as their name."""
    return composed(document.path.removeprefix(_FOLDER).rpartition(".")[0])


def _language(document: Document, site: Site) -> Iterator[Diagnostic]:
    code = document.language
    if code is not None and site_language(code, site.languages) is None:
        yield unknown_language(Written(code, code, Span(document.path, 1)), site.languages)
