"""The site as a page shows it: its frame, its menu, its languages, and the policy that browsers hold it to.

Takes a desk, gives ``SiteView`` and ``Head``. It knows nothing of what the page itself says.
"""

from collections.abc import Collection, Iterable, Iterator

from generator.documents.address import canonical, encoded
from generator.l10n import direction_of, language_name
from generator.render.atlas import AUDIT, GOALPOSTS, LOST, OVERVIEW, TOGETHER, Place
from generator.render.edition import Desk, in_full, link, text, to_file, to_place
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


def site_view(desk: Desk, *, sheet: int = 1) -> SiteView:
    """The frame of the page at ``desk``."""
    site = desk.report.site
    words = desk.words
    return SiteView(
        title=text(desk, site.title),
        language=words.language,
        words_language=words.words_language,
        direction=direction_of(words.words_language),
        home=to_place(desk, OVERVIEW),
        navigation=tuple(_navigation(desk)),
        languages=tuple(_languages(desk, sheet)),
        style=to_file(desk, STYLE),
        script=to_file(desk, SCRIPT),
        icon=to_file(desk, ICON),
        logo=_logo(desk),
        branded=site.accent is not None,
        goals_json=to_file(desk, GOALS_JSON),
        as_of=words.date(desk.report.as_of),
        as_of_iso=desk.report.as_of.isoformat(),
        policy=POLICY,
        options=desk.edition.theme.options,
        base=_base(desk) if desk.place == LOST else None,
    )


def head(
    desk: Desk, title: str, description: str, *, sheet: int = 1, texts: Iterable[Text | Prose] = ()
) -> Head:
    """What the page says of itself; ``title`` is empty on the overview, which is called as the site is.

    Each name in it keeps its own direction, since a tab and a search engine know nothing of the page's.
    ``texts`` are the page's main ones, of which it is said where they are not in its language.
    """
    words = desk.words
    name = words.name(desk.report.site.title.in_language(words.language).text)
    return Head(
        title=f"{words.name(title)} · {name}" if title else name,
        description=description,
        canonical=in_full(desk, desk.path) if desk.place != LOST else None,
        alternates=tuple(_alternates(desk, sheet)),
        untranslated=_untranslated(desk, {each.language for each in texts if each.language}),
    )


def _untranslated(desk: Desk, languages: Collection[str]) -> str | None:
    if not languages:
        return None
    names = desk.words.list([language_name(each) for each in sorted(languages)])
    return desk.words.text("Not all of this page is translated; the rest is in {languages}.", languages=names)


def _navigation(desk: Desk) -> Iterator[Link]:
    pages = sorted(
        (page for page in desk.report.pages if page.in_nav), key=lambda page: (page.order, page.path)
    )
    yield link(desk, AUDIT)
    yield link(desk, GOALPOSTS)
    yield link(desk, TOGETHER)
    yield from (link(desk, Place("page", page.id)) for page in pages)


def _languages(desk: Desk, sheet: int) -> Iterator[LanguageLink]:
    atlas = desk.edition.atlas
    for language in atlas.languages:
        yield LanguageLink(
            name=language_name(language),
            language=language,
            direction=direction_of(language),
            href=to_file(desk, atlas.path(desk.place, language, sheet)),
            current=language == desk.words.language,
        )


def _alternates(desk: Desk, sheet: int) -> Iterator[Alternate]:
    atlas, base_url = desk.edition.atlas, desk.edition.base_url
    if base_url is None or len(atlas.languages) == 1 or desk.place == LOST:
        return
    for language in atlas.languages:
        yield Alternate(language=language, href=canonical(base_url, atlas.path(desk.place, language, sheet)))
    yield Alternate(
        language="x-default", href=canonical(base_url, atlas.path(desk.place, atlas.languages[0], sheet))
    )


def _logo(desk: Desk) -> str | None:
    """The site's own logo, where its file is there."""
    logo = desk.report.site.logo
    return to_file(desk, logo) if logo and any(asset.path == logo for asset in desk.edition.assets) else None


def _base(desk: Desk) -> str:
    """The folder that a lost page's links count from: they must work at any depth."""
    root = desk.edition.base_url or "/"
    prefix = desk.path.rpartition("/")[0]
    return root.rstrip("/") + "/" + (encoded(prefix) + "/" if prefix else "")
