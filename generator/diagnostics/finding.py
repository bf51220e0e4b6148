"""Findings of the SMART audit: what a code means, beside the diagnostics that stop a build.

Takes nothing; ``findings`` holds them all. What was found of a goal is a record in ``model``; nothing is judged.
"""

from typing import Literal

from generator.records import dataclass

FindingVerdict = Literal["fail", "unknown", "warn", "pass"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingCode:
    """One kind of finding: the SMART letters it can stand under, its verdict, and what ``goalposts explain`` says of it.

    ``why`` is the rule in a sentence, ``about`` the longer explanation, ``example`` a short piece of input that has the
    finding and ``remedy`` the same input without it; of a finding that passes, how it fails to appear and how it does.
    """

    id: str
    letters: str
    verdict: FindingVerdict
    why: str
    about: str
    example: str
    remedy: str
