"""Facts that are kept on disk."""

import json

import pytest

from generator.cache import CacheFolder, read_facts, write_facts

KEY = b"k" * 32


def test_facts_of_the_same_program_are_read_again(tmp_path) -> None:
    cache = CacheFolder(tmp_path, KEY)
    write_facts(cache, "facts", "v1", {"a": [1, None, "x"]})
    assert read_facts(cache, "facts", "v1") == {"a": [1, None, "x"]}
    assert read_facts(cache, "facts", "v2") == {}
    assert read_facts(CacheFolder(tmp_path, b"q" * 32), "facts", "v1") == {}


@pytest.mark.parametrize(
    "document",
    [
        [],
        {},
        {"goalposts-facts": 1, "program": "v1", "facts": []},
        {"goalposts-facts": 2, "program": "v1", "facts": {}},
    ],
)
def test_another_document_is_none(tmp_path, document) -> None:
    cache = CacheFolder(tmp_path, KEY)
    cache.write("facts", json.dumps(document).encode())
    assert read_facts(cache, "facts", "v1") == {}
