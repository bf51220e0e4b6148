"""A goal in a frame elsewhere: it says what its page says, runs nothing, and leads to the page in the whole window."""

import re

import pytest

from tests.render.html_pages import parse
from tests.render.told import URL, printed

FRAMES = sorted(path for path in printed() if re.fullmatch(r"(?:\w\w/)?embed/[^/]+/index\.html", path))


@pytest.mark.parametrize("path", FRAMES)
def test_it_runs_nothing_and_loads_nothing_from_elsewhere(path) -> None:
    page = parse(printed()[path])
    assert not page.all("script")
    assert not any(
        "://" in (each.attributes.get("href") or "")
        for each in page.all("link")
        if each.attributes["rel"] != "canonical"
    )
    assert not page.values("style")


def test_it_leads_to_the_goal_s_page_in_its_language_and_out_of_the_frame() -> None:
    [link] = parse(printed()["nb/embed/page/index.html"]).all("a")
    assert link.attributes == {"href": "../../goals/page/index.html", "target": "_top"}
    assert f'<link rel="canonical" href="{URL}nb/goals/page/">' in printed()["nb/embed/page/index.html"]


def test_it_gives_the_answer_of_the_goal_s_page() -> None:
    answer = re.compile(r'<p class="answer">(.*?)</p>')
    pages = [printed()[f"{folder}/page/index.html"] for folder in ("embed", "goals")]
    first, second = (answer.search(page)[1] for page in pages)
    assert first == second != ""


def test_a_goal_s_page_offers_html_that_frames_it() -> None:
    snippet = re.search(r"<pre dir=\"ltr\"><code>(.*?)</code></pre>", printed()["ar/goals/page/index.html"])[
        1
    ]
    assert f"{URL}ar/embed/page/" in snippet
    assert "&lt;iframe" in snippet
    assert "&lt;iframe" not in printed(None)["goals/page/index.html"]
