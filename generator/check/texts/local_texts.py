"""Texts for people: from the languages that an author wrote to those that the site has.

Takes authored ``Texts`` and the site's languages; gives ``LocalText`` in the site's order, and a diagnostic for each
language that the site does not have. It translates nothing.
"""

from collections.abc import Iterable, Mapping, Sequence

from generator.check.authored import Texts, Written
from generator.diagnostics import Diagnostic
from generator.diagnostics.codes.content import UNKNOWN_LANGUAGE
from generator.diagnostics.suggestions import did_you_mean, listed
from generator.model.text import LocalText

#: What Norwegian is called besides ``no``.
_NORWEGIAN = frozenset({"nb", "nn"})


def language_key(code: str) -> str:
    """A language code in a form in which equal ones are equal.

    >>> language_key("pt_BR") == language_key("pt-br")
    True
    """
    return code.replace("_", "-").casefold()


def language_diagnostics(texts: Texts | None, languages: Sequence[str]) -> tuple[Diagnostic, ...]:
    """What to say of languages in ``texts`` that the site does not have."""
    return () if texts is None else strangers((code for code, _ in texts.versions), languages)


def strangers(codes: Iterable[Written[str] | None], languages: Sequence[str]) -> tuple[Diagnostic, ...]:
    """What to say of those languages among ``codes`` that the site does not have."""
    return tuple(
        unknown_language(code, languages)
        for code in codes
        if code is not None and site_language(code.value, languages) is None
    )


def unknown_language(code: Written[str], languages: Sequence[str]) -> Diagnostic:
    """That the site does not have the language ``code``."""
    fix = did_you_mean(
        code.value,
        () if code.value in _NORWEGIAN else languages,
        otherwise=_norwegian_fix(languages)
        if code.value in _NORWEGIAN and "no" in languages
        else f"add it to `languages` in site.yaml, or use one of {listed(languages)}",
    )
    return UNKNOWN_LANGUAGE.at(code.span, f"the site does not have the language `{code.value}`", fix=fix)


def _norwegian_fix(languages: Sequence[str]) -> str:
    listed_now = ", ".join("nb" if language == "no" else language for language in languages)
    return f"write `languages: [{listed_now}]` in site.yaml"


def local_text(texts: Texts, languages: Sequence[str]) -> LocalText:
    """The text, the site's languages first and in their order; a plain text is in the first of them.

    A language that the site does not have comes last: a text always has one version at least.
    """
    first = languages[0]
    found = {
        first if code is None else site_language(code.value, languages) or code.value: text.value
        for code, text in texts.versions
    }
    return ordered(found, languages)


def optional_text(texts: Texts | None, languages: Sequence[str]) -> LocalText | None:
    return None if texts is None else local_text(texts, languages)


def ordered(versions: Mapping[str, str], languages: Iterable[str]) -> LocalText:
    """Versions by language as a text in the site's order.

    >>> ordered({"nb": "Rekkevidde", "en": "Reach"}, ["en", "nb"]).first
    'Reach'
    """
    if len(versions) == 1:
        return LocalText(tuple(versions.items()))
    rank = {language: place for place, language in enumerate(dict.fromkeys(languages))}
    return LocalText(
        tuple(sorted(versions.items(), key=lambda version: (rank.get(version[0], len(rank)), version[0])))
    )


def site_language(code: str, languages: Iterable[str]) -> str | None:
    """The site's own spelling of a language that it has; None where it does not have it."""
    key = language_key(code)
    return next((language for language in languages if language_key(language) == key), None)
