"""What may be written of where readings come from. It states no rule between keys."""

from typing import Annotated, ClassVar

from pydantic import Field

from generator.check.authored.fields import FreeTable, Whole, Word, many
from generator.check.authored.form import Form


class ImportForm(Form):
    """What `goalposts import` is told of each file with such a name; what is typed wins."""

    needed: ClassVar[tuple[str, ...]] = ("file",)

    file: Word | None = Field(
        default=None,
        title="File",
        description="The file's name, with `*` for any text. Its content decides what it is; the name only finds this entry.",
        examples=["reach-*.csv"],
    )
    from_: Word | None = Field(
        default=None,
        alias="from",
        title="From",
        description="The kind of export, where it is not to be recognised by its content: what `--from` takes.",
        examples=["meta-by-day"],
    )
    account: Word | None = Field(
        default=None,
        title="Account",
        description="The account that its readings are of.",
        examples=["facebook/pepperoni-palace"],
    )
    map: FreeTable | None = Field(
        default=None,
        title="Map",
        description="Which column is what, as `--map` takes it: `date`, `value`, `metric`, `account`, `segment`, `window`, `decimal`.",
        examples=[{"date": "Day", "value": "Reached", "metric": "reach"}],
    )
    date_format: Word | None = Field(
        default=None, title="Form of dates", description="How dates are written.", examples=["%d/%m/%Y"]
    )
    date_year: Whole | None = Field(
        default=None, title="Year", description="The first row's year, of dates without one.", examples=[2026]
    )
    timezone: Word | None = Field(
        default=None,
        title="Time zone",
        description="Whose days the file's times are. Without one they are the site's.",
        examples=["Europe/Oslo"],
    )


class SourcesForm(Form):
    """Where readings come from."""

    imports: Annotated[tuple[ImportForm, ...], many()] = Field(
        default=(), title="Imports", description="What is remembered of files that are imported again."
    )
