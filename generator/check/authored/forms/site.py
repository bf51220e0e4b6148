"""What may be written in ``site.yaml``, as forms.

Bounds, order and names in other files are checked in ``check.site.settings``; ``platforms`` are read by
``check.names.accounts``.
"""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import BeforeValidator, Field

from generator.check.authored import limits
from generator.check.authored.dates import Day
from generator.check.authored.fields import (
    Flag,
    Number,
    Told,
    Whole,
    Word,
    Words,
    choice,
    free_table,
    one_or_many,
    otherwise,
    short_for,
    tables,
)
from generator.check.authored.form import Form
from generator.check.authored.forms.audience import no_list
from generator.check.authored.forms.cms import CmsForm
from generator.check.authored.forms.metric import PlatformForm
from generator.check.authored.forms.theme import TokenForm
from generator.check.authored.json_types import AUDIENCES, COLOUR, NOTHING, OPTIONS, TEXT, WORD, in_json
from generator.check.authored.values import Currency, FileSize, Language, Picture, ProseSize, Timezone, Url
from generator.check.authored.written import Written
from generator.diagnostics import bounds
from generator.diagnostics.bounds import told_bytes
from generator.model.book import CmsBackend
from generator.model.source import Table

#: What holds where ``site.yaml`` says nothing.
LANGUAGES = ("en",)
TIMEZONE, CURRENCY, THEME = "UTC", "USD", "default"
REPORTS = ("month", "quarter")
ON_TRACK, AT_RISK = 0.7, 0.3
REASONABLE, UNREALISTIC, MIN_HISTORY = 1.5, 5.0, 8
LIMIT_FILE, LIMIT_BODY = "20 MB", "200 kB"


