import pytest
from hypothesis import given, strategies as st

from generator.scaffold.slugs import slug


@pytest.mark.parametrize(
    ("title", "id_"),
    [
        ("240 more Facebook followers!", "240-more-facebook-followers"),
        ("Flere følgere på Ås – og i Bærum", "flere-folgere-pa-as-og-i-baerum"),
        ("زيادة الـمتابعين بنسبة ٢٠٪", "زيادة-المتابعين-بنسبة-20"),
        ("مُتابِعون", "متابعون"),
        ("a" * 80, "a" * 60),
        ("word " * 20, "-".join(["word"] * 12)),
        ("!?", ""),
    ],
)
def test_a_title_becomes_an_id_that_people_can_type(title: str, id_: str) -> None:
    assert slug(title) == id_


@given(st.text())
def test_an_id_stays_as_it_is(title: str) -> None:
    once = slug(title)
    assert slug(once) == once
    assert not set(once) & set("/\\. _")
