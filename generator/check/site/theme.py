"""A theme's own file, and what a site chose among its options.

Takes a theme as it was read and the site's choices; gives the theme with a value for every option, or says what is
wrong. Templates are judged where they are printed.
"""

import re
from collections.abc import Iterator, Mapping

from generator.check.authored import authored
from generator.check.authored.fields import shown
from generator.check.authored.forms.theme import OptionForm, OptionType, OptionValue, ThemeForm
from generator.check.site.settings import SITE_PATH
from generator.diagnostics import Diagnostic, Span, has_errors, sort_once
from generator.diagnostics.codes.theme import (
    BAD_OPTION,
    BAD_TOKEN,
    MISSING_TOKEN,
    THEME_API,
    THEME_EXTENDS,
    THEME_NAME,
    UNKNOWN_OPTION,
)
from generator.diagnostics.suggestions import did_you_mean, listed
from generator.model.source import Kind, Scalar, SourceTree, Table
from generator.model.theme import Theme, ThemeSource

#: The version of what a template sees.
API = 1
#: The colours that charts and the site's own pictures are drawn with.
TOKENS = ("paper", "ink", "soft", "rule", "wash", "blue", "good", "doubtful", "bad")
_NAME = re.compile(r"[a-z][a-z0-9-]{0,39}", re.ASCII)
#: How a flag is told from a number: in Python every flag is one.
_HOLDS: dict[OptionType, tuple[type, ...]] = {
    OptionType.TEXT: (str,),
    OptionType.NUMBER: (int, float),
    OptionType.FLAG: (bool,),
    OptionType.CHOICE: (str,),
}


def check_theme(
    source: ThemeSource, options: Mapping[str, OptionValue], *, places: Mapping[str, Span] | None = None
) -> tuple[Theme | None, tuple[Diagnostic, ...]]:
    """The theme with the values of its options: the site's ``options``, else their defaults.

    ``places`` says where in site.yaml each option stands. The theme is None where there are errors.
    """
    document = source.document
    form, said = authored(ThemeForm, document.root, at=document.start, complete=document.complete)
    if form is None:
        return None, said
    wrong = (
        *said,
        *_own(form, source),
        *_tokens(form),
        *_declared(form),
        *_chosen(form, options, places or {}),
    )
    if has_errors(wrong):
        return None, sort_once(wrong)
    return _theme(form, source, options), sort_once(wrong)


def option_places(tree: SourceTree) -> Mapping[str, Span]:
    """Where in site.yaml the options of its theme stand."""
    for document in tree.of(Kind.SITE):
        theme = document.root.get("theme") if isinstance(document.root, Table) else None
        options = theme.get("options") if isinstance(theme, Table) else None
        if isinstance(options, Table):
            return {entry.key.text: _place(entry.key, entry.value) for entry in options.entries}
    return {}


def theme_place(tree: SourceTree) -> Span | None:
    """Where in site.yaml its theme is named; None where it is not."""
    for document in tree.of(Kind.SITE):
        theme = document.root.get("theme") if isinstance(document.root, Table) else None
        name = theme.get("name") if isinstance(theme, Table) else theme
        if isinstance(name, Scalar):
            return name.span
    return None


def _place(key: Scalar, value: object) -> Span:
    return value.span if isinstance(value, Scalar) else key.span


def _theme(form: ThemeForm, source: ThemeSource, options: Mapping[str, OptionValue]) -> Theme:
    tokens = {
        name: (token.light.value, (token.dark or token.light).value) for name, token in form.tokens.items()
    }
    values = {name: options.get(name, _default(option)) for name, option in form.options.items()}
    return Theme(
        name=source.name, tokens=tokens, options=values, templates=source.templates, assets=source.assets
    )


def _default(option: OptionForm) -> OptionValue:
    return "" if option.default is None else option.default.value


