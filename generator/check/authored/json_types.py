"""What each kind of value may be in JSON Schema: the same texts, numbers and dates that the readers of ``fields`` take.

Takes nothing; gives fragments of JSON Schema 2020-12 as types that pydantic puts in their places. A schema refuses nothing that a
reader takes. It may take what a reader refuses for a reason that a pattern cannot say, such as 31 April. One thing only is stricter: blanks
around a quoted word of a choice.
"""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import WithJsonSchema

Schema = Mapping[str, Any]

_NUMERAL = r"([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]{1,3})?"
_SIDE = r"(>=|<=|≥|≤)?\s*"
_AMOUNT = rf"[+\-−]?[^0-9<>=≥≤+\-−.]*[+\-−]?\s*{_NUMERAL}[^0-9]*"

#: What ``yaml-language-server`` says of a text that a pattern refuses; other programs know nothing of it.
_SAYS = "patternErrorMessage"

STRING: Schema = {"type": ["string", "number"]}
#: Written with ``not``, since editors offer `true`, `false` and `null` wherever a type says that they may stand; with a title, since
#: they tell alternatives apart by it.
TRUTH: Schema = {
    "title": "A truth value, which is taken as a word",
    "not": {"type": ["string", "number", "null", "array", "object"]},
}
#: A text, which may look like a number or a truth value to YAML: ``2026`` and ``true`` are names too.
WORD: Schema = {"anyOf": [STRING, TRUTH]}
NUMBER: Schema = {
    "type": ["number", "string"],
    "pattern": rf"^\s*[+\-−]?{_NUMERAL}\s*$",
    _SAYS: "Write a number, as in `1200.5`.",
}
WHOLE: Schema = {**NUMBER, "type": ["integer", "string"], _SAYS: "Write a whole number."}
#: A number, with a sign and a unit or without.
AMOUNT: Schema = {
    "type": ["number", "string"],
    "pattern": rf"^\s*{_AMOUNT}$",
    _SAYS: "Write a number, with its unit or without: `480`, `2 h`, `500 NOK`.",
}
#: The same with a side before it: ``>= 480``.
TARGET: Schema = {
    **AMOUNT,
    "pattern": rf"^\s*{_SIDE}{_AMOUNT}$",
    _SAYS: 'Write `480`, `">= 480"`, `"<= 2 h"`, `+80` or `"+20%"`.',
}
DAY: Schema = {
    "type": "string",
    "pattern": r"^\s*(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])\s*$",
    _SAYS: "Write year-month-day, as in `2026-03-31`.",
}
LENGTH: Schema = {
    "type": "string",
    "pattern": r"^\s*P([0-9]+Y)?([0-9]+M)?([0-9]+W)?([0-9]+D)?\s*$",
    _SAYS: "Write `P30D` for 30 days, `P4W` for four weeks, `P1M` for a month.",
}
PERIOD: Schema = {
    "type": ["string", "integer"],
    "pattern": r"^\s*(19|20|21)[0-9]{2}(-Q[1-4]|-W[0-9]{2}|-(0[1-9]|1[0-2]))?\s*$",
    "minimum": 1900,
    "maximum": 2199,
    _SAYS: "Write `{start: …, end: …}`, or a year, quarter, month or week: `2026`, `2026-Q4`, `2026-11`, `2026-W48`.",
}
CURRENCY: Schema = {
    "type": "string",
    "pattern": r"^\s*[A-Z]{3}\s*$",
    _SAYS: "Write a three-letter code, such as `USD` or `NOK`.",
}
COLOUR: Schema = {
    "type": "string",
    "pattern": r"^\s*#[0-9A-Fa-f]{6}\s*$",
    _SAYS: 'Write a colour as in `"#1f5fa8"`.',
}
URL: Schema = {
    "type": "string",
    "pattern": r"^\s*[hH][tT][tT][pP][sS]?://",
    _SAYS: "Write an address as in `https://goals.example.org/`.",
}
TEXT: Schema = {"type": "string"}
#: Any one value.
SCALAR: Schema = {"type": ["string", "number", "boolean", "null"]}
#: What counts as not written: null, a text of blanks, an empty list.
NOTHING: Schema = {
    "title": "Nothing: the key counts as not written",
    "not": {
        "anyOf": [
            {"type": ["number", "boolean", "object"]},
            {"type": "string", "pattern": r"\S"},
            {"type": "array", "minItems": 1},
        ]
    },
}
#: A text for each language; one that is missing yet counts as not written.
TRANSLATIONS: Schema = {
    "title": "A text for each language",
    "type": "object",
    "minProperties": 1,
    "additionalProperties": {"anyOf": [STRING, TRUTH, NOTHING]},
}
TOLD: Schema = {"anyOf": [STRING, TRUTH, TRANSLATIONS]}
#: The forms of a word by plural category, or those by language.
UNIT_FORMS: Schema = {
    "title": "The forms of a word, or those by language",
    "type": "object",
    "minProperties": 1,
    "additionalProperties": {"anyOf": [STRING, TRUTH, TRANSLATIONS, NOTHING]},
}
UNIT: Schema = {"anyOf": [STRING, TRUTH, UNIT_FORMS]}
_READ: Schema = {"type": ["number", "string", "null"]}
#: A value alone, or with the length of time that it covers.
READING: Schema = {
    "anyOf": [
        _READ,
        {
            "type": "object",
            "additionalProperties": False,
            "required": ["value"],
            "properties": {
                "value": {**_READ, "description": "The number, in the metric's unit."},
                "window": {
                    "anyOf": [LENGTH, NOTHING],
                    "description": "The length of time that it covers, where that is not the metric's own.",
                },
            },
        },
    ]
}
#: Values by the metric's id.
VALUES: Schema = {"type": "object", "additionalProperties": READING}
#: Values of parts of the whole, by the segment's name.
SEGMENTS: Schema = {"type": "object", "additionalProperties": VALUES}
#: Who a site is built for, each with whether search engines are asked out and what the site is called for it.
AUDIENCES: Schema = {
    "type": "object",
    "additionalProperties": {
        "type": ["object", "null"],
        "additionalProperties": False,
        "properties": {
            "private": {
                "type": "boolean",
                "description": "Whether search engines are asked out of its pages.",
            },
            "title": {
                **TOLD,
                "description": "What the site is called for this audience; without it as for everybody.",
            },
        },
    },
}
OPTIONS: Schema = {"type": "object", "additionalProperties": SCALAR}
FREE: Schema = {"type": "object"}


def in_json(schema: Schema) -> Any:
    """The type that shows ``schema`` where pydantic asks for one."""
    return Annotated[Any, WithJsonSchema(dict(schema))]
