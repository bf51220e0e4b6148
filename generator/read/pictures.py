"""SVG pictures among the assets: whether they are pictures alone, since a browser runs what else an SVG can hold.

Takes the bytes of one file; gives the first thing in it that acts or is fetched from elsewhere, as a diagnostic with its
line. It changes no picture and looks at no style beyond the addresses in it.
"""

import re
from collections.abc import Iterable, Iterator
from xml.parsers import expat

from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes import reading as codes

#: Elements that run something, or hold what is no picture.
_ACTING = frozenset(
    ("script", "foreignobject", "iframe", "embed", "object", "audio", "video", "handler", "listener")
)
_ADDRESSES = frozenset(("href", "src"))
#: What stands in the file itself: a part of the picture, or pixels.
_WITHIN = re.compile(r"\s*(?:#|data:image/(?:png|jpe?g|gif|webp)[;,]|$)", re.IGNORECASE)
_STYLED = re.compile(r"url\(\s*['\"]?([^)]*)|@import", re.IGNORECASE)


class _UnsafeError(Exception):
    """What has to be removed, in an author's words, and its line and column."""


def svg_problem(raw: bytes, path: str) -> Diagnostic | None:
    """What keeps the SVG ``raw`` from being published; None where it is a picture and no more."""
    parser = expat.ParserCreate(namespace_separator=" ")
    within: list[str] = []

    def refuse(all_found: Iterable[str]) -> None:
        for found in all_found:
            raise _UnsafeError(found, parser.CurrentLineNumber, parser.CurrentColumnNumber + 1)

    def start(name: str, attributes: dict[str, str]) -> None:
        within.append(_local(name))
        refuse(_in_element(within[-1], attributes))

    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = lambda _: within.pop()
    parser.CharacterDataHandler = lambda words: refuse(_in_text(within, words))
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


def _local(name: str) -> str:
    """A name without its namespace, in small letters, as a browser that reads HTML would take it."""
    return name.rpartition(" ")[2].casefold()


def _in_element(element: str, attributes: dict[str, str]) -> Iterator[str]:
    if element in _ACTING:
        yield f"the element `<{element}>`"
    for name, value in attributes.items():
        key = _local(name)
        if key.startswith("on"):
            yield f"the attribute `{key}`, which runs code"
        elif key in _ADDRESSES and not _WITHIN.match(value):
            yield f"`{key}`, which points elsewhere"
        elif key == "attributename" and value.rpartition(":")[2].strip().casefold() in _ADDRESSES:
            yield f"an animation of `{value}`"
        elif _leads_elsewhere(value):
            yield f"an address in `{key}` that points elsewhere"


def _in_text(within: list[str], words: str) -> Iterator[str]:
    if "style" in within[-1:] and _leads_elsewhere(words):
        yield "an address in the styles that points elsewhere"


def _leads_elsewhere(style: str) -> bool:
    """Whether a style has an address that is neither a part of the picture nor pixels in it."""
    return any(match[1] is None or not _WITHIN.match(match[1]) for match in _STYLED.finditer(style))
