"""Small facts by the names of what they follow from, which a build need not find out a second time.

Takes such facts to JSON and back, under the rules of receipts; those of another program are none. What a fact says is for whoever asks.
"""

import json
from collections.abc import Mapping

from generator.cache.believing import UnbelievableError, fields_of, one
from generator.cache.folder import CacheFolder

_FORM = 1


def write_facts(cache: CacheFolder, name: str, program: str, facts: Mapping[str, object]) -> None:
    """Keep ``facts``, which hold what JSON can hold, under ``name``; ``program`` is the digest of what found them."""
    document = {"goalposts-facts": _FORM, "program": program, "facts": dict(facts)}
    cache.write(name, json.dumps(document).encode())


def read_facts(cache: CacheFolder, name: str, program: str) -> Mapping[str, object]:
    """The facts under ``name``; none where they cannot be believed, or were found by another program."""
    raw = cache.read(name)
    if raw is None:
        return {}
    try:
        document = fields_of(json.loads(raw), ("goalposts-facts", "program", "facts"))
        known: Mapping[str, object] = one(document["facts"], dict)
    except (UnbelievableError, ValueError, RecursionError):
        return {}
    return known if document["goalposts-facts"] == _FORM and document["program"] == program else {}
