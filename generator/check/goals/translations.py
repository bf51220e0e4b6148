"""A goal's words in other languages: what its translations say, and its claims in all of them.

Takes translations and forms; gives texts by language and what is wrong with the translations.
"""

from collections.abc import Iterator, Mapping, Sequence

from generator.check.authored import Texts, Written, authored
from generator.check.authored.fields import shown
from generator.check.authored.forms.goal import ClaimsForm
from generator.check.authored.forms.translation import ClaimWordsForm, GoalTranslationForm
from generator.check.texts.translations import translated_text
from generator.diagnostics import Diagnostic
from generator.diagnostics.codes.content import UNKNOWN_KEY_RESULT
from generator.diagnostics.suggestions import did_you_mean, listed
from generator.model.goal import Claims
from generator.model.source import Document
from generator.model.text import LocalText
from generator.records import dataclass


@dataclass(frozen=True, slots=True)
class Translated:
    """What one translation of a goal says. ``titles`` are of key results, by their ids."""

    title: Written[str] | None
    smart: ClaimWordsForm | None
    titles: Mapping[str, str]


def translated_goal(
    translations: Mapping[str, Document], results: Sequence[str], languages: Sequence[str]
) -> tuple[Mapping[str, Translated], tuple[Diagnostic, ...]]:
    """Translations by language, in the site's order. ``results`` are the ids of the goal's key results."""
    found: dict[str, Translated] = {}
    said: list[Diagnostic] = []
    for language in sorted(translations, key=list(languages).index):
        document = translations[language]
        form, wrong = authored(
            GoalTranslationForm, document.root, at=document.start, complete=document.complete
        )
        said += wrong
        if form is not None:
            said += _unknown_results(form, results)
            titles = {one.id.value: one.title.value for one in form.key_results}
            found[language] = Translated(form.title, form.smart, titles)
    return found, tuple(said)


def _unknown_results(form: GoalTranslationForm, results: Sequence[str]) -> Iterator[Diagnostic]:
    for one in form.key_results:
        if one.id.value not in results:
            otherwise = (
                f"write one of {listed(results)}" if results else "remove it: the goal has no key results"
            )
            fix = did_you_mean(one.id.value, results, otherwise=otherwise)
            message = f"the goal has no key result `{shown(one.id.value)}`"
            yield UNKNOWN_KEY_RESULT.at(one.id.span, message, fix=fix)


def claims_of(
    form: ClaimsForm | None, translated: Mapping[str, ClaimWordsForm | None], languages: Sequence[str]
) -> Claims:
    """The author's words for each letter, in the languages that have them."""

    def letter(name: str) -> LocalText | None:
        own: Texts | None = getattr(form, name, None)
        others: dict[str, Written[str] | None] = {
            code: getattr(words, name, None) for code, words in translated.items()
        }
        return translated_text(own, others, languages)

    return Claims(
        specific=letter("specific"),
        measurable=letter("measurable"),
        achievable=letter("achievable"),
        realistic=letter("realistic"),
        time_bound=letter("time_bound"),
    )
