"""Documents held against the schema of their kind, as a program does that knows nothing else."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator

from generator.check.schema import schema_of
from generator.model.source import Document, Kind, SourceTree
from generator.read.yaml_tree import read_yaml
from tests.read.plain import value

#: The schema of each kind of document; a translation has one of its own.
SCHEMAS = {
    Kind.SITE: "site",
    Kind.GOAL: "goal",
    Kind.METRICS: "metrics",
    Kind.SNAPSHOT: "snapshot",
    Kind.ANNOTATIONS: "annotations",
    Kind.SOURCES: "sources",
    Kind.CHECKIN: "checkin",
    Kind.OBJECTIVE: "objective",
    Kind.PAGE: "page",
    Kind.CATALOGUE_METRICS: "metrics",
}
TRANSLATED = {Kind.GOAL: "goal-translation", Kind.OBJECTIVE: "title", Kind.PAGE: "title"}


@cache
def validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(schema_of(name))


def refusals(name: str, document: Any) -> list[str]:
    """Why the schema refuses ``document``, each with its place."""
    return [f"{error.json_path}: {error.message}" for error in validator(name).iter_errors(document)]


def plain(text: str) -> Any:
    """What YAML text says, as the house reads it."""
    return value(read_yaml(text, "content/any.yaml").root)


def schema_for(document: Document) -> str | None:
    names = SCHEMAS if document.language is None or document.kind is Kind.CHECKIN else TRANSLATED
    return names.get(document.kind)


def refused(tree: SourceTree) -> Iterator[tuple[str, str]]:
    """Each path whose document its schema refuses, with a reason."""
    for document in tree.documents:
        name = schema_for(document)
        if name is not None and document.root is not None:
            yield from ((document.path, reason) for reason in refusals(name, value(document.root)))
