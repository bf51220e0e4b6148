import unicodedata

from hypothesis import given, strategies as st

from generator.render.routes.slug import LONGEST, slugs

NAMES = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=200)


@given(st.lists(NAMES, max_size=8))
def test_names_never_share_a_slug(names: list[str]) -> None:
    found = slugs(names)
    assert len({slug.casefold() for slug in found.values()}) == len(set(names))


@given(NAMES)
def test_a_slug_is_a_short_safe_folder_name(name: str) -> None:
    slug = slugs([name])[name]
    assert 0 < len(slug.encode()) <= LONGEST
    assert not set(slug) & set('/\\:*?"<>|.\0 ')
    assert slug == unicodedata.normalize("NFC", slug)


@given(st.lists(NAMES, max_size=6))
def test_the_order_of_names_decides_nothing(names: list[str]) -> None:
    assert slugs(names) == slugs(reversed(names))


def test_letters_of_every_script_stay() -> None:
    assert slugs(["O'Brien & Søn / آمنة"]) == {"O'Brien & Søn / آمنة": "o-brien-søn-آمنة"}


def test_a_name_without_letters_still_has_a_folder() -> None:
    assert slugs(["🍕"])["🍕"].startswith("n-")


def test_a_name_that_windows_keeps_for_a_device_is_marked() -> None:
    assert slugs(["Con"])["Con"] != "con"
