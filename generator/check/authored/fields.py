"""The types of authored fields: each reads one scalar (or list, or table) and refuses it in an author's words.

Takes nodes as ``written.unpacked`` leaves them, gives ``Written`` values with their places. It knows no key by name and
looks nothing up in other files.
"""

from collections.abc import Callable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Annotated, Any, TypeVar

from pydantic import BeforeValidator, PlainValidator

from generator.check.authored import limits
from generator.check.authored.json_types import NUMBER, TOLD, WHOLE, WORD, Schema, in_json
from generator.check.authored.numbers import beyond, parse_number, plain_spellings
from generator.check.authored.several_words import list_of
from generator.check.authored.written import (
    LocatedDict,
    LocatedList,
    Texts,
    Written,
    as_entry,
    is_empty,
    is_nothing,
    kind_of,
    refused,
    span_of,
)
from generator.diagnostics.codes.content import (
    BAD_CHOICE,
    BAD_NUMBER,
    LOCALISED_NUMBER,
    WRONG_TYPE,
)
from generator.diagnostics.suggestions import did_you_mean, listed
from generator.model.source import Entry, Scalar, Table

E = TypeVar("E", bound=StrEnum)
_SHOWN = 40
#: How people say yes and no, in English, Norwegian and Arabic.
_FLAGS = {"true": ("yes", "on", "y", "ja", "1", "نعم"), "false": ("no", "off", "n", "nei", "0", "لا")}


