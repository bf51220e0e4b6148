"""The site as a page shows it: its frame, its menu, its languages, and the policy that browsers hold it to.

Takes a here, gives ``SiteView`` and ``Head``. It knows nothing of what the page itself says.
"""

from collections.abc import Collection, Iterable, Iterator

from generator.documents.address import canonical, encoded
from generator.l10n import direction_of, language_name
from generator.render.page_context import PageContext, in_full, link, text, to_file, to_place
from generator.render.routes.places import AUDIT, GOALPOSTS, NOT_FOUND, OVERVIEW, TOGETHER, Place
from generator.render.views import Alternate, Head, LanguageLink, Link, Prose, SiteView, Text

#: Nothing is run or loaded that is not a file of the site; who may frame a page is in the headers alone.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; base-uri 'self'; form-action 'none'"
)
STYLE = "assets/style.css"
SCRIPT = "assets/site.js"
ICON = "assets/icon.svg"
GOALS_JSON = "api/goals.json"


def site_view(here: PageContext, *, sheet: int = 1) -> SiteView:
    """The frame of the page at ``here``."""
    site = here.report.site
    words = here.words
    return SiteView(
        title=text(here, site.title),
        language=words.language,
        words_language=words.words_language,
        direction=direction_of(words.words_language),
        home=to_place(here, OVERVIEW),
        navigation=tuple(_navigation(here)),
        languages=tuple(_languages(here, sheet)),
        style=to_file(here, STYLE),
        script=to_file(here, SCRIPT),
        icon=to_file(here, ICON),
        logo=_logo(here),
        branded=site.accent is not None,
        goals_json=to_file(here, GOALS_JSON),
        as_of=words.date(here.report.as_of),
        as_of_iso=here.report.as_of.isoformat(),
        policy=POLICY,
        options=here.site.theme.options,
        base=_base(here) if here.place == NOT_FOUND else None,
    )


def head(
    here: PageContext, title: str, description: str, *, sheet: int = 1, texts: Iterable[Text | Prose] = ()
) -> Head:
    """What the page says of itself; ``title`` is empty on the overview, which is called as the site is.

    Each name in it keeps its own direction, since a tab and a search engine know nothing of the page's.
    ``texts`` are the page's main ones, of which it is said where they are not in its language.
    """
    words = here.words
    name = words.name(here.report.site.title.in_language(words.language).text)
    return Head(
        title=f"{words.name(title)} · {name}" if title else name,
        description=description,
        canonical=in_full(here, here.path) if here.place != NOT_FOUND else None,
        alternates=tuple(_alternates(here, sheet)),
        untranslated=_untranslated(here, {each.language for each in texts if each.language}),
    )


def _untranslated(here: PageContext, languages: Collection[str]) -> str | None:
    if not languages:
        return None
    names = here.words.list([language_name(each) for each in sorted(languages)])
    return here.words.text("Not all of this page is translated; the rest is in {languages}.", languages=names)


def _navigation(here: PageContext) -> Iterator[Link]:
    pages = sorted(
        (page for page in here.report.pages if page.in_nav), key=lambda page: (page.order, page.path)
    )
    yield link(here, AUDIT)
    yield link(here, GOALPOSTS)
    yield link(here, TOGETHER)
    yield from (link(here, Place("page", page.id)) for page in pages)


def _languages(here: PageContext, sheet: int) -> Iterator[LanguageLink]:
    routes = here.site.routes
    for language in routes.languages:
        yield LanguageLink(
            name=language_name(language),
            language=language,
            direction=direction_of(language),
            href=to_file(here, routes.path(here.place, language, sheet)),
            current=language == here.words.language,
        )


def _alternates(here: PageContext, sheet: int) -> Iterator[Alternate]:
    routes, base_url = here.site.routes, here.site.base_url
    if base_url is None or len(routes.languages) == 1 or here.place == NOT_FOUND:
        return
    for language in routes.languages:
        yield Alternate(language=language, href=canonical(base_url, routes.path(here.place, language, sheet)))
    yield Alternate(
        language="x-default", href=canonical(base_url, routes.path(here.place, routes.languages[0], sheet))
    )


def _logo(here: PageContext) -> str | None:
    """The site's own logo, where its file is there."""
    logo = here.report.site.logo
    return to_file(here, logo) if logo and any(asset.path == logo for asset in here.site.assets) else None


def _base(here: PageContext) -> str:
    """The folder that a lost page's links count from: they must work at any depth."""
    root = here.site.base_url or "/"
    prefix = here.path.rpartition("/")[0]
    return root.rstrip("/") + "/" + (encoded(prefix) + "/" if prefix else "")
