from generator.model.source import Asset
from generator.model.text import LocalText
from generator.render import preflight, whole_site
from generator.render.parts.bodies import body
from generator.render.routes.places import Place
from tests.render.reports import context, default_theme, en, goal, goal_report, page, report, site

GOALS = report(goal_report(), goal_report(goal(id="other")), site=site(languages=("en", "nb")))


def prose(text: LocalText, language: str = "en") -> str:
    assets = (Asset(source="/nowhere", path="assets/plan.png"),)
    site = whole_site(GOALS, default_theme(), assets=assets)
    found = body(context(site, Place("goal", "reach"), language), text, below=2)
    assert found is not None
    return str(found.html)


def test_a_link_to_a_content_file_leads_to_its_page() -> None:
    assert 'href="../other/index.html"' in prose(en("[see](../brand/other.md)"))


def test_a_link_to_a_content_file_stays_in_the_language() -> None:
    assert 'href="../../../nb/' not in prose(en("[see](other.md)"), "nb")
    assert 'href="../other/index.html"' in prose(en("[see](other.md)"), "nb")


def test_an_image_of_the_site_is_found_at_any_depth() -> None:
    assert 'src="../../../assets/plan.png"' in prose(en("![Plan](../assets/plan.png)"), "nb")


def test_a_body_in_another_language_says_so() -> None:
    site = whole_site(GOALS, default_theme())
    here = context(site, Place("goal", "reach"), "nb")
    found = body(here, en("Only English."), below=2)
    assert found is not None
    assert (found.language, found.direction) == ("en", "ltr")


def test_a_body_that_is_too_much_is_a_diagnostic_of_its_file() -> None:
    wrong = preflight(whole_site(report(goal_report(goal(body=en("[" * 5000)))), default_theme()))
    assert [(each.code, each.span and each.span.path) for each in wrong] == [
        ("prose-too-complex", "content/goals/reach.md")
    ]


def test_the_site_s_own_limit_holds() -> None:
    long = report(goal_report(goal(body=en("word " * 100))), site=site(limit_body=100))
    assert [each.code for each in preflight(whole_site(long, default_theme()))] == ["prose-too-complex"]


def test_a_free_page_with_the_name_of_a_language_is_refused() -> None:
    taken = report(pages=(page(id="nb", path="nb"),), site=site(languages=("en", "nb")))
    assert [each.code for each in preflight(whole_site(taken, default_theme()))] == ["address-taken"]


def test_a_free_page_at_a_goal_s_address_is_refused() -> None:
    taken = report(pages=(page(id="reach", path="goals/Reach"),))
    assert [each.code for each in preflight(whole_site(taken, default_theme()))] == ["address-taken"]
