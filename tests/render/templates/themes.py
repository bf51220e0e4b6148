"""Themes for the tests of templates: a child of the theme that ships, with templates and words of its own."""

from collections.abc import Mapping
from dataclasses import replace

from generator.diagnostics import Span
from generator.model.theme import Template, Theme, ThemeWord
from tests.render.reports import default_theme


def child_theme(
    templates: Mapping[str, str],
    *,
    below: Mapping[str, Template] | None = None,
    words: Mapping[str, Mapping[str, str]] | None = None,
) -> Theme:
    """A theme that extends the one that ships, or one with the templates ``below``."""
    theme = default_theme()
    found = dict(theme.templates if below is None else below)
    for name, text in templates.items():
        found[name] = Template(path=f"themes/child/templates/{name}", text=text, below=found.get(name))
    own = {
        language: {
            text: ThemeWord(text=said, span=Span(f"themes/child/locales/{language}.yaml", line))
            for line, (text, said) in enumerate(each.items(), start=1)
        }
        for language, each in (words or {}).items()
    }
    return replace(theme, name="child", templates=found, words=own)
