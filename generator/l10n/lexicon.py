"""``Lexicon``: one language's catalogue and number writing, the ground on which ``Words`` stands.

Takes English message ids with ready texts to fill in, gives text. It knows nothing of units, dates or goals.
"""

from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import lru_cache
from gettext import GNUTranslations

from babel.core import Locale

from generator.l10n.languages import Direction
from generator.l10n.number_marks import NumberMarks
from generator.l10n.numbers import rounded, usual_digits, write_decimal
from generator.records import dataclass

_SIGNS = ("+", "−")
FIRST_STRONG, POP = "\u2068", "\u2069"
_CONTROLS = dict.fromkeys(map(ord, "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """One of its own, equal to no other: there is one of a language in a process, so what it wrote can be kept by it.

    ``language`` is the tag that was asked for; ``translated`` tells whether the catalogue is in it or in English.
    """

    language: str
    direction: Direction
    translated: bool
    dates_locale: Locale
    marks: NumberMarks
    catalog: GNUTranslations

    def translation(self, msgid: str) -> str:
        """``msgid`` in this language, its places not filled in."""
        return _translation(self.catalog, msgid)

    def knows(self, msgid: str) -> bool:
        """Whether the catalogue has a translation: gettext hands back the very text that it has none for."""
        return self.catalog.gettext(msgid) is not msgid

    def word(self, msgid: str, /, **texts: str) -> str:
        """The translation of ``msgid`` with ready texts in its places."""
        return self.translation(msgid).format_map(texts)

    def counted(self, one: str, many: str, n: float, /, **texts: str) -> str:
        """As ``word``, in the form that the language has for ``n`` things."""
        return self._form(lambda n: self.catalog.ngettext(one, many, n), n, texts).format_map(texts)

    def counted_in(self, context: str, one: str, many: str, n: float, /, **texts: str) -> str:
        """As ``counted``, of a word that takes another form in ``context``."""
        return self._form(lambda n: self.catalog.npgettext(context, one, many, n), n, texts).format_map(texts)

    @staticmethod
    def _form(choose: Callable[[int], str], n: float, texts: Mapping[str, object]) -> str:
        """The form for ``n``; one that has the number in its word is not for a number with a sign."""
        form, number = choose(plural_number(n)), texts.get("number")
        if "{number}" in form or not isinstance(number, str) or not number.strip("\u200e").startswith(_SIGNS):
            return form
        return choose(100)

    def decimal(self, amount: Decimal, *, signed: bool = False) -> str:
        return write_decimal(self.marks, amount, signed=signed)

    def name(self, text: str) -> str:
        """What somebody wrote, isolated so that its direction stays its own; direction marks in it are taken out."""
        return f"{FIRST_STRONG}{text.translate(_CONTROLS)}{POP}"


@lru_cache(maxsize=16384)  # the messages of all languages that ship, each said on page after page
def _translation(catalog: GNUTranslations, msgid: str) -> str:
    return catalog.gettext(msgid)


def plural_number(n: float) -> int:
    """The whole number whose plural form ``n`` takes as it is shown; a broken number takes that of a hundred.

    >>> plural_number(1.0), plural_number(-2), plural_number(1.5), plural_number(1052.857)
    (1, 2, 100, 1053)
    """
    if isinstance(n, int):
        return abs(n)
    shown = rounded(n, usual_digits(n))
    return abs(int(shown)) if shown == int(shown) else 100
