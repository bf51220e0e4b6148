"""A theme over another: a template of the same name extends the one below, and macros that it lacks come from there."""

import resource
from dataclasses import replace

import pytest

from generator.diagnostics import Diagnostic
from generator.model.theme import Template, Theme
from generator.render import render_site, whole_site
from tests.render.reports import page, report
from tests.render.templates.themes import child_theme
from tests.render.templates.timed import cut_short

#: Where a template is cut short Python may be freeing something, which it then tells as a warning.
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


def about_in(theme: Theme) -> str:
    """The free page of a small site."""
    files, wrong = render_site(whole_site(report(pages=(page(),)), theme), {})
    assert wrong == ()
    return next(file.content.decode() for file in files if file.path == "about/index.html")


def wrong_with(theme: Theme) -> Diagnostic:
    _, [found] = render_site(whole_site(report(pages=(page(),)), theme), {})
    return found


def test_a_template_extends_the_one_of_its_name_below_and_keeps_what_that_has() -> None:
    theme = child_theme(
        {"page.html": '{% extends "page.html" %}{% block main %}<p>above</p>{{ super() }}{% endblock %}'}
    )
    html = about_in(theme)
    assert "<p>above</p><article" in html.replace("\n", "")
    assert '<a class="brand"' in html


def test_what_the_theme_below_extends_is_the_theme_s_own() -> None:
    theme = child_theme({"base.html": '{% extends "base.html" %}{% block main %}<p>mine</p>{% endblock %}'})
    html = about_in(theme)
    assert "<article" in html, "page.html of the theme below fills the block of the base above"
    assert "<p>mine</p>" not in html


def test_a_theme_may_stand_on_one_that_stands_on_another() -> None:
    middle = child_theme(
        {"page.html": '{% extends "page.html" %}{% block main %}middle{{ super() }}{% endblock %}'}
    )
    top = '{% extends "page.html" %}{% block main %}top {{ super() }}{% endblock %}'
    own = Template(path="themes/top/templates/page.html", text=top, below=middle.templates["page.html"])
    html = about_in(replace(middle, templates={**middle.templates, "page.html": own}))
    assert "top middle<article" in html.replace("\n", "")


def test_one_macro_is_replaced_and_the_others_stay() -> None:
    theme = child_theme(
        {"parts.html": "{% macro prose(of) %}<div class='mine'>{{ of.html }}</div>{% endmacro %}"}
    )
    html = about_in(theme)
    assert "<div class='mine'>" in html
    assert "<h1" in html, "parts.text is still there"


def test_a_macro_may_use_the_one_that_it_replaces() -> None:
    text = '{% import "parts.html" as below %}{% macro prose(of) %}<b>{{ below.prose(of) }}</b>{% endmacro %}'
    assert '<b><div class="prose">' in about_in(child_theme({"parts.html": text}))


@pytest.mark.parametrize(
    ("called", "shown"),
    [
        ("pair('<', '>')", "[&lt;|&gt;]"),
        ("pair('<')", "[&lt;|-]"),
        ("pair(second='b', first='a')", "[a|b]"),
        ("all(1, 2, 3)", "[1, 2, 3]"),
        ("pair(pair('a', 'b'), 'c')", "[[a|b]|c]"),
    ],
)
def test_a_macro_takes_all_that_it_names_or_less_and_is_escaped_once(called: str, shown: str) -> None:
    macros = (
        "{% macro pair(first, second='-') %}[{{ first }}|{{ second }}]{% endmacro %}"
        "{% macro all() %}[{{ varargs | join(', ') }}]{% endmacro %}"
    )
    text = f'{{% extends "page.html" %}}{{% block main %}}{macros}<p>{{{{ {called} }}}}</p>{{% endblock %}}'
    assert f"<p>{shown}</p>" in about_in(child_theme({"page.html": text}))


