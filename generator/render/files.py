"""The files beside the pages: data, feeds, addresses for machines, headers and redirects; each a path and a function.

Takes the whole site and gives text; what has words is there in each language. Pages are in ``pages``; what belongs to one goal,
client or metric is printed with its page.
"""

from collections.abc import Callable, Iterable, Mapping

from generator.documents import atom, calendar, goals_csv, goals_in_pieces, goals_schema, json_feed
from generator.documents.feed import Feed
from generator.l10n import words_for
from generator.records import dataclass
from generator.render.feeds.days import worded_days
from generator.render.feeds.entries import feed
from generator.render.feeds.events import events_of
from generator.render.hosting import headers, redirects, robots, sitemap
from generator.render.page_context import PageContext
from generator.render.parts.frame import ATOM, CALENDAR, GOALS_CSV, GOALS_JSON, GOALS_SCHEMA, JSON_FEED, STYLE
from generator.render.routes.places import OVERVIEW, language_folder
from generator.render.site import WholeSite
from generator.render.style import packed, token_css


@dataclass(frozen=True, slots=True, kw_only=True)
class FileKind:
    """One file: its path, its text in pieces, and whether this site has it.

    Pieces are made of lines of goals, by their ids, where these are there already.
    """

    path: str
    text: Callable[[WholeSite, Mapping[str, str]], Iterable[str]]
    wanted: Callable[[WholeSite], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class WordedFile:
    """One file in each language: its path below the language's root, and its text, seen from the overview."""

    path: str
    text: Callable[[WholeSite, PageContext], str]


def overview_context(site: WholeSite, language: str) -> PageContext:
    """The overview in ``language``, beside which worded files stand."""
    return PageContext(
        frame=site.frame,
        words=words_for(language, site.frame.thresholds),
        place=OVERVIEW,
        sheet=1,
        targets=site.targets,
    )


def in_language(path: str, language: str, languages: tuple[str, ...]) -> str:
    """Where a worded file stands in ``language``."""
    return "/".join(filter(None, (language_folder(language, languages), path)))


def _goals(site: WholeSite, lines: Mapping[str, str]) -> Iterable[str]:
    return goals_in_pieces(site.report, lines)


def _whole(text: Callable[[WholeSite], str]) -> Callable[[WholeSite, Mapping[str, str]], Iterable[str]]:
    """A text in one piece, which knows no lines."""
    return lambda site, _: (text(site),)


def _goals_table(site: WholeSite) -> str:
    return goals_csv(site.report)


def _schema(site: WholeSite) -> str:
    return goals_schema(site.base_url)


def _atom(site: WholeSite, here: PageContext) -> str:
    return atom(_feed(site, here, ATOM))


def _json_feed(site: WholeSite, here: PageContext) -> str:
    return json_feed(_feed(site, here, JSON_FEED))


def _feed(site: WholeSite, here: PageContext, file: str) -> Feed:
    return feed(here, "", events_of(site.report.goals, site.report.metrics), file)


def _calendar(site: WholeSite, here: PageContext) -> str:
    name = site.frame.title.in_language(here.words.language).text
    return calendar(name, worded_days(here, site.entries, site.goals))


def _style(site: WholeSite) -> str:
    rules = "\n".join(packed(each.text) for each in site.theme.styles)
    return token_css(site.theme.tokens, site.report.site.accent) + rules


def _nothing(site: WholeSite) -> str:
    """GitHub Pages takes the folder as it is where this empty file stands in it."""
    del site
    return ""


def _is_mapped(site: WholeSite) -> bool:
    """Only what search engines may see has a map for them."""
    return site.base_url is not None and not site.frame.private


def _always(site: WholeSite) -> bool:
    del site
    return True


FILES: tuple[FileKind, ...] = (
    FileKind(path=GOALS_JSON, text=_goals, wanted=_always),
    FileKind(path=GOALS_SCHEMA, text=_whole(_schema), wanted=_always),
    FileKind(path=GOALS_CSV, text=_whole(_goals_table), wanted=_always),
    FileKind(path=STYLE, text=_whole(_style), wanted=_always),
    FileKind(path=".nojekyll", text=_whole(_nothing), wanted=_always),
    FileKind(path="robots.txt", text=_whole(robots), wanted=_always),
    FileKind(path="sitemap.xml", text=_whole(sitemap), wanted=_is_mapped),
    FileKind(path="_headers", text=_whole(headers), wanted=_always),
    FileKind(path="_redirects", text=_whole(redirects), wanted=_always),
)
WORDED: tuple[WordedFile, ...] = (
    WordedFile(path=ATOM, text=_atom),
    WordedFile(path=JSON_FEED, text=_json_feed),
    WordedFile(path=CALENDAR, text=_calendar),
)
