"""The words of cards: what the goal's page says, in each language, where the site has an address."""

from generator.model.card import Card
from generator.render import DrawnGoal, WholeSite, card_colours, card_units, cards, whole_site
from tests.render.reports import default_theme
from tests.render.told import URL, judged, printed


def site(base_url: str | None = URL) -> WholeSite:
    return whole_site(judged(), default_theme(), base_url=base_url)


def made(base_url: str | None = URL) -> dict[str, Card]:
    whole = site(base_url)
    goals = {id_: DrawnGoal(drawings={}, rows={}) for id_ in whole.goals}
    units = card_units(whole, goals)
    return {
        path: card for unit in units for path, card in cards(unit, whole.frame, card_colours(whole.theme))
    }


def test_each_goal_has_a_card_in_each_language_and_its_page_names_it() -> None:
    assert set(made()) >= {"goals/page/card.png", "nb/goals/page/card.png", "ar/goals/page/card.png"}
    for path in made():
        page = printed()[path.replace("card.png", "index.html")]
        assert f'<meta property="og:image" content="{URL}{path}">' in page


def test_it_says_what_the_page_says() -> None:
    card = made()["ar/goals/page/card.png"]
    assert (card.title, card.direction) == ("نمو الصفحة", "rtl")
    assert card.site == "أهداف"
    assert card.answer
    assert card.status


def test_without_an_address_there_is_none_and_no_page_names_one() -> None:
    assert made(None) == {}
    assert "og:image" not in printed(None)["goals/page/index.html"]