@pytest.mark.parametrize("called", ["one('a', 'b')", "one('a', more='b')"])
def test_a_macro_that_is_given_more_than_it_names_is_told(called: str) -> None:
    macro = "{% macro one(first) %}{{ first }}{% endmacro %}"
    text = f'{{% extends "page.html" %}}{{% block main %}}{macro}{{{{ {called} }}}}{{% endblock %}}'
    assert wrong_with(child_theme({"page.html": text})).code == "template-error"


def test_a_fault_in_a_template_below_is_told_at_its_own_line() -> None:
    theme = child_theme({"page.html": "\n{{ page.titel }}"})
    over = Template(
        path="themes/top/templates/page.html",
        text='{% extends "page.html" %}',
        below=theme.templates["page.html"],
    )
    found = wrong_with(replace(theme, templates={**theme.templates, "page.html": over}))
    assert found.code == "template-undefined"
    assert found.span is not None
    assert (found.span.path, found.span.line) == ("themes/child/templates/page.html", 2)


def test_a_field_that_a_view_does_not_have_is_told_with_the_nearest() -> None:
    found = wrong_with(child_theme({"page.html": "{{ page.heeding }}"}))
    assert found.message == "FreePageView has no field `heeding`; did you mean `heading`?"


def test_super_without_a_block_below_is_told_at_its_line() -> None:
    found = wrong_with(child_theme({"page.html": "\n\n{% block main %}{{ super() }}{% endblock %}"}))
    assert (found.code, found.span and found.span.line) == ("template-undefined", 3)


def test_a_theme_that_extends_another_reaches_no_more_than_one_that_does_not() -> None:
    theme = child_theme(
        {"page.html": '{% extends "page.html" %}{% block main %}{{ super.__class__ }}{% endblock %}'}
    )
    assert wrong_with(theme).code in {"template-error", "template-undefined"}


@pytest.mark.parametrize(
    "bomb",
    [
        "'x'.center(1000000000)", "'%1000000000d' % 1", "'{:1000000000}'.format(1)", "a.replace('x', a)", "a.join(a)",
        "a | join(a)", "'x'.ljust(1000000000)", "'1'.zfill(1000000000)", "a.translate({120: a})",
        "'\t'.expandtabs(1000000000)", "a * 100000", "9 ** 9999999", "a | replace('x', a)", "[1] | batch(1000000000, 'x')",
        "'x' | slice(1000000000)",
    ],
)  # fmt: skip
def test_no_expression_makes_a_text_as_long_as_a_number_says(bomb: str) -> None:
    fault = wrong_with(child_theme({"page.html": "{% set a = 'x' * 99999 %}{{ " + bomb + " }}"}))
    assert fault.code in {"template-error", "template-syntax", "template-undefined"}


