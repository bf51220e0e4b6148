"""The names of what ships, in one language: metrics, objectives and platforms of the catalogue, by id.

Takes nothing, says nothing of how a thing is counted or judged: that is in ``catalogue``, the same for all languages.
"""

from collections.abc import Mapping

from generator.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """Headings by id, in the words that the platforms' own tools use; ``descriptions`` say what a metric counts."""

    metrics: Mapping[str, str]
    descriptions: Mapping[str, str]
    objectives: Mapping[str, str]
    platforms: Mapping[str, str]
