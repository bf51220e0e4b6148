"""Open results that are judged by their chance: one for each word that a chance has, and each side of a target."""

from dataclasses import replace
from datetime import date

from generator.model.report import KeyResultReport
from generator.model.verdict import Forecast
from tests.l10n.reports import result


def ending(report: KeyResultReport, median: float, chance: float) -> KeyResultReport:
    """The report with a forecast that ends about ``median``."""
    spread = median / 36
    forecast = Forecast(
        median=median,
        low80=median - spread,
        high80=median + spread * 1.3,
        low95=median - 2 * spread,
        high95=median + 2 * spread,
        probability=chance,
        since=date(2026, 4, 30),
        readings=9,
        fan=(),
    )
    return replace(report, forecast=forecast)


def _by_chance(name: str, status: str, chance: float, **choices: str) -> KeyResultReport:
    """An open result that is judged by its chance of 480 of whatever it counts."""
    return result(name, status, "chance", value=431.0, target=480.0, because={"chance": chance}, **choices)


FORECASTS: dict[str, KeyResultReport] = {
    "narrowly": ending(_by_chance("followers", "at_risk", 0.61), 482.6, 0.61),
    "either way": ending(_by_chance("followers", "at_risk", 0.5), 478.0, 0.5),
    "unlikely but possible": ending(_by_chance("followers", "at_risk", 0.4), 470.0, 0.4),
    "unlikely": ending(_by_chance("followers", "off_track", 0.2), 460.0, 0.2),
    "likely, once": ending(_by_chance("followers", "on_track", 0.8), 470.0, 0.8),
    "just the target": ending(_by_chance("followers", "at_risk", 0.6), 480.0, 0.6),
    "never below": ending(_by_chance("followers", "on_track", 0.99, when="throughout"), 520.0, 0.99),
    "never above": ending(
        _by_chance("response_time", "on_track", 0.9, op="lte", when="throughout"), 400.0, 0.9
    ),
    "at most": ending(_by_chance("response_time", "off_track", 0.1, op="lte", when="at"), 520.0, 0.1),
    "a mean with a forecast": ending(_by_chance("reach", "on_track", 0.8, when="at"), 520.0, 0.8),
    "a limit that will not hold": ending(_by_chance("ad_spend", "off_track", 0.02, op="lte"), 620.0, 0.02),
}
