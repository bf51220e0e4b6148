"""A scene as the SVG that stays the same while nothing is read, with its words as tokens: by a plan, or by Vega.

Takes a plan or Vega's specification, a scene and its tokens, gives one ``<svg>`` element. Today's mark is ``today``'s.
"""

from collections.abc import Iterable, Mapping

from generator.chart.picture.fill import Specification, filled, label_row
from generator.chart.picture.marks import groups
from generator.chart.picture.plan import Plan
from generator.chart.picture.reduced import drawn, reduced
from generator.chart.picture.scales import scales_of
from generator.chart.picture.svg import element
from generator.chart.scene import Scene
from generator.model.phrase import FactValue, Phrase

#: Who draws a kind: we, by a plan, or Vega, by its own specification.
Drawer = Plan | Specification
_Said = tuple[str, frozenset[tuple[str, FactValue]]]
#: What stands for each phrase in the picture.
Named = Mapping[_Said, str]


def tokens(phrases: Iterable[Phrase]) -> dict[str, Phrase]:
    """Each phrase once, in order, by what stands for it in the picture."""
    once = {_said(phrase): phrase for phrase in phrases}
    return {f"@w{number}@": phrase for number, phrase in enumerate(once.values(), start=1)}


def _said(phrase: Phrase) -> _Said:
    """The same for equal phrases; these hold mappings, which have no hash."""
    return phrase.code, frozenset(phrase.facts.items())


def named(words: Mapping[str, Phrase]) -> Named:
    """The same by phrase, for all pictures that share the words."""
    return {_said(phrase): token for token, phrase in words.items()}


def still(drawer: Drawer, scene: Scene, names: Named) -> str:
    """The picture of ``scene``, whose words are among those that have ``names``."""
    labels = tuple(label_row(label, names[_said(label.word.phrase)], scene) for label in scene.labels)
    name = f"chart chart-{scene.format.id}"
    if isinstance(drawer, Specification):
        return reduced(drawn(filled(drawer.vega, scene, labels)), name)
    shapes = groups(drawer, {**scene.layers, "labels": labels}, scales_of(scene.frame))
    return element(name, scene.format.width, scene.height, shapes)
