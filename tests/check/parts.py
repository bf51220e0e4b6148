"""The parts of the check that make metrics, platforms, series and annotations, run on a site that a test wrote."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from generator.check import check_site
from generator.check.metrics.definitions import metrics_of
from generator.check.names.accounts import platforms_of
from generator.check.readings.annotations import annotations_of
from generator.check.readings.future import future_diagnostics
from generator.check.readings.series import series_of
from generator.diagnostics import Diagnostic, sort_once
from generator.diagnostics.formats import as_text
from generator.model.book import Platform
from generator.model.metric import Metric
from generator.model.reading import Annotation, Reading, Series, SeriesKey
from generator.model.source import Kind
from generator.read import read_site

AS_OF = date(2026, 12, 11)


class Parts(NamedTuple):
    """What was found, and all that was said on the way."""

    metrics: Mapping[str, Metric]
    platforms: Mapping[str, Platform]
    series: Mapping[SeriesKey, Series]
    annotations: tuple[Annotation, ...]
    diagnostics: tuple[Diagnostic, ...]
    text: str

    @property
    def readings(self) -> Sequence[Reading]:
        """The readings of the only series."""
        (series,) = self.series.values()
        return series.readings

    @property
    def codes(self) -> list[str]:
        return [diagnostic.code for diagnostic in self.diagnostics]


def parts_of(root: Path) -> Parts:
    """The parts of the site in ``root``."""
    tree, read = read_site(root)
    site, said = check_site(tree)
    metrics, of_metrics = metrics_of(tree, site)
    platforms, of_platforms = platforms_of(tree, site.languages)
    series, of_series = series_of(tree, site, metrics, platforms)
    goals = {document.id for document in tree.of(Kind.GOAL)}
    annotations, of_annotations = annotations_of(tree, metrics, goals, platforms, site.languages)
    of_series = (*of_series, *future_diagnostics(series.values(), AS_OF))
    diagnostics = sort_once((*read, *said, *of_metrics, *of_platforms, *of_series, *of_annotations))
    return Parts(metrics, platforms, series, annotations, diagnostics, as_text(diagnostics, tree.texts))
