"""Towns: the names of GeoNames' gazetteer and of municipalities, which are looked up where a text goes to, comes from or is in a place.

Takes nothing, gives one set for all languages. It is read once a run, when the first text may name a town that no
vocabulary has.
"""

from functools import lru_cache
from importlib.resources import files

from generator.evaluate.audit.lexicon.words import ALIKE
from generator.languages import LANGUAGES

#: No name of a town in the gazetteer has more words.
LONGEST_TOWN = 4
_SOURCES = ("towns.txt", "municipalities.txt")
#: What differs between a name and its key; the files hold composed letters without vowel signs.
_FOLDED = {**ALIKE, **dict.fromkeys("-'’", " ")}


@lru_cache(maxsize=1)
def towns() -> frozenset[str]:
    """The keys of all names, as a text's tokens make them.

    >>> {"swindon", "milton keynes", "kongsberg", "الرصيفة"} <= towns()
    True
    """
    home = files("generator.languages")
    paths = (home.joinpath(language.code, source) for language in LANGUAGES for source in _SOURCES)
    text = "\n".join(path.read_text(encoding="utf-8") for path in paths if path.is_file())
    text = text.casefold()
    for letter, key in _FOLDED.items():
        text = text.replace(letter, key)
    return frozenset(text.split("\n"))
