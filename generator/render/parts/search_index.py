"""What the search looks through, as a script: every page with its kind and name, a goal with how it stands and whose it is.

Takes what was gathered for a language, gives the file's text. It is data alone, for from a file's address nothing else can
be read: words that many goals share stand in it once, and the browser makes its index of them. It holds nothing that the
site's pages do not show.
"""

import json
from collections.abc import Iterable, Sequence

from generator.records import dataclass
from generator.render.views import StatusView, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalWords:
    """What a goal is found by besides its name: its client, its owners, and ``names`` of what else it bears.

    ``line`` is what its row in a list says of it.
    """

    id: str
    status: StatusView
    client: str | None
    owners: tuple[str, ...]
    names: tuple[str, ...]
    line: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexedPage:
    """One page: its kind's id, its address as seen from the page of search, what it is called; ``goal`` is None of other pages."""

    kind: str
    href: str
    title: Text
    goal: GoalWords | None


class _Numbered:
    """Values by their number, in the order in which they first came."""

    def __init__(self) -> None:
        self._numbers: dict[object, int] = {}

    def number(self, value: object) -> int:
        return self._numbers.setdefault(value, len(self._numbers))

    def values(self) -> list[object]:
        return list(self._numbers)


def search_index(kinds: Sequence[tuple[str, str, str]], pages: Iterable[IndexedPage]) -> str:
    """A script that sets ``goalpostsIndex``; ``kinds`` are ids with what several and one of them are called.

    A page is ``[kind, address, name, language]``, and of a goal ``[…, id, status, client, owners, names, line]`` too, where kinds,
    statuses, clients, owners and names are numbers in the lists before. The language is empty where it is the page's own,
    the client is -1 where there is none.
    """
    of_kinds = {id_: number for number, (id_, *_) in enumerate(kinds)}
    statuses, names = _Numbered(), _Numbered()
    found = [_page(of_kinds[page.kind], page, statuses, names) for page in pages]
    data = {
        "kinds": [list(each) for each in kinds],
        "statuses": statuses.values(),
        "names": names.values(),
        "pages": found,
    }
    return f"window.goalpostsIndex={json.dumps(data, ensure_ascii=False, separators=(',', ':'))};\n"


def _page(kind: int, page: IndexedPage, statuses: _Numbered, names: _Numbered) -> list[object]:
    row: list[object] = [kind, page.href, page.title.text, page.title.language or ""]
    goal = page.goal
    if goal is not None:
        row += [
            goal.id,
            statuses.number((goal.status.code, goal.status.word, goal.status.tone)),
            names.number(goal.client) if goal.client else -1,
            [names.number(each) for each in goal.owners],
            [names.number(each) for each in goal.names],
            goal.line,
        ]
    return row
