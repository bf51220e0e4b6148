"""Every field of the form in the browser is called something in each language, and nothing else is."""

import json
from typing import Any

import pytest

from generator.check import schema_of
from generator.cms.config import config
from generator.languages import ENGLISH, LANGUAGES, Language
from generator.model.book import Cms, CmsBackend

KINDS = ("goal", "checkin", "snapshot", "metric", "objective", "page", "site")
OTHERS = [each for each in LANGUAGES if each is not ENGLISH]


def labels(part: Any) -> set[str]:
    """Every label in a configuration."""
    if isinstance(part, list):
        return {label for each in part for label in labels(each)}
    if not isinstance(part, dict):
        return set()
    own = {part[key] for key in ("label", "label_singular") if key in part}
    return own | {label for each in part.values() for label in labels(each)}


@pytest.fixture(scope="module")
def shown() -> set[str]:
    cms = Cms(backend=CmsBackend.GITHUB, repo="a/b", branch="main", auth=None, app_id=None)
    schemas = {kind: schema_of(kind) for kind in KINDS}
    text = config(
        cms,
        schemas,
        title="",
        language="en",
        titles={},
        metrics={"content/metrics/a.yaml": ["a"]},
        local=False,
    )
    return labels(json.loads(text)) - {"a", "a.yaml", "site.yaml"}


@pytest.mark.parametrize("language", OTHERS, ids=lambda each: each.code)
def test_every_field_is_called_something(language: Language, shown: set[str]) -> None:
    assert sorted(shown - language.fields.keys()) == []
    assert sorted(language.fields.keys() - shown) == []
