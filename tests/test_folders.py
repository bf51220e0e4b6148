from tests.conftest import SiteOf


def test_a_site_is_written_from_one_text(site_of: SiteOf) -> None:
    root = site_of("""
        === content/goals/reach.md
        ---
        title: Reach
        ---
        Prose
    """)
    assert (root / "content/goals/reach.md").read_text() == "---\ntitle: Reach\n---\nProse\n"
    assert (root / "content/site.yaml").read_text() == "title: Test\n"
