"""Meta Business Suite, a metric of a page by day: the metric's name on a line of its own, then ``Date`` and ``Primary``.

The file's name says nothing, and Facebook and Instagram share the metric's name: the account has to be told. Days on which the metric
was 0 are left out by the tool.
"""

from itertools import pairwise

from generator.exports.days import days_of
from generator.exports.draft import Asked, Draft, NotTakenError, Refused, Taken
from generator.exports.export import Export, Row
from generator.exports.figures import BAD, Odd, marks_of, number
from generator.exports.headers import columns_of, concept_of
from generator.exports.shape import Shape
from generator.exports.table import once_a_day, own_window, with_zeros

_EXAMPLE = """\
sep=,
"Facebook follows"
"Date","Primary"
"2026-11-01T00:00:00","4"
"2026-11-03T00:00:00","2"
"""


def recognise(export: Export) -> str | None:
    for name, header in _blocks(export):
        if concept_of(name.cell(0)) is not None or len(name.cells) == 1:
            return f"`{name.cell(0)}` stands alone above `{', '.join(cell for cell in header.cells if cell)}`"
    return None


def _blocks(export: Export) -> list[tuple[Row, Row]]:
    """Each row of a name alone with the row below it, which names a day and a value and nothing else."""
    filled = [row for row in export.rows if not row.is_empty]
    return [
        (name, header) for name, header in pairwise(filled) if _is_alone(name) and _is_date_and_value(header)
    ]


def _is_alone(row: Row) -> bool:
    return bool(row.cell(0)) and not any(row.cells[1:])


def _is_date_and_value(row: Row) -> bool:
    concepts = {column.concept for column in columns_of(row.cells)}
    return "date" in concepts and "value" in concepts and len(concepts) == 2


def take(export: Export, asked: Asked) -> Taken:
    blocks = _blocks(export)
    if not blocks:
        raise NotTakenError("no metric's name stands above `Date` and `Primary`", fix="choose another --from")
    filled = [row for row in export.rows if not row.is_empty]
    drafts: list[Draft] = []
    refused: list[Refused] = []
    said: list[str] = []
    count = 0
    for number_of_block, (name, header) in enumerate(blocks):
        start = filled.index(header) + 1
        end = (
            filled.index(blocks[number_of_block + 1][0]) if number_of_block + 1 < len(blocks) else len(filled)
        )
        rows = filled[start:end]
        metric = asked.mapping.get("metric") or concept_of(name.cell(0))
        count += len(rows)
        if metric is None:
            refused += [
                Refused(name.line, f"no metric is known for `{name.cell(0)}`; name it with --map metric=ID")
            ]
            continue
        block, wrong = _block(rows, metric, asked, export.separator)
        block, zeros = with_zeros(block)
        if zeros:
            said.append(f"{zeros} days of {metric} that the tool leaves out are 0")
        drafts += block
        refused += wrong
    return Taken(drafts=tuple(drafts), rows=count, refused=tuple(refused), said=tuple(said))


def _block(
    rows: list[Row], metric: str, asked: Asked, separator: str | None
) -> tuple[list[Draft], list[Refused]]:
    days = days_of((row.cell(0) for row in rows), date_format=asked.date_format, usual="mdy")
    marks = marks_of((row.cell(1) for row in rows), separator=separator)
    window = own_window(metric, "P1D", asked)
    drafts: list[Draft] = []
    refused: list[Refused] = []
    for row in rows:
        day, value = days.get(row.cell(0)), number(row.cell(1), marks)
        if day is None:
            refused.append(Refused(row.line, f"`{row.cell(0)}` is no day"))
        elif value is BAD:
            refused.append(Refused(row.line, f"`{row.cell(1)}` is no number"))
        elif day > asked.today:
            refused.append(Refused(row.line, f"{day} is still to come"))
        elif not isinstance(value, Odd):
            drafts.append(Draft(day, metric, value, asked.account, window=window, line=row.line))
    kept, doubled = once_a_day(drafts)
    return kept, [*refused, *doubled]


SHAPE = Shape(
    id="meta-by-day",
    title="Meta Business Suite, a page or profile by day",
    source="meta-business-suite",
    click="Meta Business Suite → Insights → Results (or Audience) → the arrow beside a chart → Export → CSV",
    reads="One metric a day. Days on which it was 0 are left out by the tool, and are written as 0 between the first and the last.",
    leaves="Nothing. Whether it is the Facebook page or the Instagram profile is in no cell: `--account` says it.",
    example=_EXAMPLE,
    recognise=recognise,
    take=take,
)
