import pytest
import yaml
from hypothesis import given, strategies as st

from generator.scaffold.scalars import scalar


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_is_read_back_as_it_was(text: str) -> None:
    assert yaml.safe_load(f"title: {scalar(text)}") == {"title": text}


@pytest.mark.parametrize("text", ["Social goals", "أهداف", "Mål på norsk"])
def test_words_need_no_quotes(text: str) -> None:
    assert scalar(text) == text
