"""Today's files, as history sees them: one more commit on top of the last one, which has no name yet.

Takes the book and the tree that it came from; gives what each goal says now, and its text.
"""

from collections.abc import Mapping

from generator.history.criteria import Judgement
from generator.history.lineage import SITE
from generator.history.revisions import Told
from generator.history.written import spelled_in
from generator.model.book import Book
from generator.model.calendar import Day
from generator.model.source import Document, Kind, SourceTree
from generator.records import dataclass

CONTENT = "content/"
METRICS = "metrics/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """What lies in the folder on the day of judgement: texts and documents by path, and goals' ids by path.

    Paths are below ``content``.
    """

    book: Book
    as_of: Day
    texts: Mapping[str, str]
    documents: Mapping[str, Document]
    goals: Mapping[str, str]

    @property
    def judgement(self) -> Judgement:
        return Judgement(status=self.book.site.status, metrics=self.book.metrics)

    def told(self, name: str) -> Told:
        goal = self.book.goals[name]
        spelled = spelled_in(self.documents[_below(goal.span.path)])
        return Told(goal=goal, metrics=self.book.metrics, spelled=spelled)

    def content(self, name: str) -> bytes:
        """A goal's text."""
        return self.texts[_below(self.book.goals[name].span.path)].encode()

    def read(self, path: str) -> tuple[bytes, Document] | None:
        """The text of the goal's file at ``path``, with what it was read as: a site in which anything is wrong has no history told."""
        return (self.texts[path].encode(), self.documents[path]) if path in self.goals else None

    def holds(self, path: str, raw: bytes) -> bool:
        """Whether the file at ``path`` says the same now, whatever ends its lines."""
        now = self.texts.get(path)
        text = raw.decode("utf-8", "replace").removeprefix("\ufeff")
        return now is not None and now == text.replace("\r\n", "\n").replace("\r", "\n")

    def is_judged_by(self, texts: Mapping[str, bytes]) -> bool:
        """Whether ``texts`` are the site's file and its metrics as they are now."""
        now = {path for path in self.texts if path == SITE or path.startswith(METRICS)}
        return now == set(texts) and all(self.holds(path, raw) for path, raw in texts.items())


def today_of(tree: SourceTree, book: Book, as_of: Day) -> Today:
    """What the folder holds."""
    return Today(
        book=book,
        as_of=as_of,
        texts={_below(path): text for path, text in tree.texts.items() if path.startswith(CONTENT)},
        documents={_below(document.path): document for document in tree.of(Kind.GOAL)},
        goals={_below(goal.span.path): name for name, goal in book.goals.items()},
    )


def _below(path: str) -> str:
    return path.removeprefix(CONTENT)
