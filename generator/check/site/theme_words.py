"""What a theme says in each language instead of what its templates say in English: its ``locales/``.

Takes the documents of a theme and of those that it extends, gives words by language and English text, and what is wrong with
them. Whether a template says the English text at all is seen where templates are read.
"""

from collections.abc import Iterator, Mapping, Sequence
from string import Formatter

from generator.check.authored.fields import shown
from generator.check.standards.languages import canonical, meant
from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes.theme import THEME_WORDS
from generator.model.source import Document, Entry, Scalar, Table
from generator.model.theme import ThemeSource, ThemeWord


def words_of(sources: Sequence[ThemeSource]) -> Mapping[str, Mapping[str, ThemeWord]]:
    """The words of a theme (the first of ``sources``) over those of the themes that it extends."""
    words: dict[str, dict[str, ThemeWord]] = {}
    for source in reversed(sources):
        for document in source.locales:
            language = words.setdefault(canonical(document.id) or document.id, {})
            language.update((entry.key.text, said) for entry, said in _sayings(document))
    return words


def word_diagnostics(sources: Sequence[ThemeSource]) -> Iterator[Diagnostic]:
    for source in sources:
        for document in source.locales:
            yield from _of_file(document)


def _of_file(document: Document) -> Iterator[Diagnostic]:
    if canonical(document.id) is None:
        likely = meant(document.id)
        fix = f"call it `{likely}.yaml`" if likely else "call it by a language's code, as in `nb.yaml`"
        yield THEME_WORDS.at(document.start, f"`{shown(document.id)}` is not a language code", fix=fix)
    if not isinstance(document.root, Table):
        if document.root is not None:
            fix = "write a line for each text: `English text: what the theme says`"
            yield THEME_WORDS.at(document.start, "this is no table of texts", fix=fix)
        return
    for entry in document.root.entries:
        if not isinstance(entry.value, Scalar) or entry.value.value is None:
            fix = "write it on one line, in quotes if it has a colon"
            yield THEME_WORDS.at(entry.key.span, f"`{shown(entry.key.text)}` has no text", fix=fix)
        elif _places(_text(entry.value)) is None or _places(_text(entry.value)) != _places(entry.key.text):
            fix = f"use {_listed(entry.key)} and nothing else in braces"
            yield THEME_WORDS.at(entry.value.span, "its braces are not those of the English text", fix=fix)


def _sayings(document: Document) -> Iterator[tuple[Entry, ThemeWord]]:
    """What can be used of a file."""
    entries = document.root.entries if isinstance(document.root, Table) else ()
    for entry in entries:
        if isinstance(entry.value, Scalar) and entry.value.value is not None:
            yield entry, ThemeWord(text=_text(entry.value), span=_span(entry))


def _span(entry: Entry) -> Span:
    return entry.key.span


def _text(scalar: Scalar) -> str:
    return scalar.value if isinstance(scalar.value, str) else scalar.text


def _places(text: str) -> frozenset[str] | None:
    """The names in braces; None where there is anything but names in them."""
    try:
        found = [each[1:] for each in Formatter().parse(text) if each[1] is not None]
    except ValueError:
        return None
    plain = all(name and name.isidentifier() and not form and not change for name, form, change in found)
    return frozenset(name or "" for name, _, _ in found) if plain else None


def _listed(key: Scalar) -> str:
    names = sorted(_places(key.text) or ())
    return ", ".join(f"`{{{name}}}`" for name in names) or "no braces"
