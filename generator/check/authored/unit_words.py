"""What values are counted in as an author wrote it: a word, or its forms by plural category and language.

Takes ``480``'s noun in any of its spellings: ``members``, ``{one: member, other: members}``, and either of them by language.
Gives ``WrittenUnit``. Whether the site has a language is seen elsewhere, and no form is chosen here.
"""

from collections.abc import Iterator
from typing import Annotated, Any

from generator.check.authored.fields import plain, read_word, scalar_from
from generator.check.authored.json_types import UNIT
from generator.check.authored.written import LocatedDict, Written, is_nothing, refused
from generator.check.standards.languages import canonical
from generator.diagnostics import Span
from generator.diagnostics.codes.content import MISSING_KEY, UNKNOWN_KEY
from generator.diagnostics.suggestions import did_you_mean, listed
from generator.records import dataclass

#: The plural categories of CLDR. Each language has some of them, and all have ``other``.
CATEGORIES = ("zero", "one", "two", "few", "many", "other")

Forms = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class WrittenUnit:
    """``value`` is the word alone, the form ``other`` of what stands first.

    ``versions`` are the forms by language, None where none is named; of a plain word there are none.
    """

    value: str
    text: str
    span: Span
    versions: tuple[tuple[Written[str] | None, Forms], ...] = ()


def read_unit(found: Any) -> WrittenUnit:
    """A word, its forms, or either for each language."""
    if not isinstance(found, LocatedDict):
        word = read_word(scalar_from(found, "a word, or its forms such as `{one: member, other: members}`,"))
        return WrittenUnit(word.value, word.text, word.span)
    versions = tuple(_versions(found))
    if not versions:
        raise refused(_no_other(found))
    several = dict(versions[0][1])["other"]
    return WrittenUnit(several, several, found.table.span, versions)


def _versions(found: LocatedDict) -> Iterator[tuple[Written[str] | None, Forms]]:
    keys = [_key(entry.key) for entry in found.table.entries]
    if any(key.value in CATEGORIES for key in keys):
        yield None, _forms(found, [key for key in keys if key.value in CATEGORIES])
    for key in keys:
        value = found[key.text]
        if key.value in CATEGORIES or is_nothing(value):
            continue
        if isinstance(value, LocatedDict):
            yield key, _forms(value, [_key(entry.key, nested=True) for entry in value.table.entries])
        else:
            yield key, (("other", read_word(value).value),)


#: What grammars call the forms, by CLDR's names for them.
_NUMBERS = {"singular": "one", "plural": "other", "entall": "one", "flertall": "other"}


def _key(scalar: Any, *, nested: bool = False) -> Written[str]:
    """A plural category, or outside of one language's forms the code of a language."""
    key = read_word(scalar)
    if key.value in CATEGORIES or (not nested and _is_language(key.value)):
        return key
    otherwise = f"write one of {listed(CATEGORIES)}" + ("" if nested else ", or a language")
    meant = _NUMBERS.get(key.value.casefold())
    fix = f"write `{meant}`" if meant else did_you_mean(key.value, CATEGORIES, otherwise=otherwise)
    raise refused(UNKNOWN_KEY.at(key.span, f"`{key.value}` is not a form of a word", fix=fix))


def _is_language(word: str) -> bool:
    return canonical(word) is not None and len(word.split("-", maxsplit=1)[0]) <= 3


def _forms(found: LocatedDict, keys: list[Written[str]]) -> Forms:
    forms = tuple(
        (key.value, read_word(found[key.text]).value) for key in keys if not is_nothing(found[key.text])
    )
    if "other" not in dict(forms):
        raise refused(_no_other(found))
    return forms


def _no_other(found: LocatedDict) -> Any:
    return MISSING_KEY.at(
        found.table.span,
        "the form `other`, for most numbers, is missing",
        fix="add `other: …`, as in `other: members`",
    )


Unit = Annotated[WrittenUnit, plain(read_unit, UNIT)]
