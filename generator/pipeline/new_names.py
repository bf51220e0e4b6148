"""Goals that are named by an id which they had before: what each is called now, by git's testimony or by an alias.

Takes where a site's repository is and what was checked; gives the diagnostics with a fix that names the goal. Git is asked only where a goal
is named that is not there.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes.content import UNKNOWN_GOAL
from generator.history import Located
from generator.model.book import Book
from generator.model.source import SourceTree
from generator.pipeline.former_names import former_names


def with_new_names(
    located: Located, tree: SourceTree, book: Book, said: Sequence[Diagnostic]
) -> tuple[Diagnostic, ...]:
    """``said``, where what is said of an unknown goal gives its new id as the fix."""
    if not any(each.code == UNKNOWN_GOAL.id for each in said):
        return tuple(said)
    names = {old: name for name, goal in book.goals.items() for old in goal.former_ids}
    for name, former in former_names(located, tree, book).items():
        names |= dict.fromkeys(former, name)
    return tuple(_renamed(each, names, tree) for each in said)


def _renamed(each: Diagnostic, names: Mapping[str, str], tree: SourceTree) -> Diagnostic:
    if each.code != UNKNOWN_GOAL.id or each.span is None:
        return each
    old = _text_at(each.span, tree).strip("\"'")
    now = names.get(old)
    return each if now is None else replace(each, fix=f"write `{now}`: the goal `{old}` is called that now")


def _text_at(span: Span, tree: SourceTree) -> str:
    lines = tree.texts.get(span.path, "").splitlines()
    line = lines[span.line - 1] if span.line <= len(lines) else ""
    return line[span.column - 1 : span.column - 1 + span.length]
