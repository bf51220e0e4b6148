"""The page of search: all that has a page of its own, named and linked, and the same for the script."""

import json
import posixpath
from typing import Any
from urllib.parse import unquote

import pytest

from tests.render.html_pages import parse
from tests.render.told import printed

PATHS = {"en": "search/index.html", "nb": "nb/search/index.html", "ar": "ar/search/index.html"}
#: Pages that are parts of others, addresses that lead on, and the page one stands on.
LEFT_OUT = (
    "index.html", "search/", "sheet-", "sheets/", "status/", "calendar/2", "embed/", "stage/", "404.html", "old/", "goals/earlier-id/",
)  # fmt: skip


def leads(language: str) -> set[str]:
    """Pages that the index leads to, below the language's root."""
    path = PATHS[language]
    lists = printed()[path].split('<div class="everything">')[1].split('<p class="line note')[0]
    hrefs = parse('<div class="everything">' + lists).values("href")
    return {posixpath.normpath(posixpath.join("search", unquote(href or ""))) for href in hrefs}


def index(language: str) -> dict[str, Any]:
    text = printed()[f"assets/search/{language}.js"]
    assert text.startswith("window.goalpostsIndex={")
    found: dict[str, Any] = json.loads(text.removeprefix("window.goalpostsIndex=").removesuffix(";\n"))
    return found


def test_every_page_of_its_own_is_in_the_index() -> None:
    pages = {path for path in printed() if path.endswith(".html") and not path.startswith(("nb/", "ar/"))}
    assert {path for path in pages - leads("en") if not path.startswith(LEFT_OUT)} == set()
    assert leads("en") <= pages


@pytest.mark.parametrize("language", PATHS)
def test_a_script_finds_what_the_index_names(language: str) -> None:
    hrefs = {
        posixpath.normpath(posixpath.join("search", unquote(row[1]))) for row in index(language)["pages"]
    }
    assert hrefs == leads(language)


def test_a_goal_is_found_by_whose_it_is_in_the_language_of_the_page() -> None:
    data = index("nb")
    row = next(row for row in data["pages"] if len(row) > 4)
    kind, href, title, language, id_, status, client, owners, names, line = row
    assert data["kinds"][kind][:2] == ["goal", "Mål"]
    assert f"/{id_}/" in href
    shown = parse(printed()[PATHS["nb"]]).text
    assert title in shown
    assert data["statuses"][status][1] in shown
    assert all(0 <= number < len(data["names"]) for number in (*owners, *names))
    assert client == -1 or data["names"][client] in shown
    assert isinstance(language + line, str)
