"""What a theme builds on: templates with their blocks and views, macros, tokens, options, functions, and every view's fields.

Takes the views, the kinds of page and the theme that ships themselves; a better sentence goes into a view's docstring or into a
comment of the template. It explains no step: docs/themes.md does.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import yaml
from jinja2 import Environment, nodes
from markupsafe import Markup

from generator.check.site.palette import TOKENS
from generator.check.site.theme import API
from generator.l10n import Part
from generator.render import views
from generator.render.pages import PAGE_KINDS
from generator.render.templates.contract import blocks_of, parsed_from
from generator.render.templates.sandbox import FILTERS
from tools.reference.markdown import code, page as page_of, sentence, table

THEMES = Path(__file__).resolve().parents[2] / "themes"
DEFAULT = THEMES / "default"
_PLAIN = {str: "text", int: "whole number", float: "number", bool: "yes or no", Markup: "HTML of ours"}


def page() -> str:
    return page_of(
        "Themes",
        f"What a theme of api {API} may build on. How it is done is told in [themes.md](../themes.md). A later version may add "
        "to what stands here; what is here keeps its name and its meaning as long as api keeps its number.",
        "## Templates",
        "A kind of page is printed with its template, which sees `site` ([SiteView](#siteview)), `page` (the view below) and "
        "`_`. The theme `default` has these blocks, which a template that extends its own name can fill.",
        _templates(),
        "## Macros",
        '`{% import "parts.html" as parts %}`, then `{{ parts.status(page.status) }}`. A `parts.html` of the theme\'s own has '
        "those that it replaces; the others stay.",
        _macros(),
        "## Tokens",
        "Colours for light and dark pages, in style sheets as `var(--ink)`. Those marked are needed: charts are drawn with them.",
        _tokens(),
        "## Options of the themes that ship",
        _options(),
        "## Functions and filters",
        '`_("English text", name=…)` says a text in the page\'s language. Filters: '
        + ", ".join(code(name) for name in sorted(FILTERS))
        + ".",
        "## Views",
        "Every view has fields and nothing else. A text or link that may be missing is empty or none: "
        "`{% if page.prose %}`.",
        *(_view(name, view) for name, view in sorted(_all_views().items())),
    )


def _all_views() -> Mapping[str, type]:
    return {name: getattr(views, name) for name in views.__all__} | {"Part": Part}


def _templates() -> str:
    printed: dict[str, list[str]] = {}
    shown: dict[str, str] = {}
    for kind in PAGE_KINDS:
        printed.setdefault(kind.template, []).append(code(kind.id))
        shown[kind.template] = _named(get_type_hints(kind.view)["return"])
    rows = (
        (
            code(name),
            ", ".join(printed.get(name, ())),
            shown.get(name, ""),
            _listed(blocks_of(parsed_from(tree, name))),
        )
        for name, tree in _trees().items()
    )
    return table(("template", "prints", "`page` is", "blocks"), rows)


def _trees() -> Mapping[str, nodes.Template]:
    reader = Environment(autoescape=True)
    return {
        path.name: reader.parse(path.read_text(encoding="utf-8"))
        for path in sorted((DEFAULT / "templates").glob("*.html"))
    }


def _macros() -> str:
    text = (DEFAULT / "templates" / "parts.html").read_text(encoding="utf-8")
    found = re.findall(r"(?:\{# (.*?) #\}\n)?\{% macro (\w+\([^)]*\))", text)
    return table(
        ("macro", "what it prints"), ((code(macro), sentence(told) if told else "") for told, macro in found)
    )


def _tokens() -> str:
    lines = (DEFAULT / "theme.yaml").read_text(encoding="utf-8").splitlines()
    told = {
        found[1]: found[2] for line in lines if (found := re.match(r"  ([a-z-]+): \{light.*?#\s+(.*)", line))
    }
    tokens = yaml.safe_load("\n".join(lines))["tokens"]
    rows = (
        (
            code(name),
            code(pair["light"]),
            code(pair["dark"]),
            "yes" if name in TOKENS else "",
            told.get(name, ""),
        )
        for name, pair in tokens.items()
    )
    return table(("token", "light", "dark", "needed", "what it is for"), rows)


def _options() -> str:
    rows = (
        (code(path.parent.name), code(name), option.get("type", ""), code(_as_yaml(option["default"])),
         ", ".join(code(each) for each in option.get("choices", ())), option.get("label", ""))
        for path in sorted(THEMES.glob("*/theme.yaml"))
        for name, option in yaml.safe_load(path.read_text(encoding="utf-8")).get("options", {}).items()
    )  # fmt: skip
    return table(("theme", "option", "type", "default", "choices", "what it is"), rows)


def _as_yaml(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _view(name: str, view: type) -> str:
    assert is_dataclass(view)
    hints = get_type_hints(view)
    about = "\n".join((view.__doc__ or "").split("\n")).replace("``", "`")
    rows = ((code(field.name), _named(hints[field.name])) for field in fields(view))
    return f"### {name}\n\n{sentence(' '.join(about.split()))}\n\n{table(('field', 'holds'), rows)}"


def _named(kind: Any) -> str:
    """What a field holds, in words.

    >>> _named(tuple[str, ...]), _named(str | None)
    ('list of text', 'text or none')
    """
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        named = " or ".join(_named(each) for each in inner if each is not NoneType)
        return f"{named} or none" if NoneType in inner else named
    if origin is Literal:
        return "one of " + ", ".join(code(str(each)) for each in inner)
    if origin is tuple:
        return f"list of {_named(inner[0])}"
    if origin is not None:
        return f"table of {_named(inner[-1])}"
    return _PLAIN.get(kind) or f"[{kind.__name__}](#{kind.__name__.lower()})"


def _listed(names: Iterator[str] | tuple[str, ...]) -> str:
    return ", ".join(code(name) for name in names)
