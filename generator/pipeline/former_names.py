"""What goals were called before: git's testimony of renamed files.

Takes where a site's repository is, its tree and its book; gives former ids by goal. It says nothing of them.
"""

from collections.abc import Mapping

from generator.history import Located, former_ids_of
from generator.model.book import Book
from generator.model.source import SourceTree
from generator.read import named


def former_names(located: Located, tree: SourceTree, book: Book) -> Mapping[str, tuple[str, ...]]:
    """What each goal of ``book`` was called before, oldest first; nothing of one that kept its id."""
    texts = {name: tree.texts[goal.span.path].encode() for name, goal in book.goals.items()}
    return former_ids_of(located, book.site, texts, named)
