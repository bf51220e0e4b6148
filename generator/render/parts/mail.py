"""The report on a period as an e-mail: the same view once as HTML for mail programs, once as plain text.

Takes a page's view, gives what it is made of. Mail programs know no style sheet, so its colours go along.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import reduce
from textwrap import wrap

from generator.l10n import Sentence, Words
from generator.model.reported import ReportedPeriod
from generator.render.page_context import PageContext
from generator.render.routes.places import language_folder
from generator.render.views import MailView, PeriodPage, PeriodRow
from generator.render.views.work import Spoken

_MARKS = dict.fromkeys((0x2066, 0x2067, 0x2068, 0x2069, 0x2060))
#: The folder of e-mails in each language.
FOLDER = "mail"
#: As wide as plain text in an e-mail is.
_WIDTH = 72


def mail_folder(here: PageContext, period: ReportedPeriod) -> str:
    """Where the e-mail of a period lies in the page's language."""
    return "/".join(
        filter(None, (language_folder(here.words.language, here.frame.languages), FOLDER, period.id))
    )


def mail_view(
    page: PeriodPage, tokens: Mapping[str, tuple[str, str]], address: str | None, pictures: Mapping[str, str]
) -> MailView:
    """The report with the theme's light colours, which dark mail programs turn by themselves.

    ``pictures`` say by goals' ids where their pictures are.
    """
    return MailView(
        report=page,
        colours={name: light for name, (light, _) in tokens.items()},
        address=address,
        pictures=pictures,
    )


def plain_mail(words: Words, page: PeriodPage, address: str | None) -> str:
    """The report as text, wrapped, with a line of its own for each fact."""
    blocks = [
        (page.name, "", *_wrapped(page.answer), *_wrapped(page.running), *wrap(page.open, _WIDTH)),
        *(_goal(words, page, row) for row in page.rows),
        _section(
            words.text("Moved goalposts"),
            (
                f"{move.date}: {move.goal.text.text if move.goal else ''}. "
                + words.text(
                    "{one}; {two}",
                    one=_said(move.change),
                    two=move.reason.text if move.reason else move.unexplained,
                )
                for move in page.moves.rows
            ),
        ),
        _section(
            words.text("Spent"),
            (f"{row.goal.text}: {_of(words, row.spent, row.so_far, row.planned)}" for row in page.spent),
        ),
        _section(
            words.text("What we learned"),
            (
                words.text("{name}: {value}", name=entry.goal.text, value=entry.learned.text)
                for entry in page.notes
                if entry.learned is not None
            ),
        ),
        _section(
            words.text("What comes next"),
            (
                f"{row.date}: {words.text('{one}, {two}', one=row.goal.text, two=row.what)}"
                for row in page.coming
            ),
        ),
        (page.later,) if page.later else (),
        tuple(_wrapped(page.rule)),
        (address,) if address else (),
    ]
    return bare(words, "\n\n".join("\n".join(block) for block in blocks if block) + "\n")


def bare(words: Words, text: str) -> str:
    """``text`` without the marks that keep names apart, where all runs from left to right: old programs show them as boxes."""
    return text if words.direction == "rtl" else text.translate(_MARKS)


def _goal(words: Words, page: PeriodPage, row: PeriodRow) -> tuple[str, ...]:
    after = row.after.word if row.after else words.text("no longer among the goals")
    before = row.before.word if row.before else words.text("new")
    first, last = (
        words.text("{name}: {value}", name=name, value=value)
        for name, value in ((page.before, before), (page.after, after))
    )
    status = words.text("{one}; {two}", one=first, two=last) if row.news else last
    return (
        *wrap(row.goal.text, _WIDTH),
        *wrap(status, _WIDTH, initial_indent="  ", subsequent_indent="  "),
        *wrap(_said(row.answer), _WIDTH, initial_indent="  ", subsequent_indent="  "),
    )


def _of(words: Words, spent: str, so_far: str, planned: str) -> str:
    named = (
        (words.text("In the period"), spent),
        (words.text("So far"), so_far),
        (words.text("Planned"), planned),
    )
    told = [words.text("{name}: {value}", name=name, value=value) for name, value in named if value]
    return reduce(lambda one, two: words.text("{one}, {two}", one=one, two=two), told) if told else ""


def _section(heading: str, lines: Iterable[str]) -> tuple[str, ...]:
    found = tuple(lines)
    return (heading, *(one for line in found for one in _item(line))) if found else ()


def _item(line: str) -> list[str]:
    return wrap(line, _WIDTH, initial_indent="- ", subsequent_indent="  ")


def _wrapped(said: Spoken) -> Iterator[str]:
    yield from wrap(_said(said), _WIDTH)


def _said(said: Spoken) -> str:
    return Sentence(said).text
