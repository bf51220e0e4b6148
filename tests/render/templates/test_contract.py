"""What is said of templates before a page is printed, each at its line."""

import pytest

from generator.diagnostics import Diagnostic
from generator.render.printing import templates_for
from tests.render.reports import default_theme
from tests.render.templates.themes import child_theme


def said_of(**templates: str) -> list[tuple[str, str, int, str]]:
    theme = child_theme({f"{name}.html": text for name, text in templates.items()})
    return [told(each) for each in templates_for(theme, ("en",))[1]]


def told(found: Diagnostic) -> tuple[str, str, int, str]:
    assert found.span is not None
    return found.code, found.span.path.rpartition("/")[2], found.span.line, found.fix


def test_a_block_that_the_extended_template_does_not_have_is_named_with_the_nearest() -> None:
    assert said_of(page='{% extends "base.html" %}\n{% block mian %}x{% endblock %}') == [
        ("unknown-block", "page.html", 2, "did you mean `main`?")
    ]


def test_a_block_inside_one_that_there_is_may_have_any_name() -> None:
    text = '{% extends "base.html" %}{% block main %}{% block mine %}x{% endblock %}{% endblock %}'
    assert said_of(page=text) == []


def test_a_block_may_come_from_any_template_that_is_extended_on_the_way() -> None:
    assert said_of(page='{% extends "list.html" %}{% block script %}{% endblock %}') == []


def test_a_template_that_extends_none_may_have_any_block() -> None:
    assert said_of(mine="{% block anything %}{% endblock %}") == []


@pytest.mark.parametrize(
    "line",
    ['{% extends "bse.html" %}', '{% include "bse.html" %}', '{% import "bse.html" as b %}',
     '{% from "bse.html" import a %}'],
)  # fmt: skip
def test_a_template_that_is_not_there_is_told_before_any_page_is_printed(line: str) -> None:
    assert said_of(mine=f"\n{line}") == [("template-missing", "mine.html", 2, "did you mean `base.html`?")]


def test_what_may_be_missing_may_be_missing() -> None:
    assert said_of(mine='{% include "bse.html" ignore missing %}') == []


def test_escaping_cannot_be_switched_off() -> None:
    [(code, _, line, _)] = said_of(mine="\n{% autoescape false %}{{ site.title }}{% endautoescape %}")
    assert (code, line) == ("template-error", 2)


def test_templates_that_extend_each_other_are_told_and_not_followed() -> None:
    found = said_of(one='{% extends "two.html" %}', two='{% extends "one.html" %}')
    assert {(code, file) for code, file, _, _ in found} == {
        ("template-error", "one.html"),
        ("template-error", "two.html"),
    }


def test_a_template_that_extends_itself_needs_one_below() -> None:
    theme = default_theme({"lone.html": '{% extends "lone.html" %}'})
    assert [each.code for each in templates_for(theme, ("en",))[1]] == ["template-error"]


@pytest.mark.parametrize(
    "text",
    ["{{ " + "(" * 5000 + ")" * 5000 + " }}", "{% for a in page %}" * 40 + "{% endfor %}" * 40],
    ids=["brackets", "loops"],
)
def test_what_cannot_be_compiled_is_a_fault_of_the_template(text: str) -> None:
    assert [each[:3] for each in said_of(mine=text)] == [("template-syntax", "mine.html", 1)]
