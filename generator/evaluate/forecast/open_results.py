"""Forecasts of open key results, and what they make of the verdict.

Takes the figures of all key results, gives each a forecast, or why there is none, and the verdict by the chance of the target
where the readings alone left only a pace. All questions are answered together; arrays are loaded by ``foretell``.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.evaluate.forecast.asked import asked_of
from generator.evaluate.forecast.mirror import Asked
from generator.evaluate.key_result.figures import Figures
from generator.evaluate.key_result.status import AWAITING, BY_PACE, Standing, by_chance
from generator.model.book import StatusThresholds
from generator.model.fact import Unknown
from generator.model.goal import KeyResult
from generator.model.report import Because, Status
from generator.model.verdict import Forecast


@dataclass(frozen=True, slots=True)
class Prospect:
    """What is expected of a key result, and how it stands by all that is known."""

    figures: Figures
    forecast: Forecast | Unknown
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


#: The prospects of each goal's key results, by the goal's id.
Prospects = Mapping[str, tuple[Prospect, ...]]


def prospects_of(
    figures: Mapping[str, tuple[Figures, ...]], thresholds: StatusThresholds, *, fans: bool = True
) -> Prospects:
    """The prospects of all key results, by goal, in the order of the figures; ``fans`` lead to the deadline."""
    answers = _answered([_asked(each) for own in figures.values() for each in own], fans=fans)
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
    judged = replace(figures.inputs, key_result=replace(figures.key_result, when=figures.when))
    return asked_of(judged, figures.target, figures.value)


def _answered(asked: Sequence[Asked | Forecast | Unknown], *, fans: bool) -> Iterator[Forecast | Unknown]:
    made = _made((each for each in asked if isinstance(each, Asked)), fans=fans)
    for each in asked:
        yield made[each] if isinstance(each, Asked) else each


def _made(asked: Iterable[Asked], *, fans: bool) -> Mapping[Asked, Forecast]:
    """The forecasts by what was asked; days between two readings ask the same."""
    questions = list(dict.fromkeys(asked))
    if not questions:
        return {}
    # numpy takes longer to load than most sites to judge
    from generator.evaluate.forecast.foretell import forecasts  # noqa: PLC0415

    return dict(zip(questions, forecasts(questions, fans=fans), strict=True))


def _prospect(figures: Figures, forecast: Forecast | Unknown, thresholds: StatusThresholds) -> Prospect:
    status, because = figures.standing
    if isinstance(forecast, Unknown) or because.code not in {*BY_PACE, AWAITING}:
        return Prospect(figures, forecast, figures.standing)
    if because.code == AWAITING:
        return Prospect(figures, forecast, (status, replace(because, chance=forecast.probability)))
    return Prospect(figures, forecast, by_chance(forecast.probability, thresholds))
