"""What is said of realism beside the figures that stand over it."""

from dataclasses import replace

from generator.l10n import ramp_sentence, words_for
from generator.model.metric import Frequency
from tests.render.parts.test_realism_strip import REALISM
from tests.render.reports import judged, key_result, metric


def test_the_end_of_an_even_growth_is_told_apart_from_what_is_needed_on_average() -> None:
    """11.96 are needed a day and 12.47 at the end: both are 12, and the second would then say nothing."""
    rising = replace(REALISM, needed=11.9565, historical=11.4404, ratio=1.045, ramp=12.4727)
    leads = metric(id="leads", unit="count", frequency=Frequency.DAILY)
    said = ramp_sentence(words_for("en"), judged(key_result(), metric=leads, unit="count", realism=rising))
    assert said == "Growing evenly from that average, it would have to end at 12.5 a day."
