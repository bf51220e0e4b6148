"""Words for what a file can choose from: states of actions, confidence, frequencies, types of metric, SMART letters.

Takes the model's enumerations, gives their words for a table or a label.
"""

from collections.abc import Mapping
from types import MappingProxyType

from generator.l10n.sentence import marked as _, marked_in
from generator.l10n.words import Words
from generator.model.book import Confidence
from generator.model.calendar import Day
from generator.model.goal import ActionStatus
from generator.model.metric import Frequency, Metric, MetricType
from generator.model.reading import AnnotationKind

_ACTIONS: Mapping[ActionStatus, str] = MappingProxyType(
    {
        ActionStatus.PROPOSED: _("proposed"),
        ActionStatus.PLANNED: _("planned"),
        ActionStatus.DOING: _("under way"),
        ActionStatus.DONE: _("done"),
        ActionStatus.DROPPED: _("dropped"),
    }
)
_CONFIDENCES: Mapping[Confidence, str] = MappingProxyType(
    {
        Confidence.LOW: _("low confidence"),
        Confidence.MEDIUM: _("medium confidence"),
        Confidence.HIGH: _("high confidence"),
    }
)
_FREQUENCIES: Mapping[Frequency, str] = MappingProxyType(
    {
        Frequency.DAILY: _("read daily"),
        Frequency.WEEKLY: _("read weekly"),
        Frequency.MONTHLY: _("read monthly"),
        Frequency.QUARTERLY: _("read quarterly"),
        Frequency.IRREGULAR: _("read now and then"),
    }
)
_TYPES: Mapping[MetricType, str] = MappingProxyType(
    {
        MetricType.LEVEL: _("a level: the last reading counts"),
        MetricType.FLOW: _("a flow: readings add up"),
        MetricType.UNIQUE: _("people reached: windows are never added up"),
        MetricType.RATIO: _("a ratio: sums divided by sums"),
        MetricType.DURATION: _("a length of time"),
        MetricType.MONEY: _("money: readings add up"),
        MetricType.ITEM: _("one value for each post"),
    }
)
_ANNOTATIONS: Mapping[AnnotationKind, str] = MappingProxyType(
    {
        AnnotationKind.BREAK: _("break in the readings"),
        AnnotationKind.CAMPAIGN: _("campaign"),
        AnnotationKind.EVENT: _("event"),
    }
)


def action_word(words: Words, status: ActionStatus) -> str:
    return words.text(_ACTIONS[status])


def confidence_word(words: Words, confidence: Confidence) -> str:
    return words.text(_CONFIDENCES[confidence])


def frequency_word(words: Words, frequency: Frequency) -> str:
    return words.text(_FREQUENCIES[frequency])


def metric_type_word(words: Words, metric_type: MetricType) -> str:
    return words.text(_TYPES[metric_type])


def metric_kind(words: Words, metric: Metric) -> str:
    """What a metric is: its type in words, and of a ratio that names no parts that nothing is divided."""
    if metric.type is MetricType.RATIO and metric.numerator is None and metric.formula_text is None:
        return words.text("a ratio: read as it is")
    return metric_type_word(words, metric.type)


def annotation_word(words: Words, kind: AnnotationKind) -> str:
    return words.text(_ANNOTATIONS[kind])


def due_sentence(
    words: Words, last_reading: Day | None, missed_windows: int, as_of: Day, *, begun: bool
) -> str:
    """What is due: when it was last read, and how many readings the frequency called for since the start that are not there.

    Before the start nothing was called for.
    """
    if last_reading is None:
        return words.text("There is no reading yet.")
    day = words.day(last_reading, as_of)
    if not begun:
        return words.text("Last read on {date}.", date=day)
    if not missed_windows:
        return words.text("Last read on {date}; none is missing since the start.", date=day)
    return words.ntext(
        "Last read on {date}; {n} reading is missing since the start.",
        "Last read on {date}; {n} readings are missing since the start.",
        missed_windows,
        date=day,
    )


_UNITS: Mapping[str, str] = MappingProxyType(
    {
        "people": marked_in("unit", "people"),
        "count": marked_in("unit", "number"),
        "s": marked_in("unit", "seconds"),
        "min": marked_in("unit", "minutes"),
        "h": marked_in("unit", "hours"),
        "d": marked_in("unit", "days"),
    }
)


def unit_name(words: Words, unit: str) -> str:
    """What a unit of the product is called; one of a site's own, or a currency, as it is written."""
    return words.ctext("unit", _UNITS[unit]) if unit in _UNITS else words.name(unit)
