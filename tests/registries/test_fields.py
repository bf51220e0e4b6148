"""Every field of the form in the browser is called something in each language and explained, and nothing else is."""

import json
import re
from typing import Any

import pytest

from generator.check import schema_of
from generator.cms.config import config
from generator.languages import ENGLISH, LANGUAGES, Language
from generator.model.book import Cms, CmsBackend

KINDS = ("goal", "checkin", "snapshot", "metric", "objective", "page", "site")
_CODE = re.compile(r"`([^`]+)`")
OTHERS = [each for each in LANGUAGES if each is not ENGLISH]


def said(part: Any, keys: tuple[str, ...]) -> set[str]:
    """Every text in a configuration that stands at one of ``keys``."""
    if isinstance(part, list):
        return {text for each in part for text in said(each, keys)}
    if not isinstance(part, dict):
        return set()
    own = {part[key] for key in keys if isinstance(part.get(key), str)}
    return own | {text for each in part.values() for text in said(each, keys)}


@pytest.fixture(scope="module")
def form() -> Any:
    cms = Cms(backend=CmsBackend.GITHUB, repo="a/b", branch="main", auth=None, app_id=None)
    schemas = {kind: schema_of(kind) for kind in KINDS}
    text = config(
        cms,
        schemas,
        title="",
        language="en",
        titles={},
        hints={},
        metrics={"content/metrics/a.yaml": ["a"]},
        local=False,
    )
    return json.loads(text)


@pytest.mark.parametrize("language", OTHERS, ids=lambda each: each.code)
def test_every_field_is_called_something(language: Language, form: Any) -> None:
    shown = said(form, ("label", "label_singular")) - {"a", "a.yaml", "site.yaml"}
    assert sorted(shown - language.fields.keys()) == []
    assert sorted(language.fields.keys() - shown) == []


@pytest.mark.parametrize("language", OTHERS, ids=lambda each: each.code)
def test_every_field_is_explained(language: Language, form: Any) -> None:
    shown = said(form, ("hint", "description"))
    assert sorted(shown - language.hints.keys()) == []
    assert sorted(language.hints.keys() - shown) == []


@pytest.mark.parametrize("language", OTHERS, ids=lambda each: each.code)
def test_an_explanation_names_the_same_keys_and_words_to_write(language: Language) -> None:
    differ = [
        english
        for english, text in language.hints.items()
        if set(_CODE.findall(english)) != set(_CODE.findall(text))
    ]
    assert differ == []
