import json

import pytest

from generator.cli.text.catalogue import as_text, sheets
from generator.diagnostics.codes import ALL
from generator.pipeline.cataloguing import catalogue_of

SITE = """
=== content/site.yaml
title: Test
languages: [nb, en]
currency: NOK
platforms: {mastodon: {label: Mastodon, aliases: [fediverse]}}
=== content/metrics/own.yaml
members: {label: {nb: Medlemmer, en: Members}, type: level, unit: people, frequency: monthly}
impressions: {frequency: weekly}
=== content/objectives/loyalty.md
---
title: {nb: Lojalitet, en: Loyalty}
platforms: [mastodon]
---
=== content/goals/broken.md
---
titel: No goal is read
---
"""


def document(goalposts, root, *arguments) -> dict:
    ran = goalposts("catalogue", *arguments, "-C", root, "--format", "json")
    assert ran.code == 0, ran.err
    return json.loads(ran.out)


def by_id(entries) -> dict:
    return {entry["id"]: entry for entry in entries}


def test_outside_a_site_it_lists_what_ships(goalposts, tmp_path) -> None:
    ran = goalposts("catalogue", "-C", tmp_path)
    assert ran.code == 0
    assert "There is no site here: this is what ships." in ran.err
    for word in ("Metrics", "followers", "Followers", "Objectives", "web-traffic", "Platforms", "twitter"):
        assert word in ran.out
    found = document(goalposts, tmp_path)
    assert {entry["origin"] for kind in ("metrics", "objectives", "platforms") for entry in found[kind]} == {
        "shipped"
    }


def test_each_metric_has_its_type_unit_and_labels(goalposts, tmp_path) -> None:
    followers = by_id(document(goalposts, tmp_path, "metrics")["metrics"])["followers"]
    assert (followers["type"], followers["unit"], followers["better"]) == ("level", "people", "higher")
    assert (followers["frequency"], followers["max_age"]) == ("weekly", "P10D")
    assert followers["label"] == "Followers"
    assert followers["labels"]["nb"] == "Følgere"


def test_what_is_the_sites_own_or_changed_by_it_says_so(goalposts, site_of) -> None:
    found = document(goalposts, site_of(SITE))
    metrics = by_id(found["metrics"])
    assert (metrics["members"]["origin"], metrics["members"]["label"]) == ("site", "Medlemmer")
    assert (metrics["members"]["path"], metrics["members"]["line"]) == ("content/metrics/own.yaml", 1)
    assert (metrics["impressions"]["origin"], metrics["impressions"]["frequency"]) == ("changed", "weekly")
    assert (metrics["fans"]["origin"], metrics["fans"]["path"]) == ("shipped", None)
    assert metrics["sales_revenue"]["unit"] == "NOK"
    assert by_id(found["objectives"])["loyalty"]["platforms"] == ["mastodon"]
    assert by_id(found["platforms"])["mastodon"]["aliases"] == ["fediverse"]


def test_what_is_wrong_with_goals_does_not_concern_it(goalposts, site_of) -> None:
    ran = goalposts("catalogue", "metrics", "-C", site_of(SITE))
    assert (ran.code, ran.err) == (0, "")
    (row,) = (line for line in ran.out.splitlines() if "members" in line)
    assert "the site" in row


def test_what_is_wrong_with_a_metric_is_an_error(goalposts, site_of) -> None:
    ran = goalposts("catalogue", "metrics", "-C", site_of(SITE.replace("type: level", "type: leval")))
    assert ran.code == 1
    assert "did you mean `level`?" in ran.err


def test_the_codes_are_all_there(goalposts, tmp_path) -> None:
    codes = document(goalposts, tmp_path, "codes")["codes"]
    assert [each["code"] for each in codes["diagnostics"]] == [code.id for code in ALL]
    assert {"off_track", "no_data"} <= set(codes["statuses"])
    assert "segment-differs" in {each["code"] for each in codes["findings"]}
    assert {"ceiling-passed", "product"} <= set(codes["because"])
    assert {each["code"] for each in codes["unknown"]} >= {"no-baseline", "rate-not-positive"}
    assert "output-collision" in goalposts("catalogue", "codes", "-C", tmp_path).out


def test_for_a_pull_request_it_is_markdown(goalposts, site_of) -> None:
    site = SITE.replace("en: Members", "en: Members, ").replace("nb: Medlemmer", 'nb: "::error::a|b"')
    out = goalposts("catalogue", "metrics", "-C", site_of(site), "--format", "github").out
    assert out.startswith("### Metrics\n\n| id | label | type | unit |")
    assert not any(line.startswith("::") for line in out.splitlines())
    assert "::error::a\\|b" in out


def test_an_unknown_kind_is_wrong_usage(goalposts, tmp_path) -> None:
    ran = goalposts("catalogue", "metric", "-C", tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert "there is no catalogue of `metric`; did you mean `metrics`?" in ran.err


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_a_narrow_terminal_has_fewer_columns(tmp_path, columns) -> None:
    found = sheets(catalogue_of(tmp_path), ["metrics", "platforms"])
    lines = as_text(found, width=columns, colour=False).splitlines()
    assert max(map(len, lines)) <= columns
    assert any("engagement_rate" in line for line in lines)
