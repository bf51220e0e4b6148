"""What every page shows of the site, and what a page says of itself.

Fields only; made in ``site_view``.
"""

from collections.abc import Mapping

from generator.records import dataclass
from generator.render.views.parts import Link, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageLink:
    """The same page in another language, named in that language."""

    name: str
    language: str
    direction: str
    href: str
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteView:
    """What every page shows of the site. ``words_language`` is the language of the theme's own words.

    ``as_of`` is worded, ``as_of_iso`` for machines. ``base`` is set on the page for addresses that do not exist.
    ``options`` are the theme's own, with the site's choices. ``data`` leads to all that can be taken along, ``search`` to the page of
    search, ``foot`` are further pages; ``first_script`` is run before anything is shown. Search engines are to be asked
    out of a ``private`` site.
    """

    title: Text
    language: str
    words_language: str
    direction: str
    home: str
    navigation: tuple[Link, ...]
    languages: tuple[LanguageLink, ...]
    style: str
    script: str
    first_script: str
    icon: str
    logo: str | None
    branded: bool
    private: bool
    goals_json: str
    data: Link
    search: Link
    foot: tuple[Link, ...]
    as_of: str
    as_of_iso: str
    policy: str
    base: str | None
    options: Mapping[str, str | int | float | bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternate:
    """The page's absolute address in a language."""

    language: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedLink:
    """A feed that tells the news of the page or the site; ``type`` is its media type."""

    title: str
    type: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What a page says of itself to browsers and search engines. Without a base URL nothing is absolute.

    ``feeds`` are those of the page before those of the site; ``card`` is the picture that stands for the page elsewhere.
    ``untranslated`` says so where the page's main texts are in another language than the page.
    """

    title: str
    description: str
    canonical: str | None
    alternates: tuple[Alternate, ...]
    feeds: tuple[FeedLink, ...]
    card: str | None
    untranslated: str | None
