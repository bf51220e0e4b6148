"""The SMART audit and realism in the goals' document: verdicts, codes, facts, and the findings' words.

Takes a goal's audit and the words of the site's first language, gives plain dictionaries. It judges nothing.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from generator.documents.facts import fact_document
from generator.l10n import LETTERS, Words, finding_sentence
from generator.model.calendar import Period
from generator.model.phrase import Chance, FactValue, Name, Percent, Quantity
from generator.model.text import LocalText
from generator.model.verdict import Finding, Letter, Realism, SmartAudit

#: Signs that keep a name's direction on a page; a document has its own.
_ISOLATES = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))


def smart_document(audit: SmartAudit, words: Words) -> dict[str, Any]:
    """The five letters, each with its verdict, what is claimed, and its findings."""
    return {letter: _letter(getattr(audit, letter), words) for letter in LETTERS}


def _letter(letter: Letter, words: Words) -> dict[str, Any]:
    return {
        "verdict": letter.verdict.value,
        "claimed": letter.claimed.first if letter.claimed else None,
        "findings": [_finding(finding, words) for finding in letter.findings],
    }


def _finding(finding: Finding, words: Words) -> dict[str, Any]:
    return {
        "code": finding.code,
        "verdict": finding.verdict.value,
        "text": finding_sentence(words, finding).text.translate(_ISOLATES),
        "key_result": finding.key_result,
        "facts": {name: _plain(fact) for name, fact in finding.facts.items()},
    }


def _plain(fact: FactValue) -> Any:
    match fact:
        case Quantity() | Percent() | Chance():
            return fact.value
        case Name():
            return fact.text
        case LocalText():
            return fact.first
        case date():
            return fact.isoformat()
        case Period():
            return {"start": fact.start.isoformat(), "end": fact.end.isoformat()}
        case _:
            return fact


def realism_document(realism: Realism) -> Mapping[str, Any]:
    """What was needed at the start beside what was held before; rates are per day."""
    return {
        "verdict": realism.verdict.value,
        **fact_document("ratio", realism.ratio),
        "windows": realism.windows,
        **fact_document("reached", realism.reached),
        **fact_document("needed", realism.needed),
        **fact_document("historical", realism.historical),
        **fact_document("ramp", realism.ramp),
    }
