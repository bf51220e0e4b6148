"""Chances as text: a probability in percent, no nearer to never and always than anybody can know.

Takes a probability with the thresholds that it must not be rounded across and the language's ``Lexicon``, gives text. It decides
no status.
"""

from decimal import Decimal
from functools import lru_cache

from generator.l10n.lexicon import Lexicon
from generator.l10n.numbers import MOST_DIGITS, rounded, write_percent
from generator.l10n.quantities import write_share

LOWEST_CHANCE, HIGHEST_CHANCE = 0.02, 0.98


def shown_chance(probability: float) -> float:
    """A chance as it is drawn: no nearer to never and always than it is told."""
    return min(max(probability, LOWEST_CHANCE), HIGHEST_CHANCE)


@lru_cache(
    maxsize=4096
)  # a goal's own stands in its row on every list, and all of them lie between 2 and 98 %
def write_chance(lexicon: Lexicon, probability: float, thresholds: tuple[float, ...] = ()) -> str:
    """A chance in percent, 2 to 98 at most, rounded so that it stays on its side of every threshold."""
    if probability < LOWEST_CHANCE:
        return lexicon.word("under {percent}", percent=write_share(lexicon, LOWEST_CHANCE))
    if probability > HIGHEST_CHANCE:
        return lexicon.word("over {percent}", percent=write_share(lexicon, HIGHEST_CHANCE))
    return write_percent(lexicon.marks, kept_apart(probability, thresholds))


def kept_apart(probability: float, thresholds: tuple[float, ...]) -> Decimal:
    """The percentage of a chance, with the fewest decimals that keep it on its own side of every threshold.

    >>> kept_apart(0.297, (0.7, 0.3)), kept_apart(0.699445, (0.7, 0.3)), kept_apart(0.6996, (0.7, 0.695))
    (Decimal('29'), Decimal('69'), Decimal('69.9'))
    """
    for digits in range(MOST_DIGITS):
        step = Decimal(1).scaleb(-digits)
        nearest = rounded(probability * 100, digits)
        for shown in sorted(
            (nearest, nearest - step, nearest + step), key=lambda each: abs(float(each) - probability * 100)
        ):
            if abs(float(shown) - probability * 100) < float(step) and all(
                (float(shown) >= each * 100 - 1e-9) == (probability >= each) for each in thresholds
            ):
                return shown
    return rounded(probability * 100, MOST_DIGITS)
