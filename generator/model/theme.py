"""A theme as it was read and checked: templates, assets and words, child first, with one parent below."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.source import Asset, Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """The text of one template and the path that its diagnostics name."""

    path: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeSource:
    """A theme's folder as it was read: ``document`` is its ``theme.yaml``, the rest is by name as in ``Theme``."""

    name: str
    document: Document
    templates: Mapping[str, Template]
    assets: Mapping[str, Asset]


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
