"""The context of one page: where it stands and what it may link to, as seen from there in one language.

Takes the site's frame and the targets that the page declared; gives links, texts and names. It words no judgement.
"""

from collections.abc import Mapping
from functools import cached_property

from generator.documents.address import canonical, relative
from generator.l10n import Words, direction_of
from generator.model.calendar import Day
from generator.model.reading import SeriesKey
from generator.model.text import LocalText, Said
from generator.records import dataclass
from generator.render.routes.places import Place, Target, file_of, language_folder
from generator.render.site import Frame
from generator.render.views import Link, Text


@dataclass(frozen=True, kw_only=True)
class PageContext:
    """Where one page is made: its place, the sheet of its list, its language and its file's path.

    ``targets`` are the pages that it declared to link to, its own among them; one that is missing has no page.
    """

    frame: Frame
    words: Words
    place: Place
    sheet: int
    targets: Mapping[Place, Target]

    @cached_property
    def path(self) -> str:
        """The page's file, from which every link on it counts."""
        return path_of(self, self.place, self.words.language, self.sheet)

    @property
    def as_of(self) -> Day:
        return self.frame.as_of


def target_of(here: PageContext, place: Place) -> Target | None:
    """Where ``place`` is; None of what has no page or was not declared."""
    return here.targets.get(place) or here.frame.fixed.get(place)


def path_of(here: PageContext, place: Place, language: str, sheet: int = 1) -> str:
    """The file of a page that there is."""
    target = target_of(here, place)
    assert target is not None, place
    return _file(here, target, language, sheet)


def _file(here: PageContext, target: Target, language: str, sheet: int = 1) -> str:
    return file_of(target.folder, language_folder(language, here.frame.languages), sheet)


def to_place(here: PageContext, place: Place, sheet: int = 1) -> str:
    """The link from this page to another in the same language."""
    return to_file(here, path_of(here, place, here.words.language, sheet))


def to_file(here: PageContext, path: str) -> str:
    """The link from this page to a file of the site."""
    return relative(here.path, path)


def in_full(here: PageContext, path: str) -> str | None:
    """A page's absolute address, where the site has one."""
    return canonical(here.frame.base_url, path) if here.frame.base_url else None


def text(here: PageContext, written: LocalText) -> Text:
    """What an author wrote, in the page's language or the first that there is."""
    return written_text(here.words, written)


def called(here: PageContext, name: str) -> str:
    """An owner, a segment or another name in the page's language, as it is written where nothing else is said."""
    names = here.frame.names.get(name)
    return names.in_language(here.words.language).text if names else name


def series_name(here: PageContext, key: SeriesKey) -> str:
    """The account and segment of a series; nothing of one that has neither."""
    return " · ".join(filter(None, (key.account, key.segment and called(here, key.segment))))


def said(here: PageContext, written: Said) -> Text:
    return said_text(here.words, written)


def written_text(words: Words, written: LocalText) -> Text:
    """As ``text``, for what is worded once for all pages of a language."""
    return said_text(words, written.in_language(words.language))


def said_text(words: Words, written: Said) -> Text:
    if written.language == words.words_language:
        return Text(written.text)
    return Text(written.text, written.language, direction_of(written.language))


def name_of(here: PageContext, place: Place) -> Text:
    """What a page is called in links to it."""
    return _called(here, place, target_of(here, place))


def _called(here: PageContext, place: Place, target: Target | None) -> Text:
    if target is None:
        return Text(place.key)
    if target.title is not None:
        return text(here, target.title)
    return Text(dict(target.words).get(here.words.language, place.key))


def link(here: PageContext, place: Place) -> Link:
    """A link to a page by its own name; only the name where it has no page."""
    target = target_of(here, place)
    href = to_file(here, _file(here, target, here.words.language)) if target is not None else None
    return Link(text=_called(here, place, target), href=href, current=place == here.place)
