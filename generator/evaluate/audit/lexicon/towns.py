"""Towns: the names of GeoNames' gazetteer and of municipalities, which are looked up where a text goes to, comes from or is in a place.

Takes nothing, gives one set for all languages. It is read once a run, when the first text may name a town that no
vocabulary has.
"""

from functools import lru_cache
from importlib.resources import files

from generator.evaluate.audit.lexicon.words import folded
from generator.languages import LANGUAGES

#: No name of a town in the gazetteer has more words.
LONGEST_TOWN = 4
_SOURCES = ("towns.txt", "municipalities.txt")
_COMMENT = "#"
#: The files hold composed letters without vowel signs, so that folding makes a key.
_BETWEEN_WORDS = str.maketrans(dict.fromkeys("-'’", " "))


@lru_cache(maxsize=1)
def towns() -> frozenset[str]:
    """The keys of all names, as a text's tokens make them.

    >>> {"swindon", "milton keynes", "kongsberg", "الزقازيق"} <= towns()
    True
    """
    home = files("generator.languages")
    paths = (home.joinpath(language.code, source) for language in LANGUAGES for source in _SOURCES)
    text = "\n".join(path.read_text(encoding="utf-8") for path in paths if path.is_file())
    keys = folded(text).translate(_BETWEEN_WORDS).split("\n")
    return frozenset(key for key in keys if key and not key.startswith(_COMMENT))
