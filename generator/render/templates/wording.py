"""What a theme's templates say in each language: the words that ship, and the theme's own where it has some.

Takes a theme and the words of a language, gives the function that templates call, and what has no translation or is never said.
Sentences about goals reach a template ready: no theme words them.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache

from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes.theme import UNSAID_WORD, UNTRANSLATED_WORD
from generator.diagnostics.suggestions import did_you_mean
from generator.l10n import Words, words_for
from generator.languages import ENGLISH
from generator.model.theme import Theme, ThemeWord


def speaker(theme: Theme, words: Words) -> Callable[..., str]:
    """``_`` of the templates in one language."""
    own = _own(theme, words)

    def text(msgid: str, /, **facts: str) -> str:
        return filled(msgid, facts) if facts else alone(msgid)

    def filled(msgid: str, facts: Mapping[str, str]) -> str:
        said = own.get(msgid)
        return words.text(msgid, **facts) if said is None else words.filled(said.text, **facts)

    @lru_cache(maxsize=1024)  # what templates say without facts is the same on every page
    def alone(msgid: str) -> str:
        return filled(msgid, {})

    return text


def unworded(theme: Theme, said: Mapping[str, Span], languages: Iterable[str]) -> Iterator[Diagnostic]:
    """Texts that templates say and that a language has not, and words of the theme's that no template says."""
    for language in languages:
        words = words_for(language)
        own = _own(theme, words)
        for text, span in said.items():
            if (
                words.translated
                and words.words_language != ENGLISH.code
                and text not in own
                and not words.knows(text)
            ):
                yield UNTRANSLATED_WORD.at(
                    span,
                    f"`{text}` has no translation into `{language}`",
                    fix=f"add it to locales/{language}.yaml",
                )
    for each in theme.words.values():
        for text, word in each.items():
            if text not in said:
                fix = did_you_mean(text, said, otherwise="remove the line")
                yield UNSAID_WORD.at(word.span, f"no template says `{text}`", fix=fix)


def _own(theme: Theme, words: Words) -> Mapping[str, ThemeWord]:
    """The theme's words in the page's language; where that is none that ships, its English ones beneath them."""
    return {**theme.words.get(words.words_language, {}), **theme.words.get(words.language, {})}
