"""What may be written in a theme's ``theme.yaml``, as forms.

Which tokens the pages and charts need, and what a site chose, is checked in ``check.theme``.
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

    light: Colour
    dark: Colour | None = None


class OptionForm(Form):
    """An option that a site may set; only a text may do without a default."""

    type: Annotated[Written[OptionType], choice(OptionType)]
    default: Annotated[Written[OptionValue], plain(read_option_value, OptionValue)] | None = None
    choices: Words = ()
    label: Told | None = None


class ThemeForm(Form):
    """A theme: its name, the version of what templates see, its palette and its options."""

    needed: ClassVar[tuple[str, ...]] = ("name", "api")

    name: Word | None = None
    api: Whole | None = None
    extends: Word | None = None
    tokens: Annotated[
        dict[
            str,
            Annotated[TokenForm, BeforeValidator(short_for("light"), json_schema_input_type=str | TokenForm)],
        ],
        tables(),
    ] = Field(default_factory=dict)
    options: Annotated[dict[str, OptionForm], tables()] = Field(default_factory=dict)
