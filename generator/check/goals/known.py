"""The names that a goal may refer to, and what to say of one that is not among them.

Takes what the other parts of the check found; gives a record of names and a diagnostic for a name that is unknown.
It resolves nothing else.
"""

from collections.abc import Collection, Container, Iterator, Mapping

from generator.check.authored import Written
from generator.check.goals.account_choice import FactsIndex
from generator.check.metrics.definitions import unknown_metric
from generator.diagnostics import Diagnostic
from generator.model.book import Platform, Site
from generator.model.metric import Metric
from generator.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Names by kind. ``declared`` and ``goals`` hold rejected ids too, so that what refers to them stays quiet.
    ``facts`` tells what the readings have.
    """

    site: Site
    metrics: Mapping[str, Metric]
    declared: Container[str]
    platforms: Mapping[str, Platform]
    objectives: Collection[str]
    goals: Collection[str]
    facts: FactsIndex


def metric_diagnostics(written: Written[str] | None, known: Known) -> Iterator[Diagnostic]:
    if written is not None and written.value not in known.metrics and written.value not in known.declared:
        yield unknown_metric(written.value, written.span, known.metrics)
