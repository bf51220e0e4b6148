"""Broad objectives: those that ship, with the site's own files and their translations over them.

Takes the tree, the site and its platforms; gives objectives by id and what is wrong with the files. It looks at no goal.
"""

from collections.abc import Iterator, Mapping, Sequence

from generator.check.authored import Written, authored
from generator.check.authored.forms.pages import ObjectiveForm
from generator.check.names.accounts import platform_id
from generator.check.names.ids import file_diagnostics, originals
from generator.check.names.objectives import FALLBACK, catalogue_objectives
from generator.check.names.references import platform_diagnostics
from generator.check.texts.local_texts import language_diagnostics, ordered
from generator.check.texts.translations import body_text, titles_of, translated_text, translations_of
from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes.content import MISSING_KEY
from generator.model.book import Objective, Platform, Site
from generator.model.source import Document, Kind, SourceTree, Table
from generator.model.text import LocalText, composed

Said = tuple[Diagnostic, ...]


def objectives_of(
    tree: SourceTree, site: Site, platforms: Mapping[str, Platform]
) -> tuple[Mapping[str, Objective], Said]:
    """The objectives that ship and the site's own, by id, in the order of ids."""
    found = dict(catalogue_objectives(tree, site.languages))
    keyed = [(composed(document.id), document) for document in tree.of(Kind.OBJECTIVE)]
    own = {composed(document.id): document for document in originals(tree.of(Kind.OBJECTIVE))}
    known = own.keys() | found.keys() | {name for kind, name in tree.failed_ids if kind is Kind.OBJECTIVE}
    translations, said = translations_of(keyed, known, site.languages)
    wrong = [*said, *file_diagnostics(keyed)]
    for name in sorted(own.keys() | (translations.keys() & found.keys())):
        document = own.get(name) or _silent(name, translations[name])
        below, translated = found.get(name), translations.get(name, {})
        found[name], more = _objective(
            name, document, translated, below=below, site=site, platforms=platforms
        )
        wrong += more
    return dict(sorted(found.items())), tuple(wrong)


def _silent(name: str, translations: Mapping[str, Document]) -> Document:
    """The file that a shipped objective does not have, where only translations of it are there."""
    path = next(iter(translations.values())).path
    return Document(path=path, kind=Kind.OBJECTIVE, id=name, language=None, root=Table((), Span(path, 1)))


def _objective(
    name: str,
    document: Document,
    translations: Mapping[str, Document],
    *,
    below: Objective | None,
    site: Site,
    platforms: Mapping[str, Platform],
) -> tuple[Objective, Said]:
    form, said = authored(ObjectiveForm, document.root, at=document.start, complete=document.complete)
    form = form or ObjectiveForm.model_construct()
    titles, wrong = titles_of(translations)
    objective = Objective(
        id=name,
        title=_title(form, below, titles, site.languages) or LocalText(((site.languages[0], name),)),
        platforms=_hints(form, platforms) or (below.platforms if below else ()),
        body=body_text(document, translations, site.languages),
    )
    unknown = (one for word in form.platforms for one in platform_diagnostics(word, platforms, many=True))
    missing = (
        () if below is not None or said or not document.complete else _title_missing(form, name, document)
    )
    return objective, (*said, *wrong, *missing, *unknown, *language_diagnostics(form.title, site.languages))


def _title(
    form: ObjectiveForm,
    below: Objective | None,
    translated: Mapping[str, Written[str] | None],
    languages: Sequence[str],
) -> LocalText | None:
    """What is written over what ships; a title in no language in particular replaces all that ship."""
    plain = form.title is not None and any(code is None for code, _ in form.title.versions)
    shipped = dict(below.title.versions) if below is not None and not plain else {}
    written = translated_text(form.title, translated, languages)
    versions = {**shipped, **dict(written.versions if written is not None else ())}
    return ordered(versions, (*languages, FALLBACK)) if versions else None


def _hints(form: ObjectiveForm, platforms: Mapping[str, Platform]) -> tuple[str, ...]:
    found = (platform_id(one.value, platforms) for one in form.platforms)
    return tuple(dict.fromkeys(name for name in found if name is not None))


def _title_missing(form: ObjectiveForm, name: str, document: Document) -> Iterator[Diagnostic]:
    if form.title is None and (document.root is None or form.lacks("title")):
        message = f"`{name}` is not one of the built-in objectives, so it needs a title"
        yield MISSING_KEY.at(document.start, message, fix="add `title: …`")
