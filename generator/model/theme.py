"""A theme as it was read and checked: templates, assets and words, child first, with one parent below."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.source import Asset


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """The text of one template and the path that its diagnostics name."""

    path: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """``tokens`` is the palette for CSS and charts: name to (light, dark). ``options`` are declared ones with values.

    ``templates`` are by name (``goal.html``), ``assets`` by their path below ``assets/``.
    """

    name: str
    tokens: Mapping[str, tuple[str, str]]
    options: Mapping[str, str | int | float | bool]
    templates: Mapping[str, Template]
    assets: Mapping[str, Asset]
