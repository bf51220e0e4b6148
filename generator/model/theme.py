"""A theme as it was read and checked: its own templates, style, files and words over those of the theme that it extends."""

from collections.abc import Mapping
from dataclasses import field

from generator.diagnostics import Span
from generator.model.source import Asset, Document
from generator.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """The text of one template and the path that its diagnostics name.

    ``below`` is the template of the same name in the theme that this one's extends: what it may extend or import in turn.
    """

    path: str
    text: str
    below: "Template | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StyleSheet:
    """The rules of one theme, and the path of their file."""

    path: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeSource:
    """One theme's folder as it was read: ``document`` is its ``theme.yaml``, ``locales`` are its words, a file a language.

    ``templates`` are by name, ``assets`` by their path below ``assets/``; ``style`` is its style sheet, if it has one.
    ``texts`` are those of its files, by the paths that diagnostics name.
    """

    name: str
    document: Document
    templates: Mapping[str, Template]
    style: StyleSheet | None
    assets: Mapping[str, Asset]
    locales: tuple[Document, ...]
    texts: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeWord:
    """What a theme says in one language where its templates say something in English, and where that is written."""

    text: str
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """``tokens`` is the palette for CSS and charts: name to (light, dark). ``options`` are declared ones with values.

    ``templates`` are by name (``goal.html``), ``assets`` by their path below ``assets/``; ``styles`` are joined in their
    order, that of the theme extended before the theme's own. ``words`` are by language and by the English text.
    """

    name: str
    tokens: Mapping[str, tuple[str, str]]
    options: Mapping[str, str | int | float | bool]
    templates: Mapping[str, Template]
    styles: tuple[StyleSheet, ...]
    assets: Mapping[str, Asset]
    words: Mapping[str, Mapping[str, ThemeWord]]
