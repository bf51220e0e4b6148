"""Readings from snapshots in YAML or Markdown: one day, or a list of days.

Takes a document and the words that it may use; gives readings with their series, and what is wrong with them. The
prose of a Markdown file is the note on each of its readings. It drops nothing and compares nothing.
"""

from collections.abc import Iterable, Iterator

from generator.check.authored import authored
from generator.check.authored.fields import words_of
from generator.check.authored.forms.snapshot import DayForm, ValueForm
from generator.check.metrics.definitions import unknown_metric
from generator.check.names.accounts import account_diagnostics
from generator.check.readings.values import Bad, read_share, read_value, value_trouble
from generator.check.readings.vocabulary import Placed, SeriesPlace, Vocabulary
from generator.diagnostics import Diagnostic
from generator.diagnostics.codes.content import MISSING_KEY, WRONG_TYPE
from generator.diagnostics.codes.readings import COLLECTED_EARLY, ITEM_MISSING
from generator.model.calendar import Duration
from generator.model.reading import Reading
from generator.model.source import Document, Entry, Listing, Node, Scalar, Table


def readings_of_document(
    document: Document, words: Vocabulary
) -> tuple[list[Placed], tuple[Diagnostic, ...]]:
    """The readings of one file in the order in which they stand, and all that is wrong with it."""
    placed: list[Placed] = []
    said: list[Diagnostic] = []
    nodes: Iterable[Node | None] = (
        document.root.items if isinstance(document.root, Listing) else (document.root,)
    )
    for node in nodes:
        form, wrong = authored(DayForm, node, at=document.start, complete=document.complete)
        said += wrong
        if form is not None:
            day = _Day(form, document, words)
            placed += day.readings()
            said += day.said
    return placed, tuple(said)


class _Day:
    """One day's readings on their way; ``said`` grows as they are read."""

    def __init__(self, form: DayForm, document: Document, words: Vocabulary) -> None:
        self.said: list[Diagnostic] = []
        self._form = form
        self._words = words
        self._path = document.path
        self._account = form.account.value if form.account else ""
        self._day = form.date.value if form.date else None
        self._collected = form.collected.value if form.collected else self._day
        prose = (document.body or "").strip()
        self._note = (
            "\n\n".join(text for text in (form.note.value if form.note else "", prose) if text) or None
        )

    def readings(self) -> Iterator[Placed]:
        self._judge_day()
        if self._form.values is not None:
            yield from self._values(self._form.values, "")
        for segment in self._form.segments.entries if self._form.segments is not None else ():
            if isinstance(segment.value, Table):
                yield from self._values(segment.value, segment.key.text)
            else:
                fix = f"write `{segment.key.text}: {{followers: 412}}`"
                self.said.append(
                    WRONG_TYPE.at(segment.value.span, "values listed by metric id are expected here", fix=fix)
                )

    def _judge_day(self) -> None:
        account, collected, day = self._form.account, self._form.collected, self._form.date
        if account is not None:
            self.said += account_diagnostics(account.value, account.span, self._words.platforms)
        if collected is not None and day is not None and collected.value < day.value:
            message = f"collected on {collected.text}, before the {day.text} that it describes"
            self.said.append(COLLECTED_EARLY.at(collected.span, message, fix="check the two dates"))

    def _values(self, table: Table, segment: str) -> Iterator[Placed]:
        for entry in table.entries:
            yield from self._value(entry, segment)

    def _value(self, entry: Entry, segment: str) -> Iterator[Placed]:
        name = entry.key.text
        place = self._words.place(name, self._account, segment)
        if self._words.lacks(name):
            self.said.append(unknown_metric(name, entry.key.span, self._words.metrics))
        elif place is not None and place.of_items:
            message = f"`{name}` has a value for each post, which only a CSV file can hold"
            fix = "write its values in a CSV file with an `item` column"
            self.said.append(ITEM_MISSING.at(entry.key.span, message, fix=fix))
        scalar, window = self._parts(entry.value)
        number = self._number(scalar, name) if scalar is not None else None
        if place is not None and not place.of_items and scalar is not None and number is not None:
            yield from self._placed(place, number, window, scalar)

    def _placed(
        self, place: SeriesPlace, number: float, window: Duration | None, scalar: Scalar
    ) -> Iterator[Placed]:
        """The reading, unless its day could not be read."""
        day, collected = self._day, self._collected
        if day is not None and collected is not None:
            source = self._form.source.value if self._form.source else None
            length, line = window or place.window, scalar.span.line
            reading = Reading(day, number, collected, length, source, None, (), self._note, self._path, line)
            yield place.key, reading

    def _parts(self, node: Node) -> tuple[Scalar | None, Duration | None]:
        """The scalar of a value in short or in full form, and the window of the latter."""
        if isinstance(node, Scalar):
            return node, None
        if isinstance(node, Listing):
            message = "a list is given where one value is expected"
            self.said.append(WRONG_TYPE.at(node.span, message, fix="write one number for each day"))
            return None, None
        form, wrong = authored(ValueForm, node, at=node.span)
        self.said += wrong
        if form is None:
            return None, None
        if form.lacks("value") and node.get("value") is None:
            self.said.append(MISSING_KEY.at(node.span, "`value` is missing here", fix="add `value: …`"))
        value = node.get("value")
        return (value if isinstance(value, Scalar) else None), (form.window.value if form.window else None)

    def _number(self, scalar: Scalar, name: str) -> float | None:
        text = "" if scalar.value is None else words_of(scalar)
        metric = self._words.metrics.get(name)
        number = read_share(text) if metric is not None and metric.is_share else read_value(text)
        if number is Bad.BAD:
            trouble = value_trouble(text, metric)
            self.said.append(trouble.code.at(scalar.span, trouble.message, fix=trouble.fix))
            return None
        return number
