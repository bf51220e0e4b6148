"""Translations: files ``<id>.<language>.md`` beside the file that they translate.

Takes documents and the site's languages; gives, for each original, its translations by language. What a translation
may say is checked with its kind.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from generator.check.authored import Texts, Written, authored
from generator.check.authored.forms.pages import TitleForm
from generator.check.texts.local_texts import (
    local_text,
    optional_text,
    ordered,
    site_language,
    unknown_language,
)
from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes.content import LONE_TRANSLATION
from generator.diagnostics.suggestions import did_you_mean
from generator.model.source import Document
from generator.model.text import LocalText

#: Translations by the original's key, then by language.
Translations = Mapping[str, Mapping[str, Document]]


def translations_of(
    documents: Iterable[tuple[str, Document]], originals: Collection[str], languages: Sequence[str]
) -> tuple[Translations, tuple[Diagnostic, ...]]:
    """Translations of ``documents``, each with the key of its original, and those that translate nothing."""
    found: dict[str, dict[str, Document]] = {}
    said: list[Diagnostic] = []
    for key, document in documents:
        if document.language is None:
            continue
        language = site_language(document.language, languages)
        said += _doubts(key, document, language, originals, languages)
        if language is not None:
            found.setdefault(key, {})[language] = document
    return found, tuple(said)


def _doubts(
    key: str, document: Document, language: str | None, originals: Collection[str], languages: Sequence[str]
) -> Iterator[Diagnostic]:
    place = Span(document.path, 1)
    if language is None:
        code = document.language or ""
        yield unknown_language(Written(code, code, place), languages)
    if key not in originals:
        fix = did_you_mean(key, originals, otherwise=f"add the file `{key}.md`, or rename this one")
        yield LONE_TRANSLATION.at(place, f"there is no `{key}` to translate", fix=fix)


def translated_text(
    texts: Texts | None, translated: Mapping[str, Written[str] | None], languages: Sequence[str]
) -> LocalText | None:
    """An authored text with the versions that translations give; None where there is none at all."""
    if not translated:
        return optional_text(texts, languages)
    own = {} if texts is None else dict(local_text(texts, languages).versions)
    versions = {**own, **{code: word.value for code, word in translated.items() if word is not None}}
    return ordered(versions, languages) if versions else None


def body_text(
    document: Document, translated: Mapping[str, Document], languages: Sequence[str]
) -> LocalText | None:
    """The prose of a file and of its translations."""
    bodies = {languages[0]: document.body, **{code: other.body for code, other in translated.items()}}
    versions = {code: body for code, body in bodies.items() if body is not None and body.strip()}
    return ordered(versions, languages) if versions else None


def titles_of(
    translations: Mapping[str, Document],
) -> tuple[Mapping[str, Written[str] | None], tuple[Diagnostic, ...]]:
    """The titles that translations give, by language, and what is wrong with the translations."""
    titles: dict[str, Written[str] | None] = {}
    said: list[Diagnostic] = []
    for language, document in sorted(translations.items()):
        form, wrong = authored(TitleForm, document.root, at=document.start, complete=document.complete)
        said += wrong
        titles[language] = None if form is None else form.title
    return titles, tuple(said)
