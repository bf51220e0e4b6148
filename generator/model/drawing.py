"""A drawn chart: SVG for a wide and a narrow page, with its words still open."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.phrase import Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """One chart, drawn once for all languages and themes.

    ``wide`` and ``narrow`` are SVG elements as text whose colours are CSS custom properties and whose words are
    tokens (a key of ``words``); ``words`` says what each token means. ``kind`` is the chart kind's id.
    """

    kind: str
    wide: str
    narrow: str
    words: Mapping[str, Phrase]
