"""Verdicts for tests that are about something else: nothing was asked, nothing was found."""

from generator.model.fact import Unknown
from generator.model.verdict import Realism, RealismVerdict

NO_REALISM = Realism(
    verdict=RealismVerdict.UNKNOWN,
    ratio=Unknown("no-target"),
    needed=Unknown("no-target"),
    historical=Unknown("too-few-windows"),
    best=Unknown("too-few-windows"),
    ramp=Unknown("no-target"),
    windows=0,
    reached=Unknown("no-target"),
    days=30,
    reason="no-target",
)
