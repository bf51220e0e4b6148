"""The site as a page shows it: its frame, its menu, its languages, and the policy that browsers hold it to.

Takes a page's context, gives ``SiteView`` and ``Head``. It knows nothing of what the page itself says.
"""

from collections.abc import Collection, Iterable, Iterator
from urllib.parse import urlsplit

from generator.documents.address import canonical, encoded
from generator.l10n import direction_of, language_name, language_name_in
from generator.render.page_context import PageContext, in_full, link, path_of, text, to_file, to_place
from generator.render.routes.places import NOT_FOUND, OVERVIEW
from generator.render.views import Alternate, Head, LanguageLink, Prose, SiteView, Text

#: Nothing is run or loaded that is not a file of the site; who may frame a page is in the headers alone.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; base-uri 'self'; form-action 'none'"
)
STYLE = "assets/style.css"
SCRIPT = "assets/site.js"
ICON = "assets/icon.svg"
GOALS_JSON = "api/goals.json"


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
        icon=to_file(here, ICON),
        logo=to_file(here, frame.logo) if frame.logo else None,
        branded=frame.branded,
        private=frame.private,
        goals_json=to_file(here, GOALS_JSON),
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


def _base(here: PageContext) -> str:
    """The folder that a lost page's links count from, on whatever host: they must work at any depth."""
    root = urlsplit(here.frame.base_url or "/").path
    prefix = here.path.rpartition("/")[0]
    return root.rstrip("/") + "/" + (encoded(prefix) + "/" if prefix else "")
