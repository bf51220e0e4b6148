import posixpath
from urllib.parse import unquote, urljoin

from hypothesis import given, strategies as st

from generator.documents.address import canonical, relative

SEGMENTS = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="/"), min_size=1, max_size=8
).filter(lambda text: text not in {".", ".."})
PATHS = st.lists(SEGMENTS, min_size=1, max_size=5).map("/".join)


@given(PATHS, PATHS)
def test_a_relative_link_leads_to_its_target(source: str, target: str) -> None:
    found = unquote(relative(source, target))
    assert posixpath.normpath(posixpath.join(posixpath.dirname(source), found)) == target


def test_a_link_survives_a_name_with_every_mark_of_an_address() -> None:
    link = relative("index.html", "goals/a?b#c%d:e/index.html")
    assert urljoin("https://x.example/", link) == "https://x.example/goals/a%3Fb%23c%25d%3Ae/index.html"


def test_a_canonical_address_does_not_end_in_index_html() -> None:
    assert canonical("https://x.example/sub", "nb/index.html") == "https://x.example/sub/nb/"
