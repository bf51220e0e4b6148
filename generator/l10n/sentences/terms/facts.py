"""Facts taken out of a finding or a phrase, as the types that a wording needs.

Takes a mapping of facts. A fact that is not there is 0, False or empty: rules leave out what does not apply.
"""

from collections.abc import Mapping

from generator.model.phrase import FactValue, Name, Quantity


def whole(facts: Mapping[str, FactValue], name: str) -> int:
    fact = facts.get(name)
    return fact if isinstance(fact, int) else 0


def number(facts: Mapping[str, FactValue], name: str) -> float:
    fact = facts.get(name)
    return fact.value if isinstance(fact, Quantity) else 0.0


def flag(facts: Mapping[str, FactValue], name: str) -> bool:
    return facts.get(name) is True


def code(facts: Mapping[str, FactValue], name: str) -> str:
    fact = facts.get(name)
    return fact.text if isinstance(fact, Name) else ""
