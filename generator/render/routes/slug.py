"""Names as folder names: any printable text becomes a short, safe, unambiguous piece of a path.

Takes the names that share a folder and gives each its slug. Letters and digits of every script stay, so that an
address can be read. It never looks at the disk.
"""

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping

from generator.model.text import folded, is_device

#: Bytes of UTF-8; most file systems allow 255 for a name, and some archives far less.
LONGEST = 100


def slugs(names: Iterable[str]) -> Mapping[str, str]:
    """Each name's slug; names whose plain slugs are equal all get a fingerprint, so that no order decides.

    >>> slugs(["O'Brien & Søn", "Dana", "آمنة"])["O'Brien & Søn"]
    'o-brien-søn'
    >>> sorted(len(slug) for slug in slugs(["A B", "a-b", "c"]).values())
    [1, 12, 12]
    """
    plain = {name: _plain(name) for name in sorted(set(names))}
    uses = Counter(plain.values())
    return {name: slug if slug and uses[slug] == 1 else _marked(name, slug) for name, slug in plain.items()}


def _plain(name: str) -> str:
    spaced = "".join(
        char if char == "_" or unicodedata.category(char)[0] in "LNM" else " " for char in folded(name)
    )
    slug = "-".join(spaced.split())
    return "" if is_device(slug) or len(slug.encode()) > LONGEST else slug


def _marked(name: str, slug: str) -> str:
    print_ = hashlib.sha256(name.encode()).hexdigest()[:8]
    return f"{slug.encode()[: LONGEST - 9].decode(errors='ignore')}-{print_}" if slug else f"n-{print_}"
