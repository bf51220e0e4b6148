"""A goal's id out of its title: the name of its file and of its page's address.

Takes any text; gives lower-case letters and digits with hyphens between them. Letters of Latin scripts lose their marks, as
people type them; those of other scripts stay, without the marks that are not written as a rule.
"""

import re
import unicodedata

from generator.model.text import western_digits

#: Latin letters that are no letter with a mark, and the Arabic sign that only lengthens a word.
_SPELLED = str.maketrans(
    {"æ": "ae", "ø": "o", "ß": "ss", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "œ": "oe", "\u0640": ""}
)
_BETWEEN = re.compile(r"[\W_]+")
#: Signs; an address is to be read.
_LONGEST = 60


def slug(title: str) -> str:
    """The id for ``title``; empty where there is no letter or digit in it.

    >>> slug("500 følgere på Ås!"), slug("زيادة المتابعين ٥٠٠"), slug("…")
    ('500-folgere-pa-as', 'زيادة-المتابعين-500', '')
    """
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", title).casefold())
    bare = "".join(
        sign for sign in western_digits(plain).translate(_SPELLED) if not unicodedata.combining(sign)
    )
    words = _BETWEEN.sub("-", unicodedata.normalize("NFC", bare)).strip("-")
    return words if len(words) <= _LONGEST else _cut(words)


def _cut(words: str) -> str:
    """What fits of ``words``, whole words where there are several."""
    whole = words[: _LONGEST + 1].rpartition("-")[0]
    return (whole or words[:_LONGEST]).strip("-")
