"""site.yaml: defaults, every key in its place."""

from datetime import date
from zoneinfo import available_timezones

import pytest

from generator.model.book import RealismThresholds, StatusThresholds
from tests.check.whole import checked
from tests.conftest import SiteOf

FULL = """
=== content/assets/logo.svg
<svg/>
=== content/site.yaml
title: {en: Goals, nb: Mål}
languages: [nb, en, pt-br]
timezone: Europe/Oslo
currency: NOK
theme: default
logo: assets/logo.svg
accent: {light: "#1F5FA8", dark: "#7fb3ee"}
base_url: https://goals.example.org/
repository: https://git.example.org/team/goals
as_of: 2026-12-11
status: {on_track: 0.8, at_risk: 0.2}
realism: {reasonable: 2, unrealistic: 6, min_history: 4}
sources: [meta-export, facebook-insights]
reports: [week, month]
audiences:
  public: {}
  client:
  internal: {}
show_authors: true
competitors: {share_of_voice: [Twitter/rival-one, x/rival-one, x/rival-two]}
limits: {file: 10 MB, body: 100 kB}
names: {city: {en: the city, pt-BR: a cidade}, Dana: {en: Dana}}
platforms: {threads: {label: Threads, objectives: [engagement]}}
"""


def test_only_a_title_is_needed(site_of: SiteOf) -> None:
    whole = checked(site_of("=== content/site.yaml\ntitle: Goals\n"))
    site = whole.site
    assert whole.text == ""
    assert (site.languages, site.timezone, site.currency, site.theme) == (("en",), "UTC", "USD", "default")
    assert site.status == StatusThresholds(on_track=0.7, at_risk=0.3)
    assert site.realism == RealismThresholds(reasonable=1.5, unrealistic=5, min_history=8)
    assert (site.limit_file, site.limit_body) == (20_000_000, 200_000)
    assert (site.audiences, site.show_authors, site.as_of) == ((), False, None)


@pytest.fixture
def full(site_of: SiteOf):
    whole = checked(site_of(FULL))
    assert whole.codes == ["untranslated"]
    return whole.site


def test_the_first_language_comes_first_in_every_text(full) -> None:
    assert full.title.versions == (("nb", "Mål"), ("en", "Goals"))


def test_a_language_is_kept_in_its_usual_spelling(full) -> None:
    assert full.languages == ("nb", "en", "pt-BR")


def test_thresholds_are_kept(full) -> None:
    assert full.status == StatusThresholds(on_track=0.8, at_risk=0.2)
    assert full.realism == RealismThresholds(reasonable=2, unrealistic=6, min_history=4)


def test_looks_and_addresses_are_kept(full) -> None:
    assert (full.logo, full.accent, full.base_url) == (
        "assets/logo.svg", ("#1f5fa8", "#7fb3ee"), "https://goals.example.org/",
    )  # fmt: skip
    assert full.repository == "https://git.example.org/team/goals"


def test_an_audience_may_be_written_with_nothing_behind_it(full) -> None:
    assert full.audiences == ("public", "client", "internal")


def test_competitors_accounts_are_folded_and_stand_once(full) -> None:
    assert full.competitors == {"share_of_voice": ("x/rival-one", "x/rival-two")}


def test_a_name_is_itself_in_the_first_language_unless_that_says_otherwise(full) -> None:
    assert full.names["city"].versions == (("nb", "city"), ("en", "the city"), ("pt-BR", "a cidade"))


def test_a_name_in_a_language_that_the_site_does_not_have_is_told(site_of: SiteOf) -> None:
    found = checked(site_of({"content/site.yaml": "title: T\nnames: {city: {nb: byen}}\n"}))
    assert "the site does not have the language `nb`" in found.text


def test_limits_are_in_bytes(full) -> None:
    assert (full.limit_file, full.limit_body) == (10_000_000, 100_000)


def test_the_rest_is_kept(full) -> None:
    assert (full.timezone, full.currency, full.as_of) == ("Europe/Oslo", "NOK", date(2026, 12, 11))
    assert (full.sources, full.reports, full.show_authors) == (
        ("meta-export", "facebook-insights"), ("week", "month"), True,
    )  # fmt: skip


def test_options_of_a_theme_are_kept_with_their_types(site_of: SiteOf) -> None:
    site = checked(site_of("=== content/site.yaml\ntitle: A\ntheme: {options: {wide: true, size: 2}}\n")).site
    assert site.theme_options == {"wide": True, "size": 2}


def test_what_is_broken_has_its_default_and_the_rest_is_kept(site_of: SiteOf) -> None:
    whole = checked(site_of("=== content/site.yaml\ntitle: Goals\ncurrency: [USD]\ntimezone: Asia/Riyadh\n"))
    assert (whole.codes, whole.site.currency, whole.site.timezone) == (["wrong-type"], "USD", "Asia/Riyadh")


@pytest.mark.parametrize(
    "address",
    [
        "ftp://example.org/", "https://", "https://example.org/?a=1", "https://example.org/#top", "//example.org",
        "https://user:secret@example.org/", "https://exa mple.org/", "https://example.org:port/", "javascript:alert(1)",
    ],
)  # fmt: skip
def test_an_address_that_pages_cannot_be_put_behind_is_refused(site_of: SiteOf, address) -> None:
    assert checked(site_of(f"=== content/site.yaml\ntitle: Goals\nbase_url: '{address}'\n")).codes == [
        "bad-url"
    ]


@pytest.mark.parametrize("zone", ["../etc/passwd", "Europe", "", "/usr/share/zoneinfo/UTC", "UTC+1"])
def test_what_is_no_time_zone_is_refused(site_of: SiteOf, zone) -> None:
    codes = checked(site_of(f"=== content/site.yaml\ntitle: Goals\ntimezone: '{zone}'\n")).codes
    assert codes == (["unknown-timezone"] if zone else [])


def test_this_machine_knows_time_zones() -> None:
    assert "Europe/Oslo" in available_timezones()


def test_what_is_said_of_an_audience_is_checked_key_by_key(site_of: SiteOf) -> None:
    text = "=== content/site.yaml\ntitle: Goals\naudiences: {fjord: {title: {en: Fjord, de: Fjord}, private: 7, titel: X}}\n"
    whole = checked(site_of(text))
    assert whole.site.audience_titles["fjord"].first == "Fjord"
    assert set(whole.codes) == {"bad-choice", "unknown-language", "unknown-key"}
