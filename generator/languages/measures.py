"""The small words of one language by which its numbers, distances and counts are read.

Two records a language; the words themselves are in the languages' folders. It looks nothing up.
"""

from collections.abc import Mapping

from generator.records import dataclass

Phrases = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """The words of one language, lower case; a list that a language has no use for is empty.

    ``articles`` are words for one that are articles too, ``ands`` join the parts of a number, ``halves`` are half of one, and
    ``half_more`` are phrases after a unit: a mile and a half. ``every`` stand before a name for all that is in the place.

    A length is no distance from anywhere before one of ``per`` (km an hour), after one of ``moving`` (what is driven or run),
    before one of ``less`` (shorter, or a verb of moving where verbs stand last), beside an event whose name ends in one of ``events``, or after one of ``by`` (by half a mile).
    What grows ``to`` a length is far only if it is one of the ``areas`` that things are delivered in, or goes ``up`` to it.
    """

    articles: Phrases = ()
    ands: Phrases = ()
    halves: Phrases = ()
    half_more: Phrases = ()
    every: Phrases = ()
    per: Phrases = ()
    moving: Phrases = ()
    less: Phrases = ()
    events: Phrases = ()
    to: Phrases = ()
    up: Phrases = ()
    by: Phrases = ()
    areas: Phrases = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """The words beside a number of what is counted (600 followers) that say what it is in a title.

    It is what is to be reached after one of ``aims`` (to, at least). Between two numbers these say no aim but a range, unless one of
    ``origins`` (from) stands before the first. Before one of ``otherwise`` it is a pace, a loss, a dream or those that are there (a week,
    fewer, who). ``multiples`` are the words and letters that make it larger.
    """

    aims: Phrases
    origins: Phrases
    otherwise: Phrases
    multiples: Mapping[str, float]
