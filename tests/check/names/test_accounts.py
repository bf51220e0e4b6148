"""Accounts and platforms: one spelling for each, and the site's own over the shipped ones."""

import pytest
from hypothesis import given, strategies as st

from generator.check.names.accounts import account_diagnostics, fold_account, platform_of_account
from generator.model.book import Platform
from generator.model.text import LocalText
from tests.check.parts import parts_of


def platform(name: str, *aliases: str) -> Platform:
    return Platform(id=name, label=LocalText((("en", name),)), aliases=aliases, objectives=())


PLATFORMS = {"x": platform("x", "twitter"), "facebook": platform("facebook")}


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("x/kafe", "x/kafe"),
        ("twitter/kafe", "x/kafe"),
        ("Twitter/Kafe", "x/Kafe"),
        ("FACEBOOK/kafe", "facebook/kafe"),
        (" x / kafe ", "x/kafe"),
        ("threads/kafe", "threads/kafe"),
        ("Threads/Kafe", "Threads/Kafe"),
        ("twitter", "twitter"),
        ("market stall", "market stall"),
        ("x/kafe/oslo", "x/kafe/oslo"),
        ("x/Cafe\u0301", "x/Caf\u00e9"),
        ("x/\u202eefak", "x/\u202eefak"),
        ("", ""),
    ],
)
def test_an_account_is_folded_into_one_spelling(written, folded) -> None:
    assert fold_account(written, PLATFORMS) == folded


@given(st.text(max_size=30))
def test_folding_twice_changes_nothing_more(text) -> None:
    once = fold_account(text, PLATFORMS)
    assert fold_account(once, PLATFORMS) == once


@pytest.mark.parametrize(
    ("account", "found"), [("x/kafe", "x"), ("threads/kafe", None), ("x", None), ("market stall", None)]
)
def test_an_account_is_on_a_platform_that_the_site_has(account, found) -> None:
    assert platform_of_account(account, PLATFORMS) == found


@pytest.mark.parametrize(
    ("written", "codes"),
    [
        ("facebok/kafe", ["doubtful-platform"]),
        ("twiter/kafe", ["doubtful-platform"]),
        ("threads/kafe", []),
        ("market stall", []),
        ("Facebook/kafe", []),
    ],
)
def test_only_a_near_miss_of_a_platform_is_doubted(written, codes) -> None:
    assert [said.code for said in account_diagnostics(written, None, PLATFORMS)] == codes


def test_a_site_adds_platforms_and_overrides_shipped_ones_field_by_field(site_of) -> None:
    site = """
        === content/site.yaml
        title: Test
        languages: [en, nb]
        platforms:
          threads: {label: Threads, objectives: [engagement]}
          website: {label: {en: Our shop, nb: Vår butikk}}
        """
    parts = parts_of(site_of(site))
    assert not parts.diagnostics, parts.text
    assert parts.platforms["threads"].objectives == ("engagement",)
    assert parts.platforms["website"].label.in_language("nb").text == "Vår butikk"
    assert parts.platforms["website"].objectives == ("web-traffic", "leads-and-sales")
    assert list(parts.platforms) == sorted(parts.platforms)


def test_twitter_is_another_name_of_x(site_of) -> None:
    assert parts_of(site_of({})).platforms["x"].aliases == ("twitter",)


def test_an_account_on_a_platform_of_the_sites_own_is_no_near_miss(site_of) -> None:
    files = {
        "content/site.yaml": "title: Test\nplatforms: {facebok: {label: Facebok}}\n",
        "content/snapshots/a.csv": "date,account,fans\n2026-11-30,facebok/kafe,4\n",
    }
    assert parts_of(site_of(files)).diagnostics == ()
