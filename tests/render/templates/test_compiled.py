from dataclasses import replace

import pytest
from jinja2 import Environment

from generator.check import check_theme
from generator.diagnostics import Diagnostic
from generator.languages import LANGUAGES
from generator.model.theme import Template
from generator.read import read_theme
from generator.records import dataclass
from generator.render import render_site, templates_for, whole_site
from generator.render.templates.compiled import _compiled, _read
from tests.held import held, no_cycles_looked_for
from tests.render.reports import THEME, default_theme, report


@dataclass(frozen=True, slots=True)
class View:
    """What a page shows."""

    name: str


WITH_CATALOGUES = [each.code for each in LANGUAGES]


def wrong_with(**templates: str) -> tuple[Diagnostic, ...]:
    theme = default_theme({f"{name}.html": text for name, text in templates.items()})
    _files, wrong = render_site(whole_site(report(), theme), {})
    assert wrong
    return wrong


def test_a_template_that_cannot_be_read_stops_before_the_first_page() -> None:
    theme = default_theme({"goal.html": "line one\n{{ page. }}"})
    files, [found] = render_site(whole_site(report(), theme), {})
    assert not files
    assert (found.code, found.span and (found.span.path, found.span.line)) == (
        "template-syntax",
        ("themes/mine/templates/goal.html", 2),
    )


def test_what_ships_is_compiled_when_it_is_printed_and_what_a_site_adds_at_once(monkeypatch) -> None:
    compiled: list[str] = []
    compiling = Environment.compile

    def counted(self, source, name=None, filename=None, **rest):
        compiled.append(str(filename))
        return compiling(self, source, name, filename, **rest)

    monkeypatch.setattr(Environment, "compile", counted)
    _read.cache_clear()
    theme = default_theme({"own.html": '{% include "parts.html" %}'})
    shipped = {
        name: replace(each, path=f"goalposts:{each.path}")
        for name, each in theme.templates.items()
        if name != "own.html"
    }
    theme = replace(theme, templates={**theme.templates, **shipped})
    templates, wrong = templates_for(theme, ["en", "nb"])
    assert (wrong, compiled) == ((), ["themes/mine/templates/own.html"])
    for environment in templates.environments.values():
        environment.get_template("parts.html")
    assert compiled[1:] == ["goalposts:themes/default/templates/parts.html"]


@pytest.mark.parametrize("name", sorted(each.name for each in THEME.parent.iterdir()))
def test_nothing_is_wrong_with_a_theme_that_ships_in_any_language_which_no_build_looks_for(
    name, tmp_path
) -> None:
    sources, wrong = read_theme(name, tmp_path)
    theme, misset = check_theme(sources, {}, places={})
    assert theme is not None
    assert (*wrong, *misset, *templates_for(theme, WITH_CATALOGUES)[1]) == ()
    assert all(each.path.startswith("goalposts:") for each in theme.templates.values())
    own = {key: _as_of_a_site(each) for key, each in theme.templates.items()}
    assert templates_for(replace(theme, templates=own), WITH_CATALOGUES)[1] == ()


def _as_of_a_site(template: Template) -> Template:
    below = None if template.below is None else _as_of_a_site(template.below)
    return replace(template, path=template.path.removeprefix("goalposts:"), below=below)


def test_of_what_ships_only_the_templates_that_are_printed_are_read(monkeypatch, tmp_path) -> None:
    read: list[str] = []
    parsing = Environment.parse

    def counted(self, source, name=None, filename=None):
        read.append(str(name))
        return parsing(self, source, name, filename)

    monkeypatch.setattr(Environment, "parse", counted)
    _compiled.cache_clear()
    theme, _ = check_theme(read_theme("default", tmp_path)[0], {}, places={})
    assert theme is not None
    templates, wrong = templates_for(theme, ["en", "nb"])
    for environment in templates.environments.values():
        environment.get_template("parts.html")
    assert (wrong, read) == ((), ["parts.html"])


def test_a_template_of_a_site_that_cannot_be_compiled_stops_before_the_first_page() -> None:
    theme = default_theme({"own.html": "one\n{{ page | unheard_of }}"})
    [found] = templates_for(theme, ["en"])[1]
    assert (found.code, found.span and found.span.line) == ("template-syntax", 2)


def test_an_undefined_name_is_named_with_its_line() -> None:
    [found] = wrong_with(page="<h1>\n\n{{ page.titel }}</h1>")
    assert (found.code, found.span and found.span.line) == ("template-undefined", 3)
    assert "titel" in found.message


def test_an_undefined_name_is_found_in_the_file_that_uses_it() -> None:
    [found] = wrong_with(page='{% include "mine.html" %}', mine="\n{{ nothing }}")
    assert found.span is not None
    assert (found.span.path, found.span.line) == ("themes/mine/templates/mine.html", 2)


@pytest.mark.parametrize(
    "expression",
    [
        "1 / 0",
        "page.head + 1",
        "'a' * 10000000",
        "9 ** 9 ** 9",
        "page.__class__.__mro__",
        "''.__class__",
        "(1).__class__.__base__.__subclasses__()",
        "range(10 ** 9)",
        "page.head.title.format_map",
        "cycler",
        "self.__init__.__globals__",
        "[].append(1)",
    ],
)
def test_an_expression_that_fails_or_reaches_out_is_a_diagnostic(expression: str) -> None:
    [found] = wrong_with(page="{{ " + expression + " }}{{ nothing }}")
    assert found.code in {"template-error", "template-undefined"}


def test_a_template_that_is_not_there_is_named() -> None:
    [found] = wrong_with(page='{% extends "bse.html" %}')
    assert found.code == "template-missing"
    assert "bse.html" in found.message


def test_a_theme_without_a_needed_template_says_which() -> None:
    theme = default_theme()
    bare = {name: text for name, text in theme.templates.items() if name != "metric.html"}
    files, [found] = render_site(
        whole_site(report(), type(theme)(**{**_fields(theme), "templates": bare})), {}
    )
    assert (files, found.code) == ((), "template-missing")
    assert "metric.html" in found.message


def _fields(theme: object) -> dict[str, object]:
    return {
        name: getattr(theme, name)
        for name in ("name", "tokens", "options", "templates", "styles", "assets", "words")
    }


def test_every_name_is_escaped() -> None:
    theme = default_theme({"page.html": "{{ page.heading.text }}", "page.txt": "{{ page.heading.text }}"})
    from tests.render.reports import en, page

    files, _ = render_site(whole_site(report(pages=(page(title=en("<i>&\"'")),)), theme), {})
    assert (
        next(file.content for file in files if file.path == "about/index.html") == b"&lt;i&gt;&amp;&#34;&#39;"
    )


def test_text_cannot_stop_the_clock_forever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.render.templates.compiled.SECONDS", 0.5)
    [found] = wrong_with(page="{% for a in 'a' * 90000 %}{% for b in 'a' * 90000 %}{% endfor %}{% endfor %}")
    assert found.code == "template-slow"


def test_a_template_that_prints_half_a_character_is_told() -> None:
    [found] = wrong_with(page='{{ "\\ud800" }}')
    assert (found.code, found.span and found.span.path) == (
        "template-error",
        "themes/mine/templates/page.html",
    )


def test_nothing_is_held_of_a_page_that_was_filled_though_its_macros_saw_it() -> None:
    own = "{% macro called() %}{{ page.name }}{% endmacro %}{{ called() }}"
    templates, wrong = templates_for(default_theme({"own.html": own}), ["en"])
    assert wrong == ()
    with no_cycles_looked_for():
        assert templates.fill("own.html", "en", page=View("Dana")) == b"Dana"
        assert held(View) == 0
