"""What may be written in ``site.yaml``, as forms.

Bounds, order and names in other files are checked in ``check.site``; ``platforms`` are read by ``check.accounts``.
"""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import BeforeValidator

from generator.check.authored.dates import Day
from generator.check.authored.fields import (
    Flag,
    FreeTable,
    Number,
    Told,
    Whole,
    Word,
    Words,
    choice,
    one_or_many,
    short_for,
    tables,
)
from generator.check.authored.form import Form
from generator.check.authored.values import Colour, Currency, Language, Picture, Size, Timezone, Url
from generator.check.authored.written import Written


class ReportPeriod(StrEnum):
    """How long the period of a report is."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"


class StatusForm(Form):
    """The chances from which a goal is on track, and at risk."""

    on_track: Number | None = None
    at_risk: Number | None = None


class RealismForm(Form):
    """How much faster than before is reasonable and unrealistic, and how many past windows a judgement needs."""

    reasonable: Number | None = None
    unrealistic: Number | None = None
    min_history: Whole | None = None


class ThemeChoiceForm(Form):
    """The theme by name, and values for the options that it declares."""

    name: Word | None = None
    options: FreeTable | None = None


class LimitsForm(Form):
    """How large a file and a text may be."""

    file: Size | None = None
    body: Size | None = None


class SiteForm(Form):
    """The site: title, languages, money, thresholds, audiences and theme. Only the title is needed."""

    needed: ClassVar[tuple[str, ...]] = ("title",)

    title: Told | None = None
    languages: Annotated[tuple[Language, ...], one_or_many(str)] = ()
    timezone: Timezone | None = None
    currency: Currency | None = None
    theme: (
        Annotated[
            ThemeChoiceForm, BeforeValidator(short_for("name"), json_schema_input_type=str | ThemeChoiceForm)
        ]
        | None
    ) = None
    logo: Picture | None = None
    accent: Colour | None = None
    base_url: Url | None = None
    repository: Url | None = None
    as_of: Day | None = None
    status: StatusForm | None = None
    realism: RealismForm | None = None
    sources: Words = ()
    reports: Annotated[
        tuple[Annotated[Written[ReportPeriod], choice(ReportPeriod)], ...], one_or_many(ReportPeriod)
    ] = ()
    audiences: FreeTable | None = None
    show_authors: Flag | None = None
    competitors: Annotated[dict[str, Words], tables()] | None = None
    limits: LimitsForm | None = None
    platforms: FreeTable | None = None
