"""Verdicts for tests that are about something else: nothing was asked, nothing was found."""

from generator.model.fact import Unknown
from generator.model.verdict import Letter, Realism, RealismVerdict, SmartAudit, Verdict

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
_NOTHING = Letter(verdict=Verdict.PASS, claimed=None, findings=())
NO_AUDIT = SmartAudit(
    specific=_NOTHING,
    measurable=_NOTHING,
    achievable=_NOTHING,
    realistic=_NOTHING,
    time_bound=_NOTHING,
)
