"""What may be written of a day's readings in YAML or front matter.

``values`` are by metric id and ``segments`` by name, so both are free tables; ``check.readings.days`` reads them.
"""

from typing import Annotated, ClassVar

from pydantic import Field

from generator.check.authored.dates import Day, Length
from generator.check.authored.fields import Word, free_table
from generator.check.authored.form import Form
from generator.check.authored.json_types import SEGMENTS, VALUES, in_json
from generator.check.authored.numbers import parse_number
from generator.check.authored.written import LocatedDict
from generator.model.source import Scalar, Table


class DayForm(Form):
    """The readings of one day from one source: the day that they describe, who counted, and the values."""

    needed: ClassVar[tuple[str, ...]] = ("date",)

    @classmethod
    def elsewhere(cls, key: str, found: LocatedDict) -> str | None:
        """A number under a key that is none of the format's: a metric that stands too far out."""
        value = found.get(key)
        if isinstance(value, Scalar) and parse_number(value.text) is not None:
            return f"put it under `values`: `values: {{{key}: {value.text}}}`"
        return None

    date: Day | None = Field(
        default=None, title="Day", description="The day that the numbers describe.", examples=["2026-11-30"]
    )
    collected: Day | None = Field(
        default=None,
        title="Collected",
        description="The day on which somebody read them. Without one it is the same day.",
        examples=["2026-12-01"],
    )
    source: Word | None = Field(
        default=None,
        title="Source",
        description="Where the numbers come from.",
        examples=["facebook-insights"],
    )
    account: Word | None = Field(
        default=None,
        title="Account",
        description="The account that they are of.",
        examples=["facebook/pepperoni-palace"],
    )
    values: Annotated[Table, free_table(in_json(VALUES))] | None = Field(
        default=None,
        title="Values",
        description="The values by the metric's id.",
        examples=[{"followers": 431}],
    )
    segments: Annotated[Table, free_table(in_json(SEGMENTS))] | None = Field(
        default=None,
        title="Segments",
        description="Values of parts of the whole, by the segment's name.",
        examples=[{"city": {"followers": 412}}],
    )
    note: Word | None = Field(
        default=None, title="Note", description="A remark on these readings.", examples=["Read by hand"]
    )


class ValueForm(Form):
    """A value with the length of time that it covers, where that is not the metric's own."""

    value: Word | None = Field(
        default=None, title="Value", description="The number, in the metric's unit.", examples=[2100]
    )
    window: Length | None = Field(
        default=None,
        title="Window",
        description="The length of time that it covers, where that is not the metric's own.",
        examples=["P7D"],
    )


class RowForm(Form):
    """One reading in CSV, in long form: the columns of a row. Rows are read as cells, not through this form."""

    date: Day = Field(title="Day", description="The day that the number describes.", examples=["2026-11-30"])
    metric: Word = Field(title="Metric", description="The metric, by its id.", examples=["followers"])
    value: Word | None = Field(
        default=None,
        title="Value",
        description="The number, in the metric's unit. Nothing, `NA`, `N/A`, `-`, `--` and `NaN` mean that nothing was read, never 0.",
        examples=[431],
    )
    account: Word | None = Field(
        default=None,
        title="Account",
        description="The account that it is of, as `platform/name`.",
        examples=["facebook/pepperoni-palace"],
    )
    segment: Word | None = Field(
        default=None,
        title="Segment",
        description="The part of the whole that it is of. Without one it is the whole.",
        examples=["city"],
    )
    source: Word | None = Field(
        default=None, title="Source", description="Where the number comes from.", examples=["meta-export"]
    )
    collected: Day | None = Field(
        default=None,
        title="Collected",
        description="The day on which somebody read it. Without one it is the same day.",
        examples=["2026-12-01"],
    )
    window: Length | None = Field(
        default=None,
        title="Window",
        description="The length of time that it covers, where that is not the metric's own.",
        examples=["P7D"],
    )
    item: Word | None = Field(
        default=None,
        title="Item",
        description="The post that it is of, for metrics that have a value for each.",
        examples=["post-17"],
    )
    tags: Word | None = Field(
        default=None,
        title="Tags",
        description="The post's tags, with semicolons between them.",
        examples=["new-cafe;video"],
    )
    note: Word | None = Field(
        default=None, title="Note", description="A remark on the reading.", examples=["Read by hand"]
    )
