"""A law: a name that reads as one, and a function that finds what breaks it; and the law of the same figure everywhere.

A law takes ``Heard`` and gives a sentence for each contradiction: two statements that cannot both be true.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from tests.oracle.claims import Claim
from tests.oracle.heard import UNJUDGED, Heard

Broken = Callable[[Heard], Iterator[str]]
#: Where a claim stands that is not rounded.
JSON = "JSON"


@dataclass(frozen=True)
class Law:
    name: str
    broken: Broken


def same_figure(kind: str, *, slack: float = 0.0) -> Broken:
    """Every claim of a kind is met by the JSON's, or by the first where JSON has none."""

    def broken(heard: Heard) -> Iterator[str]:
        found = [each for each in heard.of(kind) if each.figure is not None]
        against = next((each for each in found if each.where == JSON), found[0] if found else None)
        for each in found:
            if against is not None and not _meets(each, against, slack):
                yield f"{each.where} against {kind} {shown(against)} of {against.where}"

    return broken


def _meets(each: Claim, against: Claim, slack: float) -> bool:
    return (
        each.figure is not None
        and against.figure is not None
        and each.figure.meets(against.figure, slack=slack)
    )


def shown(claim: Claim) -> str:
    return f"{claim.figure.middle:.10g}" if claim.figure else str(claim.day or claim.word)


def same_day(kind: str, of: Callable[[Heard], date | None]) -> Broken:
    def broken(heard: Heard) -> Iterator[str]:
        wanted = of(heard)
        for each in heard.of(kind):
            if wanted is not None and each.day is not None and each.day != wanted:
                yield f"{each.where} against {kind} {wanted}"

    return broken


def same_status(heard: Heard) -> Iterator[str]:
    status = heard.word("status")
    for each in heard.of("status", "status-said"):
        word = "no_data" if each.word == UNJUDGED else each.word
        if status and word != status:
            yield f"{each.where} says {each.word} against status {status} of JSON"
