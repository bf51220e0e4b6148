"""Forecasts of open key results, and what they make of the verdict.

Takes the figures of all key results, gives each a forecast, or why there is none, and the verdict by the chance of the target
where the readings alone left only a pace; of earlier days, of which nobody is shown a forecast, the chance alone. All questions
are answered together; arrays are loaded by ``foretell``.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.evaluate.forecast.asked import asked_of
from generator.evaluate.forecast.mirror import Asked
from generator.evaluate.key_result.figures import Figures
from generator.evaluate.key_result.status import AWAITING, BY_PACE, Standing, by_chance
from generator.model.book import StatusThresholds
from generator.model.fact import Fact, Unknown
from generator.model.goal import KeyResult
from generator.model.report import Because, Status
from generator.model.verdict import Forecast
from generator.records import dataclass

#: The figures of each goal's key results, by the goal's id.
AllFigures = Mapping[str, tuple[Figures, ...]]


@dataclass(frozen=True, slots=True)
class Prospect:
    """How likely the target of a key result is met, and how it stands by all that is known."""

    figures: Figures
    chance: Fact
    standing: Standing

    @property
    def key_result(self) -> KeyResult:
        return self.figures.key_result

    @property
    def status(self) -> Status:
        return self.standing[0]

    @property
    def because(self) -> Because:
        return self.standing[1]


@dataclass(frozen=True, slots=True)
class Foretold(Prospect):
    """A prospect with the forecast that its chance is from."""

    forecast: Forecast | Unknown


#: The prospects of each goal's key results, by the goal's id, in the order of the figures.
Prospects = Mapping[str, tuple[Prospect, ...]]
AllForetold = Mapping[str, tuple[Foretold, ...]]


def prospects_of(figures: AllFigures, thresholds: StatusThresholds, *, fans: bool) -> AllForetold:
    """The prospects of all key results with their forecasts; ``fans`` lead to the deadline."""
    asked = [_asked(each) for own in figures.values() for each in own]
    made = _forecasts(asked, fans=fans)
    answers = iter([made[each] if isinstance(each, Asked) else each for each in asked])
    return {
        name: tuple(_foretold(each, next(answers), thresholds) for each in own)
        for name, own in figures.items()
    }


def chances_of(figures: AllFigures, thresholds: StatusThresholds) -> Prospects:
    """The prospects of all key results without their forecasts."""
    asked = [_asked(each) for own in figures.values() for each in own]
    made = _probabilities(asked)
    answers = iter([made[each] if isinstance(each, Asked) else _chance(each) for each in asked])
    return {
        name: tuple(_prospect(each, next(answers), thresholds) for each in own)
        for name, own in figures.items()
    }


def _asked(figures: Figures) -> Asked | Forecast | Unknown:
    if isinstance(figures.target, Unknown):
        return Unknown("no-target")
    if figures.status.is_settled or figures.status.is_authored:
        return Unknown("settled")
    if figures.inputs is None:
        return Unknown("no-reading")
    judged = figures.inputs
    if figures.when is not figures.key_result.when:
        judged = replace(judged, key_result=replace(figures.key_result, when=figures.when))
    return asked_of(judged, figures.target, figures.value)


def _questions(asked: Iterable[Asked | Forecast | Unknown]) -> list[Asked]:
    """What is asked, each once: days between two readings ask the same."""
    return list(dict.fromkeys(each for each in asked if isinstance(each, Asked)))


def _forecasts(asked: Iterable[Asked | Forecast | Unknown], *, fans: bool) -> Mapping[Asked, Forecast]:
    questions = _questions(asked)
    if not questions:
        return {}
    # numpy takes longer to load than most sites to judge
    from generator.evaluate.forecast.foretell import forecasts  # noqa: PLC0415

    return dict(zip(questions, forecasts(questions, fans=fans), strict=True))


def _probabilities(asked: Iterable[Asked | Forecast | Unknown]) -> Mapping[Asked, float]:
    questions = _questions(asked)
    if not questions:
        return {}
    from generator.evaluate.forecast.foretell import probabilities  # noqa: PLC0415

    return dict(zip(questions, probabilities(questions), strict=True))


def _chance(forecast: Forecast | Unknown) -> Fact:
    return forecast if isinstance(forecast, Unknown) else forecast.probability


def _foretold(figures: Figures, forecast: Forecast | Unknown, thresholds: StatusThresholds) -> Foretold:
    chance = _chance(forecast)
    return Foretold(figures, chance, _standing(figures, chance, thresholds), forecast)


def _prospect(figures: Figures, chance: Fact, thresholds: StatusThresholds) -> Prospect:
    return Prospect(figures, chance, _standing(figures, chance, thresholds))


def _standing(figures: Figures, chance: Fact, thresholds: StatusThresholds) -> Standing:
    status, because = figures.standing
    if isinstance(chance, Unknown) or because.code not in {*BY_PACE, AWAITING}:
        return figures.standing
    if because.code == AWAITING:
        return status, replace(because, chance=chance)
    return by_chance(chance, thresholds)
