"""The page of a period that is over: what changed in it, as known at its close. It stands at its address for good.

Its frame is a plain one, for what the site's menu holds, and which pages there are, changes with later days.
"""

from collections.abc import Iterator, Mapping

from generator.diagnostics import Diagnostic
from generator.documents.mail import message
from generator.l10n import words_for
from generator.l10n.sentences.periods.outcome import period_name
from generator.model.output import OutputFile
from generator.model.report import Report
from generator.model.reported import ClosedPeriod, newest_of_each
from generator.model.text import LocalText
from generator.records import dataclass
from generator.render.page_context import PageContext, in_full
from generator.render.pages.kind import Fill, Making, PageKind
from generator.render.parts.mail import bare, mail_folder, mail_view, plain_mail
from generator.render.parts.period import period_page
from generator.render.routes.places import Place, Places
from generator.render.views import PeriodPage

_MAIL = "mail.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodInputs:
    """The period, with what was found of it. ``sent`` says that it is the newest of its length, which is there as an e-mail too.

    ``tokens`` are the theme's colours, ``pictures`` PNG files by goal.
    """

    closed: ClosedPeriod
    sent: bool
    tokens: Mapping[str, tuple[str, str]]
    pictures: Mapping[str, bytes]


def _inputs(making: Making) -> PeriodInputs:
    site = making.site
    closed = next(each for each in site.report.periods if each.period.id == making.key)
    return PeriodInputs(
        closed=closed,
        sent=closed in newest_of_each(site.report.periods),
        tokens=site.theme.tokens,
        pictures=making.material.pictures.get(making.key, {}),
    )


def _links(inputs: PeriodInputs) -> Iterator[Place]:
    del inputs
    yield Place("periods")


def _view(here: PageContext, inputs: PeriodInputs) -> PeriodPage:
    return period_page(here, inputs.closed.report)


def _attached(
    here: PageContext, inputs: PeriodInputs, page: PeriodPage, fill: Fill
) -> Iterator[OutputFile | Diagnostic]:
    """The newest report of its length as an e-mail: as a page, as text, and as a message with both in it."""
    if not inputs.sent:
        return
    period = inputs.closed.period
    address, folder = in_full(here, here.path), mail_folder(here, period)
    files = {name: f"{number}.png" for number, name in enumerate(sorted(inputs.pictures), 1)}
    text = plain_mail(here.words, page, address)
    shown = fill(_MAIL, mail_view(page, inputs.tokens, address, files))
    sent = fill(
        _MAIL, mail_view(page, inputs.tokens, address, {name: f"cid:{file}" for name, file in files.items()})
    )
    if isinstance(shown, Diagnostic) or isinstance(sent, Diagnostic):
        yield from (each for each in (shown, sent) if isinstance(each, Diagnostic))
        return
    pictures = {file: inputs.pictures[name] for name, file in files.items()}
    yield OutputFile(f"{folder}/index.html", shown)
    yield OutputFile(f"{folder}/report.txt", text.encode())
    yield from (OutputFile(f"{folder}/{file}", picture) for file, picture in pictures.items())
    yield OutputFile(
        f"{folder}/report.eml",
        message(
            subject=bare(here.words, page.head.title),
            day=period.judged_on,
            language=here.words.language,
            text=text,
            html=sent.decode(),
            pictures=pictures,
        ),
    )


def _places(report: Report) -> Iterator[tuple[str, str]]:
    return ((each.period.id, f"reports/{each.period.id}") for each in report.periods)


def _titles(report: Report) -> dict[str, LocalText]:
    return {
        each.period.id: LocalText(
            tuple(
                (language, period_name(words_for(language), each.period))
                for language in report.site.languages
            )
        )
        for each in report.periods
    }


KIND = PageKind(
    id="period",
    template="period.html",
    places=Places(folder="reports", shared=True, of=_places),
    titles=_titles,
    inputs=_inputs,
    links=_links,
    view=_view,
    of_reports=True,
    attached=_attached,
    further=(_MAIL,),
)
