"""Charts as files: what a reader saves stands by itself, from a file and under the policy, whatever the page's colours and width."""

import base64
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import vl_convert
from playwright.sync_api import Page

from tests.browser.conftest import Open
from tests.browser.test_hosted import LISTEN

pytestmark = pytest.mark.browser

_GOAL = "goals/pepperoni-palace/index.html"
_SVG = "{http://www.w3.org/2000/svg}"
_WHITE, _INK, _BLUE = "#ffffff", "#14181d", "#1f5fa8"
_SEE = """async encoded => {
  const picture = new Image();
  picture.src = "data:image/png;base64," + encoded;
  await picture.decode();
  const sheet = new OffscreenCanvas(picture.width, picture.height), canvas = sheet.getContext("2d"), found = new Set();
  canvas.drawImage(picture, 0, 0);
  const pixels = new Uint32Array(canvas.getImageData(0, 0, picture.width, picture.height).data.buffer);
  for (const each of pixels) { found.add(each); }
  const hex = number => "#" + [0, 8, 16].map(by => (number >> by & 255).toString(16).padStart(2, "0")).join("");
  return [[picture.width, picture.height], [...found].map(hex)];
}"""


def saved(page: Page, kind: str, folder: Path, place: int = 0) -> Path:
    """The file that the button of the chart at ``place`` gives."""
    with page.expect_download() as download:
        page.locator(f".save[data-format={kind}]").nth(place).click()
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    return file


def seen(page: Page, picture: bytes) -> tuple[list[int], set[str]]:
    """Width and height of a PNG file, and its colours as #rrggbb."""
    size, colours = page.evaluate(_SEE, base64.b64encode(picture).decode())
    return size, set(colours)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_picture_is_on_white_paper_whatever_the_page_is_on(
    sample: Path, open_page: Open, tmp_path: Path, scheme: str
) -> None:
    page = open_page(color_scheme=scheme, viewport={"width": 390, "height": 800})
    page.goto((sample / _GOAL).as_uri())
    ground = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    file = saved(page, "png", tmp_path)
    (width, _), colours = seen(open_page(), file.read_bytes())
    assert width == 2 * (1040 + 2 * 24)
    assert {_WHITE, _INK, _BLUE} <= colours
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == ground


@pytest.mark.parametrize("path", [_GOAL, f"ar/{_GOAL}", "nb/metrics/followers/index.html"])
def test_a_drawing_needs_no_style_sheet(sample: Path, open_page: Open, tmp_path: Path, path: str) -> None:
    page = open_page()
    page.goto((sample / path).as_uri())
    file = saved(page, "svg", tmp_path)
    text = file.read_text()
    assert "var(" not in text
    assert "paint-order" not in text
    root = ET.fromstring(text)
    title = root.find(f"{_SVG}title")
    assert title is not None
    assert title.text
    words = ["".join(each.itertext()) for each in root.iter(f"{_SVG}text")]
    assert any(page.locator("h1").inner_text().strip() in each for each in words)
    _, colours = seen(open_page(), vl_convert.svg_to_png(text))
    assert {_WHITE, _INK} <= colours


@pytest.mark.parametrize(
    "chart",
    [
        (_GOAL, 1, "needed from here"),
        (_GOAL, 2, "At risk"),
        ("forecast/index.html", 0, "was said"),
    ],
)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_small_drawing_keeps_the_looks_that_the_style_sheet_gives_it(
    sample: Path, open_page: Open, tmp_path: Path, chart: tuple[str, int, str], scheme: str
) -> None:
    path, place, shown = chart
    page = open_page(color_scheme=scheme)
    page.goto((sample / path).as_uri())
    text = saved(page, "svg", tmp_path, place).read_text()
    assert shown in text
    assert "class=" not in text
    assert "tspan" not in text
    _, drawn = seen(open_page(), vl_convert.svg_to_png(text))
    _, painted = seen(open_page(), saved(page, "png", tmp_path, place).read_bytes())
    for colours in (drawn, painted):
        assert {_WHITE, _INK} <= colours
        assert (_BLUE in colours) is (path == _GOAL)
        assert "#000000" not in colours


def test_what_is_written_from_right_to_left_stays_within_the_picture(
    sample: Path, open_page: Open, tmp_path: Path
) -> None:
    page = open_page()
    page.goto((sample / "ar" / _GOAL).as_uri())
    root = ET.fromstring(saved(page, "svg", tmp_path).read_text())
    width = float(root.get("width", 0))
    heading, *_ = root.iter(f"{_SVG}text")
    assert (heading.get("text-anchor"), float(heading.get("x", 0))) == ("end", width - 24)


def test_marks_that_change_nothing_are_left_out(sample: Path, open_page: Open, tmp_path: Path) -> None:
    page = open_page()
    page.goto((sample / _GOAL).as_uri())
    assert re.search("[\u2066-\u2069]", page.locator(".picture svg").first.text_content() or "")
    assert not re.search("[\u2066-\u2069]", saved(page, "svg", tmp_path).read_text())


@pytest.mark.parametrize("kind", ["svg", "png"])
def test_the_policy_refuses_nothing_of_it(address: str, open_page: Open, tmp_path: Path, kind: str) -> None:
    page = open_page()
    page.add_init_script(LISTEN)
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.goto(address + _GOAL)
    assert saved(page, kind, tmp_path).name == f"pepperoni-palace.{kind}"
    assert heard + page.evaluate("window.refused") == []


def test_each_chart_of_a_page_is_a_file_of_its_own(sample: Path, open_page: Open, tmp_path: Path) -> None:
    page = open_page()
    page.goto((sample / "metrics/followers/index.html").as_uri())
    first, second = (saved(page, "svg", tmp_path, place) for place in (0, 1))
    assert (first.name, second.name) == ("followers.svg", "followers-2.svg")
    assert first.read_text() != second.read_text()


def test_every_chart_can_be_saved_on_every_kind_of_page(sample: Path, open_page: Open) -> None:
    page = open_page()
    for path in (_GOAL, "together/index.html", "metrics/followers/index.html", "forecast/index.html"):
        page.goto((sample / path).as_uri())
        assert (
            page.locator(":is(.picture, .drawn-here):has([role=img])").count() * 2
            == page.locator(".save:not([hidden])").count()
            > 0
        )


def test_without_a_script_nothing_of_it_is_offered(sample: Path, open_page: Open) -> None:
    page = open_page(java_script_enabled=False)
    page.goto((sample / _GOAL).as_uri())
    assert page.locator(".save:visible").count() == 0
