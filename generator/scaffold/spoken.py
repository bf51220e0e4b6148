"""A template's file in the languages of a new site: one file in its first language, and a translation in each of the others.

Takes the text of a file in which texts stand as ``{en: …, nb: …, ar: …}`` and prose follows in parts headed ``=== nb``; gives
texts by path. A site of one language gets files that never heard of another.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.languages import LANGUAGES

_CODES = tuple(each.code for each in LANGUAGES)
_TEXTS = re.compile(r"\{" + ", ".join(f"{code}: (?P<{code}>.+?)" for code in _CODES) + r"\}")
_PART = re.compile(rf"\n+=== ({'|'.join(_CODES[1:])})\n")
_FENCE = "\n---\n"
#: What a translation of a goal or a page says anew; all else is the original's.
_TRANSLATED = re.compile(r"(?:title: |smart:$|  (?:specific|measurable|achievable|realistic|time_bound): )")
_HAS_TRANSLATIONS = ("content/goals/", "content/pages/")


def spoken(path: str, text: str, languages: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The file at ``path`` in the first of ``languages``, then what there is of it in the others."""
    first, *others = languages
    head, fence, prose = text.partition(_FENCE)
    if not fence:
        yield path, _in_all(text, languages)
        return
    parts = _parts(prose)
    lines = head.split("\n")
    own = [_in_one(line, first) if _TRANSLATED.match(line) else _in_all(line, languages) for line in lines]
    yield path, "\n".join(own) + fence + parts[first]
    if path.startswith(_HAS_TRANSLATIONS):
        for language in others:
            said = [_in_one(line, language) for line in lines if line == "---" or _TRANSLATED.match(line)]
            yield f"{path.removesuffix('.md')}.{language}.md", "\n".join(said) + fence + parts[language]


def _parts(prose: str) -> Mapping[str, str]:
    """The prose by its language."""
    english, *rest = _PART.split(prose)
    parts = {"en": english, **dict(zip(rest[::2], rest[1::2], strict=True))}
    return {language: f"{part.strip()}\n" for language, part in parts.items()}


def _in_one(line: str, language: str) -> str:
    return _TEXTS.sub(lambda found: found[language], line)


def _in_all(text: str, languages: Sequence[str]) -> str:
    """Every text in the languages of the site: as it is in one, else by language."""
    if len(languages) == 1:
        return _in_one(text, languages[0])
    return _TEXTS.sub(
        lambda found: "{" + ", ".join(f"{language}: {found[language]}" for language in languages) + "}", text
    )