class ReportPeriod(StrEnum):
    """How long the period of a report is."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"


class StatusForm(Form):
    """The chances from which a goal is on track, and at risk."""

    on_track: Number | None = Field(
        default=None,
        json_schema_extra=otherwise(ON_TRACK),
        title="On track from",
        description="The least chance of meeting the target at which a goal is on track.",
        examples=[0.7],
    )
    at_risk: Number | None = Field(
        default=None,
        json_schema_extra=otherwise(AT_RISK),
        title="At risk from",
        description="The least chance at which a goal is at risk. Below, it is off track.",
        examples=[0.3],
    )


class RealismForm(Form):
    """How much faster than before is reasonable and unrealistic, and how many past windows a judgement needs."""

    reasonable: Number | None = Field(
        default=None,
        json_schema_extra=otherwise(REASONABLE),
        title="Reasonable up to",
        description="How many times the usual pace a target may ask for and still be realistic.",
        examples=[1.5],
    )
    unrealistic: Number | None = Field(
        default=None,
        json_schema_extra=otherwise(UNREALISTIC),
        title="Unrealistic from",
        description="How many times the usual pace makes a target unrealistic.",
        examples=[5],
    )
    min_history: Whole | None = Field(
        default=None,
        json_schema_extra=otherwise(MIN_HISTORY),
        title="Least history",
        description="How many past windows a judgement needs.",
        examples=[8],
    )


class ThemeChoiceForm(Form):
    """The theme by name, and values for the options that it declares."""

    name: Word | None = Field(
        default=None,
        json_schema_extra=otherwise(THEME),
        title="Name",
        description="The theme's folder in `themes/`, or a theme that ships.",
        examples=["default"],
    )
    options: Annotated[Table, free_table(in_json(OPTIONS))] | None = Field(
        default=None, title="Options", description="Values for the options that the theme declares."
    )


class LimitsForm(Form):
    """How large a file and a text may be."""

    file: FileSize | None = Field(
        default=None,
        json_schema_extra=otherwise(LIMIT_FILE),
        title="Largest file",
        description=f"How large a file in `content/` may be, up to {told_bytes(bounds.FILE)}.",
        examples=["20 MB"],
    )
    body: ProseSize | None = Field(
        default=None,
        json_schema_extra=otherwise(LIMIT_BODY),
        title="Longest prose",
        description=f"How large the prose of one file may be, up to {told_bytes(bounds.PROSE)}.",
        examples=["200 kB"],
    )


class SiteForm(Form):
    """The site: title, languages, money, thresholds, audiences and theme. Only the title is needed."""

    needed: ClassVar[tuple[str, ...]] = ("title",)

    title: Told | None = Field(
        default=None,
        title="Title",
        description="What the site is called: one text, or one for each language.",
        examples=["Social goals"],
    )
    languages: Annotated[tuple[Language, ...], one_or_many(in_json(TEXT), most=limits.LANGUAGES)] = Field(
        default=(),
        json_schema_extra=otherwise([*LANGUAGES]),
        title="Languages",
        description="The site's languages as BCP 47 codes. The first is the default, at the root of the site.",
        examples=[["en", "nb", "ar"]],
    )
    timezone: Timezone | None = Field(
        default=None,
        json_schema_extra=otherwise(TIMEZONE),
        title="Time zone",
        description="Where a day begins and ends, as the IANA database calls it.",
        examples=["Europe/Oslo"],
    )
    currency: Currency | None = Field(
        default=None,
        json_schema_extra=otherwise(CURRENCY),
        title="Currency",
        description="The currency of money that names no other, by its ISO 4217 code.",
        examples=["USD"],
    )
    theme: (
        Annotated[
            ThemeChoiceForm,
            BeforeValidator(short_for("name"), json_schema_input_type=in_json(WORD) | ThemeChoiceForm),
        ]
        | None
    ) = Field(
        default=None,
        json_schema_extra=otherwise(THEME),
        title="Theme",
        description="The look of the site: a theme's name, or its name with options.",
        examples=["default"],
    )
    logo: Picture | None = Field(
        default=None,
        title="Logo",
        description="A picture in `content/`, shown at the top of each page.",
        examples=["assets/logo.svg"],
    )
    accent: (
        Annotated[
            TokenForm, BeforeValidator(short_for("light"), json_schema_input_type=in_json(COLOUR) | TokenForm)
        ]
        | None
    ) = Field(
        default=None,
        title="Accent",
        description="The colour of the line at the top of every page: one, or `{light: …, dark: …}`. Quote it: `#` begins "
        "a comment.",
        examples=["#1f5fa8"],
    )
    base_url: Url | None = Field(
        default=None,
        title="Address of the site",
        description="Where the site will be published.",
        examples=["https://goals.example.org/"],
    )
    repository: Url | None = Field(
        default=None,
        title="Repository",
        description="Where the content is kept, for links to lines and commits.",
        examples=["https://git.example.org/team/goals"],
    )
    as_of: Day | None = Field(
        default=None,
        title="Day of judgement",
        description="Judge the site as of this day, for samples and archives. Without one it is today.",
        examples=["2026-12-11"],
    )
    status: StatusForm | None = Field(
        default=None,
        title="Status thresholds",
        description="The chances at which a goal is on track or at risk.",
    )
    realism: RealismForm | None = Field(
        default=None,
        title="Realism thresholds",
        description="How much faster than before is still reasonable.",
    )
    sources: Words = Field(
        default=(),
        title="Sources",
        description="Whom to believe first where sources disagree.",
        examples=[["meta-export", "facebook-insights"]],
    )
    reports: Annotated[
        tuple[Annotated[Written[ReportPeriod], choice(ReportPeriod, many=True)], ...],
        one_or_many(ReportPeriod),
    ] = Field(
        default=(),
        json_schema_extra=otherwise([*REPORTS]),
        title="Reports",
        description="The periods that get a report: `week`, `month` or `quarter`.",
        examples=[["month", "quarter"]],
    )
    audiences: Annotated[Table, free_table(in_json(AUDIENCES)), BeforeValidator(no_list)] | None = Field(
        default=None,
        title="Audiences",
        description="Who the site can be built for; a build is for one of them. Search engines are asked out of all but the "
        "first, unless an audience says `private: true` or `private: false`; by `title` the site has another name for it.",
        examples=[{"public": {}, "internal": {"private": True}}],
    )
    default_audience: Word | None = Field(
        default=None,
        title="Default audience",
        description="Who may see the goals, check-ins and pages that name no `audience`. Without one everybody may.",
        examples=["internal"],
    )
    show_authors: Flag | None = Field(
        default=None,
        json_schema_extra=otherwise(value=False),
        title="Show authors",
        description="Whether names from git are shown.",
        examples=[False],
    )
    competitors: Annotated[dict[str, Words], tables()] | None = Field(
        default=None,
        title="Competitors",
        description="By metric, the accounts of competitors that a share is counted against.",
        examples=[{"share_of_voice": ["x/rival-one"]}],
    )
    names: Annotated[dict[str, Told], tables(most=limits.NAMES)] | None = Field(
        default=None,
        title="Names",
        description="What owners, teams, clients, segments and tags are called in the site's other languages. Addresses keep the name as it is written.",
        examples=[{"city": {"nb": "byen", "ar": "المدينة"}}],
    )
    cms: (
        Annotated[CmsForm, BeforeValidator(short_for("backend"), json_schema_input_type=CmsBackend | CmsForm)]
        | None
    ) = Field(
        default=None,
        title="Form in the browser",
        description="Asks for `admin/`, where colleagues edit without git: a host, or the host with its repository. "
        "`goalposts cms` fetches what it needs, once.",
        examples=["github"],
    )
    limits: LimitsForm | None = Field(
        default=None, title="Limits", description="How large a file and a text may be."
    )
    platforms: Annotated[Table, free_table(dict[str, PlatformForm | in_json(NOTHING)])] | None = Field(
        default=None,
        title="Platforms",
        description="Platforms of your own by id, or changes to those that ship.",
        examples=[{"threads": {"label": "Threads"}}],
    )
