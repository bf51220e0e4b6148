"""A shape: one kind of file that one tool exports, how it is recognised by its content, and how it is read.

Takes nothing. A new importer is a module with a ``SHAPE`` in ``shapes/`` and a line in ``SHAPES``; its page in the documentation comes of the same
record.
"""

from collections.abc import Callable

from generator.exports.draft import Asked, Taken
from generator.exports.export import Export
from generator.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """``id`` is what ``--from`` takes, ``source`` the folder under ``snapshots/`` and what readings name as theirs.

    ``recognise`` says by the content alone why a file is this one, in half a sentence, or None; the first shape in ``SHAPES`` that does has it.
    ``take`` reads one that was recognised, or that somebody forced, and raises ``NotTakenError`` where it is not that after all.
    ``click`` says where to click to export it, ``reads`` and ``leaves`` what is read and what is not, and why; ``example`` is a small file in this shape.
    """

    id: str
    title: str
    source: str
    click: str
    reads: str
    leaves: str
    example: str
    recognise: Callable[[Export], str | None]
    take: Callable[[Export, Asked], Taken]
