"""Drawing a goal: each key result as one wide and one narrow picture, with the facts that stand beside it.

Takes prepared specifications, a judged goal and today; gives drawings by the key result's id. It imports no Altair,
takes and gives plain values, and can run in any process.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from generator.chart.beside import chart_point, chart_table
from generator.chart.compose import composed
from generator.chart.fill import filled, label_row
from generator.chart.scene import NARROW, WIDE, Label, Scene
from generator.chart.sparkline import sparkline_of
from generator.chart.spec import PreparedCharts
from generator.chart.subject import Subject, subject_of
from generator.chart.svg import cleaned, drawn
from generator.chart.today import TODAY, with_today
from generator.chart.words import today
from generator.model.drawing import Drawing
from generator.model.phrase import Phrase
from generator.model.report import GoalReport, KeyResultReport


def draw(prepared: PreparedCharts, goal: GoalReport, as_of: date) -> Mapping[str, Drawing]:
    """Drawings by key result id, in the goal's order; one without a metric, or with nothing to show, has none."""
    return {report.key_result.id: drawing for report, drawing in _drawings(prepared, goal, as_of)}


def _drawings(
    prepared: PreparedCharts, goal: GoalReport, as_of: date
) -> Iterator[tuple[KeyResultReport, Drawing]]:
    for report in goal.key_results:
        subject = subject_of(goal, report)
        if subject is not None:
            yield report, _drawing(prepared, subject, as_of)


def _drawing(prepared: PreparedCharts, subject: Subject, as_of: date) -> Drawing:
    scenes = [composed(subject, shape) for shape in (WIDE, NARROW)]
    phrases = [label.word.phrase for scene in scenes for label in scene.labels]
    words = {f"@w{number}@": phrase for number, phrase in enumerate(_once(phrases), start=1)}
    wide, narrow = (with_today(_still(prepared, scene, words), scene, as_of) for scene in scenes)
    return Drawing(
        kind=subject.kind.id,
        wide=wide,
        narrow=narrow,
        words={**words, TODAY: today(as_of).phrase} if TODAY in wide else words,
        point=chart_point(subject.report),
        rows=chart_table(subject.report),
        sparkline=sparkline_of(subject.report),
    )


def _once(phrases: Iterable[Phrase]) -> list[Phrase]:
    """Each phrase once, in order; phrases hold mappings, which have no hash."""
    once: list[Phrase] = []
    for phrase in phrases:
        if phrase not in once:
            once.append(phrase)
    return once


def _still(prepared: PreparedCharts, scene: Scene, words: Mapping[str, Phrase]) -> str:
    """The picture without today's mark: what stays the same while nothing is read."""
    rows = tuple(label_row(label, _token(label, words), scene) for label in scene.labels)
    specification = filled(prepared.specifications[scene.kind], scene, rows)
    return cleaned(drawn(specification), f"chart chart-{scene.format.id}")


def _token(label: Label, words: Mapping[str, Phrase]) -> str:
    return next(token for token, phrase in words.items() if phrase == label.word.phrase)
