"""The colours of a theme and the accent of a site: which there have to be, and whether what they write can be read.

Takes the forms of a theme and of those that it extends, gives the palette and what is wrong with it. Nothing is drawn here.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.check.authored.fields import shown
from generator.check.authored.forms.theme import ThemeForm
from generator.check.standards.contrast import LINE, TEXT, apart, contrast
from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes.theme import BAD_TOKEN, FAINT_ACCENT, LOW_CONTRAST, MISSING_TOKEN
from generator.diagnostics.suggestions import listed
from generator.model.source import Table

#: The colours that charts and the site's own pictures are drawn with.
TOKENS = ("paper", "ink", "soft", "rule", "wash", "blue", "good", "doubtful", "bad")
#: Those that texts are written in, and those that texts stand on.
_WRITTEN = ("ink", "soft", "blue", "good", "doubtful", "bad")
_GROUNDS = ("paper", "wash")
_PAGES = ("light", "dark")
_NAME = re.compile(r"[a-z][a-z0-9-]{0,39}", re.ASCII)

#: Colours by name: on light and on dark pages.
Palette = Mapping[str, tuple[str, str]]


def palette_of(forms: Sequence[ThemeForm]) -> Palette:
    """Every token of a theme (the first of ``forms``) and of those that it extends."""
    return {name: token.pair for form in reversed(forms) for name, token in form.tokens.items()}


def palette_diagnostics(forms: Sequence[ThemeForm]) -> Iterator[Diagnostic]:
    """What is wrong with the names of tokens, which are missing, and which cannot be read."""
    for form in forms:
        for name in form.tokens:
            if not _NAME.fullmatch(name):
                yield BAD_TOKEN.at(
                    _place(form, name),
                    f"`{shown(name)}` cannot be a token's name",
                    fix="write lower-case letters, digits and hyphens",
                )
    written = {name for form in forms for name in _written_in(form)}
    missing = [name for name in TOKENS if name not in written]
    if missing:
        message = f"the palette has no {listed(missing)}"
        fix = f'add `{missing[0]}: {{light: "#…", dark: "#…"}}`, or `extends: default`'
        yield MISSING_TOKEN.at(forms[0].place("tokens"), message, fix=fix)
    yield from _unreadable(forms)


def accent_diagnostics(accent: tuple[str, str], palette: Palette, at: Span | None) -> Iterator[Diagnostic]:
    """Whether the site's accent cannot be told from the page: said once, with a pair of colours that can."""
    papers = palette["paper"]
    faint = [number for number in (0, 1) if contrast(accent[number], papers[number]) < LINE]
    if not faint:
        return
    told = " and ".join(
        f"{contrast(accent[number], papers[number]):.1f} on {_PAGES[number]} pages" for number in faint
    )
    light, dark = (apart(accent[number], [papers[number]], LINE) for number in (0, 1))
    yield FAINT_ACCENT.at(
        at,
        f"the accent has a contrast of {told}, and a line needs {LINE:g}",
        fix=f'write `accent: {{light: "{light}", dark: "{dark}"}}`',
    )


def _unreadable(forms: Sequence[ThemeForm]) -> Iterator[Diagnostic]:
    """Colours of text without enough contrast, each once, where it is worst."""
    palette = palette_of(forms)
    grounds = [name for name in _GROUNDS if name in palette]
    for name in _WRITTEN:
        pairs = [(ground, number) for ground in grounds for number in (0, 1) if name in palette]
        if not pairs:
            continue
        ground, number = min(
            pairs, key=lambda pair: contrast(palette[name][pair[1]], palette[pair[0]][pair[1]])
        )
        colour = palette[name][number]
        ratio = contrast(colour, palette[ground][number])
        if ratio < TEXT:
            message = f"`{name}` on `{ground}` has a contrast of {ratio:.1f} on {_PAGES[number]} pages, and text needs {TEXT:g}"
            better = apart(colour, [palette[each][number] for each in grounds], TEXT)
            pair = [better if place == number else palette[name][place] for place in (0, 1)]
            fix = (
                f'write `{name}: {{light: "{pair[0]}", dark: "{pair[1]}"}}`'
                if better
                else f"choose another `{ground}`"
            )
            yield LOW_CONTRAST.at(_nearest_place(forms, (name, ground)), message, fix=fix)


def _nearest_place(forms: Sequence[ThemeForm], names: Sequence[str]) -> Span:
    """Where the first of ``names`` is written that the nearest theme writes at all."""
    return next(_place(form, name) for form in forms for name in names if name in form.tokens)


def _written_in(form: ThemeForm) -> set[str]:
    table = form.written.get("tokens")
    return {entry.key.text for entry in table.entries} if isinstance(table, Table) else set()


def _place(form: ThemeForm, token: str) -> Span:
    table = form.written.get("tokens")
    place = table.key_span(token) if isinstance(table, Table) else None
    return place or form.place("tokens")
