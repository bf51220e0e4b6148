"""Verdicts for tests that are about something else: nothing was asked, nothing was found."""

from generator.model.fact import Unknown
from generator.model.goal import When
from generator.model.survey import Survey
from generator.model.verdict import UNKNOWN_LEDGER, Letter, Realism, RealismVerdict, SmartAudit, Verdict
from generator.model.work import Agenda

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
    context=(),
)

_UNJUDGED = Letter(verdict=Verdict.UNKNOWN, claimed=None, findings=())
UNAUDITED = SmartAudit(
    specific=_UNJUDGED,
    measurable=_UNJUDGED,
    achievable=_UNJUDGED,
    realistic=_UNJUDGED,
    time_bound=_UNJUDGED,
)

#: What the passes after the figures find of a key result, a goal, a series and all of them, where there is nothing to find.
OF_A_KEY_RESULT = {
    "realism": NO_REALISM,
    "forecast": Unknown("no-reading"),
    "original": Unknown("no-history"),
    "days_ahead": Unknown("not-for-type"),
    "trend": Unknown("too-few-readings"),
    "when": When.BY,
    "is_hold": False,
    "days_read": None,
    "baseline_days_read": None,
}
OF_A_GOAL = {
    "budget": None,
    "chance": Unknown("too-few-readings"),
    "agenda": Agenda(),
    "before_after": (),
    "belief": None,
    "ended": None,
    "smart": UNAUDITED,
    "goalposts": UNKNOWN_LEDGER,
}
OF_A_SERIES = {"posts": None, "trend": Unknown("too-few-readings")}
OF_ALL = {"survey": Survey()}
