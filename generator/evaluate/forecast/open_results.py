"""The outlook of all key results: forecasts made together, and the statuses that their chances decide.

Takes judged key results with their judged_by, gives the same reports with forecast or the reason for none, and a verdict by chance
where the pace would have decided. Arrays are loaded only where something is to be forecast.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from generator.evaluate.forecast.asked import asked_of
from generator.evaluate.forecast.mirror import Asked
from generator.evaluate.key_result.inputs import Inputs
from generator.evaluate.key_result.status import BY_PACE, by_chance
from generator.model.book import StatusThresholds
from generator.model.fact import Unknown
from generator.model.goal import KeyResult
from generator.model.report import KeyResultReport, Status
from generator.model.verdict import Forecast

Judged = Mapping[str, tuple[KeyResultReport, ...]]

_NOT_OPEN = {Status.ACHIEVED, Status.MISSED, Status.DRAFT, Status.CANCELLED}

#: The inputs of a goal's key result, None where it cannot be judged.
CaseOf = Callable[[str, KeyResult], Inputs | None]


def with_forecasts(judged: Judged, inputs_of: CaseOf, thresholds: StatusThresholds) -> Judged:
    """The reports of all goals, with forecasts made in one batch."""
    answers = _answered([_asked(goal, report, inputs_of) for goal in judged for report in judged[goal]])
    return {
        goal: tuple(_with(report, next(answers), thresholds) for report in reports)
        for goal, reports in judged.items()
    }


def _asked(goal: str, report: KeyResultReport, inputs_of: CaseOf) -> Asked | Forecast | Unknown:
    if isinstance(report.target, Unknown):
        return Unknown("no-target")
    if report.status in _NOT_OPEN:
        return Unknown("settled")
    inputs = inputs_of(goal, report.key_result)
    return Unknown("no-reading") if inputs is None else asked_of(inputs, report.target, report.value)


def _answered(asked: Sequence[Asked | Forecast | Unknown]) -> Iterator[Forecast | Unknown]:
    made = iter(_made(each for each in asked if isinstance(each, Asked)))
    for each in asked:
        yield next(made) if isinstance(each, Asked) else each


def _made(asked: Iterable[Asked]) -> Sequence[Forecast]:
    questions = list(asked)
    if not questions:
        return ()
    # numpy takes longer to load than most sites to judge
    from generator.evaluate.forecast.foretell import forecasts  # noqa: PLC0415

    return forecasts(questions)


def _with(
    report: KeyResultReport, forecast: Forecast | Unknown, thresholds: StatusThresholds
) -> KeyResultReport:
    if isinstance(forecast, Unknown) or report.because.code not in BY_PACE:
        return replace(report, forecast=forecast)
    status, because = by_chance(forecast.probability, thresholds)
    return replace(report, forecast=forecast, status=status, because=because)
