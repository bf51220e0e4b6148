"""What the tests know of each language: which of its words are spelled as English ones, and how it tells what is over.

A language that ships has its line here; ``test_every_language_has_its_line`` names one that has none.
"""

import re
from dataclasses import dataclass

#: English words that no other language has use for; names of formats and of the audit stay.
_ENGLISH = re.compile(
    r"\b(?:the|of|and|is|are|was|were|it|its|this|that|than|there|which|has|have|been|more|on|in|by|no|not|with|from|"
    r"until|days?|weeks?|readings?|targets?|goals?|chance)\b"
)


@dataclass(frozen=True, slots=True)
class Tongue:
    """``alike`` are messages that are the same in English, ``words`` ordinary words that English spells so too.

    ``past`` is what only the past says.
    """

    past: str
    alike: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()


_SHORT = {"{number} min", "{number} fan", "{number} fans", "{number} lead", "{number} leads"}
TONGUES = {
    "en": Tongue(past=r"\b(was|were|ended)\b"),
    "nb": Tongue(
        past=r"\b(var|ble|sluttet|Sluttet|Perioden)\b",
        alike=frozenset(
            {"Data", "Plan", "Segment", "Start", "Status", "Team", "plan", "{number} person", "{number} repost"}
            | {"median {value}", "over {percent}", "under {percent}"}
            | _SHORT
        ),
    ),
    "ar": Tongue(past=r"كان|ظل|انتهت|تحقق الهدف|لم ي|جرى|اختلّ"),
    "de": Tongue(
        past=r"\b(war|waren|wurde|wurden|endete)\b",
        alike=frozenset({"Budget", "Chance", "Plan", "Segment", "Status", "Team", "Teams", "{number} h", "{number} min", "{number} s"}),
        words=frozenset({"in", "was"}),
    ),
}  # fmt: skip


def english_in(text: str, language: str) -> set[str]:
    """The English words that a text in another language has no use for.

    >>> english_in("Was is in Kiel?", "de")
    {'is'}
    """
    return set(_ENGLISH.findall(text)) - TONGUES[language].words
