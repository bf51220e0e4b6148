"""Causes without their consequences: what only follows from a mistake that is told already is not told as well.

Takes everything that was found wrong, and the tree; gives what an author has to mend. It adds nothing.
"""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from generator.check.authored.meant import meant_key
from generator.check.site.settings import SITE_PATH
from generator.diagnostics import Diagnostic, Severity
from generator.diagnostics.codes import content, goals, readings, syntax, tables
from generator.model.source import Kind, SourceTree, Table

Hides = Callable[[Diagnostic], bool]
#: That something is missing: it may stand in the part of the file that could not be read.
_ABSENCES = frozenset(
    code.id for code in (content.MISSING_KEY, goals.NO_TARGET, goals.BAD_PERIOD, readings.MISSING_COLUMN)
)
_SYNTAX = frozenset(code.id for code in syntax.CODES)
#: That a table was not read, or a row of it.
_TABLES = frozenset(code.id for code in (*tables.CODES, readings.MISSING_COLUMN))
#: What is said of a line that was taken for something else.
_GARBLED = frozenset((content.WRONG_TYPE.id, content.UNKNOWN_KEY.id))
#: That no reading is as a goal expects it: it may stand in a file that could not be read to its end.
_UNREAD = frozenset(
    code.id
    for code in (goals.NO_SUCH_SEGMENT, goals.NO_SUCH_TAG, goals.WRONG_ACCOUNT, goals.UNCOVERED_BASELINE)
)
#: What a written baseline may be refused for: then it is not to be taken from readings.
_OF_BASELINES = frozenset(
    code.id
    for code in (
        goals.BAD_BASELINE,
        goals.BAD_TARGET,
        goals.PERCENT_OF_WHAT,
        goals.UNKNOWN_UNIT,
        content.BAD_NUMBER,
        content.LOCALISED_NUMBER,
        content.UNKNOWN_CURRENCY,
        readings.OTHER_CURRENCY,
    )
)
_METRICS = "content/metrics/"
#: That an amount does not suit its metric.
_OF_METRICS = frozenset((goals.PERCENT_OF_WHAT.id, goals.UNKNOWN_UNIT.id))
#: What follows in other files from a setting of the site that could not be used.
_OF_SETTINGS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "languages": frozenset({content.UNKNOWN_LANGUAGE.id}),
        "currency": frozenset({readings.OTHER_CURRENCY.id}),
        "audiences": frozenset({content.UNKNOWN_AUDIENCE.id}),
    }
)


def causes(said: Iterable[Diagnostic], tree: SourceTree) -> tuple[Diagnostic, ...]:
    """``said`` without what follows from another of them; where nothing is broken, all of it."""
    found = tuple(said)
    if not any(each.severity is Severity.ERROR for each in found):
        return found
    hidden = (
        _hidden_by_metrics(found),
        _hidden_by_syntax(found, tree),
        _hidden_by_tables(found, tree),
        _hidden_by_settings(found, tree),
        _hidden_by_baselines(found),
    )
    return tuple(each for each in found if not any(hides(each) for hides in hidden))


def _hidden_by_syntax(found: Iterable[Diagnostic], tree: SourceTree) -> Hides:
    """What a file is said to lack of which only a part was read, and what its broken line was taken for."""
    broken = {document.path for document in tree.documents if not document.complete}
    stops: dict[str, int] = {}
    for each in found:
        if each.code in _SYNTAX and each.span is not None:
            stops.setdefault(each.span.path, each.span.line)

    def hides(each: Diagnostic) -> bool:
        if each.span is None or each.span.path not in broken:
            return False
        behind = each.span.line >= stops.get(each.span.path, each.span.line + 1)
        return each.code in _ABSENCES or (behind and each.code in _GARBLED)

    return hides


def _hidden_by_tables(found: Iterable[Diagnostic], tree: SourceTree) -> Hides:
    unread = (
        any(each.code in _TABLES for each in found)
        or any(not table.complete for table in tree.tables)
        or any(not document.complete for document in tree.of(Kind.SNAPSHOT))
        or any(kind is Kind.SNAPSHOT for kind, _ in tree.failed_ids)
    )
    return lambda each: unread and each.code in _UNREAD


def _hidden_by_metrics(found: Iterable[Diagnostic]) -> Hides:
    """What follows for amounts from a metric that is not understood as it was meant."""
    wrong = any(
        each.span and each.span.path.startswith(_METRICS) and each.severity is Severity.ERROR
        for each in found
    )
    return lambda each: wrong and each.code in _OF_METRICS


def _hidden_by_baselines(found: Iterable[Diagnostic]) -> Hides:
    """That no baseline can be summed up, of a goal's file with an amount that could not be used."""
    paths = {each.span.path for each in found if each.span and each.code in _OF_BASELINES}
    return lambda each: (
        each.code == goals.UNCOVERED_BASELINE.id and each.span is not None and each.span.path in paths
    )


def _hidden_by_settings(found: Iterable[Diagnostic], tree: SourceTree) -> Hides:
    """What follows from keys of ``site.yaml`` that are wrong themselves, or were not read."""
    errors = [
        each
        for each in found
        if each.span and each.span.path == SITE_PATH and each.severity is Severity.ERROR
    ]
    keys = {key for key in _OF_SETTINGS if any(_is_about(each, key, tree) for each in errors)}
    codes = frozenset(code for key in keys for code in _OF_SETTINGS[key])
    return lambda each: each.code in codes


def _is_about(error: Diagnostic, key: str, tree: SourceTree) -> bool:
    """Whether an error of ``site.yaml`` stands at its ``key``, or leaves it without a value."""
    if error.code in _OF_SETTINGS[key]:
        return False
    document = next(tree.of(Kind.SITE), None)
    if document is None or not isinstance(document.root, Table):
        return True
    if not document.complete and document.root.get(key) is None:
        return True
    before = [entry.key for entry in document.root.entries if error.span and entry.key.span <= error.span]
    at = before[-1].text if before else ""
    return at == key or (error.code == content.UNKNOWN_KEY.id and meant_key(at, _OF_SETTINGS) == key)
