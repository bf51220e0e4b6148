"""What is audited: one goal as it was written, with what was found of each of its key results.

Takes the judged key results and the evidence, gives one record that every rule reads. It finds nothing yet.
"""

from collections.abc import Callable, Iterable, Mapping
from itertools import pairwise
from statistics import median_low

from generator.evaluate.audit.lexicon import phrase_key
from generator.evaluate.key_result.crossings import met_before
from generator.evaluate.key_result.figures import Figures
from generator.evaluate.key_result.inputs import Inputs, judged_period
from generator.evaluate.readings.freshness import Freshness
from generator.evaluate.readings.known import Known
from generator.model.calendar import Day, Period
from generator.model.goal import Claims, Goal, When
from generator.model.metric import Metric
from generator.model.report import KeyResultReport
from generator.model.text import LocalText
from generator.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One key result and what was read for it. ``sources`` are those that its readings name.

    ``every`` is the usual number of days between two readings, ``longest`` the largest; ``zeros`` are the days without a row
    that count as 0. ``before`` is the figure that met the target before the start (None: none did).
    """

    report: KeyResultReport
    sources: tuple[str, ...]
    readings: int
    zeros: int
    every: int | None
    longest: int
    read_before: bool
    freshness: Freshness
    before: float | None

    @property
    def id(self) -> str:
        return self.report.key_result.id

    @property
    def label(self) -> LocalText | None:
        return self.report.metric.label if self.report.metric else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A goal to be audited on ``as_of``. ``period`` is the written one, ``judged`` the one it is judged by.

    ``labels`` are the metrics of the book by the phrase keys of their labels. ``first_committed`` is git's testimony,
    None where there is none. ``least_windows`` is how many past windows a verdict on realism needs.
    """

    goal: Goal
    period: Period | None
    judged: Period | None
    as_of: Day
    results: tuple[Measured, ...]
    labels: Mapping[str, str]
    first_committed: Day | None
    least_windows: int

    @property
    def is_running(self) -> bool:
        """Whether today lies in its period, and it is neither a draft nor cancelled."""
        if self.judged is None or self.goal.state.is_at_rest:
            return False
        return self.judged.contains(self.as_of)


def subject_of(
    goal: Goal,
    reports: Iterable[KeyResultReport],
    figures: Iterable[Figures],
    known: Known,
    *,
    labels: Mapping[str, str],
    first_committed: Day | None,
) -> Subject:
    """The subject of one goal's audit; the figures are those of the reports."""
    return Subject(
        goal=goal,
        period=goal.period,
        judged=judged_period(goal, known.evidence),
        as_of=known.as_of,
        results=tuple(_measured(*each, known) for each in zip(reports, figures, strict=True)),
        labels=labels,
        first_committed=first_committed,
        least_windows=known.evidence.realism.min_history,
    )


def labels_of(metrics: Mapping[str, Metric]) -> dict[str, str]:
    """The metrics by the phrase keys of their labels in every language."""
    return {
        phrase_key(text): name
        for name, metric in metrics.items()
        for _, text in metric.label.versions
        if text
    }


def _measured(report: KeyResultReport, figures: Figures, known: Known) -> Measured:
    inputs = figures.inputs
    written = _written(inputs, report)
    gaps = [(after - day).days for day, after in pairwise(sorted(set(written)))]
    return Measured(
        report=report,
        sources=tuple(sorted(_sources(inputs, known))) if inputs else (),
        readings=len(written),
        zeros=len(report.points) - len(written),
        every=median_low(gaps) if len(gaps) > 1 else None,
        longest=max(gaps, default=0),
        read_before=_is_read_before(figures.goal, report),
        freshness=figures.freshness,
        before=_met_before(inputs, report) if inputs else None,
    )


def _sources(inputs: Inputs, known: Known) -> set[str]:
    """What the readings name, those of a computed metric's parts too."""
    series = (known.measurement(key, inputs.selection).observed for key in inputs.lineage)
    return {reading.source for observed in series for reading in observed.readings if reading.source}


def _written(inputs: Inputs | None, report: KeyResultReport) -> list[Day]:
    """The days on which something was read: of a total whose other days are 0 its rows alone, else all that counts."""
    if inputs is not None and inputs.metric.zero_when_missing and inputs.measurement.observed.readings:
        return [reading.date for reading in inputs.measurement.observed.readings]
    return [point.end for point in report.points]


def _is_read_before(goal: Goal, report: KeyResultReport) -> bool:
    return goal.period is not None and any(point.end < goal.period.start for point in report.points[:1])


def _met_before(inputs: Inputs, report: KeyResultReport) -> float | None:
    """The figure from before the start that met the target already; a total began at 0, and what is held may be held before."""
    if inputs.key_result.when is When.THROUGHOUT:
        return None
    return met_before(inputs, report.baseline, report.target)


def claims_of(claims: Claims) -> tuple[LocalText, ...]:
    """All that is claimed."""
    texts = (claims.specific, claims.measurable, claims.achievable, claims.realistic, claims.time_bound)
    return tuple(claim for claim in texts if claim)


def first_said(texts: Iterable[LocalText], find: Callable[[str], str | None]) -> LocalText | None:
    """The first words that ``find`` recognises, in each language in which it does; None where it does in none."""
    found: dict[str, str] = {}
    for text in texts:
        for language, said in text.versions:
            words = None if language in found else find(said)
            if words:
                found[language] = words
    return LocalText(tuple(found.items())) if found else None
