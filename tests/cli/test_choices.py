from datetime import UTC, date, datetime
from pathlib import Path

import click
import pytest

from generator.check import check_site
from generator.cli.choices import choose_audience, choose_base_url, choose_day
from generator.model.book import Site
from generator.read import read_site
from tests.conftest import SiteOf

#: Eleven in the evening in London is already tomorrow in Oslo and still the afternoon in New York.
NOW = datetime(2026, 12, 11, 23, 30, tzinfo=UTC)


@pytest.fixture
def site(site_of: SiteOf):
    """A checked site from the lines of its ``site.yaml``."""

    def made(text: str = "") -> Site:
        root: Path = site_of({"content/site.yaml": f"title: Test\n{text}"})
        checked, faults = check_site(read_site(root)[0])
        assert faults == ()
        return checked

    return made


def test_the_option_comes_first(site) -> None:
    pinned = site("as_of: 2026-12-01\n")
    assert choose_day(date(2026, 1, 1), {"SOURCE_DATE_EPOCH": "0"}, NOW)(pinned) == date(2026, 1, 1)


def test_then_the_sites_own_day(site) -> None:
    assert choose_day(None, {"SOURCE_DATE_EPOCH": "0"}, NOW)(site("as_of: 2026-12-01\n")) == date(2026, 12, 1)


def test_then_source_date_epoch_in_utc(site) -> None:
    late = str(int(NOW.timestamp()))
    assert choose_day(None, {"SOURCE_DATE_EPOCH": late}, NOW)(site("timezone: Asia/Tokyo\n")) == date(
        2026, 12, 11
    )


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        ("Europe/Oslo", date(2026, 12, 12)),
        ("America/New_York", date(2026, 12, 11)),
        ("UTC", date(2026, 12, 11)),
    ],
)
def test_then_today_where_the_site_is(site, zone, day) -> None:
    assert choose_day(None, {}, NOW)(site(f"timezone: {zone}\n")) == day


@pytest.mark.parametrize("text", ["yesterday", "1e9", "99999999999999999999", "-99999999999999"])
def test_an_epoch_that_is_none_is_wrong_usage(text) -> None:
    with pytest.raises(click.UsageError, match="SOURCE_DATE_EPOCH"):
        choose_day(None, {"SOURCE_DATE_EPOCH": text}, NOW)


AUDIENCES = "audiences: {public: {}, client: {}, internal: {}}\n"


def test_without_the_option_a_build_is_for_the_first_audience(site) -> None:
    assert choose_audience(None, everybody=False)(site(AUDIENCES)) == "public"


def test_without_the_option_status_is_for_everybody(site) -> None:
    assert choose_audience(None, everybody=True)(site(AUDIENCES)) is None


def test_a_site_without_audiences_has_one_public(site) -> None:
    assert choose_audience(None, everybody=False)(site()) is None


@pytest.mark.parametrize("everybody", [True, False])
def test_the_audience_that_was_asked_for(site, everybody) -> None:
    assert choose_audience("client", everybody=everybody)(site(AUDIENCES)) == "client"


def test_an_unknown_audience_is_wrong_usage_with_the_list(site) -> None:
    with pytest.raises(click.UsageError) as caught:
        choose_audience("clint", everybody=False)(site(AUDIENCES))
    assert caught.value.message == (
        "the site has no audience `clint`. Did you mean `client`? There are `public`, `client`, `internal`"
    )


def test_an_audience_of_a_site_that_has_none_is_wrong_usage(site) -> None:
    with pytest.raises(click.UsageError, match="the site has no audiences"):
        choose_audience("client", everybody=True)(site())


NETLIFY = {"NETLIFY": "true", "URL": "https://a.example", "DEPLOY_PRIME_URL": "https://preview.example"}


@pytest.mark.parametrize(
    ("option", "environment", "chosen"),
    [
        ("https://b.example/x/", NETLIFY, "https://b.example/x/"),
        (None, NETLIFY, "https://preview.example"),
        (None, NETLIFY | {"CONTEXT": "production"}, "https://a.example"),
        (None, NETLIFY | {"CONTEXT": "deploy-preview"}, "https://preview.example"),
        (None, NETLIFY | {"NETLIFY": "false"}, None),
        (None, {"NETLIFY": "true"}, None),
        (None, {}, None),
    ],
)
def test_where_the_site_will_stand(option, environment, chosen) -> None:
    assert choose_base_url(option, environment) == chosen


@pytest.mark.parametrize(
    "text",
    [
        "goals.example.org",
        "ftp://a.example",
        "https://",
        "https://a/?x=1",
        "https://a/#x",
        "http://[::1",
        "https://a.example:99999",
        "https://me:secret@a.example",
        'https://a.example/">',
        "https://a.example/two words",
    ],
)
def test_a_base_url_that_is_none_is_wrong_usage(text) -> None:
    with pytest.raises(click.UsageError, match="is no base URL"):
        choose_base_url(text, {})


@pytest.mark.parametrize(("context", "name"), [("production", "URL"), ("branch-deploy", "DEPLOY_PRIME_URL")])
def test_a_base_url_of_the_environment_that_is_none_names_its_variable(context, name) -> None:
    environment = {"NETLIFY": "true", "CONTEXT": context, name: "javascript:alert(1)"}
    with pytest.raises(click.UsageError, match=f"^{name}, which Netlify sets, is wrong: `javascript"):
        choose_base_url(None, environment)
