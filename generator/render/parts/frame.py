"""The site as a page shows it: its frame, its menu, its languages, and the policy that browsers hold it to.

Takes a page's context, gives ``SiteView`` and ``Head``. It knows nothing of what the page itself says.
"""

import posixpath
from collections.abc import Collection, Iterable, Iterator, Mapping
from types import MappingProxyType
from urllib.parse import urlsplit

from generator.documents.address import canonical, encoded
from generator.l10n import direction_of, language_name, language_name_in
from generator.render.page_context import (
    PageContext,
    in_full,
    link,
    name_of,
    path_of,
    text,
    to_file,
    to_place,
)
from generator.render.routes.places import DATA, NOT_FOUND, OVERVIEW, SEARCH
from generator.render.views import Alternate, FeedLink, Head, LanguageLink, Prose, SiteView, Text

#: Nothing is run or loaded that is not a file of the site; who may frame a page is in the headers alone.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; base-uri 'self'; form-action 'none'"
)
STYLE = "assets/style.css"
SCRIPT = "assets/site.js"
#: What every page runs before anything is shown.
FIRST_SCRIPT = "assets/first.js"
ICON = "assets/icon.svg"
GOALS_JSON = "api/goals.json"
GOALS_SCHEMA = "api/goals.schema.json"
GOALS_CSV = "data/goals.csv"
CALENDAR = "goals.ics"
#: A page's picture for previews elsewhere, beside it.
CARD = "card.png"
ATOM, JSON_FEED = "atom.xml", "feed.json"
#: Feeds by their files' names, with their media types.
FEED_TYPES: Mapping[str, str] = MappingProxyType(
    {ATOM: "application/atom+xml", JSON_FEED: "application/feed+json"}
)
#: Kinds of page that have feeds of their own, with the feeds' files.
WITH_FEEDS: Mapping[str, tuple[str, ...]] = MappingProxyType({"goal": (ATOM,), "client": (ATOM, JSON_FEED)})


def site_view(here: PageContext) -> SiteView:
    """The frame of the page at ``here``."""
    frame, words = here.frame, here.words
    return SiteView(
        title=text(here, frame.title),
        language=words.language,
        words_language=words.words_language,
        direction=direction_of(words.words_language),
        home=to_place(here, OVERVIEW),
        navigation=tuple(link(here, place) for place in frame.menu),
        languages=tuple(_languages(here)),
        style=to_file(here, STYLE),
        script=to_file(here, SCRIPT),
        first_script=to_file(here, FIRST_SCRIPT),
        icon=to_file(here, ICON),
        logo=to_file(here, frame.logo) if frame.logo else None,
        branded=frame.branded,
        private=frame.private,
        goals_json=to_file(here, GOALS_JSON),
        data=link(here, DATA),
        search=link(here, SEARCH),
        foot=tuple(link(here, place) for place in frame.foot),
        as_of=words.date(here.as_of),
        as_of_iso=here.as_of.isoformat(),
        policy=POLICY,
        options=frame.options,
        base=_base(here) if here.place == NOT_FOUND else None,
    )


def head(here: PageContext, title: str, description: str, *, texts: Iterable[Text | Prose] = ()) -> Head:
    """What the page says of itself; ``title`` is empty on the overview, which is called as the site is.

    Each name in it keeps its own direction, since a tab and a search engine know nothing of the page's.
    ``texts`` are the page's main ones, of which it is said where they are not in its language.
    """
    words = here.words
    name = words.name(here.frame.title.in_language(words.language).text)
    return Head(
        title=f"{words.name(title)} · {name}" if title else name,
        description=description,
        canonical=in_full(here, here.path) if here.place != NOT_FOUND else None,
        alternates=tuple(_alternates(here)),
        feeds=tuple(_feeds(here)) if here.place != NOT_FOUND else (),
        card=_card(here),
        untranslated=_untranslated(here, {each.language for each in texts if each.language}),
    )


def _untranslated(here: PageContext, languages: Collection[str]) -> str | None:
    if not languages:
        return None
    names = here.words.list([language_name_in(each, here.words.words_language) for each in sorted(languages)])
    return here.words.text("Not all of this page is translated; the rest is in {languages}.", languages=names)


def _languages(here: PageContext) -> Iterator[LanguageLink]:
    for language in here.frame.languages:
        yield LanguageLink(
            name=language_name(language),
            language=language,
            direction=direction_of(language),
            href=to_file(here, _path_in(here, language)),
            current=language == here.words.language,
        )


def _alternates(here: PageContext) -> Iterator[Alternate]:
    languages, base_url = here.frame.languages, here.frame.base_url
    if base_url is None or len(languages) == 1 or here.place == NOT_FOUND:
        return
    for language in languages:
        yield Alternate(language=language, href=canonical(base_url, _path_in(here, language)))
    yield Alternate(language="x-default", href=canonical(base_url, _path_in(here, languages[0])))


def _path_in(here: PageContext, language: str) -> str:
    return path_of(here, here.place, language, here.sheet)


def _feeds(here: PageContext) -> Iterator[FeedLink]:
    """The page's own feeds, then the site's."""
    words = here.words
    site = words.name(here.frame.title.in_language(words.language).text)
    if here.place.kind in WITH_FEEDS:
        folder = posixpath.dirname(path_of(here, here.place, words.language))
        title = f"{words.name(name_of(here, here.place).text)} · {site}"
        for file in WITH_FEEDS[here.place.kind]:
            yield FeedLink(title=title, type=FEED_TYPES[file], href=to_file(here, f"{folder}/{file}"))
    root = posixpath.dirname(path_of(here, OVERVIEW, words.language))
    for file, media_type in FEED_TYPES.items():
        yield FeedLink(title=site, type=media_type, href=to_file(here, posixpath.join(root, file)))


def _card(here: PageContext) -> str | None:
    """The picture of a goal for previews elsewhere, by its absolute address."""
    if here.place.kind != "goal" or not here.frame.with_cards:
        return None
    return in_full(here, posixpath.join(posixpath.dirname(here.path), CARD))


def _base(here: PageContext) -> str:
    """The folder that a lost page's links count from, on whatever host: they must work at any depth."""
    root = urlsplit(here.frame.base_url or "/").path
    prefix = here.path.rpartition("/")[0]
    return root.rstrip("/") + "/" + (encoded(prefix) + "/" if prefix else "")
