"""A scene as the SVG that stays the same while nothing is read: filled, drawn, reduced, its words as tokens.

Takes a prepared specification, a scene and its tokens, gives one ``<svg>`` element. Today's mark is ``today``'s.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from generator.chart.picture.fill import filled, label_row
from generator.chart.picture.svg import cleaned, drawn
from generator.chart.scene import Label, Scene
from generator.model.phrase import Phrase


def tokens(phrases: Iterable[Phrase]) -> dict[str, Phrase]:
    """Each phrase once, in order, by what stands for it in the picture; phrases hold mappings, which have no hash."""
    once: list[Phrase] = []
    for phrase in phrases:
        if phrase not in once:
            once.append(phrase)
    return {f"@w{number}@": phrase for number, phrase in enumerate(once, start=1)}


def still(specification: Mapping[str, Any], scene: Scene, words: Mapping[str, Phrase]) -> str:
    """The picture of ``scene``, whose words are among ``words``."""
    rows = tuple(label_row(label, _token(label, words), scene) for label in scene.labels)
    return cleaned(drawn(filled(specification, scene, rows)), f"chart chart-{scene.format.id}")


def _token(label: Label, words: Mapping[str, Phrase]) -> str:
    return next(token for token, phrase in words.items() if phrase == label.word.phrase)
