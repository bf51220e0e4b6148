"""``Words``: one language's words, numbers and dates, behind one frozen record.

Takes facts (numbers, quantities, dates, names, phrases) and gives text in its language. It holds no facts of its own
and judges nothing; sentences about goals are in ``sentences``.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache
from gettext import GNUTranslations

from babel.lists import format_list

from generator.l10n import chances, dates, languages, quantities
from generator.l10n.catalogs import read_catalog
from generator.l10n.lexicon import Lexicon, plural_number
from generator.l10n.number_marks import marks_of
from generator.l10n.numbers import is_whole, rounded, usual_digits, write_whole
from generator.l10n.sentence import Sentence, Tone, cut
from generator.languages import ENGLISH
from generator.model.calendar import Day, Period
from generator.model.phrase import Chance, FactValue, Name, Percent, Quantity
from generator.model.text import LocalText
from generator.records import dataclass

#: What can stand in a sentence: text that is ready, or a fact that the language writes in its own way.
Sayable = FactValue | str | float


@dataclass(frozen=True, slots=True, eq=False)
class Words(Lexicon):
    """Everything that one language needs to speak of facts. Sent to another process it is made anew there.

    ``thresholds`` are the chances that a site tells its statuses by: none that is shown crosses one of them.
    """

    thresholds: tuple[float, ...] = ()

    def __reduce__(self) -> tuple[Callable[..., "Words"], tuple[str, tuple[float, ...]]]:
        return words_for, (self.language, self.thresholds)

    @property
    def words_language(self) -> str:
        """The language that the words are really in, for a ``lang`` attribute."""
        return self.language if self.translated else ENGLISH.code

    # Sentences by their English id -----------------------------------------------------------------------------

    def text(self, msgid: str, /, **facts: Sayable) -> str:
        """The translation of ``msgid`` with its ``{facts}`` filled in."""
        return self._fill(self.translation(msgid), facts)

    def filled(self, pattern: str, /, **facts: Sayable) -> str:
        """As ``text``, of a pattern that is in this language already."""
        return self._fill(pattern, facts)

    def ctext(self, context: str, msgid: str, /, **facts: Sayable) -> str:
        """As ``text``, of a word that means different things in different places."""
        return self._fill(self.catalog.pgettext(context, msgid), facts)

    def ntext(self, one: str, many: str, n: float, /, **facts: Sayable) -> str:
        """As ``text``, in the form that the language has for ``n`` things; ``{n}`` is filled in too."""
        pattern = self._form(lambda n: self.catalog.ngettext(one, many, n), n, facts)
        return self._fill(pattern, {"n": n, **facts})

    def cntext(self, context: str, one: str, many: str, n: float, /, **facts: Sayable) -> str:
        """As ``ntext``, of a counted word that takes another form in ``context``, such as a case of its own."""
        pattern = self._form(lambda n: self.catalog.npgettext(context, one, many, n), n, facts)
        return self._fill(pattern, {"n": n, **facts})

    def sentence(self, msgid: str, tone: Tone = "none", /, **facts: Sayable) -> Sentence:
        """As ``text``, in parts: what stands in ``<tone>`` sounds like ``tone``."""
        return self._cut(self.translation(msgid), tone, facts)

    def nsentence(self, one: str, many: str, n: float, tone: Tone = "none", /, **facts: Sayable) -> Sentence:
        """As ``ntext``, in parts."""
        pattern = self.catalog.ngettext(one, many, plural_number(n))
        return self._cut(pattern, tone, {"n": n, **facts})

    def _cut(self, pattern: str, tone: Tone, facts: Mapping[str, Sayable]) -> Sentence:
        texts = self._texts(facts)
        return cut(pattern, tone, lambda piece: piece.format_map(texts))

    def _fill(self, pattern: str, facts: Mapping[str, Sayable]) -> str:
        if not facts and "{" not in pattern and "}" not in pattern:
            return pattern
        return pattern.format_map(self._texts(facts))

    def _texts(self, facts: Mapping[str, Sayable]) -> Mapping[str, str]:
        return {name: fact if type(fact) is str else self.say(fact) for name, fact in facts.items()}

    def say(self, fact: Sayable) -> str:
        """Any fact as text. Plain text is taken as ready; what an author wrote comes as ``Name`` or ``LocalText``."""
        if type(fact) is Quantity:  # as most are
            return quantities.write_quantity(self, fact)
        match fact:
            case str():
                return fact
            case Quantity():
                return self.quantity(fact)
            case Percent():
                return self.percent(fact.value, signed=fact.signed)
            case Day():
                return self.date(fact)
            case bool():
                return self.text("yes") if fact else self.text("no")
            case int() | float():
                return self.number(fact)
            case Period():
                return self.period(fact)
            case Chance():
                return self.chance(fact.value)
            case Name():
                return self.name(fact.text)
            case LocalText():
                return self.name(fact.in_language(self.language).text)

    # Numbers ---------------------------------------------------------------------------------------------------

    def number(self, amount: float, *, digits: int | None = None, signed: bool = False) -> str:
        """A bare number: whole ones as they are, others with about three figures, or with ``digits`` decimals at most."""
        if is_whole(amount):
            return write_whole(self.marks, int(amount), signed=signed)
        places = usual_digits(amount) if digits is None else digits
        return self.decimal(rounded(amount, places), signed=signed)

    def quantity(self, quantity: Quantity, *, governed: bool = False) -> str:
        """A number with its unit beside it, ``governed`` by a preposition; people and counts are bare."""
        return quantities.write_quantity(self, quantity, governed=governed)

    def writer(self, like: Quantity) -> Callable[[float], str]:
        """How numbers are written that are counted as this one is: as ``quantity`` does, of many."""
        return quantities.writer(self, like)

    def value_against_target(self, value: Quantity, target: Quantity) -> tuple[str, str]:
        """Both as text with as many digits as it takes that they are shown equal only where they are."""
        first, second = quantities.write_apart(self, (value, target))
        return first, second

    def apart(self, amounts: Sequence[Quantity], *, digits: int | None = None) -> tuple[str, ...]:
        """Several quantities of one unit as text, different where they differ; with ``digits`` decimals if that suffices."""
        return quantities.write_apart(self, amounts, digits=digits)

    def percent(self, share: float, *, signed: bool = False) -> str:
        """A part of a whole or a change: 0.39 is 39 %. Only what is 100 % is shown as 100 %, only 0 as 0 %."""
        return quantities.write_share(self, share, signed=signed)

    def points(self, difference: float, *, signed: bool = False) -> str:
        """A difference between two shares: 0.021 is 2.1 points, which is not a change of 2.1 %."""
        return quantities.write_points(self, difference, signed=signed)

    def ratio(self, ratio: float, *, digits: int = 1) -> str:
        """How many times as much: 1.9 is ``1.9 ×``; whole from ten on."""
        return quantities.write_ratio(self, ratio, digits=digits)

    def chance(self, probability: float) -> str:
        """A probability, 2 to 98 % at most."""
        return chances.write_chance(self, probability, self.thresholds)

    # Time ------------------------------------------------------------------------------------------------------

    def date(self, day: Day, style: dates.DateStyle = "full") -> str:
        return _date(self, day, style)

    def day(self, day: Day, seen_from: Day) -> str:
        """A day, with its year only where that is not the year of ``seen_from``."""
        return self.date(day, "day" if day.year == seen_from.year else "full")

    def period(self, period: Period) -> str:
        return _period(self, period)

    def weekday(self, day: int) -> str:
        return dates.write_weekday(self.dates_locale, day)

    def month(self, month: int) -> str:
        """The name of a month alone; 1 is January."""
        return dates.write_month(self.dates_locale, month)

    def short_weekday(self, day: int) -> str:
        return dates.write_short_weekday(self.dates_locale, day)

    @property
    def first_weekday(self) -> int:
        """The day on which weeks begin for readers of the language; 1 is Monday."""
        return dates.first_weekday(self.dates_locale)

    def duration_days(self, days: int) -> str:
        return self.ntext("{n} day", "{n} days", days)

    def relative_days(self, days: int) -> str:
        """Days from today: ``yesterday``, ``19 days ago``, ``in 3 days``."""
        near = {0: self.text("today"), -1: self.text("yesterday"), 1: self.text("tomorrow")}
        if days in near:
            return near[days]
        if days < 0:
            return self.ntext("{n} day ago", "{n} days ago", -days)
        return self.ntext("in {n} day", "in {n} days", days)

    # Names and lists -------------------------------------------------------------------------------------------

    def list(self, items: Sequence[str]) -> str:
        """``a, b and c``; nothing of nothing."""
        return format_list(list(items), locale=self.dates_locale) if items else ""


# Each day is said on page after page. It is kept by the words themselves: a locale takes longer to hash than most texts to find.
@lru_cache(maxsize=4096)
def _date(words: Words, day: Day, style: dates.DateStyle) -> str:
    return dates.write_date(words.dates_locale, day, style)


@lru_cache(maxsize=1024)
def _period(words: Words, period: Period) -> str:
    return dates.write_period(words.dates_locale, period)


def words_for(language: str, thresholds: tuple[float, ...] = ()) -> Words:
    """The words of ``language``, any BCP 47 tag, for a site with these ``thresholds``; read once in a process."""
    return _words(language, thresholds)


@cache
def _words(language: str, thresholds: tuple[float, ...]) -> Words:
    return Words(
        language=language,
        direction=languages.direction_of(language),
        translated=languages.is_translated(language),
        dates_locale=languages.dates_locale_for(language),
        marks=marks_of(languages.locale_for(language)),
        catalog=_catalog(language),
        thresholds=thresholds,
    )


@cache
def _catalog(language: str) -> GNUTranslations:
    return read_catalog(languages.language_for(language))
