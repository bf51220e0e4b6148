"""What happened meanwhile: campaigns, events and breaks as titled rows above the plot.

Takes a subject, gives placed labels and rules. Titles that find no row keep their mark and lose their words; the
page lists them all. It draws no reading.
"""

from collections.abc import Callable, Iterator, Sequence

from generator.chart import words
from generator.chart.frame import Frame
from generator.chart.labels.places import Box
from generator.chart.scene import FONT_SIZE, LINE_HEIGHT, SOFT, Format, Label, Marks, Note, Rule
from generator.chart.span import Days
from generator.chart.subject import Mark, Subject
from generator.chart.typeface import text_width
from generator.model.text import LocalText
from generator.records import dataclass

_ROW = LINE_HEIGHT + 6
#: Between two notes of a row, and beside a line.
_NEXT = 6
#: Between brackets without words that stand within the plot.
_STEP = 8
#: A title is never cut to fewer characters than this.
_LEAST_ROOM = 8


@dataclass(frozen=True, slots=True)
class PlacedNote:
    """A note with its columns in pixels, its row from the top (None: without words) and its label's left edge."""

    note: Note
    left: float
    right: float
    row: int | None
    text: float
    word: words.Word


@dataclass(frozen=True, slots=True, kw_only=True)
class Titles:
    """All notes in their rows, and the height that these take above the plot."""

    placed: tuple[PlacedNote, ...]
    height: float


def titles_of(subject: Subject, days: Days, x: Callable[[float], float], shape: Format) -> Titles:
    """What happened between the days shown, each title in its row; ``x`` is a day's pixel."""
    placed = _placed(_notes(subject, days), x, shape)
    rows = max((note.row + 1 for note in placed if note.row is not None), default=0)
    return Titles(placed=placed, height=rows * _ROW)


def placed_titles(titles: Titles, frame: Frame, top: float) -> Marks:
    """The titles from ``top`` down, with their brackets and lines."""
    return Marks(
        labels=tuple(_labels(titles.placed, top)),
        rules=tuple(_rules(titles.placed, top, frame.top, frame.bottom)),
    )


def wordless(titles: Titles) -> tuple[Note, ...]:
    """What found no row: its mark stays, and the page says below the picture what it was."""
    return tuple(each.note for each in titles.placed if each.row is None)


def _notes(subject: Subject, days: Days) -> tuple[Note, ...]:
    """Breaks of the series, and the campaigns and events that concern it, between the days shown."""
    first, last, _ = days
    marks = (_from_mark(mark) for mark in subject.marks)
    cuts = (
        Note(cut.date.toordinal() - 1, cut.date.toordinal() - 1, cut.title, dashed=True)
        for cut in subject.breaks
    )
    seen = [note for note in (*cuts, *marks) if note.end >= first and note.begin <= last]
    cropped = (Note(max(note.begin, first), min(note.end, last), note.title, note.dashed) for note in seen)
    return tuple(sorted(cropped, key=lambda note: (note.begin, note.end, note.title.first)))


def _from_mark(mark: Mark) -> Note:
    begin = mark.start.toordinal() - 1
    return Note(begin, mark.end.toordinal() if mark.end > mark.start else begin, mark.title, dashed=False)


def _placed(notes: Sequence[Note], x: Callable[[float], float], shape: Format) -> tuple[PlacedNote, ...]:
    """Each note in the first row where it is free: campaigns before moments, whose lines run down through later rows."""
    rows: list[list[Box]] = [[] for _ in range(shape.note_rows)]
    placed: list[PlacedNote] = []
    for note in sorted(notes, key=lambda note: note.begin == note.end):
        left, right = x(note.begin), x(note.end)
        word = words.mark(note.title, _room(note.title, shape.note_width))
        width = word.width(FONT_SIZE)
        text = max(0.0, min(left, shape.width - width - 1))
        box = Box(min(text, left), 0, max(text + width, right), 1)
        line = Box(left, 0, left, 1) if note.begin == note.end else None
        row = next((index for index in range(len(rows)) if _free(rows, index, box, line)), None)
        if row is not None:
            rows[row].append(box)
        placed.append(PlacedNote(note, left, right, row, text, word))
    return tuple(placed)


def _free(rows: Sequence[Sequence[Box]], index: int, box: Box, line: Box | None) -> bool:
    """Whether the row has room for ``box``, and the rows below it for the line that runs down from it."""
    below = (other for row in rows[index + 1 :] for other in row)
    clear = line is None or not any(line.overlaps(other, _NEXT) for other in below)
    return clear and not any(box.overlaps(other, _NEXT) for other in rows[index])


def _room(title: LocalText, width: float) -> int:
    """As many characters as surely fit into ``width`` pixels in each language."""
    longest = max(len(text) for _, text in title.versions)
    rooms = range(min(longest, 60), _LEAST_ROOM, -1)
    return next((room for room in rooms if _fits(title, room, width)), _LEAST_ROOM)


def _fits(title: LocalText, room: int, width: float) -> bool:
    return all(text_width(text[:room], FONT_SIZE) <= width for _, text in title.versions)


def _labels(placed: Sequence[PlacedNote], top: float) -> Iterator[Label]:
    for note in placed:
        if note.row is not None:
            yield Label(note.word, note.text, note.row * _ROW + LINE_HEIGHT - 5 + top, fill=SOFT)


def _rules(placed: Sequence[PlacedNote], top: float, plot_top: float, bottom: float) -> Iterator[Rule]:
    """Brackets over campaigns; for a moment a line down to the axis, dashed where the series breaks."""
    inside: list[float] = []
    for note in placed:
        if note.row is not None:
            y = note.row * _ROW + LINE_HEIGHT + top
        else:
            y = plot_top + 2 + _STEP * _first_free(inside, note)
        if note.note.begin == note.note.end:
            dash = (4.0, 3.0) if note.note.dashed else (1.0, 2.0)
            yield Rule(note.left, y - 2, note.left, bottom, stroke=SOFT, dash=dash)
        else:
            yield Rule(note.left, y, note.right, y, stroke=SOFT, width=1.5)
            yield Rule(note.left, y, note.left, y + 5, stroke=SOFT)
            yield Rule(note.right, y, note.right, y + 5, stroke=SOFT)


def _first_free(ends: list[float], note: PlacedNote) -> int:
    """The first level within the plot whose brackets have ended; ``ends`` are how far each level is taken."""
    level = next((level for level, end in enumerate(ends) if end < note.left), len(ends))
    if note.note.begin != note.note.end:
        ends[level : level + 1] = [note.right + 3]
    return level if note.note.begin != note.note.end else 0
