"""The words of other tools' headers, a file a language, and what each means.

Takes nothing; gives ``CONCEPTS`` (a header to what it names), ``MONTHS`` (a month's name to its number) and ``TOTALS``. A new language is a
file and a line in ``LANGUAGES``. Where two languages use one word for different things, the first language wins.
"""

from collections.abc import Mapping
from types import MappingProxyType

from generator.exports.words import ar, de, en, es, fr, nb, pt
from generator.exports.words.record import PLACES, Words

__all__ = ["CONCEPTS", "DAYS", "LANGUAGES", "MONTHS", "PLACES", "STARTS", "STRETCHES", "TOTALS", "Words"]

LANGUAGES: tuple[Words, ...] = (en.WORDS, nb.WORDS, ar.WORDS, de.WORDS, es.WORDS, pt.WORDS, fr.WORDS)

CONCEPTS: Mapping[str, str] = MappingProxyType(
    {header: concept for words in reversed(LANGUAGES) for header, concept in words.headers.items()}
)
MONTHS: Mapping[str, int] = MappingProxyType(
    {
        name: number
        for words in reversed(LANGUAGES)
        for number, names in enumerate(words.months, start=1)
        for name in names
    }
)
#: Headers of days that are only the first of what a row tells of.
STARTS: frozenset[str] = frozenset(
    {
        "reporting starts", "start date", "rapportstart", "rapporteringen starter", "startdato", "berichtsbeginn", "startdatum",
        "inicio del informe", "fecha de inicio", "início dos relatórios", "data de início", "début des rapports", "date de début",
        "بداية التقرير", "بدء إعداد التقارير", "تاريخ البدء",
    }
)  # fmt: skip
#: Headers of the one day that a row tells of, whatever span the whole report has.
DAYS: frozenset[str] = frozenset({"day", "dag", "tag", "día", "dia", "jour", "اليوم"})
#: Headers of months and weeks.
STRETCHES: frozenset[str] = frozenset(
    {
        "month", "week", "year month", "måned", "uke", "الشهر", "الأسبوع", "monat", "woche", "mes", "semana", "mois", "semaine", "mês",
    }
)  # fmt: skip
TOTALS: frozenset[str] = frozenset(total for words in LANGUAGES for total in words.totals)
