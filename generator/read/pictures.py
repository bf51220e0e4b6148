"""SVG pictures among the assets: whether they are pictures alone, since a browser runs what else an SVG can hold.

Takes the bytes of one file; gives the first thing in it that is not known to be part of a picture, as a diagnostic with its
line. It changes no picture.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes import reading as codes
from generator.read.svg_names import (
    ANIMATED,
    EDITORS,
    ELEMENTS,
    FUNCTIONS,
    PLAIN,
    PLAIN_PREFIXES,
    RULES,
    STYLED,
    SVG,
    XLINK,
    XML,
)

#: What stands in the file itself: a part of the picture, or pixels.
_WITHIN = re.compile(r"\s*(?:#|data:image/(?:png|jpe?g|gif|webp)[;,]|$)", re.IGNORECASE)
_ADDRESS = re.compile(r"url\(\s*['\"]?([^)]*)", re.IGNORECASE)
_FUNCTION = re.compile(r"([\w-]+)\(")
_RULE = re.compile(r"@([\w-]*)")


class _UnsafeError(Exception):
    """What has to be removed, in an author's words, and its line and column."""


@dataclass(slots=True)
class _Open:
    """An element that has begun: its namespace and name, and the words of one whose words are styles."""

    space: str
    name: str
    words: list[str] = field(default_factory=list)

    @property
    def is_style(self) -> bool:
        return self.name == "style" and not _is_of_editor(self.space)


def svg_problem(raw: bytes, path: str) -> Diagnostic | None:
    """What keeps the SVG ``raw`` from being published; None where it is a picture and no more."""
    parser = expat.ParserCreate(namespace_separator=" ")
    within: list[_Open] = []

    def refuse(all_found: Iterable[str]) -> None:
        for found in all_found:
            raise _UnsafeError(found, parser.CurrentLineNumber, parser.CurrentColumnNumber + 1)

    def start(name: str, attributes: dict[str, str]) -> None:
        element = _Open(*_split(name))
        if not within and element.name != "svg":
            raise ValueError(f"it begins with `<{element.name}>` and not with `<svg>`")
        refuse(_in_element(element, within))
        if not _is_of_editor(element.space):
            refuse(_in_attributes(attributes))
        within.append(element)

    def end(_: str) -> None:
        element = within.pop()
        if _leads_elsewhere("".join(element.words)):
            refuse(["styles that may fetch something"])

    def words(text: str) -> None:
        if within and within[-1].is_style:
            within[-1].words.append(text)

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = words
    parser.EntityDeclHandler = lambda *_: refuse(["the declaration of an entity"])
    parser.ProcessingInstructionHandler = lambda target, _: refuse([f"the instruction `<?{target}`"])
    try:
        parser.Parse(raw, True)  # noqa: FBT003 - the parser takes no name for it
    except _UnsafeError as unsafe:
        found, line, column = unsafe.args
        return codes.UNSAFE_PICTURE.at(
            Span(path, line, column), f"this picture contains {found}", fix=f"remove {found}"
        )
    except (expat.ExpatError, LookupError, ValueError) as fault:
        reason = f"this is not an SVG: {fault}"
        return codes.UNSAFE_PICTURE.at(Span(path, 1), reason, fix="save it again from a drawing program")
    return None


def _split(name: str) -> tuple[str, str]:
    space, _, local = name.rpartition(" ")
    return space, local


def _is_of_editor(space: str) -> bool:
    return space.startswith(EDITORS)


def _in_element(element: _Open, within: list[_Open]) -> Iterator[str]:
    is_drawn = element.space in {SVG, ""}
    known = element.name in ELEMENTS if is_drawn else _is_of_editor(element.space)
    if not known or any(each.is_style for each in within):
        yield f"the element `<{element.name}>`"


def _in_attributes(attributes: dict[str, str]) -> Iterator[str]:
    for full, value in attributes.items():
        space, name = _split(full)
        if _is_of_editor(space):
            continue
        if space == XML:
            known = name != "base"
        elif space == XLINK or (space == "" and name == "href"):
            known = name in {"href", "type", "title", "role", "arcrole", "show", "actuate"}
            if name == "href" and not _WITHIN.match(value):
                yield "`href`, which points elsewhere"
        else:
            known = space == "" and (
                name in STYLED or name in PLAIN or name == "style" or name.startswith(PLAIN_PREFIXES)
            )
        if not known:
            yield f"the attribute `{name}`"
        if name == "attributeName" and value.strip() not in STYLED:
            yield f"an animation of `{value}`"
        if (name == "style" or name in STYLED or name in ANIMATED) and _leads_elsewhere(value):
            yield f"a value of `{name}` that may fetch something"


def _leads_elsewhere(style: str) -> bool:
    """Whether a style may have an address that is neither a part of the picture nor pixels in it.

    A backslash can spell any name in another way, so that none is let through.
    """
    return (
        "\\" in style
        or any(not _WITHIN.match(match[1]) for match in _ADDRESS.finditer(style))
        or any(match[1].casefold() not in (*FUNCTIONS, "url") for match in _FUNCTION.finditer(style))
        or any(match[1].casefold() not in RULES for match in _RULE.finditer(style))
    )
