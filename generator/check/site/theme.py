"""A theme's own file with those of the themes that it extends, and what a site chose among its options.

Takes themes as they were read, the theme itself first, and the site's choices; gives one theme with everything that it has
from itself and from below, or says what is wrong. Templates are judged where they are printed.
"""

from collections.abc import Iterator, Mapping, Sequence

from generator.check.authored import authored
from generator.check.authored.fields import shown
from generator.check.authored.forms.theme import OptionValue, ThemeForm
from generator.check.site.palette import accent_diagnostics, palette_diagnostics, palette_of
from generator.check.site.theme_options import option_diagnostics, option_values
from generator.check.site.theme_words import word_diagnostics, words_of
from generator.diagnostics import Diagnostic, Span, has_errors, sort_once
from generator.diagnostics.codes.theme import ASSET_MISSING, THEME_API, THEME_NAME
from generator.diagnostics.suggestions import listed
from generator.model.source import Kind, Node, Scalar, SourceTree, Table
from generator.model.theme import Template, Theme, ThemeSource

#: The version of what a template sees, and of the templates, tokens and files that a theme may build on.
API = 1
#: What every page links to, beside the style sheet.
_LINKED = ("icon.svg", "first.js", "site.js", "search.js", "minisearch.js")
_STYLE = "style.css"


def check_theme(
    sources: Sequence[ThemeSource],
    options: Mapping[str, OptionValue],
    *,
    places: Mapping[str, Span] | None = None,
) -> tuple[Theme | None, tuple[Diagnostic, ...]]:
    """The theme that ``sources`` make, the first of them over those that it extends, with the values of its options.

    These are the site's ``options``, else their defaults; ``places`` says where in site.yaml each stands. The theme is None
    where there are errors.
    """
    read = [
        authored(ThemeForm, each.document.root, at=each.document.start, complete=each.document.complete)
        for each in sources
    ]
    said = tuple(each for _, found in read for each in found)
    forms = [form for form, _ in read if form is not None]
    if len(forms) < len(sources):
        return None, sort_once(said)
    wrong = (
        *said,
        *(each for form, source in zip(forms, sources, strict=True) for each in _own(form, source)),
        *palette_diagnostics(forms),
        *option_diagnostics(forms, options, places or {}),
        *word_diagnostics(sources),
        *_files(sources),
    )
    if has_errors(wrong):
        return None, sort_once(wrong)
    return _theme(forms, sources, options), sort_once(wrong)


def check_accent(accent: tuple[str, str] | None, theme: Theme, tree: SourceTree) -> tuple[Diagnostic, ...]:
    """Whether the site's accent can be told from the theme's pages."""
    if accent is None:
        return ()
    place = next((node.span for node in _in_site(tree, "accent") if node is not None), None)
    return tuple(accent_diagnostics(accent, theme.tokens, place))


def option_places(tree: SourceTree) -> Mapping[str, Span]:
    """Where in site.yaml the options of its theme stand."""
    for theme in _in_site(tree, "theme"):
        options = theme.get("options") if isinstance(theme, Table) else None
        if isinstance(options, Table):
            return {entry.key.text: _place(entry.key, entry.value) for entry in options.entries}
    return {}


def theme_place(tree: SourceTree) -> Span | None:
    """Where in site.yaml its theme is named; None where it is not."""
    for theme in _in_site(tree, "theme"):
        name = theme.get("name") if isinstance(theme, Table) else theme
        if isinstance(name, Scalar):
            return name.span
    return None


def _in_site(tree: SourceTree, key: str) -> Iterator[Node | None]:
    for document in tree.of(Kind.SITE):
        yield document.root.get(key) if isinstance(document.root, Table) else None


def _place(key: Scalar, value: object) -> Span:
    return value.span if isinstance(value, Scalar) else key.span


def _theme(
    forms: Sequence[ThemeForm], sources: Sequence[ThemeSource], options: Mapping[str, OptionValue]
) -> Theme:
    upwards = tuple(reversed(sources))
    return Theme(
        name=sources[0].name,
        tokens=palette_of(forms),
        options=option_values(forms, options),
        templates=_templates(upwards),
        styles=tuple(each.style for each in upwards if each.style is not None),
        assets={path: asset for each in upwards for path, asset in each.assets.items()},
        words=words_of(sources),
    )


def _templates(upwards: Sequence[ThemeSource]) -> Mapping[str, Template]:
    """The uppermost template of each name, which knows those below it."""
    templates: dict[str, Template] = {}
    for source in upwards:
        for name, own in source.templates.items():
            templates[name] = Template(path=own.path, text=own.text, below=templates.get(name))
    return templates


def _own(form: ThemeForm, source: ThemeSource) -> Iterator[Diagnostic]:
    if form.name is not None and form.name.value != source.name:
        message = f"the theme in this folder calls itself `{shown(form.name.value)}`"
        yield THEME_NAME.at(form.name.span, message, fix=f"write `name: {source.name}`, or rename the folder")
    if form.api is not None and form.api.value != API:
        message = f"the theme asks for api {form.api.value}, but this version provides api {API}"
        fix = f"write `api: {API}` after comparing its templates with docs/themes.md"
        yield THEME_API.at(form.api.span, message, fix=fix)


def _files(sources: Sequence[ThemeSource]) -> Iterator[Diagnostic]:
    """Files that every page links to and that neither the theme nor what it extends has."""
    there = {path for each in sources for path in each.assets}
    there |= {_STYLE for each in sources if each.style is not None}
    missing = [f"assets/{name}" for name in (_STYLE, *_LINKED) if name not in there]
    if missing:
        message = f"the theme has no {listed(missing)}"
        fix = f"write `extends: default`, or add {listed(missing)}"
        yield ASSET_MISSING.at(sources[0].document.start, message, fix=fix)