def _own(form: ThemeForm, source: ThemeSource) -> Iterator[Diagnostic]:
    if form.name is not None and form.name.value != source.name:
        message = f"the theme in this folder calls itself `{shown(form.name.value)}`"
        yield THEME_NAME.at(form.name.span, message, fix=f"write `name: {source.name}`, or rename the folder")
    if form.api is not None and form.api.value != API:
        message = f"the theme asks for api {form.api.value}, but this version provides api {API}"
        yield THEME_API.at(form.api.span, message, fix=f"write `api: {API}` after checking its templates")
    if form.extends is not None:
        fix = f"copy the templates and assets of `{shown(form.extends.value)}` that it needs, and remove `extends`"
        yield THEME_EXTENDS.at(form.extends.span, "themes cannot extend others in this version", fix=fix)


def _tokens(form: ThemeForm) -> Iterator[Diagnostic]:
    for name in form.tokens:
        if not _NAME.fullmatch(name):
            span = _key_place(form, "tokens", name)
            yield BAD_TOKEN.at(
                span,
                f"`{shown(name)}` cannot be a token's name",
                fix="write lower-case letters, digits and hyphens",
            )
    table = form.table.get("tokens")
    written = {entry.key.text for entry in table.entries} if isinstance(table, Table) else set()
    missing = [name for name in TOKENS if name not in written]
    if missing:
        message = f"the palette has no {listed(missing)}"
        yield MISSING_TOKEN.at(
            form.place("tokens"), message, fix=f'add `{missing[0]}: {{light: "#…", dark: "#…"}}`'
        )


def _key_place(form: ThemeForm, section: str, key: str) -> Span:
    table = form.table.get(section)
    place = table.key_span(key) if isinstance(table, Table) else None
    return place or form.place(section)


def _declared(form: ThemeForm) -> Iterator[Diagnostic]:
    """What is wrong with an option's own declaration."""
    for name, option in form.options.items():
        if (option.type.value is OptionType.CHOICE) != bool(option.choices):
            message = f"the option `{shown(name)}` is of type {option.type.value}"
            fix = (
                "add `choices: [...]`" if not option.choices else "write `type: choice`, or remove `choices`"
            )
            yield BAD_OPTION.at(option.type.span, message, fix=fix)
        elif option.default is None:
            if option.type.value is not OptionType.TEXT and option.lacks("default"):
                message = f"the option `{shown(name)}` has no default"
                yield BAD_OPTION.at(option.span, message, fix=f"add `default: …`, {_expected(option)}")
        elif not _fits(option, option.default.value):
            message = f"the default `{shown(option.default.text)}` is not {_expected(option)}"
            yield BAD_OPTION.at(option.default.span, message, fix=f"write {_expected(option)}")


def _fits(option: OptionForm, value: OptionValue) -> bool:
    kind = option.type.value
    if isinstance(value, bool) != (kind is OptionType.FLAG) or not isinstance(value, _HOLDS[kind]):
        return False
    return kind is not OptionType.CHOICE or value in [word.value for word in option.choices]


def _expected(option: OptionForm) -> str:
    if option.type.value is OptionType.CHOICE:
        return f"one of {listed(word.value for word in option.choices)}"
    return {OptionType.TEXT: "a text", OptionType.NUMBER: "a number"}.get(
        option.type.value, "`true` or `false`"
    )


def _chosen(
    form: ThemeForm, options: Mapping[str, OptionValue], places: Mapping[str, Span]
) -> Iterator[Diagnostic]:
    """What is wrong with what the site chose."""
    for name, value in options.items():
        span = places.get(name, Span(SITE_PATH, 1))
        option = form.options.get(name)
        if option is None:
            if not form.lacks("options") and name in _written_options(form):
                continue
            otherwise = (
                f"its options are {listed(form.options)}"
                if form.options
                else "remove it: this theme has no options"
            )
            fix = did_you_mean(name, form.options, otherwise=otherwise)
            yield UNKNOWN_OPTION.at(span, f"the theme has no option `{shown(name)}`", fix=fix)
        elif not _fits(option, value):
            message = f"`{shown(str(value))}` is not {_expected(option)}"
            yield BAD_OPTION.at(span, message, fix=f"write {_expected(option)} for `{name}`")


def _written_options(form: ThemeForm) -> set[str]:
    table = form.table.get("options")
    return {entry.key.text for entry in table.entries} if isinstance(table, Table) else set()
