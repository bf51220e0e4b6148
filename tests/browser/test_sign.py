"""The sign in a browser's tab: sixteen dots wide, and still two posts, a bar, a stem and a ball."""

import base64
from pathlib import Path

import pytest

from tests.browser.conftest import Open

pytestmark = pytest.mark.browser

_INK = """async address => { const image = new Image(); image.src = address; await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), {width: 16, height: 16}), pen = canvas.getContext('2d');
  pen.drawImage(image, 0, 0, 16, 16);
  const dots = pen.getImageData(0, 0, 16, 16).data;
  return Array.from({length: 16}, (_, y) => Array.from({length: 16}, (_, x) => dots[4 * (16 * y + x) + 3] / 255)) }"""


def test_each_part_stands_on_the_dots_of_a_small_screen(open_page: Open, sample: Path) -> None:
    svg = base64.b64encode((sample / "assets/icon.svg").read_bytes()).decode()
    page = open_page()
    page.goto("about:blank")
    ink = page.evaluate(_INK, f"data:image/svg+xml;base64,{svg}")
    posts = [ink[y][x] for x in (2, 3, 12, 13) for y in range(1, 10)]
    bar = [ink[y][x] for x in range(2, 14) for y in (8, 9)]
    stem = [ink[y][x] for x in (7, 8) for y in range(10, 15)]
    assert {*posts, *bar, *stem} == {1.0}, "nothing is grey at its edges"
    assert all(ink[y][x] == 0 for x in (4, 11) for y in range(1, 8)), "the goal is open"
    assert min(ink[y][x] for x in (7, 8) for y in (3, 4)) > 0.9, "the ball is in it"
    assert max(ink[7]) == 1.0
    assert ink[6][7] < 0.5, "and does not touch the bar"
