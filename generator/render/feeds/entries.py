"""Events as a feed of one page in one language: worded, linked and named for good.

Takes a page's context and events, gives a ``Feed``. Links are absolute where the site has an address, else they count from
the feed's own place, beside the page.
"""

from collections.abc import Iterable, Iterator

from generator.documents.address import INDEX, canonical, relative
from generator.documents.feed import Entry, Feed
from generator.documents.tags import authority, lasting, tag
from generator.l10n import direction_of, key_result_title
from generator.l10n.sentences import feeds as said
from generator.l10n.sentences.goalposts.ledger import unexplained_text
from generator.l10n.sentences.goalposts.moves import move_sentence
from generator.model.text import LocalText
from generator.records import dataclass
from generator.render.feeds.events import About, Event, Moved, Read, ReadGoal, Turned
from generator.render.page_context import PageContext
from generator.render.routes.places import language_folder

_UNCOMMITTED = "uncommitted"


def folder_of(here: PageContext) -> str:
    """The folder of the page, in which its feed stands."""
    return here.path.removesuffix(INDEX)


def address(here: PageContext, path: str) -> str:
    """A file of the site as a feed in the page's folder links to it."""
    if here.frame.base_url is not None:
        return canonical(here.frame.base_url, path)
    return relative(here.path, path)


def goal_path(here: PageContext, id_: str) -> str:
    """The file of a goal's page in the language of ``here``."""
    return _below(here, f"goals/{id_}/{INDEX}")


def feed(here: PageContext, title: str, events: Iterable[Event], file: str) -> Feed:
    """The feed of the page at ``here``, to stand beside it as ``file``; ``title`` is the page's, empty for the site's."""
    words, base_url = here.words, here.frame.base_url
    site = here.frame.title.in_language(words.language).text
    own = folder_of(here) + file
    return Feed(
        id=lasting(authority(base_url), f"{folder_of(here)}feed"),
        title=f"{words.name(title)} · {words.name(site)}" if title else site,
        language=words.language,
        direction=direction_of(words.language),
        author=site,
        page=address(here, here.path),
        own=canonical(base_url, own) if base_url else None,
        entries=tuple(entries(here, events)),
    )


def entries(here: PageContext, events: Iterable[Event]) -> Iterator[Entry]:
    """An entry for each event, in their order."""
    for event in events:
        match event:
            case Turned():
                yield _turned(here, event)
            case Moved():
                yield _moved(here, event)
            case Read():
                yield _read(here, event)


@dataclass(frozen=True, slots=True)
class _Link:
    """What an entry is about: its path for names, and where it is told."""

    name: str
    href: str


def _turned(here: PageContext, event: Turned) -> Entry:
    about = _goal(here, event.about)
    return Entry(
        id=_name(here, event, f"{about.name}/status/{event.turn.after.value}"),
        day=event.day,
        title=said.turned_title(here.words, _written(here, event.about.title), event.turn),
        link=about.href,
        text=said.turned_text(here.words, event.turn),
        kind="status",
    )


def _moved(here: PageContext, event: Moved) -> Entry:
    words, move = here.words, event.move
    about = _goal(here, event.about) if event.about else _Link(_below(here, "site"), address(here, here.path))
    title = event.about.title if event.about else here.frame.title
    reason = _written(here, move.reason) if move.reason else unexplained_text(words)
    moved = "/".join(filter(None, (move.commit or _UNCOMMITTED, move.key_result, move.field)))
    return Entry(
        id=_name(here, event, f"{about.name}/goalposts/{moved}"),
        day=event.day,
        title=said.moved_title(words, _written(here, title)),
        link=about.href,
        text=f"{move_sentence(words, move, event.measures).text}\n{reason}",
        kind="goalposts",
    )


def _read(here: PageContext, event: Read) -> Entry:
    words, first = here.words, event.named[0].about
    lines = [line for goal in event.named for line in _lines(here, goal)]
    if event.goals > len(event.named):
        lines.append(said.more_goals(words, event.goals - len(event.named)))
    alone = event.goals == 1
    return Entry(
        id=_name(here, event, f"{folder_of(here)}readings"),
        day=event.day,
        title=said.read_title(words, _written(here, first.title))
        if alone
        else said.all_read_title(words, event.goals),
        link=_goal(here, first).href if alone else address(here, here.path),
        text="\n".join(lines),
        kind="readings",
    )


def _lines(here: PageContext, goal: ReadGoal) -> Iterator[str]:
    """A line for each key result that was read, after its goal's name where the page is of several."""
    words, named = here.words, here.place.kind != "goal"
    for result in goal.results:
        title = key_result_title(words, result.key_result, result.metric).text
        value = said.values_read(words, result.metric, result.unit, result.values)
        line = said.named_value(words, title, value)
        yield f"{words.name(_written(here, goal.about.title))} · {line}" if named else line


def _goal(here: PageContext, about: About) -> _Link:
    path = goal_path(here, about.id)
    return _Link(path.removesuffix(f"/{INDEX}"), address(here, path))


def _name(here: PageContext, event: Event, path: str) -> str:
    return tag(authority(here.frame.base_url), event.day, path)


def _written(here: PageContext, text: LocalText) -> str:
    return text.in_language(here.words.language).text


def _below(here: PageContext, path: str) -> str:
    """``path`` below the language's root."""
    return "/".join(filter(None, (language_folder(here.words.language, here.frame.languages), path)))
