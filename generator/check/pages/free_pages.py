"""Free pages: prose files and their translations.

Takes the tree and the site; gives pages and what is wrong with their files. It looks at no goal.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.check.authored import authored
from generator.check.authored.forms.pages import PageForm
from generator.check.authored.limits import MENU
from generator.check.names.ids import file_diagnostics
from generator.check.names.references import audience_diagnostics, default_audiences
from generator.check.texts.local_texts import language_diagnostics
from generator.check.texts.translations import body_text, titles_of, translated_text, translations_of
from generator.diagnostics import Diagnostic
from generator.diagnostics.codes.content import TOO_MANY_ITEMS
from generator.model.book import FreePage, Site
from generator.model.source import Document, Kind, SourceTree
from generator.model.text import LocalText, composed

Said = tuple[Diagnostic, ...]
Keyed = Iterable[tuple[str, Document]]
_FOLDER = "content/pages/"


def pages_of(tree: SourceTree, site: Site) -> tuple[tuple[FreePage, ...], Said]:
    """The free pages by their paths, and what is wrong with their files."""
    keyed = [(_path(document), document) for document in tree.of(Kind.PAGE)]
    own = {path: document for path, document in keyed if document.language is None}
    lost = {name for kind, name in tree.failed_ids if kind is Kind.PAGE}
    known = {*own, *(path for path, _ in keyed if path.rpartition("/")[2] in lost)}
    translations, said = translations_of(keyed, known, site.languages)
    wrong = [*said, *file_diagnostics(keyed)]
    found: list[FreePage] = []
    for path, document in sorted(own.items()):
        page, more = _page(path, document, translations.get(path, {}), site)
        wrong += more
        found += [page] if page is not None else []
    return tuple(found), (*wrong, *_crowded([page for page in found if page.in_nav]))


def _crowded(pages: Sequence[FreePage]) -> Iterator[Diagnostic]:
    """Whether the menu has more pages than it has room for: it stands on every page, so that twice as many make it four times the site."""
    if len(pages) > MENU:
        message = f"`nav: true` puts {len(pages):,} pages into the menu, this one among them, but at most {MENU} have room there"
        fix = f"leave `nav` out of all but {MENU} pages; a page in the menu can link to the others"
        yield TOO_MANY_ITEMS.at(pages[MENU].span, message, fix=fix)


def _path(document: Document) -> str:
    """The address of a page below the site: its path below ``pages/``, without ending and language."""
    folder = document.path.removeprefix(_FOLDER).rpartition("/")[0]
    return composed(f"{folder}/{document.id}" if folder else document.id)


def _page(
    path: str, document: Document, translations: Mapping[str, Document], site: Site
) -> tuple[FreePage | None, Said]:
    form, said = authored(PageForm, document.root, at=document.start, complete=document.complete)
    titles, wrong = titles_of(translations)
    if form is None:
        return None, (*said, *wrong)
    title = translated_text(form.title, titles, site.languages)
    nothing = LocalText(((site.languages[0], ""),))
    page = FreePage(
        id=path,
        path=path,
        title=title or LocalText(((site.languages[0], document.id),)),
        in_nav=form.nav is not None and form.nav.value,
        order=0.0 if form.order is None else form.order.value,
        audiences=tuple(dict.fromkeys(one.value for one in form.audience)) or default_audiences(site),
        body=body_text(document, translations, site.languages) or nothing,
        span=document.start,
    )
    references = (
        *language_diagnostics(form.title, site.languages),
        *audience_diagnostics(form.audience, site),
    )
    return page, (*said, *wrong, *references)
