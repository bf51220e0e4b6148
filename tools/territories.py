"""Writes the names of countries and territories in each language that ships, from Unicode's CLDR as Babel brings it.

Takes no input, gives ``territories.py`` in each language's folder, where titles and claims are looked through by it.
It knows no cities or regions: those stand in the vocabularies, by hand.

    python -m tools.territories
"""

import re
from pathlib import Path

from babel import Locale

import generator.languages
from generator.languages import LANGUAGES

#: No ordinary place of people, or none that texts name.
_LEFT_OUT = {
    "AC",
    "AQ",
    "BV",
    "CP",
    "DG",
    "EA",
    "EZ",
    "HM",
    "IC",
    "IM",
    "IO",
    "QO",
    "TA",
    "TF",
    "UM",
    "UN",
    "XA",
    "XB",
    "ZZ",
}
_MOST_WORDS = 5
_WIDTH = 112
_HEAD = '''"""The names of countries and territories, as Unicode's CLDR has them. ``tools/territories.py`` writes this module.

Holds one list. Nothing is added here: other names of places stand in ``vocabulary.py``.
"""

from generator.languages.vocabulary import phrases

TERRITORIES = phrases("""
'''


def names(code: str) -> list[str]:
    """What CLDR calls the territories in a language, in the alphabet's order, as a text would write them."""
    territories = Locale.parse(code).territories.items()
    plain = {
        _plain(name) for key, name in territories if re.fullmatch("[A-Z]{2}", key) and key not in _LEFT_OUT
    }
    return sorted(name for name in plain if len(re.findall(r"\w+", name)) <= _MOST_WORDS)


def _plain(name: str) -> str:
    """Without what stands in brackets or tells two of one name apart."""
    name = re.sub(r"\s*\(.*?\)| SAR \w+| - .*", "", name)
    return name.replace(" & ", " and ").replace("’", "'")


def _module(code: str) -> str:
    lines = [""]
    for name in names(code):
        if lines[-1] and len(lines[-1]) + len(name) > _WIDTH:
            lines.append("")
        lines[-1] += f", {name}" if lines[-1] else name
    return _HEAD + "".join(f"    {line}\n" for line in lines) + '""")\n'


def main() -> None:
    home = Path(generator.languages.__file__).parent
    for language in LANGUAGES:
        (home / language.code / "territories.py").write_text(_module(language.code), encoding="utf-8")


if __name__ == "__main__":
    main()
