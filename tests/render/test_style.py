import itertools

import pytest

from generator.render.style import token_css
from tests.render.reports import palette

TEXT = ("ink", "soft", "blue", "good", "doubtful", "bad")
GROUND = ("paper", "wash")


def luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2.2, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("text", "ground", "scheme"), [*itertools.product(TEXT, GROUND, (0, 1))])
def test_every_text_colour_can_be_read_on_every_ground(text: str, ground: str, scheme: int) -> None:
    assert contrast(palette()[text][scheme], palette()[ground][scheme]) >= 4.5


def test_paper_is_light_whatever_the_screen() -> None:
    css = token_css({"paper": ("#ffffff", "#000000")}, None)
    assert css.index("@media print{:root{color-scheme:light;--paper:#ffffff}}") > css.index("dark){")


def test_with_forced_colours_the_reader_s_own_are_used() -> None:
    assert "(forced-colors:active){:root{--bad:CanvasText;--blue:LinkText}" in token_css(
        {"bad": ("#111111", "#222222"), "blue": ("#111111", "#222222")}, None
    )


def test_a_choice_of_colours_stands_over_the_device_s_and_under_paper_s() -> None:
    css = token_css({"paper": ("#ffffff", "#000000")}, None)
    order = (
        "(prefers-color-scheme:dark)",
        "[data-colours=light]",
        "[data-colours=dark]",
        "@media print",
        "forced-colors",
    )
    places = [css.index(each) for each in order]
    assert places == sorted(places)
    assert ":root:where([data-colours=dark]){color-scheme:dark;--paper:#000000}" in css
