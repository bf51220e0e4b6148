from hypothesis import given, strategies as st

from generator.render.parts.picture import worded


def test_tokens_are_exchanged_in_one_pass() -> None:
    assert worded("@w1@ @w12@", {"@w1@": "@w12@", "@w12@": "b"}, "x-") == "@w12@ b"


def test_ids_and_what_refers_to_them_are_the_page_s_own() -> None:
    svg = '<clipPath id="c"/><g clip-path="url(#c)"><use href="#c"/></g>'
    assert (
        worded(svg, {}, "kr-w-")
        == '<clipPath id="kr-w-c"/><g clip-path="url(#kr-w-c)"><use href="#kr-w-c"/></g>'
    )


@given(st.text(st.characters(exclude_characters="@"), max_size=40))
def test_a_picture_without_tokens_stays_as_it_is(text: str) -> None:
    svg = f"<text>{text.replace('id=', '').replace('#', '')}</text>"
    assert worded(svg, {"@w1@": "a"}, "x-") == svg
