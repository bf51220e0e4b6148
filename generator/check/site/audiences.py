"""The audiences of a site: who they are, what it is called for them, and out of whose pages search engines are asked.

Takes what is written under ``audiences`` in site.yaml, gives names, and what is wrong. Who may see a goal stands at the goal.
"""

from collections.abc import Iterator, Mapping, Sequence

from generator.check.authored import authored
from generator.check.authored.forms.audience import AudienceForm
from generator.check.texts.local_texts import language_diagnostics, local_text
from generator.diagnostics import Diagnostic
from generator.diagnostics.codes.content import WRONG_TYPE
from generator.model.source import Entry, Node, Scalar, Table
from generator.model.text import LocalText

_PRIVATE = "private"


def audiences_of(table: Table | None) -> tuple[str, ...]:
    """The names, in their order: the first is whom a build is for that names none."""
    return tuple(entry.key.text for entry in table.entries) if table else ()


def private_audiences_of(table: Table | None) -> tuple[str, ...]:
    """Those that say so, and of those that say nothing all but the first."""
    entries = table.entries if table else ()
    return tuple(
        entry.key.text for number, entry in enumerate(entries) if _says_private(entry, otherwise=number > 0)
    )


def audience_titles_of(table: Table | None, languages: Sequence[str]) -> Mapping[str, LocalText]:
    """What the site is called for those audiences that have a title of their own."""
    forms = ((entry.key.text, _form(entry)[0]) for entry in (table.entries if table else ()))
    return {
        name: local_text(form.title, languages)
        for name, form in forms
        if form is not None and form.title is not None
    }


def listed_audience_diagnostics(table: Table | None, languages: Sequence[str]) -> Iterator[Diagnostic]:
    for entry in table.entries if table is not None else ():
        form, said = _form(entry)
        yield from said
        if form is not None:
            yield from language_diagnostics(form.title, languages)
        elif not (isinstance(entry.value, Table) or _is_nothing(entry.value)):
            message = f"the audience `{entry.key.text}` is not written as a group of keys"
            yield WRONG_TYPE.at(entry.value.span, message, fix=f"write `{entry.key.text}: {{}}`")


def _form(entry: Entry) -> tuple[AudienceForm | None, tuple[Diagnostic, ...]]:
    """What is said of one audience; None where that is no group of keys."""
    if not isinstance(entry.value, Table):
        return None, ()
    return authored(AudienceForm, entry.value, at=entry.value.span)


def _is_nothing(node: Node) -> bool:
    return isinstance(node, Scalar) and node.value is None


def _says_private(entry: Entry, *, otherwise: bool) -> bool:
    said = entry.value.get(_PRIVATE) if isinstance(entry.value, Table) else None
    return said.value if isinstance(said, Scalar) and isinstance(said.value, bool) else otherwise
