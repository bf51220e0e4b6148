"""What a theme says in each language, and what of it has no translation or is never said."""

from generator.render import render_site, whole_site
from generator.render.printing import templates_for
from tests.render.reports import page, report, site
from tests.render.templates.themes import child_theme

OWN = {"page.html": '{% extends "page.html" %}{% block main %}<p>{{ _("Account book") }}</p>{% endblock %}'}


def about(theme, path: str) -> str:
    whole = whole_site(report(site=site(languages=("en", "nb", "pt-BR")), pages=(page(),)), theme)
    files, wrong = render_site(whole, {})
    assert not [each for each in wrong if each.code != "untranslated-word"]
    return next(file.content.decode() for file in files if file.path == path)


def told(theme, *languages: str) -> list[tuple[str, str, int]]:
    return [
        (each.code, each.span.path, each.span.line)
        for each in templates_for(theme, languages)[1]
        if each.span
    ]


def test_a_theme_says_its_own_texts_in_each_language() -> None:
    theme = child_theme(OWN, words={"nb": {"Account book": "Regnskapsbok"}})
    assert "<p>Account book</p>" in about(theme, "about/index.html")
    assert "<p>Regnskapsbok</p>" in about(theme, "nb/about/index.html")


def test_a_theme_may_say_a_text_that_ships_in_its_own_words() -> None:
    theme = child_theme({}, words={"en": {"All goals as JSON": "Everything, for machines"}})
    assert ">Everything, for machines</a>" in about(theme, "about/index.html")
    assert ">Everything, for machines</a>" not in about(theme, "nb/about/index.html")


def test_a_language_that_does_not_ship_may_be_the_theme_s_and_is_english_for_the_rest() -> None:
    theme = child_theme(OWN, words={"pt-BR": {"Account book": "Livro de contas"}, "en": {"As of": "On"}})
    html = about(theme, "pt-BR/about/index.html")
    assert "<p>Livro de contas</p>" in html
    assert "<span>On <time" in html


def test_a_text_without_a_translation_is_told_where_it_is_said() -> None:
    assert told(child_theme(OWN), "en", "nb") == [
        ("untranslated-word", "themes/child/templates/page.html", 1)
    ]


def test_english_needs_no_translation_and_a_language_that_does_not_ship_has_none() -> None:
    assert told(child_theme(OWN), "en", "pt-BR") == []


def test_a_word_that_no_template_says_is_told_at_its_line() -> None:
    theme = child_theme({}, words={"nb": {"Pages": "Sider", "Lanugages": "Språk"}})
    assert told(theme, "en", "nb") == [("unsaid-word", "themes/child/locales/nb.yaml", 2)]


def test_no_text_of_the_theme_that_ships_is_without_a_translation() -> None:
    assert told(child_theme({}), "en", "nb", "ar") == []
