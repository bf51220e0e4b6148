"""Facts in the goals' document: a number, or null with the reason beside it.

Takes a name and a fact, gives the keys for both. It rounds nothing.
"""

from collections.abc import Mapping
from typing import Any

from generator.model.fact import Fact, Unknown


def fact_document(name: str, fact: Fact) -> dict[str, Any]:
    """The key of one fact, and of its reason where it is not known.

    >>> fact_document("value", 431.0), fact_document("value", Unknown("no-reading"))
    ({'value': 431.0}, {'value': None, 'value_unknown': 'no-reading'})
    """
    return {name: None, f"{name}_unknown": fact.reason} if isinstance(fact, Unknown) else {name: fact}


def facts_document(facts: Mapping[str, Fact]) -> dict[str, Any]:
    """The keys of several facts, in their order."""
    return {key: value for name, fact in facts.items() for key, value in fact_document(name, fact).items()}
