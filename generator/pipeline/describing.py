"""What editors and forms are told of the files that authors write: a JSON Schema for each kind, with the ids that there are.

Takes the kind's name and what there is to refer to; gives plain dictionaries. It reads no goal.
"""

from typing import Any

from generator.check import FILES, FileKind, schema_of as _schema_of
from generator.pipeline.cataloguing import Catalogue

__all__ = ["FILES", "FileKind", "schema_of"]


def schema_of(kind: str, known: Catalogue | None = None) -> dict[str, Any]:
    """The schema of the files of this kind, as ``goalposts schema`` prints it; editors offer the ids of ``known``.

    Raises KeyError for a kind that there is not.
    """
    return _schema_of(kind, None if known is None else _ids(known))


def _ids(known: Catalogue) -> dict[str, dict[str, str]]:
    return {
        "metric": {each.id: each.label.first for each in known.metrics.values()},
        "objective": {each.id: each.title.first for each in known.objectives.values()},
        "platform": {each.id: each.label.first for each in known.platforms.values()},
    }
