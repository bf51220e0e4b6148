"""What may be written in a theme's ``theme.yaml``, as forms.

Which tokens the pages and charts need, and what a site chose, is checked in ``check.site.theme``.
"""

from enum import StrEnum
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, Field

from generator.check.authored.fields import (
    Told,
    Whole,
    Word,
    Words,
    choice,
    plain,
    scalar_from,
    short_for,
    tables,
)
from generator.check.authored.form import Form
from generator.check.authored.json_types import COLOUR, NOTHING, SCALAR, in_json
from generator.check.authored.values import Colour
from generator.check.authored.written import Written


class OptionType(StrEnum):
    """What an option of a theme holds."""

    TEXT = "text"
    NUMBER = "number"
    FLAG = "flag"
    CHOICE = "choice"


OptionValue = str | int | float | bool


def read_option_value(found: Any) -> Written[OptionValue]:
    """Any one value, as YAML means it."""
    scalar = scalar_from(found, "one value")
    value = scalar.value
    return Written(scalar.text if value is None else value, scalar.text, scalar.span)


class TokenForm(Form):
    """A colour for light and one for dark pages; written once it serves both."""

    light: Colour = Field(title="Light", description="The colour on light pages.", examples=["#1f5fa8"])
    dark: Colour | None = Field(
        default=None,
        title="Dark",
        description="The colour on dark pages. Without one it is the light one.",
        examples=["#8fc1ff"],
    )

    @property
    def pair(self) -> tuple[str, str]:
        """The colours on light and on dark pages."""
        return self.light.value, (self.dark or self.light).value


class OptionForm(Form):
    """An option that a site may set; only a text may do without a default."""

    type: Annotated[Written[OptionType], choice(OptionType)] = Field(
        title="Type",
        description="What the option holds: `text`, `number`, `flag` or `choice`.",
        examples=["flag"],
    )
    default: Annotated[Written[OptionValue], plain(read_option_value, SCALAR)] | None = Field(
        default=None, title="Default", description="The value where a site chooses none.", examples=[True]
    )
    choices: Words = Field(
        default=(),
        title="Choices",
        description="The words to choose from, of a `choice`.",
        examples=[["wide", "narrow"]],
    )
    label: Told | None = Field(
        default=None, title="Label", description="What the option is called.", examples=["Wide pages"]
    )


class ThemeForm(Form):
    """A theme: its name, the version of what templates see, its palette and its options."""

    needed: ClassVar[tuple[str, ...]] = ("name", "api")

    name: Word | None = Field(
        default=None, title="Name", description="The theme's name: that of its folder.", examples=["paper"]
    )
    api: Whole | None = Field(
        default=None, title="API", description="The version of what templates see, which is 1.", examples=[1]
    )
    extends: Word | None = Field(
        default=None,
        title="Extends",
        description="The theme to build on: what this one does not have itself is that theme's.",
        examples=["default"],
    )
    tokens: Annotated[
        dict[
            str,
            Annotated[
                TokenForm,
                BeforeValidator(
                    short_for("light"), json_schema_input_type=in_json(COLOUR) | TokenForm | in_json(NOTHING)
                ),
            ],
        ],
        tables(),
    ] = Field(
        default_factory=dict, title="Tokens", description="The palette of pages and charts: colours by name."
    )
    options: Annotated[dict[str, OptionForm], tables()] = Field(
        default_factory=dict, title="Options", description="What a site may choose, by name."
    )
