"""The base of all authored models: keys of the format only, and each table keeps its place.

Takes what ``written.unpacked`` made; gives a frozen model. It states no rule about any key.
"""

from collections.abc import Collection
from functools import cache
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, GetJsonSchemaHandler, ModelWrapValidatorHandler, model_validator
from pydantic_core import CoreSchema

from generator.check.authored.json_types import NOTHING, Schema
from generator.check.authored.meant import meant_key
from generator.check.authored.written import LocatedDict, is_empty, is_nothing, kind_of, refused, span_of
from generator.diagnostics import Span
from generator.diagnostics.codes.content import WRONG_TYPE
from generator.model.source import Scalar, Table

#: What a schema says of a key, beside what may stand there.
_SAID = ("title", "description", "default", "examples")


@cache
def _keys_of(form: type["Form"]) -> tuple[str, ...]:
    """The keys as an author writes them; a field is called otherwise where its key is a word of Python."""
    return tuple(field.alias or name for name, field in form.model_fields.items())


def lacks(table: Table, key: str, known: Collection[str]) -> bool:
    """Whether ``table`` has nothing under ``key`` nor under another word for it."""
    node = table.get(key)
    if node is not None:
        return is_empty(node)
    strangers = (entry.key.text for entry in table.entries if entry.key.text not in known)
    return all(meant_key(stranger, known) != key for stranger in strangers)


def _needed(shown: Schema) -> dict[str, Any]:
    """A key's schema without what only Python has: None, and a default that means that nothing was written."""
    plain = {key: value for key, value in shown.items() if key != "default" or value not in (None, [], {})}
    choices = [each for each in plain.pop("anyOf", ()) if each != {"type": "null"}]
    return {**(choices[0] if len(choices) == 1 else {"anyOf": choices} if choices else {}), **plain}


def _optional(shown: Schema) -> dict[str, Any]:
    """The same where null, a text of blanks or an empty list may stand, which count as not written."""
    plain = _needed(shown)
    said = {key: plain.pop(key) for key in _SAID if key in plain}
    choices = plain["anyOf"] if set(plain) == {"anyOf"} else [plain]
    return {"anyOf": [*choices, NOTHING], **said}


class Form(BaseModel):
    """A table of named keys. The class's docstring is its description in the JSON Schema."""

    # A slot, since a private attribute of pydantic takes longer to set than the form to validate.
    __slots__ = ("_table",)

    # Built when first used: a form inside another is never validated alone, and few commands use all.
    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True, defer_build=True)

    #: Keys that a file of this kind cannot do without; a form inside another just gives them no default.
    needed: ClassVar[tuple[str, ...]] = ()
    #: What to write first, where that is more than the needed keys.
    opening: ClassVar[str] = ""
    #: The key of the value that people write alone where a group of keys is expected.
    lone: ClassVar[str] = ""

    @model_validator(mode="wrap")
    @classmethod
    def _keep_place(cls, found: Any, read: ModelWrapValidatorHandler["Form"]) -> "Form":
        if not isinstance(found, LocatedDict):
            raise refused(
                WRONG_TYPE.at(
                    span_of(found),
                    f"{kind_of(found)} is given where a group of keys is expected",
                    fix=f"write it as `{{{cls.first_keys(found)}}}`",
                )
            )
        for key in [key for key, value in found.items() if is_nothing(value)]:
            if key in cls.known_keys():
                del found[key]
        form = read(found)
        object.__setattr__(form, "_table", found.table)
        return form

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """The schema as authors write: what a file needs is required, and any other key may stand there with nothing behind it."""
        schema = handler.resolve_ref_schema(handler(core_schema))
        required = [*cls.needed, *(key for key in schema.get("required", ()) if key not in cls.needed)]
        keys = {
            key: _needed(shown) if key in required else _optional(shown)
            for key, shown in schema.get("properties", {}).items()
        }
        return {**schema, "properties": keys, **({"required": required} if required else {})}

    @classmethod
    def known_keys(cls) -> tuple[str, ...]:
        """The keys as an author writes them."""
        return _keys_of(cls)

    @classmethod
    def first_keys(cls, found: Any = None) -> str:
        """The keys that an author would write first, as YAML; ``found`` is the value that stands there alone."""
        if isinstance(found, Scalar) and cls.lone and found.value is not None:
            return f"{cls.lone}: {found.text}"
        if cls.opening:
            return cls.opening
        needed = [*cls.needed, *(name for name, field in cls.model_fields.items() if field.is_required())]
        return ", ".join(f"{name}: …" for name in needed or cls.known_keys()[:2])

    @classmethod
    def elsewhere(cls, key: str, found: LocatedDict) -> str | None:
        """What to write instead of a ``key`` of ``found`` that belongs to another place; None of one that is only misspelt."""
        del key, found
        return None

    @property
    def written(self) -> Table:
        """The table as it was written."""
        table: Table = object.__getattribute__(self, "_table")
        return table

    @property
    def span(self) -> Span:
        return self.written.span

    def place(self, key: str) -> Span:
        """Where ``key`` is written, else where the table is."""
        return self.written.key_span(key) or self.written.span

    def lacks(self, key: str) -> bool:
        """Whether nothing was written under ``key``, nor under another word for it."""
        return lacks(self.written, key, self.known_keys())
