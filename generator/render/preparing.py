"""A report becomes a whole site: every page gets its place and its name, and what all pages share is put together.

Takes a report for its audience, the theme and the site's address; gives the whole site. It makes no page.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.l10n import words_for
from generator.model.reliability import UNTRIED, Record
from generator.model.report import Report
from generator.model.source import Asset
from generator.model.theme import Theme
from generator.render.pages import PAGE_KINDS, PageKind
from generator.render.pages.free import KIND as FREE
from generator.render.routes.places import DATA, OVERVIEW, SEARCH, Place, Target
from generator.render.site import Frame, WholeSite

#: Goals of a site that has cards: each takes a tenth of a second and 40 kB in every language.
_MOST_CARDS = 200


def whole_site(
    report: Report,
    theme: Theme,
    *,
    record: Record = UNTRIED,
    base_url: str | None = None,
    assets: Iterable[Asset] = (),
    private: bool = False,
) -> WholeSite:
    """The site of ``report``, which holds what its audience may see, as ``record`` does; search engines are asked out of a ``private`` one."""
    files = tuple(assets)
    targets = dict(_targets(report))
    frame = _frame(report, theme, targets, base_url, tuple(asset.path for asset in files), private=private)
    return WholeSite(
        report=report,
        record=record,
        theme=theme,
        base_url=base_url,
        assets=files,
        targets=targets,
        frame=frame,
    )


def _targets(report: Report) -> Iterator[tuple[Place, Target]]:
    """Where everything in ``report`` has its page."""
    for kind in PAGE_KINDS:
        titles, words = kind.titles(report), _words(kind, report.site.languages)
        for key, folder in kind.places.of(report):
            yield Place(kind.id, key), Target(folder=folder, title=titles.get(key), words=words)


def _words(kind: PageKind[Any], languages: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Our own word for a kind's page, in every language; none where it is called otherwise."""
    word = kind.word
    if word is None:
        return ()
    return tuple((language, word(words_for(language))) for language in languages)


def _frame(
    report: Report,
    theme: Theme,
    targets: Mapping[Place, Target],
    base_url: str | None,
    assets: tuple[str, ...],
    *,
    private: bool,
) -> Frame:
    site = report.site
    menu, foot = (tuple(place for place in found if place in targets) for found in (_menu(report), _foot()))
    return Frame(
        title=site.title,
        languages=site.languages,
        as_of=report.as_of,
        thresholds=site.status.both,
        base_url=base_url,
        repository=site.repository,
        currency=site.currency,
        names=site.names,
        private=private,
        branded=site.accent is not None,
        logo=site.logo if site.logo in assets else None,
        options=theme.options,
        assets=assets,
        fixed={place: targets[place] for place in (OVERVIEW, DATA, SEARCH, *menu, *foot)},
        menu=menu,
        foot=foot,
        with_cards=base_url is not None and len(report.goals) <= _MOST_CARDS,
    )


def _menu(report: Report) -> Iterator[Place]:
    yield from (Place(kind.id) for kind in PAGE_KINDS if kind.in_menu)
    pages = sorted((page for page in report.pages if page.in_nav), key=lambda page: (page.order, page.path))
    yield from (Place(FREE.id, page.id) for page in pages)


def _foot() -> Iterator[Place]:
    return (Place(kind.id) for kind in PAGE_KINDS if kind.in_foot)
