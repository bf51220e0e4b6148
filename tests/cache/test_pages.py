import json

import pytest

from generator.cache import (
    CacheFolder,
    Moment,
    PrintedFile,
    PrintedPages,
    PrintedUnit,
    read_pages,
    write_pages,
)

PAGES = PrintedPages(
    ended=Moment(64, 2),
    units={
        "goal/1/reach": PrintedUnit(
            made_of="1d",
            files={
                "goals/reach/index.html": PrintedFile("100644 9 1 2 3", "2a"),
                "goals/reach/badge.svg": PrintedFile("mark", "2b"),
            },
        ),
        "free/1/über": PrintedUnit(made_of="1e", files={"über/index.html": PrintedFile("mark", "2c")}),
    },
)


KEY = bytes(32)


@pytest.fixture
def cache(tmp_path) -> CacheFolder:
    return CacheFolder(tmp_path, KEY)


def test_pages_come_back_as_they_were(cache) -> None:
    write_pages(cache, "a", PAGES)
    assert read_pages(cache, "a") == PAGES


@pytest.mark.parametrize(
    "document",
    [
        None,
        {},
        {"goalposts-pages": 1, "ended": [64, 2], "units": {}},
        {"goalposts-pages": 2, "ended": [64, 2], "units": []},
        {"goalposts-pages": 2, "ended": [64], "units": {}},
        {"goalposts-pages": 2, "ended": [64, True], "units": {}},
        {"goalposts-pages": 2, "ended": [64, 2], "units": {"a": ["1d", {"index.html": 1}]}},
        {"goalposts-pages": 2, "ended": [64, 2], "units": {"a": ["1d", {"index.html": "mark"}]}},
        {"goalposts-pages": 2, "ended": [64, 2], "units": {"a": ["1d", {"index.html": ["mark", 2]}]}},
        {"goalposts-pages": 2, "ended": [64, 2], "units": {"a": [1, {}]}},
        {"goalposts-pages": 2, "ended": [64, 2], "units": {"a": ["1d"]}},
        {"goalposts-pages": 2, "ended": [64, 2], "units": {"a": {}}},
        {"goalposts-pages": 2, "ended": [64, 2], "units": {}, "more": 1},
    ],
    ids=str,
)
def test_what_is_no_list_of_pages_is_none(cache, document) -> None:
    cache.write("a", json.dumps(document).encode())
    assert read_pages(cache, "a") is None


@pytest.mark.parametrize(
    "written", [b"", b"{", b"[" * 100_000, b"\xff"], ids=lambda written: str(written[:3])
)
def test_what_is_no_json_is_none(cache, written) -> None:
    cache.write("a", written)
    assert read_pages(cache, "a") is None
