"""The page of data: every file that it names is there, and every file that is meant to be taken along is named."""

import posixpath
import re
from urllib.parse import unquote

import pytest

from tests.render.html_pages import parse
from tests.render.told import printed

PATHS = ("data/index.html", "nb/data/index.html", "ar/data/index.html")
#: What belongs to one goal is offered on the goal's page.
OFFERED = re.compile(
    r"(?:metrics/.*\.csv|data/.*\.csv|api/.*|(?:clients/[^/]+/)?(?:atom\.xml|feed\.json)|goals\.ics)"
)


def named(path: str) -> set[str]:
    body = parse(
        printed()[path].split('<main id="main"')[1].join(['<main id="main"', ""]).split("</main>")[0]
        + "</main>"
    )
    return {
        posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(href or "")))
        for href in body.values("href")
    }


@pytest.mark.parametrize("path", PATHS)
def test_every_file_that_it_names_is_there(path) -> None:
    assert named(path) <= set(printed())


def test_every_file_that_is_meant_to_be_taken_along_is_named() -> None:
    assert {path for path in printed() if OFFERED.fullmatch(path)} == named("data/index.html") - {
        "index.html"
    }


def test_feeds_are_those_of_the_page_s_language_and_data_are_the_same_for_all() -> None:
    assert {"nb/atom.xml", "nb/goals.ics", "nb/clients/nordvind/feed.json", "api/goals.json"} <= named(
        PATHS[1]
    )
    assert "atom.xml" not in named(PATHS[1])