def shown(text: str) -> str:
    r"""A text for use inside a message: one line, not long.

    >>> shown("a" * 50)[-3:], shown("a\nb")
    ('aa…', 'a b')
    """
    line = " ".join(text[: 2 * _SHOWN].split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"


def words_of(scalar: Scalar) -> str:
    """What a scalar says as text: ``no``, ``2026`` and ``1.50`` are those words."""
    return scalar.value if isinstance(scalar.value, str) else scalar.text


def scalar_from(found: Any, expected: str) -> Scalar:
    """``found`` if it is one value; refused where it is a list or a table."""
    if isinstance(found, Scalar):
        return found
    fix = _lone_value(found) or f"write {expected}"
    raise refused(
        WRONG_TYPE.at(span_of(found), f"{kind_of(found)} is given where {expected} is expected", fix=fix)
    )


def _may_hold_secrets(found: Any) -> bool:
    """Whether it stands in a file of which no message repeats a value: a password may be there by mistake."""
    span = span_of(found)
    return span is not None and span.path.endswith("/sources.yaml")


def _lone_value(found: Any) -> str | None:
    """``[barn]`` or ``{barn}`` as what it holds, where that is one word."""
    items = list(found) if isinstance(found, LocatedList | LocatedDict) else []
    if len(items) != 1 or _may_hold_secrets(found):
        return None
    if isinstance(found, LocatedDict):
        return f"write `{shown(items[0])}`, without braces" if is_nothing(found[items[0]]) else None
    return f"write `{shown(items[0].text)}`, without brackets" if isinstance(items[0], Scalar) else None


def read_word(found: Any) -> Written[str]:
    """A text without blanks around it; ``read`` has refused control characters."""
    scalar = scalar_from(found, "a text")
    text = words_of(scalar)
    if is_empty(scalar):
        raise refused(
            WRONG_TYPE.at(scalar.span, "nothing is written here", fix="write a text, or remove the item")
        )
    limits.refuse_long(scalar, text)
    return Written(text.strip(), text, scalar.span)


def read_texts(found: Any) -> Texts:
    """A text, or one for each language."""
    if not isinstance(found, LocatedDict):
        written = read_word(scalar_from(found, "a text, or one for each language such as `{en: …, nb: …}`,"))
        return Texts(((None, written),), written.span)
    keys = {entry.key.text: entry.key for entry in found.table.entries}
    texts = {code: text for code, text in found.items() if not is_nothing(text)}
    if not texts:
        raise refused(
            WRONG_TYPE.at(span_of(found), "no text is given in any language", fix="write `{en: …}`")
        )
    return Texts(
        tuple((read_word(keys[code]), read_word(text)) for code, text in texts.items()), found.table.span
    )


def read_number(found: Any) -> Written[float]:
    """A plain number; the fix of a localised one is its plain spelling."""
    scalar = scalar_from(found, "a number")
    text = words_of(scalar)
    number = None if isinstance(scalar.value, bool) else parse_number(text)
    if number is None:
        raise not_a_number(scalar, text)
    return Written(number, text, scalar.span)


def not_a_number(scalar: Scalar, text: str) -> Exception:
    """The refusal of what should have been a number."""
    reason = beyond(text)
    if reason is not None:
        message = f"`{shown(text)}` is not accepted: {reason}"
        return refused(BAD_NUMBER.at(scalar.span, message, fix="use fewer digits, or count in a larger unit"))
    spellings = plain_spellings(text)
    if spellings and parse_number(text) is None:
        fix = f"write `{spellings[0]}`" + "".join(
            f", or `{other}` if that is meant" for other in spellings[1:]
        )
        return refused(LOCALISED_NUMBER.at(scalar.span, f"`{shown(text)}` is a localised number", fix=fix))
    return refused(BAD_NUMBER.at(scalar.span, f"`{shown(text)}` is not a number", fix=_number_fix(text)))


def _number_fix(text: str) -> str:
    share = parse_number(text.strip().removesuffix("%")) if text.strip().endswith("%") else None
    return "write digits, as in `1200` or `0.5`" if share is None else f"write `{share / 100:.10g}`"


def read_whole(found: Any) -> Written[int]:
    """A whole number."""
    number = read_number(found)
    if not number.value.is_integer():
        raise refused(
            BAD_NUMBER.at(
                number.span, f"`{shown(number.text)}` is not a whole number", fix="write `1` or `2`"
            )
        )
    return Written(int(number.value), number.text, number.span)


def read_flag(found: Any) -> Written[bool]:
    """``true`` or ``false``."""
    scalar = scalar_from(found, "`true` or `false`")
    if not isinstance(scalar.value, bool):
        message = f"`{shown(scalar.text)}` is neither `true` nor `false`"
        fix = {word: f"write `{flag}`" for flag, words in _FLAGS.items() for word in words}
        raise refused(
            BAD_CHOICE.at(
                scalar.span, message, fix=fix.get(scalar.text.casefold(), "write `true` or `false`")
            )
        )
    return Written(scalar.value, scalar.text, scalar.span)


def choice(
    enum: type[E], *, many: bool = False, missed: Mapping[str, str] = MappingProxyType({})
) -> PlainValidator:
    """The validator of a field that knows the words of ``enum``; ``many`` where it stands in a list.

    ``missed`` are other words that people look for, each with what there is in its place.
    """
    words = [member.value for member in enum]

    def read(found: Any) -> Written[E]:
        scalar = found if isinstance(found, Scalar) else scalar_from(found, f"one of {listed(words)}")
        text = words_of(scalar).strip()
        if text not in words:
            several = list_of(text, words) if many else None
            fix = several or missed.get(text.casefold())
            fix = fix or did_you_mean(text, words, otherwise=f"write one of {listed(words)}")
            message = f"`{shown(text)}` is not one of {listed(words)}"
            raise refused(BAD_CHOICE.at(scalar.span, message, fix=fix))
        return Written(enum(text), text, scalar.span)

    return PlainValidator(read, json_schema_input_type=enum)


def read_table(found: Any) -> Table:
    """A table whose keys are free."""
    return _tables(found).table


def _tables(found: Any) -> LocatedDict:
    if isinstance(found, LocatedDict):
        return found
    raise refused(
        WRONG_TYPE.at(
            span_of(found),
            f"{kind_of(found)} is given where a group of keys is expected",
            fix=_without_dashes(found) or "write `{key: value}`",
        )
    )


def _tables_within(found: Any, most: int) -> LocatedDict:
    groups = _tables(found)
    limits.refuse_excess(groups, most)
    return groups


def _without_dashes(found: Any) -> str | None:
    """``- bookings: 210`` and more such lines as the group that they make."""
    items = list(found) if isinstance(found, LocatedList) else []
    if not items or not all(isinstance(item, LocatedDict) and len(item) == 1 for item in items):
        return None
    pairs = [(key, value) for item in items for key, value in item.items()]
    if _may_hold_secrets(found) or not all(isinstance(value, Scalar) for _, value in pairs):
        return "remove the dashes"
    group = ", ".join(f"{key}: {value.text}" for key, value in pairs)
    return f"remove the dashes, or write `{{{shown(group)}}}`"


def _one_or_many(found: Any, most: int) -> Any:
    if not isinstance(found, LocatedList):
        return [found]
    limits.refuse_excess(found, most)
    return found


def _many(found: Any, parts: tuple[str, ...], most: int) -> Any:
    if isinstance(found, LocatedList):
        limits.refuse_excess(found, most)
        return found
    fix = "begin each item with a dash, or write `[…]`"
    if parts and isinstance(found, LocatedDict) and found.table.entries:
        fix = f"begin each item with a dash: `{_as_item(found.table.entries[0], parts)}`"
    raise refused(
        WRONG_TYPE.at(span_of(found), f"{kind_of(found)} is given where a list is expected", fix=fix)
    )


def _as_item(entry: Entry, parts: tuple[str, ...]) -> str:
    """``2026-12-07: 540`` as the item of a list: its key and its value as the first two of an item's ``parts``."""
    value = entry.value.text if isinstance(entry.value, Scalar) else "…"
    rest = f"{parts[1]}: {shown(value)}" if len(parts) > 1 else "…"
    return f"- {{{parts[0]}: {entry.key.text}, {rest}}}"


def many(*parts: str, most: int = limits.ITEMS) -> BeforeValidator:
    """For ``tuple[SomeForm, ...]``: a list of at most so many, and a message where it is none.

    ``parts`` are the keys that the parts of ``2026-12-07: 540`` have in an item, where people write that instead.
    """
    return BeforeValidator(lambda found: _many(found, parts, most))


def tables(*, most: int = limits.ITEMS) -> BeforeValidator:
    """For ``dict[str, X]``: at most so many free keys, and a message where there are none."""
    return BeforeValidator(lambda found: _tables_within(found, most))


def one_or_many(one: Any, *, most: int = limits.ITEMS) -> BeforeValidator:
    """For ``tuple[X, ...]`` that may be written as a single X; ``one`` is X for the JSON Schema, as a type."""
    return BeforeValidator(lambda found: _one_or_many(found, most), json_schema_input_type=one | list[one])


def short_for(key: str) -> Callable[[Any], Any]:
    """The validator of a form that may be written as one value: that value stands under ``key``."""
    return lambda found: as_entry(found, key) if isinstance(found, Scalar) else found


def plain(read: Callable[[Any], Any], schema: Schema) -> PlainValidator:
    """A validator of one's own with the JSON Schema of what it takes."""
    return PlainValidator(read, json_schema_input_type=in_json(schema))


def free_table(shown_as: Any) -> PlainValidator:
    """For ``Table``: free keys, which are read elsewhere; ``shown_as`` is the type of what may stand there, for the JSON Schema."""
    return PlainValidator(read_table, json_schema_input_type=shown_as)


def otherwise(value: Any) -> dict[str, Any]:
    """For ``json_schema_extra``: what holds where nothing is written, as an author would write it."""
    return {"default": value}


Word = Annotated[Written[str], plain(read_word, WORD)]
Told = Annotated[Texts, plain(read_texts, TOLD)]
Number = Annotated[Written[float], plain(read_number, NUMBER)]
Whole = Annotated[Written[int], plain(read_whole, WHOLE)]
Flag = Annotated[Written[bool], plain(read_flag, {"type": "boolean"})]
Words = Annotated[tuple[Word, ...], one_or_many(in_json(WORD))]
