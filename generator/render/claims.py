"""The SMART sheet: the five letters with what the author claims for each.

Takes the claims, gives five ``ClaimView``, those without words too. It judges none of them.
"""

from generator.model.goal import Claims
from generator.model.text import LocalText
from generator.render.edition import Desk, text
from generator.render.views import ClaimView


def claim_views(desk: Desk, claims: Claims) -> tuple[ClaimView, ...]:
    words = desk.words
    return (
        _claim(desk, "specific", words.text("Specific"), claims.specific),
        _claim(desk, "measurable", words.text("Measurable"), claims.measurable),
        _claim(desk, "achievable", words.text("Achievable"), claims.achievable),
        _claim(desk, "realistic", words.text("Realistic"), claims.realistic),
        _claim(desk, "time-bound", words.text("Time-bound"), claims.time_bound),
    )


def _claim(desk: Desk, letter: str, name: str, claimed: LocalText | None) -> ClaimView:
    return ClaimView(letter=letter, name=name, claimed=text(desk, claimed) if claimed else None)
