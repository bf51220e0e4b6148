"""Share of voice: our own accounts beside the competitors' that ``site.yaml`` names, as far as both were read.

Takes a report, gives the series that are compared. What part each has is the picture's to say.
"""

from collections.abc import Iterator

from generator.model.report import Report, SeriesReport
from generator.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Voices:
    """``share`` is the metric that is a share of ``spoken``; ``own`` is our series of ``spoken``, ``others`` are the competitors'."""

    share: str
    spoken: str
    own: SeriesReport
    others: tuple[SeriesReport, ...]


def voices_of(report: Report) -> tuple[Voices, ...]:
    """Each own account that has competitors with readings, in the order of the series."""
    return tuple(_voices(report))


def _voices(report: Report) -> Iterator[Voices]:
    read = [each for each in report.series if each.points]
    for share, rivals in report.site.competitors.items():
        metric = report.metrics.get(share)
        if metric is None or metric.numerator is None:
            continue
        spoken = [each for each in read if each.key.metric == metric.numerator]
        for own in spoken:
            others = [
                each
                for each in spoken
                if each.key.account in rivals and each.key.segment == own.key.segment and each is not own
            ]
            if own.key.account not in rivals and others:
                yield Voices(share=share, spoken=metric.numerator, own=own, others=tuple(others))
