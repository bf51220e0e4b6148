"""The options that a theme declares, and what a site chose among them.

Takes the forms of a theme and of those that it extends, and the site's choices; gives a value for every option, and what is
wrong. What an option does is the templates' own affair.
"""

from collections.abc import Iterator, Mapping, Sequence

from generator.check.authored.fields import shown
from generator.check.authored.forms.theme import OptionForm, OptionType, OptionValue, ThemeForm
from generator.check.site.settings import SITE_PATH
from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes.theme import BAD_OPTION, UNKNOWN_OPTION
from generator.diagnostics.suggestions import did_you_mean, listed
from generator.model.source import Table

#: How a flag is told from a number: in Python every flag is one.
_HOLDS: dict[OptionType, tuple[type, ...]] = {
    OptionType.TEXT: (str,),
    OptionType.NUMBER: (int, float),
    OptionType.FLAG: (bool,),
    OptionType.CHOICE: (str,),
}


def option_values(
    forms: Sequence[ThemeForm], options: Mapping[str, OptionValue]
) -> Mapping[str, OptionValue]:
    """Every option of a theme (the first of ``forms``) and of those that it extends: chosen, else by default."""
    return {name: options.get(name, _default(option)) for name, option in _all(forms).items()}


def option_diagnostics(
    forms: Sequence[ThemeForm], options: Mapping[str, OptionValue], places: Mapping[str, Span]
) -> Iterator[Diagnostic]:
    """What is wrong with declarations and choices; ``places`` says where in site.yaml each choice stands."""
    for form in forms:
        yield from _declared(form)
    yield from _chosen(forms, options, places)


def _all(forms: Sequence[ThemeForm]) -> Mapping[str, OptionForm]:
    return {name: option for form in reversed(forms) for name, option in form.options.items()}


def _default(option: OptionForm) -> OptionValue:
    return "" if option.default is None else option.default.value


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
    forms: Sequence[ThemeForm], options: Mapping[str, OptionValue], places: Mapping[str, Span]
) -> Iterator[Diagnostic]:
    """What is wrong with what the site chose."""
    known = _all(forms)
    for name, value in options.items():
        span = places.get(name, Span(SITE_PATH, 1))
        option = known.get(name)
        if option is None:
            if any(name in _written(form) for form in forms):
                continue  # its declaration is refused already
            otherwise = (
                f"its options are {listed(known)}" if known else "remove it: this theme has no options"
            )
            fix = did_you_mean(name, known, otherwise=otherwise)
            yield UNKNOWN_OPTION.at(span, f"the theme has no option `{shown(name)}`", fix=fix)
        elif not _fits(option, value):
            message = f"`{shown(str(value))}` is not {_expected(option)}"
            yield BAD_OPTION.at(span, message, fix=f"write {_expected(option)} for `{name}`")


def _written(form: ThemeForm) -> set[str]:
    table = form.written.get("options")
    return {entry.key.text for entry in table.entries} if isinstance(table, Table) else set()
