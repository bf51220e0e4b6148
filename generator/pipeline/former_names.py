"""What goals were called before: git's testimony of renamed files.

Takes a site's root, its tree and its book; gives former ids by goal. It says nothing of them.
"""

from collections.abc import Mapping
from pathlib import Path

from generator.history import former_ids_of
from generator.model.book import Book
from generator.model.source import SourceTree
from generator.read import named


def former_names(root: Path, tree: SourceTree, book: Book) -> Mapping[str, tuple[str, ...]]:
    """What each goal of ``book`` was called before, oldest first; nothing of one that kept its id."""
    texts = {name: tree.texts[goal.span.path].encode() for name, goal in book.goals.items()}
    return former_ids_of(root, book.site, texts, named)