@pytest.mark.parametrize(
    "bomb",
    [
        "{% set ns = 'x' * 99999 %}" + "{% set ns = ns ~ ns %}" * 20 + "{{ ns }}",
        "{% macro twice(of, n) %}{% if n %}{{ twice(of ~ of, n - 1) }}{% endif %}{% endmacro %}{{ twice('x' * 99999, 30) }}",
        "{% macro twice(of, n) %}{% if n %}{{ twice(of + of, n - 1) }}{% endif %}{% endmacro %}{{ twice([1] * 99999, 30) }}",
        "{% macro squared(of, n) %}{% if n %}{{ squared(of * of, n - 1) }}{% endif %}{% endmacro %}{{ squared(99999, 60) }}",
        "{% macro all() %}{% for a in 'x' * 9999 %}{% for b in 'x' * 9999 %}{{ a }}{{ loop.index }}{% endfor %}{% endfor %}{% endmacro %}{{ all() }}",
        "{% set all %}{% for a in 'x' * 9999 %}{% for b in 'x' * 9999 %}{{ a }}{{ loop.index }}{% endfor %}{% endfor %}{% endset %}{{ all }}",
        "{% set a = 'x' * 99999 %}{% for b in a %}{{ a }}{% endfor %}",
        "{% set a = 'x' * 99999 %}{% for b in a %}{{ a.upper() }}{% endfor %}",
        "{% set a = 'x' * 99999 %}{{ a | map('upper') | list }}{% for b in a %}{{ a | list }}{% endfor %}",
        "{% set a = ('x' * 99999) | list %}{% for b in a %}{{ a | map('list') | list }}{{ (a ~ a) | length }}{% endfor %}",
        "{% macro deep(n) %}{{ deep(n + 1) }}{% endmacro %}{{ deep(0) }}",
        "{% macro deep(n) %}{% call deep(n + 1) %}{{ n }}{% endcall %}{% endmacro %}{{ deep(0) }}",
        "{% for a in [[[]]] recursive %}{{ loop([a]) }}{% endfor %}",
    ],
)  # fmt: skip
def test_no_template_holds_more_than_a_page_may(bomb: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.render.templates.compiled.MEMORY", 192 << 20)
    monkeypatch.setattr("generator.render.templates.compiled.SECONDS", 1.0)
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    fault = wrong_with(child_theme({"page.html": bomb}))
    assert fault.code in {"template-error", "template-slow"}
    assert fault.span is not None
    assert fault.span.path == "themes/child/templates/page.html"
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - held < 256 << 10


def test_a_theme_that_is_slow_on_each_page_ends_with_one_word(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first page may take what a single one may, and the others a little each."""
    monkeypatch.setattr("generator.render.templates.compiled.SECONDS", 0.2)
    monkeypatch.setattr("generator.render.templates.compiled.SECONDS_EACH", 0.01)
    taken = cut_short(monkeypatch)
    endless = "{% for a in 'x' * 99999 %}{% for b in 'x' * 99999 %}{% endfor %}{% endfor %}"
    many = report(pages=tuple(page(id=f"page-{number}") for number in range(10)))
    _, wrong = render_site(whole_site(many, child_theme({"page.html": endless})), {})
    assert {each.code for each in wrong} == {"template-slow"}
    assert taken == pytest.approx([0.2, *[0.01] * 9])


@pytest.mark.parametrize(
    ("endless", "said"),
    [
        ("{{ 5 | round(20000000, 'ceil') }}", "numbers are rounded to a whole number of digits, at most 30"),
        ("{% set n = -20000000 %}{{ 5 | round(n) }}", "numbers are rounded to a whole number of digits, at most 30"),
        ("{{ ([(1,) * 9999] * 9999) | sum(start=()) }}", "only numbers are summed up"),
        ("{{ ([[1] * 9999] * 9999) | sum(start=[]) }}", "only numbers are summed up"),
    ],
)  # fmt: skip
def test_no_filter_takes_what_a_deadline_cannot_cut_short(endless: str, said: str) -> None:
    fault = wrong_with(child_theme({"page.html": endless}))
    assert (fault.code, fault.message) == ("template-error", said)


def test_numbers_are_rounded_and_summed_up_as_ever() -> None:
    text = "{{ 2.345 | round(2) }} {{ 2.1 | round(method='ceil') }} {{ 1234 | round(-2) }} {{ [1, 2.5] | sum(start=1) }}"
    assert about_in(child_theme({"page.html": text})) == "2.35 3.0 1200 4.5"


def test_a_template_that_takes_too_long_to_read_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.render.templates.compiled.SECONDS", 0.05)
    fault = wrong_with(child_theme({"page.html": "{{ 'a' | upper }}" * 20_000}))
    assert (fault.code, fault.span and fault.span.path) == (
        "template-slow",
        "themes/child/templates/page.html",
    )


@pytest.mark.parametrize("search", ["a.strip(b)", "a.lstrip(b)", "a.rstrip(b)", "a | trim(b)"])
def test_no_search_takes_what_a_deadline_cannot_cut_short(search: str) -> None:
    prints = "{% set a = 'x' * 9 %}{% set b = 'y' * 9 %}{{ " + search + " }}"
    assert wrong_with(child_theme({"page.html": prints})).code == "template-error"


def test_texts_that_are_put_together_keep_what_is_markup_and_escape_the_rest() -> None:
    prints = "{% set made %}<i>{% endset %}{{ made ~ '<b>' ~ 1 }}|{{ '<b>' ~ 1 }}|{{ ' x ' | trim }}"
    assert about_in(child_theme({"page.html": prints})) == "<i>&lt;b&gt;1|&lt;b&gt;1|x"


def test_what_one_macro_file_has_another_may_lack() -> None:
    """What may be read of the one is known by then; of the other it is said to be missing, and where."""
    theme = child_theme(
        {
            "page.html": '{% import "parts.html" as a %}{% import "other.html" as b %}\n{{ a.glyph("disc") }}{{ b.glyph("disc") }}',
            "other.html": "{% macro text(said) %}{{ said.text }}{% endmacro %}",
        }
    )
    found = wrong_with(theme)
    assert (found.code, found.span and found.span.line) == ("template-undefined", 2)
    assert "glyph" in found.message


@pytest.mark.parametrize(
    "reach", ["page.title.text.__class__", "page.title.__class__", "page.title.in_language", "_.__globals__"]
)
def test_what_may_be_read_of_a_value_opens_nothing_else_of_its_kind(reach: str) -> None:
    allowed = "{{ page.title.text }}{{ page.title.text.upper() }}"
    assert wrong_with(child_theme({"page.html": f"{allowed}{{{{ {reach} }}}}"})).code.startswith("template-")


def test_a_text_that_was_printed_as_markup_is_escaped_where_it_is_text() -> None:
    prints = '{% set made %}<i>&amp;</i>{% endset %}{{ made }}|{{ "<i>&amp;</i>" }}|{{ "<i>&amp;</i>" }}|{{ made }}'
    html = about_in(child_theme({"page.html": prints}))
    assert html == "<i>&amp;</i>|&lt;i&gt;&amp;amp;&lt;/i&gt;|&lt;i&gt;&amp;amp;&lt;/i&gt;|<i>&amp;</i>"


def test_a_macro_in_a_loop_takes_what_it_is_given_by_name() -> None:
    prints = "{% macro said(a, b=2) %}{{ a }}{{ b }}{% endmacro %}{% for n in [1, 2] %}{{ said(n) }}{{ said(n, b=0) }}{% endfor %}"
    assert about_in(child_theme({"page.html": prints})) == "12102220"


def test_a_field_that_one_view_has_is_asked_of_each_other_by_its_own_type() -> None:
    """``href`` is a field of links and none of texts, in one loop and by one expression."""
    own = "{% for each in (site.data, page.head, site.search, site.title) %}{{ each.href is defined }} {% endfor %}"
    theme = child_theme(
        {"page.html": '{% extends "page.html" %}{% block main %}<p>' + own + "</p>{% endblock %}"}
    )
    assert "<p>True False True False </p>" in about_in(theme).replace("\n", "")


@pytest.mark.parametrize("name", ["class", "import", "ﬁeld", "nothing"])
def test_a_name_that_is_no_field_is_told_whatever_it_means_to_python(name: str) -> None:
    theme = child_theme(
        {"page.html": '{% extends "page.html" %}{% block main %}{{ page.' + name + " }}{% endblock %}"}
    )
    assert wrong_with(theme).code == "template-undefined"


def test_a_macro_is_handed_the_block_that_calls_it_in_a_loop_too() -> None:
    prints = (
        "{% macro framed(a) %}[{{ caller(a) }}]{% endmacro %}"
        "{% for n in [1, 2] %}{% call(m) framed(n) %}{{ m }}{{ n }}{% endcall %}{% endfor %}"
    )
    assert about_in(child_theme({"page.html": prints})) == "[11][22]"
