"""Keys that are none: what a comma inside braces makes of a localised number.

Takes the table with the key; gives a diagnostic, or None of any other key. It changes nothing.
"""

from dataclasses import replace

from generator.check.authored.numbers import parse_number, plain_spellings
from generator.check.authored.written import is_empty
from generator.diagnostics import Diagnostic
from generator.diagnostics.codes.content import LOCALISED_NUMBER
from generator.model.source import Scalar, Table


def decimal_comma(table: Table, key: str) -> Diagnostic | None:
    """``{target: 600,5}``: inside braces a comma ends the value, and the decimals pass for a key."""
    place = next((n for n, entry in enumerate(table.entries) if entry.key.text == key), 0)
    if not key.isdecimal() or not place or not is_empty(table.entries[place].value):
        return None
    before = table.entries[place - 1]
    if not isinstance(before.value, Scalar) or parse_number(before.value.text) is None:
        return None
    number = f"{before.value.text},{key}"
    span = replace(before.value.span, length=len(number))
    fix = " or ".join(f"`{before.key.text}: {spelling}`" for spelling in plain_spellings(number))
    return LOCALISED_NUMBER.at(span, f"`{number}` is a localised number", fix=f"write {fix}")
